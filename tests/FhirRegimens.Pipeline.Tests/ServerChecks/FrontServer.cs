using System.Net;

namespace FhirRegimens.Pipeline.Tests.ServerChecks;

/// <summary>Stands before a server and does something else than it, where a test says so.</summary>
internal sealed class FrontServer : IDisposable
{
    private readonly HttpListener listener;
    private readonly HttpClient behind;
    private readonly Func<string, string, Reply> decide;

    /// <summary>Starts it on a free port of 127.0.0.1.</summary>
    /// <param name="behind">The server behind.</param>
    /// <param name="decide">What to do with a request, by its method and its path with query.</param>
    public FrontServer(Uri behind, Func<string, string, Reply> decide)
    {
        this.decide = decide;
        this.behind = new HttpClient { BaseAddress = behind };
        (listener, var address) = FreePort.Listen();
        BaseAddress = new Uri(address, "fhir/");
        _ = AcceptAsync();
    }

    /// <summary>What becomes of a request.</summary>
    internal abstract record Reply
    {
        /// <summary>The server behind answers.</summary>
        internal sealed record Forwarded : Reply;

        /// <summary>The server behind acts, and another answer is given than its own.</summary>
        internal sealed record Instead(int Status, string MediaType, string Body, bool Act = false) : Reply;

        /// <summary>The connection is cut within the answer.</summary>
        internal sealed record Cut : Reply;
    }

    /// <summary>The base address, with a slash at its end.</summary>
    public Uri BaseAddress { get; }

    public void Dispose()
    {
        listener.Close();
        behind.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception stopped)
                when (stopped is HttpListenerException or ObjectDisposedException or IOException or HttpRequestException
                )
            {
                // The client went away, or this is disposed: the loop's condition tells which.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.RawUrl!["/fhir/".Length..];
        switch (decide(context.Request.HttpMethod, path))
        {
            case Reply.Cut:
                // Of 100 bytes one is sent.
                context.Response.ContentLength64 = 100;
                await context.Response.OutputStream.WriteAsync("{"u8.ToArray());
                context.Response.Abort();
                break;
            case Reply.Instead instead:
                if (instead.Act)
                {
                    using var ignored = await ForwardAsync(context.Request, path);
                }

                context.Response.StatusCode = instead.Status;
                context.Response.ContentType = instead.MediaType;
                context.Response.Close(System.Text.Encoding.UTF8.GetBytes(instead.Body), willBlock: true);
                break;
            default:
                await GiveAsync(context, path);
                break;
        }
    }

    private async Task GiveAsync(HttpListenerContext context, string path)
    {
        using var answer = await ForwardAsync(context.Request, path);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var name in new[] { "ETag", "Location" })
        {
            if (answer.Headers.TryGetValues(name, out var values))
            {
                context.Response.Headers[name] = values.First();
            }
        }

        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        var body = (await answer.Content.ReadAsStringAsync()).Replace(
            behind.BaseAddress!.AbsoluteUri,
            BaseAddress.AbsoluteUri
        );
        context.Response.Close(System.Text.Encoding.UTF8.GetBytes(body), willBlock: true);
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpListenerRequest request, string path)
    {
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.HttpMethod), path);
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body);
        if (request.HasEntityBody)
        {
            forwarded.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var name in request.Headers.AllKeys.Where(name => name is not ("Host" or "Content-Length")))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(name!, request.Headers[name]))
            {
                forwarded.Content?.Headers.TryAddWithoutValidation(name!, request.Headers[name]);
            }
        }

        return await behind.SendAsync(forwarded);
    }
}
