using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FhirRegimens.Testing;

/// <summary>A request as the stub got it.</summary>
/// <param name="Operation">Path below the base with its query, unescaped: <c>CodeSystem/$lookup?code=1</c>.</param>
/// <param name="Body">The body; empty for none.</param>
public sealed record StubRequest(string Operation, string Body);

/// <summary>An HTTP server in this process, on a free port of 127.0.0.1, that answers as a test says.</summary>
public sealed class StubFhirServer : IDisposable
{
    private readonly HttpListener listener;
    private readonly Func<StubRequest, (int Status, string Json)> answer;
    private readonly ConcurrentQueue<StubRequest> requests = new();

    /// <summary>Starts the server.</summary>
    /// <param name="answer">Status and body of every request; several may be asked at a time.</param>
    public StubFhirServer(Func<StubRequest, (int Status, string Json)> answer)
    {
        this.answer = answer;
        (listener, var address) = FreePort.Listen();
        BaseAddress = new Uri(address, "fhir/");
        _ = AcceptAsync();
    }

    /// <summary>The base address, with a slash at its end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The requests so far.</summary>
    public IReadOnlyCollection<StubRequest> Requests => requests;

    public void Dispose() => listener.Close();

    private async Task AcceptAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var operation = Uri.UnescapeDataString(context.Request.RawUrl!)["/fhir/".Length..];
        var request = new StubRequest(operation, await reader.ReadToEndAsync());
        requests.Enqueue(request);
        var (status, json) = answer(request);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/fhir+json";
        context.Response.Close(Encoding.UTF8.GetBytes(json), willBlock: true);
    }
}
