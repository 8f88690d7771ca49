using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>
/// The server that a run publishes to: the one of the settings, or the embedded repository, which then runs in this
/// process and is reached by the same HTTP code.
/// </summary>
public sealed class PublishTarget : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly EmbeddedRepository? repository;

    private PublishTarget(HttpClient http, FhirServer server, EmbeddedRepository? repository, string name)
    {
        this.http = http;
        this.repository = repository;
        Server = server;
        Name = name;
    }

    /// <summary>What people know it by: the server's address, or that it is the embedded repository and where.</summary>
    public string Name { get; }

    /// <summary>The server.</summary>
    public FhirServer Server { get; }

    /// <summary>Opens the target; starts the embedded repository where no server is named.</summary>
    /// <exception cref="UsageException">The server is foreign and the canonical base is still the example.</exception>
    /// <exception cref="FhirRegimens.Repository.Storage.FolderInUseException">Another process has the repository's folder open.</exception>
    public static async Task<PublishTarget> OpenAsync(
        FhirRegimensOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var named = options.Server is null ? null : new Uri(options.Server);
        if (named is not null)
        {
            options.RequireOwnBaseFor(named);
        }

        var embedded = named is null
            ? await EmbeddedRepository.StartAsync(
                new RepositorySettings { Folder = options.Repository, Time = clock },
                configure: null,
                cancellation
            )
            : null;
        return Open(options, named ?? embedded!.BaseAddress, embedded, clock);
    }

    /// <summary>Opens the server of the settings to read from it, whatever the canonical base.</summary>
    /// <exception cref="UsageException">The settings name no server.</exception>
    public static PublishTarget OpenToRead(FhirRegimensOptions options, TimeProvider clock) =>
        options.Server is { } server
            ? Open(options, new Uri(server), embedded: null, clock)
            : throw new UsageException($"{FhirRegimensOptions.Section}:{nameof(options.Server)} is missing.");

    private static PublishTarget Open(
        FhirRegimensOptions options,
        Uri address,
        EmbeddedRepository? embedded,
        TimeProvider clock
    )
    {
        var client = SignIns.Client(options, address, clock);
        var policy = new RetryPolicy
        {
            Retries = options.Retries,
            FirstWait = TimeSpan.FromSeconds(options.FirstRetrySeconds),
        };
        var name = embedded is null ? address.ToString() : $"The embedded repository in {options.Repository}";
        return new(client, new FhirServer(client, address, policy, clock), embedded, name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (repository is not null)
        {
            await repository.DisposeAsync();
        }
    }
}
