using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;

namespace FhirRegimens.Functions.Tests;

/// <summary>
/// The function app as it is deployed: its host with a handler process of its own, real queues, and a FHIR server, which
/// is the embedded repository unless the test brings another.
/// </summary>
internal sealed class Deployment : IAsyncDisposable
{
    public const string Pages = "regimen-pages";
    public const string Poison = "regimen-pages-poison";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings = new(StringComparer.Ordinal)
    {
        ["FhirRegimens__Contact"] = "pharmacy@hospital.example",
        ["FhirRegimens__Retries"] = "0",
        ["FhirRegimens__FirstRetrySeconds"] = "0.01",
    };

    private EmbeddedRepository? repository;
    private FunctionsHostSimulator? host;

    private Deployment(StorageEmulator storage) => Storage = storage;

    /// <summary>The app root that the build assembles.</summary>
    public static string AppRoot { get; } =
        Checkout.PathOf(
            "src",
            "FhirRegimens.Functions",
            "bin",
            Directory.GetParent(AppContext.BaseDirectory.TrimEnd('/'))!.Name,
            "net10.0"
        );

    /// <summary>The app, with no wait before a failed message is shown again.</summary>
    public static FunctionApp App { get; } = FunctionApp.Read(AppRoot) with { VisibilityTimeout = TimeSpan.Zero };

    public StorageEmulator Storage { get; }

    public FunctionsHostSimulator Host => host!;

    /// <summary>The base address of the FHIR server.</summary>
    public Uri Server { get; private set; } = null!;

    /// <summary>Reads what was published.</summary>
    public FhirServer Fhir => new(new HttpClient(), Server, new RetryPolicy { Retries = 0 }, TimeProvider.System);

    /// <summary>Starts everything with empty queues.</summary>
    /// <param name="storage">The queues.</param>
    /// <param name="further">Settings beside a contact and the server, by their name behind <c>FhirRegimens__</c>.</param>
    /// <param name="server">A FHIR server of the test's own.</param>
    /// <param name="hasAuthentication">Whether App Service Authentication is on.</param>
    public static async Task<Deployment> StartAsync(
        StorageFixture storage,
        IEnumerable<(string Name, string Value)> further,
        Uri? server = null,
        bool hasAuthentication = false
    )
    {
        var deployment = new Deployment(storage.Storage);
        if (server is null)
        {
            deployment.repository = await EmbeddedRepository.StartAsync(deployment.folder.Path);
        }

        deployment.Server = server ?? deployment.repository!.BaseAddress;
        deployment.settings["FhirRegimens__Server"] = deployment.Server.AbsoluteUri;
        foreach (var (name, value) in further)
        {
            deployment.settings[$"FhirRegimens__{name}"] = value;
        }

        deployment.settings["WEBSITE_AUTH_ENABLED"] = hasAuthentication ? "True" : null;
        deployment.host = await deployment.StartHostAsync();
        foreach (var queue in new[] { Pages, Poison })
        {
            await storage.Storage.ClearQueueAsync(queue);
        }

        return deployment;
    }

    /// <summary>Starts a further instance of the app, with a handler of its own.</summary>
    public Task<FunctionsHostSimulator> StartHostAsync() => FunctionsHostSimulator.StartAsync(App, Storage, settings);

    /// <summary>One poll, and work until the queues are empty.</summary>
    public async Task PollAndDrainAsync()
    {
        Assert.True(await Host.TickAsync("PollSources"), Host.Log);
        await DrainAsync();
    }

    /// <summary>Works until the queues are empty.</summary>
    public async Task DrainAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await Host.DrainAsync(limit.Token);
        Assert.False(limit.IsCancellationRequested, $"The queues did not become empty. {Host.Log}");
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (repository is not null)
        {
            await repository.DisposeAsync();
        }

        folder.Dispose();
    }
}
