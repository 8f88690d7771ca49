using System.Text;
using System.Text.Json;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Functions.Tests;

/// <summary>From a registry of trials, which a stub stands in for, to a FHIR server, alone and beside a wiki.</summary>
[Collection(HostCollection.Name)]
public sealed class RegistryTests(StorageFixture storage, MediaWikiServer wiki) : IDisposable
{
    private const string Number = "NCT90000001";

    private static readonly string Text = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"))
        .TrimEnd();

    private readonly Dictionary<string, StubTrial> trials = new(StringComparer.Ordinal)
    {
        [Number] = new("2026-01-31", "Cyclosporine is started at 3 mg/kg/day. Treatment lasts 6 months."),
    };

    private StubRegistry? registry;

    private StubRegistry Registry => registry ??= new StubRegistry(trials);

    public void Dispose() => registry?.Dispose();

    [HostFact(needsWiki: true)]
    public async Task AWikiAndARegistryAreBothPolledAndWhatChangedIsPublished()
    {
        await wiki.PutAsync("Beside trials", Text);
        await using var app = await StartAsync(
            ("Wiki", wiki.BaseAddress.AbsoluteUri),
            ("Pages", "Beside trials"),
            ("Release", "Automatic"),
            ("SettleHours", "0")
        );

        await app.PollAndDrainAsync();
        var first = await RevisionsAsync(app);
        Assert.True(await app.Host.TickAsync("PollSources"), app.Host.Log);
        Assert.Equal(0, await storage.Storage.CountMessagesAsync(Deployment.Pages));
        trials[Number] = trials[Number] with { Updated = "2026-03-01" };
        await app.PollAndDrainAsync();
        var changed = await RevisionsAsync(app);
        trials.Clear();
        await app.PollAndDrainAsync();

        Assert.Equal(["beside-trials", "nct90000001"], first.Keys.Order());
        Assert.Equal("2026-01-31", first["nct90000001"]);
        Assert.Equal("2026-03-01", changed["nct90000001"]);
        Assert.Equal(first["beside-trials"], changed["beside-trials"]);
        // Read when it was new, changed and removed, and never between.
        Assert.Equal(3, Registry.Records);
        Assert.Equal("waits for approval", await OutcomeAsync(app, "nct90000001"));
        Assert.Equal("published", await OutcomeAsync(app, "beside-trials"));
        var (status, _, json) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "", []);
        using var report = JsonDocument.Parse(json);
        var poll = report.RootElement.GetProperty("lastPoll");
        Assert.Equal(200, status);
        Assert.Equal((1, 1), (poll.GetProperty("pages").GetInt32(), poll.GetProperty("trials").GetInt32()));
        Assert.Contains(Registry.RecordAddress(Number), json);
        Assert.Contains(
            "[1001] PollDone: 1 pages and 1 trials compared, 2 to be published",
            await app.Host.StopHandlerAsync()
        );
    }

    [HostFact]
    public async Task ARegistryNeedsNoWiki()
    {
        await using var app = await StartAsync();

        await app.PollAndDrainAsync();

        Assert.Equal("waits for approval", await OutcomeAsync(app, "nct90000001"));
    }

    [HostFact]
    public async Task AMessageThatWaitedSinceAnEarlierVersionIsOfAPage()
    {
        using var pages = OnePage();
        await using var app = await StartAsync(("Wiki", pages.Api.AbsoluteUri), ("Pages", "Some page"));
        const string Message = """{"fhirRegimensPage":{"title":"Some page","revision":"7","reason":"new"}}""";
        await storage.Storage.PutMessageAsync(
            Deployment.Pages,
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Message))
        );

        await app.DrainAsync();

        Assert.Equal(["some-page"], (await RevisionsAsync(app)).Keys);
    }

    [HostFact]
    public async Task AWikiThatIsAwayKeepsNobodyFromTheRegistryAndIsNoPollThatIsDone()
    {
        await using var app = await StartAsync(("Wiki", "http://127.0.0.1:9/"), ("Pages", "Some page"));

        await app.PollAndDrainAsync();

        Assert.Equal("waits for approval", await OutcomeAsync(app, "nct90000001"));
        var log = await app.Host.StopHandlerAsync();
        Assert.Contains("[1401] FunctionFailed: PollSources: http://127.0.0.1:9/", log);
        Assert.DoesNotContain("[1001]", log);
    }

    [HostFact]
    public async Task ATrialThatIsGivenUpIsRecordedAndTriedAgainByTheNextPoll()
    {
        await using var app = await StartAsync();
        Registry.Instead = request =>
            request.StartsWith("/api/v2/studies/", StringComparison.Ordinal) ? (500, "text/html", "") : null;

        await app.PollAndDrainAsync();
        var failed = await OutcomeAsync(app, "nct90000001");
        Registry.Instead = _ => null;
        await app.PollAndDrainAsync();

        Assert.Equal("failed", failed);
        Assert.Contains($"[1301] PagePoisoned: {Number}", await app.Host.StopHandlerAsync());
        Assert.Equal("waits for approval", await OutcomeAsync(app, "nct90000001"));
    }

    private Task<Deployment> StartAsync(params (string, string)[] further) =>
        Deployment.StartAsync(storage, [("Registry", Registry.Address.AbsoluteUri), ("Trials", Number), .. further]);

    private static StubWiki OnePage() =>
        new(new Dictionary<string, (int, string)>(StringComparer.Ordinal) { ["Some page"] = (7, Text) });

    /// <summary>The revision that was published, by id of the source.</summary>
    private static async Task<IReadOnlyDictionary<string, string?>> RevisionsAsync(Deployment app) =>
        (await PublishedSource.ReadAllAsync(app.Fhir, default)).ToDictionary(
            source => source.Id,
            source => source.Manifest is { } manifest ? Manifest.Revision(manifest) : null
        );

    private static async Task<string?> OutcomeAsync(Deployment app, string id) =>
        (await PublishedSource.ReadAllAsync(app.Fhir, default))
            .SingleOrDefault(source => source.Id == id)
            ?.Task?.Outcome();
}
