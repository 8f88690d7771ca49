using System.Net;
using System.Text;

namespace FhirRegimens.Testing;

/// <summary>An answer of a scripted server.</summary>
/// <param name="Body">The body; HOST in it stands for the server's host and port.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">The media type.</param>
public sealed record ScriptedAnswer(string Body, int Status = 200, string Type = "application/json")
{
    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the answer never ends.</summary>
    public bool Hangs { get; init; }

    /// <summary>A page for people.</summary>
    public static ScriptedAnswer Html(string body, int status = 200) => new(body, status, "text/html");

    /// <summary>A redirect.</summary>
    public static ScriptedAnswer Redirect(string location) =>
        new("", 302) { Headers = new Dictionary<string, string> { ["Location"] = location } };
}

/// <summary>
/// An HTTP server on this machine that does what a real one does not do on demand. It answers in the order of the script,
/// and then 404.
/// </summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly HttpListener listener;
    private readonly Queue<ScriptedAnswer> script;
    private readonly TaskCompletionSource ended = new();
    private readonly Task answering;

    /// <summary>Listens on a free port.</summary>
    public ScriptedServer(params ScriptedAnswer[] script)
    {
        this.script = new(script);
        (listener, Address) = FreePort.Listen();
        answering = AnswerAsync();
    }

    /// <summary>Its address, with a slash at its end.</summary>
    public Uri Address { get; }

    /// <summary>Path and query of every request, unescaped.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The User-Agent of the last request.</summary>
    public string? UserAgent { get; private set; }

    public async ValueTask DisposeAsync()
    {
        ended.SetResult();
        listener.Stop();
        await answering;
    }

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                Requests.Add(Uri.UnescapeDataString(context.Request.Url!.PathAndQuery));
                UserAgent = context.Request.UserAgent;
                await AnswerAsync(
                    context.Response,
                    script.TryDequeue(out var next) ? next : ScriptedAnswer.Html("", 404)
                );
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The client went away, or the stub is disposed: the loop's condition tells which.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerResponse response, ScriptedAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body.Replace("HOST", Address.Authority)));
        if (answer.Hangs)
        {
            await response.OutputStream.FlushAsync();
            await ended.Task;
        }

        response.Close();
    }
}
