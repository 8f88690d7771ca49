using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Settings;
using Microsoft.AspNetCore.Http;

namespace FhirRegimens.Functions.Host;

/// <summary>
/// Takes what the Functions host sends: the question whether the handler is ready, invocations as JSON under the name of
/// a function, and HTTP requests as they came, under <c>/api/</c>. Every answer has a body.
/// </summary>
internal sealed class HandlerEndpoint(FunctionRunner functions, Connections connections)
{
    /// <summary>The largest invocation: a source of the largest size in base64, and room for its metadata.</summary>
    private const int LargestInvocation = 256 * 1024 * 1024;

    private int LargestRequest => connections.RequestLimits.Bytes;

    public async Task AnswerAsync(HttpContext context)
    {
        // The server's own activity is not exported; spans hang on the trace of the host or of the message instead.
        Activity.Current = null;
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith(FunctionRequest.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            await AnswerRequestAsync(context, path[FunctionRequest.Prefix.Length..]);
        }
        else if (path.Length > 1 && HttpMethods.IsPost(context.Request.Method))
        {
            await AnswerInvocationAsync(context, path[1..]);
        }
        else
        {
            var isReady = path is "" or "/";
            await WriteJsonAsync(context, isReady ? 200 : 404, new { status = isReady ? "ready" : "no such function" });
        }
    }

    private async Task AnswerRequestAsync(HttpContext context, string path)
    {
        if (functions.HttpByPath(path) is not { } function)
        {
            await WriteAsync(context, FunctionResponse.Error(404, "not-found", $"There is no function at {path}."));
        }
        else if (await ReadAsync(context.Request, LargestRequest) is { } body)
        {
            await WriteAsync(context, await functions.AnswerAsync(function, Request(context.Request, path, body)));
        }
        else
        {
            await WriteAsync(context, TooLarge());
        }
    }

    private async Task AnswerInvocationAsync(HttpContext context, string name)
    {
        var body = await ReadAsync(context.Request, LargestInvocation);
        if (body is null)
        {
            await WriteJsonAsync(
                context,
                413,
                new { error = $"The invocation is larger than {LargestInvocation} bytes." }
            );
            return;
        }

        try
        {
            var invocation = TriggerInvocation.Read(body.Value, context.Request.Headers.TraceParent);
            if (functions.Trigger(name) is { } trigger)
            {
                await AnswerTriggerAsync(context, trigger, invocation);
            }
            else if (functions.HttpByName(name) is { } function)
            {
                var request = FunctionRequest.Read(invocation);
                var response =
                    request.Body.Length > LargestRequest ? TooLarge() : await functions.AnswerAsync(function, request);
                await WriteAsync(context, 200, "application/json; charset=utf-8", response.ToJson());
            }
            else
            {
                await WriteJsonAsync(context, 404, new { error = $"There is no function {name}." });
            }
        }
        catch (JsonException broken)
        {
            await WriteJsonAsync(context, 400, new { error = broken.Message });
        }
    }

    private async Task AnswerTriggerAsync(HttpContext context, ITriggerFunction trigger, TriggerInvocation invocation)
    {
        var (answer, failure) = await functions.RunAsync(trigger, invocation);
        if (answer is not null)
        {
            await WriteAsync(context, 200, "application/json; charset=utf-8", answer.ToJson());
        }
        else
        {
            await WriteJsonAsync(context, 500, new { error = failure });
        }
    }

    private static FunctionRequest Request(HttpRequest request, string path, ReadOnlyMemory<byte> body) =>
        new(
            request.Method,
            path,
            request.ContentType,
            request.Headers.Accept,
            [
                .. request.Query.SelectMany(parameter =>
                    parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""))
                ),
            ],
            body
        )
        {
            Principal = request.Headers[FunctionRequest.PrincipalHeader],
        };

    private FunctionResponse TooLarge() =>
        FunctionResponse.Error(
            413,
            "too-long",
            $"The body is larger than {LargestRequest >> 20} MB ({FhirRegimensOptions.Section}:{nameof(FhirRegimensOptions.RequestMegabytes)})."
        );

    /// <summary>The body; null where it is larger than the limit, and then the rest is not read.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + 1);
        var cancellation = request.HttpContext.RequestAborted;
        for (int read; (read = await request.Body.ReadAsync(body.GetMemory(4096), cancellation)) > 0; )
        {
            body.Advance(read);
            if (body.WrittenCount > limit)
            {
                return null;
            }
        }

        return body.WrittenMemory;
    }

    private static Task WriteJsonAsync<T>(HttpContext context, int status, T value) =>
        WriteAsync(context, status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(value));

    private static Task WriteAsync(HttpContext context, FunctionResponse response)
    {
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        return WriteAsync(context, response.Status, response.ContentType, response.Body);
    }

    private static Task WriteAsync(HttpContext context, int status, string contentType, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(body, 0, body.Length);
    }
}
