using FhirRegimens.Repository.Http;
using FhirRegimens.Repository.Interactions;
using FhirRegimens.Repository.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FhirRegimens.Repository;

/// <summary>
/// A FHIR R4 server over a folder of plain files, hosted in this process: the target of a publish run that names no
/// server. Everything it answers 2xx to is on the disk.
/// </summary>
public sealed class EmbeddedRepository : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly WebApplication app;
    private readonly ResourceStore store;

    private EmbeddedRepository(WebApplication app, ResourceStore store, Uri baseAddress)
    {
        this.app = app;
        this.store = store;
        BaseAddress = baseAddress;
    }

    /// <summary>The FHIR base address, with a slash at its end: <c>http://127.0.0.1:40123/fhir/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What was found damaged in the folder so far; each names its file. Empty when all is well.</summary>
    public IReadOnlyList<string> Problems => store.Problems;

    /// <summary>Opens the folder and listens on a free port of 127.0.0.1.</summary>
    /// <exception cref="FolderInUseException">Another process has the folder open.</exception>
    public static Task<EmbeddedRepository> StartAsync(string folder, CancellationToken cancellation = default) =>
        StartAsync(new RepositorySettings { Folder = folder }, configure: null, cancellation);

    /// <summary>Opens the folder and listens where the settings say.</summary>
    /// <param name="settings">Where to keep and to listen.</param>
    /// <param name="configure">Adds to the same server whatever else is to be reached at its address.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="FolderInUseException">Another process has the folder open.</exception>
    /// <exception cref="ArgumentException">The address is not loopback and there is no token for writes.</exception>
    public static async Task<EmbeddedRepository> StartAsync(
        RepositorySettings settings,
        Action<WebApplication>? configure,
        CancellationToken cancellation = default
    )
    {
        if (!settings.Url.IsLoopback && string.IsNullOrEmpty(settings.WriteToken))
        {
            throw new ArgumentException(
                $"{settings.Url} can be reached from other machines: set a token that writes need, or use 127.0.0.1."
            );
        }

        var opened = ResourceStore.Open(settings.Folder);
        try
        {
            var server = Build(settings, new FhirEndpoint(new FhirInteractions(opened, settings), settings));
            configure?.Invoke(server);
            await server.StartAsync(cancellation);
            var addresses = server
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses;
            return new EmbeddedRepository(server, opened, new Uri(addresses.First() + settings.Path + "/"));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Ends what is under way, stops listening and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopLimit);
        await app.StopAsync(limit.Token);
        await app.DisposeAsync();
        store.Dispose();
    }

    // An empty builder: no settings file or environment variable of the surroundings decides where this listens.
    private static WebApplication Build(RepositorySettings settings, FhirEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddSingleton(settings.Log).AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
            })
            .UseUrls(settings.Url.ToString());
        var server = builder.Build();
        server.Map(settings.Path, fhir => fhir.Run(endpoint.AnswerAsync));
        return server;
    }

    /// <summary>Leaves Ctrl+C and other signals to the program that embeds the repository.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
