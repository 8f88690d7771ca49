using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing;
using FhirRegimens.Repository;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Pipeline.Tests.Republishing;

/// <summary>Which pages a pass finds to be published, and what publishing one of them does.</summary>
public sealed class SourceWatchTests : IAsyncLifetime
{
    private const string Text = """
        =Setting=
        ==Prednisone monotherapy {{#subobject:000001|Regimen=Prednisone monotherapy}}==
        ===Regimen {{#subobject:a00001|Variant=1}}===
        ====Chemotherapy====
        *[[Prednisone (Sterapred)]] 10 mg PO once per day on days 1 to 5
        """;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, (int Revision, string Text)> pages = new(StringComparer.Ordinal);
    private StubWiki wiki = null!;
    private EmbeddedRepository repository = null!;
    private FhirRegimensOptions options = null!;

    public async Task InitializeAsync()
    {
        wiki = new StubWiki(pages);
        repository = await EmbeddedRepository.StartAsync(folder.Path);
        options = new FhirRegimensOptions
        {
            Server = repository.BaseAddress.AbsoluteUri,
            Wiki = wiki.Api.AbsoluteUri,
            Categories = "All",
            Contact = "pharmacy@hospital.example",
            Retries = 0,
        };
    }

    public async Task DisposeAsync()
    {
        wiki.Dispose();
        await repository.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task EveryMemberOfACategoryThatIsListedInPartsIsFound()
    {
        foreach (var number in Enumerable.Range(1, 250))
        {
            pages[$"Page {number:D3}"] = (number, "");
        }

        var survey = await SurveyAsync(options);

        Assert.Equal(250, survey.Pages);
        Assert.Equal(pages.Keys, survey.Due.Select(due => due.Title));
        Assert.All(survey.Due, due => Assert.Equal(DueReason.New, due.Reason));
    }

    [Fact]
    public async Task OtherSettingsAreAReasonToPublishAgain()
    {
        pages["Page"] = (1, Text);
        await PassAsync(options);

        Assert.Equal(DueReason.Settings, await ReasonAsync(options with { Publisher = "Somebody else" }));
        Assert.Null(await ReasonAsync(options));
    }

    [Fact]
    public async Task AnotherProgramOrTerminologyIsAReasonToPublishAgain()
    {
        pages["Page"] = (1, Text);
        await PassAsync(options);
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        using var places = new WatchedPlaces(options, TimeProvider.System);
        var origin = new SourcePublisher(options, target, TimeProvider.System).Origin;

        async Task<DueReason?> WithAsync(Converting.ConversionOrigin now) =>
            (await new SourceWatch(options, places, target.Server, now, TimeProvider.System).SurveyAsync(default))
                .Due.SingleOrDefault()
                ?.Reason;

        Assert.Null(await WithAsync(origin));
        Assert.Null(await WithAsync(origin with { TerminologyHash = null }));
        Assert.Equal(DueReason.Program, await WithAsync(origin with { ProgramVersion = "99.0.0" }));
        Assert.Equal(DueReason.Terminology, await WithAsync(origin with { TerminologyHash = "other" }));
    }

    [Fact]
    public async Task WhatWaitsIsLookedAtAgainOnceItsRevisionHasSettled()
    {
        pages["Page"] = (1, Text);
        await PassAsync(options);

        var automatic = options with { Release = ReleaseMode.Automatic, SettleHours = 24 };
        Assert.Null(await ReasonAsync(options));
        Assert.Null(await ReasonAsync(automatic, new StoppedClock(StubWiki.Saved.AddHours(23))));
        Assert.Equal(DueReason.Waiting, await ReasonAsync(automatic, new StoppedClock(StubWiki.Saved.AddHours(25))));
    }

    [Fact]
    public async Task APageThatLeftTheCategoryStaysWatched()
    {
        pages["Page"] = (1, Text);
        pages["Another"] = (2, Text);
        await PassAsync(options);
        pages["Page"] = (3, Text);

        var survey = await SurveyAsync(options with { Categories = null, Pages = "Another" });

        Assert.Equal(2, survey.Pages);
        Assert.Equal([new DueSource(WatchedKind.Page, "Page", "3", DueReason.Changed)], survey.Due);
    }

    [Fact]
    public async Task OfTwoPagesThatWouldHaveOneIdTheSecondIsNamedAndTheFirstStays()
    {
        pages["Some page"] = (1, Text);
        await PassAsync(options);
        pages["Some-Page"] = (2, Text.Replace("10 mg", "20 mg"));

        var survey = await SurveyAsync(options);

        Assert.Empty(survey.Due);
        Assert.Contains("'Some-Page' would have the same id as 'Some page'", Assert.Single(survey.Problems));
    }

    [Fact]
    public async Task ASourceOnHoldIsNotPublished()
    {
        pages["Page"] = (1, Text);
        await PassAsync(options);
        pages["Page"] = (2, Text.Replace("10 mg", "20 mg"));
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        var manifest = new Library { Id = Slug.Of("Page").Id, Url = $"{options.Base}/Library/page" };
        await new Publishing.People.SourceHolds(target.Server).HoldAsync(manifest, "Page", "A. Pharmacist", default);

        var survey = await SurveyAsync(options);

        Assert.Empty(survey.Due);
        Assert.Equal(["Page"], survey.OnHold);
    }

    [Fact]
    public async Task WhatFailedForGoodIsTriedAgainWithANewRevisionAndWhatMayPassAtOnce()
    {
        pages["Page"] = (1, Text);
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        var record = new FailureRecord(target.Server, ProgramVersion.Name);
        var manifest = new Library { Id = "page", Url = $"{options.Base}/Library/page" };

        await record.WriteAsync(manifest, "Page", "1", "it was away", isForGood: false, default);
        var passing = await ReasonAsync(options);
        await record.WriteAsync(manifest, "Page", "1", "it is no page", isForGood: true, default);
        var refused = await SurveyAsync(options);
        await new FailureRecord(target.Server, "FhirRegimens 0.0.1").WriteAsync(
            manifest,
            "Page",
            "1",
            "it is no page",
            isForGood: true,
            default
        );
        var otherProgram = await ReasonAsync(options);
        pages["Page"] = (2, Text);
        var otherRevision = await ReasonAsync(options);

        Assert.Equal(DueReason.Retry, passing);
        Assert.Equal((0, "Page"), (refused.Due.Count, Assert.Single(refused.Failed)));
        Assert.Equal(DueReason.New, otherProgram);
        Assert.Equal(DueReason.New, otherRevision);
    }

    [Fact]
    public async Task APageIsPublishedOnceAndItsFailureForgottenWhenItSucceeds()
    {
        pages["Page"] = (1, Text);
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        await new GivenUpSource(options, target.Server).RecordAsync("Page", "1", default);

        var first = await PassAsync(options);
        var again = await PassAsync(options);
        var recovered = await new GivenUpSource(options, target.Server).RecordAsync("Page", "1", default);

        Assert.Equal((DueReason.Retry, AttemptResult.Done), (first.Published[0].Reason, first.Published[0].Result));
        Assert.Empty(again.Published);
        Assert.Equal(1, again.Unchanged);
        Assert.Null(recovered);
    }

    [Fact]
    public async Task AnOlderRevisionThanTheServersIsNotPublished()
    {
        pages["Page"] = (1, Text);
        await PassAsync(options);
        await using var target = await PublishTarget.OpenAsync(options, TimeProvider.System, default);
        var manifest = (await target.Server.ReadAsync<Library>("page", default))!;
        var newer = manifest.Resource.DeepCopy();
        newer
            .GetExtension("https://fhir-regimens.example.org/fhir/StructureDefinition/source-revision")!
            .GetExtension("timestamp")!
            .Value = new Instant(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await target.Server.PutAsync(newer, manifest.ETag, default);
        pages["Page"] = (2, Text.Replace("10 mg", "20 mg"));

        var pass = await PassAsync(options);

        var page = Assert.Single(pass.Published);
        Assert.Equal(AttemptResult.Done, page.Result);
        Assert.Equal(0, page.Report!.Summary.Created);
        Assert.All(page.Report.Items, item => Assert.Contains("newer revision", item.Reason));
    }

    private static Task<DueReason?> ReasonAsync(FhirRegimensOptions settings) =>
        ReasonAsync(settings, TimeProvider.System);

    private static async Task<DueReason?> ReasonAsync(FhirRegimensOptions settings, TimeProvider clock) =>
        (await SurveyAsync(settings, clock)).Due.SingleOrDefault()?.Reason;

    private static Task<SourceSurvey> SurveyAsync(FhirRegimensOptions settings) =>
        SurveyAsync(settings, TimeProvider.System);

    private static async Task<SourceSurvey> SurveyAsync(FhirRegimensOptions settings, TimeProvider clock)
    {
        await using var target = await PublishTarget.OpenAsync(settings, clock, default);
        using var places = new WatchedPlaces(settings, clock);
        var origin = new SourcePublisher(settings, target, clock).Origin;
        return await new SourceWatch(settings, places, target.Server, origin, clock).SurveyAsync(default);
    }

    private static async Task<RepublishReport> PassAsync(FhirRegimensOptions settings)
    {
        await using var target = await PublishTarget.OpenAsync(settings, TimeProvider.System, default);
        return await RepublishPass.RunAsync(settings, target, TimeProvider.System, (_, _, _) => { }, default);
    }

    /// <summary>A clock that stands still.</summary>
    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
