using FhirRegimens.Repository.Http;
using FhirRegimens.Repository.Interactions;
using FhirRegimens.Repository.Storage;
using Microsoft.AspNetCore.Builder;

namespace FhirRegimens.Repository;

/// <summary>
/// A FHIR R4 server over a folder of plain files, hosted in this process: the target of a publish run that names no
/// server. Everything it answers 2xx to is on the disk.
/// </summary>
public sealed class EmbeddedRepository : IAsyncDisposable
{
    private readonly HostedServer server;
    private readonly ResourceStore store;

    private EmbeddedRepository(HostedServer server, ResourceStore store, Uri baseAddress)
    {
        this.server = server;
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
            var endpoint = new FhirEndpoint(new FhirInteractions(opened, settings), settings);
            var started = await HostedServer.StartAsync(
                settings.Url,
                settings.Log,
                app =>
                {
                    app.Map(settings.Path, fhir => fhir.Run(endpoint.AnswerAsync));
                    configure?.Invoke(app);
                },
                cancellation
            );
            return new EmbeddedRepository(started, opened, new Uri(started.Address + settings.Path + "/"));
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
        await server.DisposeAsync();
        store.Dispose();
    }
}
