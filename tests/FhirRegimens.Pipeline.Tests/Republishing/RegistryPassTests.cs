using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Repository;
using FhirRegimens.Web;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Pipeline.Tests.Republishing;

/// <summary>
/// Passes over a stub of a registry, alone and beside a wiki, to the embedded repository. The real registry was never
/// asked.
/// </summary>
public sealed class RegistryPassTests : IAsyncLifetime
{
    private const string Number = "NCT90000001";
    private const string Arm =
        "Cyclosporine is started at 3 mg/kg/day. The trough level is kept at 100-200 ng/mL. Treatment lasts 6 months.";

    private const string Wikitext = """
        =Setting=
        ==Prednisone monotherapy {{#subobject:000001|Regimen=Prednisone monotherapy}}==
        ===Regimen {{#subobject:a00001|Variant=1}}===
        ====Chemotherapy====
        *[[Prednisone (Sterapred)]] 10 mg PO once per day on days 1 to 5
        """;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, StubTrial> trials = new(StringComparer.Ordinal)
    {
        [Number] = new("2026-01-31", Arm),
    };

    private int writes;
    private StubRegistry registry = null!;
    private EmbeddedRepository repository = null!;
    private FhirRegimensOptions options = null!;

    public async Task InitializeAsync()
    {
        registry = new StubRegistry(trials);
        repository = await EmbeddedRepository.StartAsync(folder.Path);
        options = new FhirRegimensOptions
        {
            Server = repository.BaseAddress.AbsoluteUri,
            Registry = registry.Address.AbsoluteUri,
            Trials = Number,
            Contact = "pharmacy@hospital.example",
            Retries = 0,
        };
    }

    public async Task DisposeAsync()
    {
        registry.Dispose();
        await repository.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task ATrialIsPublishedWhenItIsNewAndWhenItChangedAndNeverBetween()
    {
        var isNew = await PassAsync();
        var (unchanged, writes, records) = await CountAsync(PassAsync);
        trials[Number] = new("2026-03-01", Arm.Replace("3 mg", "4 mg"));
        var changed = await PassAsync();

        Assert.Equal([(WatchedKind.Trial, Number, DueReason.New, AttemptResult.Done)], Of(isNew));
        Assert.Equal((registry.Address.AbsoluteUri, null), (isNew.Registry, isNew.Wiki));
        Assert.Equal((0, 1), (isNew.Pages, isNew.Trials));
        Assert.Contains(isNew.Published[0].Report!.Items, item => item is { Type: "ResearchStudy", Id: "nct90000001" });
        Assert.Empty(unchanged.Published);
        Assert.Equal((1, 0, 0), (unchanged.Unchanged, writes, records));
        Assert.Equal([(WatchedKind.Trial, Number, DueReason.Changed, AttemptResult.Done)], Of(changed));
        Assert.True(changed.Published[0].Report!.Summary.Created > 0);
    }

    [Fact]
    public async Task ResultsThatTheRegistryHasPostedComeWithTheNextPass()
    {
        await PassAsync();
        trials[Number] = trials[Number] with
        {
            Updated = "2026-03-01",
            Results = """
                {"adverseEventsModule":{"eventGroups":[{"id":"EG000","title":"Cyclosporine",
                "seriousNumAffected":3,"seriousNumAtRisk":20}]}}
                """,
        };

        var posted = Assert.Single((await PassAsync()).Published).Report!;

        Assert.Equal(
            [("RiskEvidenceSynthesis", "nct90000001-serious-adverse-events-cyclosporine-1.0.0")],
            posted
                .Items.Where(item => item is { Action: PublishAction.Created, Type: "RiskEvidenceSynthesis" })
                .Select(item => (item.Type, item.Id))
        );
        Assert.All(
            posted.Items.Where(item => item.Type is "PlanDefinition" or "ActivityDefinition"),
            item => Assert.Equal(PublishAction.Unchanged, item.Action)
        );
    }

    [Fact]
    public async Task TheManifestSaysWhereTheRecordIsAndOfWhichDay()
    {
        await PassAsync();

        var manifest = (await ManifestAsync())!;

        Assert.Equal(registry.RecordAddress(Number), Manifest.SourceAddress(manifest));
        Assert.Equal("2026-01-31", Manifest.Revision(manifest));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), Manifest.RevisionTime(manifest));
        Assert.Equal(Number, manifest.Title);
    }

    [Fact]
    public async Task ATrialWithAnotherTitleIsTheSameSource()
    {
        await PassAsync();
        trials[Number] = trials[Number] with { Updated = "2026-03-01", Title = "Another title" };
        await PassAsync();

        Assert.Equal("2026-03-01", Manifest.Revision((await ManifestAsync())!));
        Assert.Single(await KnownAsync());
    }

    [Fact]
    public async Task ATrialThatWasRemovedKeepsWhatIsInUseUntilAPersonAgrees()
    {
        await PassAsync(options with { Release = ReleaseMode.Automatic, SettleHours = 0 });
        trials.Clear();

        var removed = await PassAsync(options with { Release = ReleaseMode.Automatic, SettleHours = 0 });
        var again = await PassAsync();
        trials[Number] = new("2026-01-31", Arm);
        var back = await PassAsync();

        Assert.Equal([(WatchedKind.Trial, Number, DueReason.Deleted, AttemptResult.Done)], Of(removed));
        var summary = removed.Published[0].Report!.Summary;
        Assert.Equal(0, summary.Retired);
        Assert.True(summary.Held > 0);
        Assert.Equal("no longer in the registry", removed.Published[0].Message);
        Assert.Equal(ResearchStudy.ResearchStudyStatus.Active, (await StudyAsync())!.Status);
        Assert.Empty(again.Published);
        Assert.Empty(again.Problems);
        Assert.Equal([(WatchedKind.Trial, Number, DueReason.Changed, AttemptResult.Done)], Of(back));
    }

    [Fact]
    public async Task ATrialThatIsRegisteredUnderAnotherNumberMovesThere()
    {
        await PassAsync();
        trials.Clear();
        trials["NCT90000002"] = new("2026-03-01", Arm) { FormerNumbers = [Number] };

        var moved = await PassAsync();
        var again = await PassAsync();

        Assert.Equal(
            [
                (WatchedKind.Trial, "NCT90000002", DueReason.New, AttemptResult.Done),
                (WatchedKind.Trial, Number, DueReason.Moved, AttemptResult.Done),
            ],
            Of(moved)
        );
        Assert.Equal("now registered as NCT90000002", moved.Published[1].Message);
        Assert.Empty(again.Published);
        var old = (await KnownAsync()).Single(source => source.Title == Number);
        Assert.Equal($"{options.Base}/Library/nct90000002", Manifest.Successor(old.Manifest!));
    }

    [Fact]
    public async Task WhatASearchFindsIsWatchedAndStaysWatchedWhenItIsFoundNoLonger()
    {
        trials["NCT90000002"] = new("2026-02-01", Arm) { Condition = "Aplastic anemia" };
        trials["NCT90000003"] = new("2026-02-01", Arm) { Condition = "Something else" };
        var searching = options with { Trials = null, TrialConditions = "Evans syndrome|Aplastic anemia" };

        var first = await PassAsync(searching);
        trials["NCT90000002"] = trials["NCT90000002"] with { Updated = "2026-03-01", Condition = "Something else" };
        var second = await PassAsync(searching);

        Assert.Equal([Number, "NCT90000002"], first.Published.Select(source => source.Title));
        Assert.Equal([(WatchedKind.Trial, "NCT90000002", DueReason.Changed, AttemptResult.Done)], Of(second));
        Assert.Equal(2, second.Trials);
    }

    [Fact]
    public async Task AnOlderRecordThanTheServersIsNotPublished()
    {
        await PassAsync();
        trials[Number] = new("2025-12-31", Arm.Replace("3 mg", "4 mg"));

        var pass = await PassAsync();

        var source = Assert.Single(pass.Published);
        Assert.Equal(0, source.Report!.Summary.Created);
        Assert.All(source.Report.Items, item => Assert.Contains("newer revision", item.Reason));
        Assert.Equal("2026-01-31", Manifest.Revision((await ManifestAsync())!));
    }

    [Fact]
    public async Task ARecordThatIsTooNewWaitsUntilItHasSettled()
    {
        var tomorrow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);
        trials[Number] = new(tomorrow.ToString("yyyy-MM-dd"), Arm);
        var automatic = options with { Release = ReleaseMode.Automatic, SettleHours = 24 };

        var first = await PassAsync(automatic);
        var settled = await PassAsync(automatic with { SettleHours = 0 }, new LaterClock(TimeSpan.FromDays(3)));

        Assert.True(first.Published[0].Report!.Summary.Held > 0);
        Assert.Equal([(WatchedKind.Trial, Number, DueReason.Waiting, AttemptResult.Done)], Of(settled));
        Assert.True(settled.Published[0].Report!.Summary.Activated > 0);
    }

    [Fact]
    public async Task ARecordWithoutADayIsNamedAndNeverTakenForChanged()
    {
        trials[Number] = new("", Arm);

        var pass = await PassAsync();

        Assert.Empty(pass.Published);
        Assert.Contains($"does not say when {Number} was updated", Assert.Single(pass.Problems));
        Assert.False(pass.IsSuccess);
    }

    [Fact]
    public async Task ATrialThatTheRegistryNeverHadIsNamed()
    {
        var pass = await PassAsync(options with { Trials = $"{Number}|NCT90000008" });

        Assert.Equal([Number], pass.Published.Select(source => source.Title));
        Assert.Equal(["The registry has no trial NCT90000008. Check the settings."], pass.Problems);
    }

    [Fact]
    public async Task ARecordThatIsNoneTodayIsTriedAgainTomorrow()
    {
        registry.Instead = request =>
            request.StartsWith($"/api/v2/studies/{Number}", StringComparison.Ordinal)
                ? (404, "text/html", "<html>The site is being repaired.</html>")
                : null;

        var broken = await PassAsync();
        registry.Instead = _ => null;
        var repaired = await PassAsync();

        Assert.Equal([(WatchedKind.Trial, Number, DueReason.New, AttemptResult.Later)], Of(broken));
        Assert.Equal([(WatchedKind.Trial, Number, DueReason.New, AttemptResult.Done)], Of(repaired));
    }

    [Fact]
    public async Task AWikiAndARegistryAreWatchedSideBySide()
    {
        var pages = new Dictionary<string, (int, string)> { ["Page"] = (1, Wikitext) };
        using var wiki = new StubWiki(pages);
        var both = options with { Wiki = wiki.Api.AbsoluteUri, Pages = "Page" };

        var first = await PassAsync(both);
        var (unchanged, writes, records) = await CountAsync(() => PassAsync(both));
        pages["Page"] = (2, Wikitext.Replace("10 mg", "11 mg"));
        var changed = await PassAsync(both);

        Assert.Equal(
            [
                (WatchedKind.Trial, Number, DueReason.New, AttemptResult.Done),
                (WatchedKind.Page, "Page", DueReason.New, AttemptResult.Done),
            ],
            Of(first)
        );
        Assert.Equal((1, 1, 2, 0, 0), (unchanged.Pages, unchanged.Trials, unchanged.Unchanged, writes, records));
        Assert.Equal([(WatchedKind.Page, "Page", DueReason.Changed, AttemptResult.Done)], Of(changed));
        Assert.Equal((wiki.Api.AbsoluteUri, registry.Address.AbsoluteUri), (changed.Wiki, changed.Registry));
        Assert.DoesNotContain(wiki.Requests, request => request.Contains(Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AWikiThatIsAwayKeepsNobodyFromTheRegistryAndIsNoSuccess()
    {
        var both = options with { Wiki = "http://127.0.0.1:9/", Pages = "Page" };

        var pass = await PassAsync(both);

        Assert.Equal([(WatchedKind.Trial, Number, DueReason.New, AttemptResult.Done)], Of(pass));
        Assert.Contains("http://127.0.0.1:9/", Assert.Single(pass.Problems));
        Assert.False(pass.IsSuccess);
    }

    [Fact]
    public async Task WhereNobodyAnswersThePassFails()
    {
        registry.Instead = _ => (503, "text/html", "");

        await Assert.ThrowsAsync<WebSourceException>(() => PassAsync());
        await Assert.ThrowsAsync<WebSourceException>(() =>
            PassAsync(options with { Wiki = "http://127.0.0.1:9/", Pages = "Page" })
        );
    }

    [Theory]
    [InlineData(null, null, "Wiki is missing, and FhirRegimens:Registry too")]
    [InlineData(null, "NCT90000001", "FhirRegimens:Registry is missing")]
    [InlineData("https://registry.example", null, "FhirRegimens:Trials and FhirRegimens:TrialConditions are missing")]
    [InlineData("https://registry.example", "|", "FhirRegimens:Trials and FhirRegimens:TrialConditions are missing")]
    public void WhatIsMissingIsNamed(string? address, string? numbers, string words)
    {
        var wrong = options with { Registry = address, Trials = numbers };

        var failure = Assert.Throws<UsageException>(() => WatchedPlaces.Check(wrong));

        Assert.Contains(words, failure.Message);
    }

    [Fact]
    public void APlaceThatIsNoLongerWatchedIsNamed()
    {
        using var places = new WatchedPlaces(options, TimeProvider.System);

        var failure = Assert.Throws<UsageException>(() => places.Of(WatchedKind.Page));

        Assert.Contains("FhirRegimens:Wiki is missing", failure.Message);
    }

    [Fact]
    public void ARegistryIsToldWhoAsks() =>
        Assert.Contains(
            "FhirRegimens__Contact",
            Assert.Throws<UsageException>(() => WatchedPlaces.Check(options with { Contact = null })).Message
        );

    private static IEnumerable<(WatchedKind, string, DueReason, AttemptResult)> Of(RepublishReport report) =>
        report.Published.Select(source => (source.Kind, source.Title, source.Reason, source.Result));

    /// <summary>A pass with the writes to the server and the records that it read.</summary>
    private async Task<(RepublishReport Report, int Writes, int Records)> CountAsync(Func<Task<RepublishReport>> pass)
    {
        var (before, records) = (writes, registry.Records);
        var report = await pass();
        return (report, writes - before, registry.Records - records);
    }

    private Task<RepublishReport> PassAsync() => PassAsync(options);

    private Task<RepublishReport> PassAsync(FhirRegimensOptions settings) => PassAsync(settings, TimeProvider.System);

    private async Task<RepublishReport> PassAsync(FhirRegimensOptions settings, TimeProvider clock)
    {
        await using var target = await PublishTarget.OpenAsync(settings, clock, default);
        var report = await RepublishPass.RunAsync(settings, target, clock, (_, _, _) => { }, default);
        writes += target.Server.Writes;
        return report;
    }

    private async Task<Library?> ManifestAsync() => Assert.Single(await KnownAsync()).Manifest;

    private async Task<ResearchStudy?> StudyAsync()
    {
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        return (await target.Server.ReadAsync<ResearchStudy>("nct90000001", default))?.Resource;
    }

    private async Task<IReadOnlyList<PublishedSource>> KnownAsync()
    {
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        return await PublishedSource.ReadAllAsync(target.Server, default);
    }

    /// <summary>The system's clock, some time later.</summary>
    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
    }
}
