using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FhirRegimens.Testing.Faults;

/// <summary>
/// An HTTP server on a free port of 127.0.0.1 that hands requests on to another server, and does something bad with one
/// or more of them.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string origin;
    private Disturbance disturbance = new(_ => null);
    private CancellationTokenSource silence = new();

    private FaultProxy(WebApplication app, Uri server)
    {
        this.app = app;
        Server = server;
        origin = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>The server behind the proxy: its base address, of a FHIR server with a slash at its end.</summary>
    public Uri Server { get; set; }

    /// <summary>The address that stands for the server's.</summary>
    public Uri BaseAddress => new(origin + Server.AbsolutePath);

    /// <summary>The requests since it was last said which of them meet a fault.</summary>
    public IReadOnlyCollection<Exchange> Requests => disturbance.Requests;

    /// <summary>Cancelled when the proxy next keeps a client waiting for ever.</summary>
    public CancellationToken Silence => silence.Token;

    /// <summary>Reaches the server.</summary>
    internal HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Starts a proxy that hands everything on.</summary>
    public static async Task<FaultProxy> StartAsync(Uri server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null)
            .UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        FaultProxy? proxy = null;
        host.Run(context => proxy!.AnswerAsync(context));
        await host.StartAsync();
        proxy = new FaultProxy(host, server);
        return proxy;
    }

    /// <summary>Lets a fault happen to one of the requests from now on.</summary>
    /// <param name="fault">What happens.</param>
    /// <param name="at">To which of the requests that it can happen to, from 1.</param>
    public void Expect(Fault fault, int at)
    {
        var possible = 0;
        Disturb(exchange => fault.CanHappenTo(exchange) && Interlocked.Increment(ref possible) == at ? fault : null);
    }

    /// <summary>Hands everything on again.</summary>
    public void ExpectNothing() => Disturb(_ => null);

    /// <summary>Lets faults happen from now on.</summary>
    /// <param name="choose">What happens to a request; null where it is handed on. Several may be asked of at a time.</param>
    public void Disturb(Func<Exchange, Fault?> choose) => disturbance = new(choose);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Http.Dispose();
        silence.Dispose();
    }

    /// <summary>Makes an impatient client give up on what it waits for now, and on nothing later.</summary>
    internal void FallSilent()
    {
        using var now = Interlocked.Exchange(ref silence, new CancellationTokenSource());
        now.Cancel();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var exchange = new Exchange(context, body.ToArray(), this);
        if (disturbance.FaultFor(exchange) is { } fault)
        {
            await fault.HappenAsync(exchange);
        }
        else
        {
            await exchange.AnswerAsync(await exchange.ForwardAsync());
        }
    }

    /// <summary>What is to happen, and which requests there have been since that was said.</summary>
    private sealed class Disturbance(Func<Exchange, Fault?> choose)
    {
        public ConcurrentQueue<Exchange> Requests { get; } = [];

        public Fault? FaultFor(Exchange exchange)
        {
            Requests.Enqueue(exchange);
            return choose(exchange);
        }
    }
}
