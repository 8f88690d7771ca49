using System.Net;
using System.Net.Sockets;

namespace FhirRegimens.Functions.Tests;

/// <summary>What happens to a request on its way.</summary>
internal enum Fault
{
    /// <summary>Nothing: it is passed on.</summary>
    None,

    /// <summary>The connection breaks.</summary>
    Broken,

    /// <summary>It is answered with a page that asks for patience, as proxies do.</summary>
    Html,

    /// <summary>It is answered after a time.</summary>
    Slow,

    /// <summary>It is passed on, and the answer never comes back.</summary>
    AnswerLost,

    /// <summary>It never arrives, and no answer comes.</summary>
    Lost,
}

/// <summary>Stands before a server and disturbs what a test chooses.</summary>
internal sealed class FaultyProxy : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Uri server;
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts the proxy on a free port.</summary>
    public FaultyProxy(Uri server)
    {
        this.server = server;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Address = new Uri($"http://127.0.0.1:{port}{server.AbsolutePath}");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The server's address, through the proxy.</summary>
    public Uri Address { get; }

    /// <summary>Chooses what happens, by method and path.</summary>
    public Func<string, string, Fault> Disturb { get; set; } = (_, _) => Fault.None;

    /// <summary>Is completed when a request was lost.</summary>
    public TaskCompletionSource Lost { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose()
    {
        end.TrySetResult();
        listener.Close();
        http.Dispose();
    }

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
        try
        {
            switch (Disturb(context.Request.HttpMethod, context.Request.RawUrl!))
            {
                case Fault.Broken:
                    context.Response.Abort();
                    break;
                case Fault.Html:
                    context.Response.ContentType = "text/html";
                    context.Response.Close("<html><body>One moment, please…</body></html>"u8.ToArray(), true);
                    break;
                case Fault.Slow:
                    await Task.Delay(300);
                    await PassAsync(context);
                    break;
                case Fault.AnswerLost:
                    using (await SendAsync(context.Request))
                    {
                        Lost.TrySetResult();
                    }

                    await end.Task;
                    break;
                case Fault.Lost:
                    Lost.TrySetResult();
                    await end.Task;
                    break;
                default:
                    await PassAsync(context);
                    break;
            }
        }
        catch (Exception gone) when (gone is HttpListenerException or HttpRequestException or ObjectDisposedException)
        {
            context.Response.Abort();
        }
    }

    private async Task PassAsync(HttpListenerContext context)
    {
        using var answer = await SendAsync(context.Request);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers))
        {
            if (header.Key is not ("Transfer-Encoding" or "Content-Length" or "Connection" or "Keep-Alive" or "Date"))
            {
                context.Response.Headers[header.Key] = string.Join(',', header.Value);
            }
        }

        context.Response.Close(await answer.Content.ReadAsByteArrayAsync(), willBlock: true);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpListenerRequest received)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(received.HttpMethod),
            new Uri(server, received.RawUrl)
        );
        if (received.HasEntityBody)
        {
            using var body = new MemoryStream();
            await received.InputStream.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", received.ContentType);
        }

        foreach (var name in new[] { "Accept", "If-Match", "If-None-Match", "User-Agent", "traceparent" })
        {
            if (received.Headers[name] is { } value)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await http.SendAsync(request);
    }
}
