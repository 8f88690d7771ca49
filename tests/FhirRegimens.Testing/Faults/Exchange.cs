using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FhirRegimens.Testing.Faults;

/// <summary>What a server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type; null for none.</param>
/// <param name="Body">The body; empty for none.</param>
public sealed record ProxyAnswer(int Status, string? ContentType, byte[] Body)
{
    /// <summary>Further headers: ETag, Location, Last-Modified, Retry-After.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}

/// <summary>One request that has reached the proxy, and what can be done with it.</summary>
/// <param name="context">The request, and where its answer goes.</param>
/// <param name="body">The request's body; empty for none.</param>
/// <param name="proxy">The proxy, whose address stands for the server's in answers.</param>
public sealed class Exchange(HttpContext context, byte[] body, FaultProxy proxy)
{
    private static readonly string[] Forwarded =
    [
        "Accept",
        "If-Match",
        "If-None-Match",
        "If-None-Exist",
        "Prefer",
        "User-Agent",
    ];
    private static readonly string[] Returned = ["ETag", "Location", "Last-Modified"];

    /// <summary>The request's method.</summary>
    public string Method { get; } = context.Request.Method;

    /// <summary>The request's body; empty for none.</summary>
    public byte[] Body => body;

    /// <summary>Whether the server is asked to change something.</summary>
    public bool IsWrite => Method != HttpMethods.Get;

    /// <summary>Ends when the client has given up.</summary>
    public CancellationToken Abandoned => context.RequestAborted;

    /// <summary>The server's base address, for requests of a fault's own.</summary>
    public Uri Server => proxy.Server;

    /// <summary>Reaches the server, for requests of a fault's own.</summary>
    public HttpClient Http => proxy.Http;

    /// <summary>Lets the server do what the request asks for.</summary>
    public Task<ProxyAnswer> ForwardAsync() => ForwardAsync(body);

    /// <summary>Lets the server do something else.</summary>
    /// <param name="content">What the server gets instead of the request's body.</param>
    public async Task<ProxyAnswer> ForwardAsync(byte[] content)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(Method),
            new Uri(Server, context.Request.GetEncodedPathAndQuery())
        );
        if (content.Length > 0)
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
        }

        foreach (var name in Forwarded.Where(context.Request.Headers.ContainsKey))
        {
            request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name].AsEnumerable());
        }

        using var answer = await Http.SendAsync(request, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        var moved = text.Replace(Server.AbsoluteUri, proxy.BaseAddress.AbsoluteUri, StringComparison.Ordinal);
        return new(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString(),
            Encoding.UTF8.GetBytes(moved)
        )
        {
            Headers =
            [
                .. answer
                    .Headers.Concat(answer.Content.Headers)
                    .Where(header => Returned.Contains(header.Key))
                    .Select(header => (header.Key, header.Value.First())),
            ],
        };
    }

    /// <summary>Sends an answer to the client, as a whole.</summary>
    public async Task AnswerAsync(ProxyAnswer answer)
    {
        Start(answer);
        await context.Response.Body.WriteAsync(answer.Body, Abandoned);
    }

    /// <summary>Sends the beginning of an answer, and then breaks the connection.</summary>
    public async Task AnswerInPartAsync(ProxyAnswer answer)
    {
        Start(answer);
        await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), Abandoned);
        await context.Response.Body.FlushAsync(Abandoned);
        Reset();
    }

    /// <summary>Sends an answer a few bytes at a time.</summary>
    public async Task AnswerInDropsAsync(ProxyAnswer answer)
    {
        const int DropBytes = 100;
        Start(answer);
        for (var sent = 0; sent < answer.Body.Length; sent += DropBytes)
        {
            var drop = answer.Body.AsMemory(sent, Math.Min(DropBytes, answer.Body.Length - sent));
            await context.Response.Body.WriteAsync(drop, Abandoned);
            await context.Response.Body.FlushAsync(Abandoned);
        }
    }

    /// <summary>Says nothing until the client has given up; <see cref="ImpatientHandler"/> does so at once.</summary>
    public async Task StaySilentAsync()
    {
        proxy.FallSilent();
        var givenUp = new TaskCompletionSource();
        await using var registration = Abandoned.Register(givenUp.SetResult);
        await givenUp.Task;
    }

    /// <summary>Breaks the connection.</summary>
    public void Reset() => context.Abort();

    private void Start(ProxyAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Status is 204 or 304 ? null : answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }
    }
}
