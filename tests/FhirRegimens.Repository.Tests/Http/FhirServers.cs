using System.Net;

namespace FhirRegimens.Repository.Http;

/// <summary>How servers differ where R4 leaves a choice, or where one of them does otherwise than R4.</summary>
/// <param name="MatchOfNothing">If-Match on what does not exist: R4 is silent; ours 412, Medplum 404.</param>
/// <param name="TwoMatchesInTransaction">R4 says 412; Medplum's transaction answers 400.</param>
/// <param name="ChecksStructure">Whether elements that R4 does not have are refused when written.</param>
public sealed record ServerTraits(
    HttpStatusCode MatchOfNothing,
    HttpStatusCode TwoMatchesInTransaction,
    bool ChecksStructure
);

/// <summary>The servers that the same tests run against; each is started when a test first asks for it.</summary>
public sealed class FhirServers : IAsyncLifetime
{
    public const string Ours = "embedded";
    public const string Medplum = "medplum";

    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim starting = new(1);
    private EmbeddedRepository? embedded;
    private MedplumServer? medplum;

    /// <summary>The servers that can be had: Medplum's where its packages were fetched, and always in CI.</summary>
    public static TheoryData<string> Names =>
        Checkout.InCi || NpmPackages.Have("@medplum/fhir-router") ? [Ours, Medplum] : [Ours];

    public static ServerTraits TraitsOf(string server) =>
        server == Ours
            ? new(
                MatchOfNothing: HttpStatusCode.PreconditionFailed,
                TwoMatchesInTransaction: HttpStatusCode.PreconditionFailed,
                ChecksStructure: false
            )
            : new(
                MatchOfNothing: HttpStatusCode.NotFound,
                TwoMatchesInTransaction: HttpStatusCode.BadRequest,
                ChecksStructure: true
            );

    public async Task<HttpClient> ClientOf(string server)
    {
        await starting.WaitAsync();
        try
        {
            var address =
                server == Ours
                    ? (embedded ??= await EmbeddedRepository.StartAsync(folder.Path)).BaseAddress
                    : (medplum ??= await MedplumServer.StartAsync()).BaseAddress;
            return new HttpClient { BaseAddress = address };
        }
        finally
        {
            starting.Release();
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await (embedded?.DisposeAsync() ?? default);
        await (medplum?.DisposeAsync() ?? default);
        starting.Dispose();
        folder.Dispose();
    }
}
