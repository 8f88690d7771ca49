using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Repository.Http;

/// <summary>
/// A web server inside of a program that has other things to do: no settings file, environment variable or signal decides
/// where it listens or when it ends.
/// </summary>
public sealed class HostedServer : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly WebApplication app;

    private HostedServer(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary>Scheme, host and port that it listens on, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Listens.</summary>
    /// <param name="url">The address to listen on: scheme, host and port; port 0 takes a free one.</param>
    /// <param name="log">Where errors are logged.</param>
    /// <param name="configure">Says what is answered.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<HostedServer> StartAsync(
        Uri url,
        ILoggerFactory log,
        Action<WebApplication> configure,
        CancellationToken cancellation
    )
    {
        var builder = CreateBuilder(url, log);
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, EmbeddedLifetime>();
        var server = builder.Build();
        configure(server);
        await server.StartAsync(cancellation);
        var addresses = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses;
        return new HostedServer(server, addresses.First());
    }

    /// <summary>
    /// An empty web server: it starts quickly, and no settings of the surroundings decide where it listens. What is
    /// answered, and who ends it, is the caller's to say.
    /// </summary>
    /// <param name="url">The address to listen on: scheme, host and port; port 0 takes a free one.</param>
    /// <param name="log">Where errors are logged.</param>
    public static WebApplicationBuilder CreateBuilder(Uri url, ILoggerFactory log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(log);
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
            })
            .UseUrls(url.ToString());
        return builder;
    }

    /// <summary>Ends what is under way, for at most five seconds, and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        await app.StopAsync(limit.Token);
        await app.DisposeAsync();
    }

    /// <summary>Leaves Ctrl+C and other signals to the program around it.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
