using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.Gate;

/// <summary>What becomes active by itself, and what waits for a person (publishing rule 4).</summary>
public sealed class AutomaticReleaseTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m), ("etoposide", 50m));
    private static readonly ArtifactClosure Xyz = Samples.Regimen("xyz", ("carboplatin", 300m));

    private static readonly string[] AbcFirst =
    [
        "abc-1.0.0",
        "abc-v1-1.0.0",
        "abc-v1-cisplatin-1.0.0",
        "abc-v1-etoposide-1.0.0",
    ];

    private static readonly string[] AbcAndXyzFirst =
    [
        .. AbcFirst,
        "xyz-1.0.0",
        "xyz-v1-1.0.0",
        "xyz-v1-carboplatin-1.0.0",
    ];

    [Fact]
    public async Task AFirstPublicationIsActiveAtOnce()
    {
        var report = await AutomaticallyAsync("a", Abc);

        Assert.All(report.Items, item => Assert.Equal(PublishAction.Created, item.Action));
        Assert.Equal(AbcFirst, await Desk.InUseAsync());
        Assert.Equal(PublicationStatus.Active, (await Desk.ManifestAsync()).Status);
        Assert.Equal("published", (await Desk.TaskAsync()).Outcome());
    }

    [Fact]
    public async Task AHarmlessChangeIsActiveAtOnceAndRetiresWhatItReplaces()
    {
        await AutomaticallyAsync("a", Abc);

        var report = await AutomaticallyAsync("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m)));

        Assert.Equal(
            """
            ActivityDefinition/abc-v1-cisplatin-2.0.0 Created
            ActivityDefinition/abc-v1-etoposide-1.0.0 Unchanged
            PlanDefinition/abc-v1-2.0.0 Created
            PlanDefinition/abc-2.0.0 Created
            ActivityDefinition/abc-v1-cisplatin-1.0.0 Retired
            PlanDefinition/abc-v1-1.0.0 Retired
            PlanDefinition/abc-1.0.0 Retired
            Library/page Created
            """,
            Desk.Lines(report)
        );
        Assert.Equal(
            ["abc-2.0.0", "abc-v1-2.0.0", "abc-v1-cisplatin-2.0.0", "abc-v1-etoposide-1.0.0"],
            await Desk.InUseAsync()
        );
    }

    [Fact]
    public async Task TenTimesTheDoseIsHeldUntilApproved()
    {
        await AutomaticallyAsync("a", Abc, Xyz);
        var tenTimes = Samples.Regimen("abc", ("cisplatin", 50m), ("etoposide", 50m));

        var report = await AutomaticallyAsync("b", tenTimes, Samples.Regimen("xyz", ("carboplatin", 310m)));

        Assert.Equal(
            [
                "abc-v1-cisplatin-2.0.0: dose: 5 mg became 50 mg",
                "abc-v1-2.0.0: another artifact of abc does",
                "abc-2.0.0: another artifact of abc does",
            ],
            Desk.Waiting(report)
        );
        Assert.True(report.IsSuccess);
        Assert.Equal([.. AbcFirst, "xyz-2.0.0", "xyz-v1-2.0.0", "xyz-v1-carboplatin-2.0.0"], await Desk.InUseAsync());
        Assert.Equal("waits for approval", (await Desk.TaskAsync()).Outcome());

        await Desk.ApproveAsync();

        Assert.Contains("abc-v1-cisplatin-2.0.0", await Desk.InUseAsync());
        Assert.DoesNotContain("abc-v1-cisplatin-1.0.0", await Desk.InUseAsync());
        Assert.Equal("published", (await Desk.TaskAsync()).Outcome());
    }

    [Fact]
    public async Task AChangedDrugIsHeldUntilApproved()
    {
        await AutomaticallyAsync("a", Abc);

        var report = await AutomaticallyAsync("b", Samples.Regimen("abc", ("carboplatin", 5m), ("etoposide", 50m)));

        Assert.Contains(
            $"abc-v1-2.0.0: a new entry: {Samples.Base}/ActivityDefinition/abc-v1-carboplatin; "
                + $"an entry is gone: {Samples.Base}/ActivityDefinition/abc-v1-cisplatin",
            Desk.Waiting(report)
        );
        Assert.Equal(AbcFirst, await Desk.InUseAsync());

        await Desk.ApproveAsync();

        Assert.Equal(
            ["abc-2.0.0", "abc-v1-2.0.0", "abc-v1-carboplatin-1.0.0", "abc-v1-etoposide-1.0.0"],
            await Desk.InUseAsync()
        );
    }

    [Fact]
    public async Task ABlankedPageIsHeldUntilApproved()
    {
        await AutomaticallyAsync("a", Abc, Xyz);

        var report = await AutomaticallyAsync("b");

        Assert.Equal(7, report.Summary.Held);
        Assert.Contains("7 of 7 artifacts are no longer in the source", Desk.Waiting(report)[0]);
        Assert.Equal(AbcAndXyzFirst, await Desk.InUseAsync());
        Assert.Equal(7, Manifest.Pins(await Desk.ManifestAsync()).Count);

        await Desk.ApproveAsync();

        Assert.Empty(await Desk.InUseAsync());
        Assert.Empty(Manifest.Pins(await Desk.ManifestAsync()));
    }

    [Fact]
    public async Task APageThatLostAThirdOfItsVariantsIsHeldUntilApproved()
    {
        await AutomaticallyAsync("a", Variants("v1", "v2", "v3", "v4", "v5", "v6"));

        var report = await AutomaticallyAsync("b", Variants("v1", "v2", "v3", "v4"));

        Assert.Contains("abc-2.0.0: 4 of 13 artifacts are no longer in the source", Desk.Waiting(report));
        Assert.Equal(5, report.Summary.Held);
        Assert.Equal(13, (await Desk.InUseAsync()).Count);

        await Desk.ApproveAsync();

        Assert.Equal(9, (await Desk.InUseAsync()).Count);
        Assert.Contains("abc-2.0.0", await Desk.InUseAsync());
    }

    [Fact]
    public async Task ALoneVariantThatVanishedIsRetired()
    {
        await AutomaticallyAsync("a", Variants("v1", "v2", "v3", "v4", "v5", "v6"));

        var report = await AutomaticallyAsync("b", Variants("v1", "v2", "v3", "v4", "v5"));

        Assert.Equal(0, report.Summary.Held);
        Assert.Equal(11, (await Desk.InUseAsync()).Count);
    }

    [Fact]
    public async Task ARevisionTenMinutesOldIsHeldUntilItSettlesOrIsApproved()
    {
        await AutomaticallyAsync("a", Abc);
        var vandal = Samples.Page(
            "page",
            "b",
            Desk.Noon.AddMinutes(-10),
            Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))
        );

        var report = await Desk.PublishAsync(vandal, Desk.Automatic);

        Assert.Contains("abc-2.0.0: the revision settles until 2026-03-02 11:50 UTC", Desk.Waiting(report));
        Assert.Equal(AbcFirst, await Desk.InUseAsync());
        var server = Desk.Server();
        await Desk.PublishAsync(vandal, Desk.Automatic, server);
        Assert.Equal(0, server.Writes);

        Desk.Clock.Now = Desk.Noon.AddHours(24);
        var settled = await Desk.PublishAsync(vandal, Desk.Automatic);

        Assert.Equal(3, settled.Summary.Activated);
        Assert.Equal(
            ["abc-2.0.0", "abc-v1-2.0.0", "abc-v1-cisplatin-2.0.0", "abc-v1-etoposide-1.0.0"],
            await Desk.InUseAsync()
        );
    }

    [Fact]
    public async Task ARevisionTenMinutesOldIsReleasedByApproval()
    {
        await Desk.PublishAsync(Samples.Page("page", "a", Desk.Noon.AddMinutes(-10), Abc), Desk.Automatic);
        Assert.Empty(await Desk.InUseAsync());

        await Desk.ApproveAsync();

        Assert.Equal(AbcFirst, await Desk.InUseAsync());
    }

    [Fact]
    public async Task WhatAVandalBlankedTenMinutesAgoStaysInUse()
    {
        await AutomaticallyAsync("a", Abc);

        await Desk.PublishAsync(Samples.Page("page", "b", Desk.Noon.AddMinutes(-10)), Desk.Automatic);

        Assert.Equal(AbcFirst, await Desk.InUseAsync());
    }

    [Fact]
    public async Task AChangeThatIsTakenBackLeavesNothingWaiting()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Samples.Regimen("abc", ("cisplatin", 50m), ("etoposide", 50m)));

        var report = await AutomaticallyAsync("c", Abc);

        Assert.Equal((0, 3), (report.Summary.Held, report.Summary.Retired));
        Assert.Equal(AbcFirst, await Desk.InUseAsync());
        Assert.Equal("published", (await Desk.TaskAsync()).Outcome());
        Assert.DoesNotContain(
            await Desk.StoredAsync("PlanDefinition"),
            line => line.EndsWith("Draft", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task DraftsOfManualTimesAreReleasedOnceReleasesAreAutomatic()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        var report = await AutomaticallyAsync("a", Abc);

        Assert.Equal(4, report.Summary.Activated);
        Assert.Equal(AbcFirst, await Desk.InUseAsync());
    }

    [Fact]
    public async Task AnInvalidRegimenKeepsAllThatItsActiveVersionPins()
    {
        await AutomaticallyAsync("a", Variants("v1", "v2", "v3", "v4", "v5", "v6"));

        var report = await Desk.PublishAsync(
            Samples.Source("b", Variants("v1", "v2", "v3", "v4", "v5")),
            Desk.Automatic,
            invalidId: "abc-2.0.0"
        );

        Assert.False(report.IsSuccess);
        Assert.Equal(13, (await Desk.InUseAsync()).Count);
    }

    [Fact]
    public async Task ARenamedVariantIsHeldWithWhatItFollows()
    {
        await AutomaticallyAsync("a", Named("abc", "abc-v1"));

        var report = await AutomaticallyAsync("b", Named("def", "def-v1"));

        Assert.Contains(
            $"def-v1-1.0.0: the source has renamed abc-v1, variant ({Samples.Base}/PlanDefinition/abc-v1)",
            Desk.Waiting(report)
        );
        Assert.Equal(["abc-1.0.0", "abc-v1-1.0.0", "abc-v1-cisplatin-1.0.0"], await Desk.InUseAsync());

        await Desk.ApproveAsync();

        Assert.Equal(["def-1.0.0", "def-v1-1.0.0", "def-v1-cisplatin-1.0.0"], await Desk.InUseAsync());
        var old = await Desk.Server().ReadAsync<PlanDefinition>("abc-v1-1.0.0", default);
        var successor = Assert.Single(old!.Resource.RelatedArtifact);
        Assert.Equal(
            (RelatedArtifact.RelatedArtifactType.Successor, $"{Samples.Base}/PlanDefinition/def-v1"),
            (successor.Type, successor.Resource)
        );
    }

    [Theory]
    [InlineData(50)]
    [InlineData(2)]
    public async Task OfTwoPublishersAtOnceOneWinsAndTheOtherReports(int entries)
    {
        await AutomaticallyAsync("a", Abc);
        var changed = Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m)));
        var late = await Desk.PlanAsync(changed, Desk.Automatic);
        await AutomaticallyAsync("c", Samples.Regimen("abc", ("cisplatin", 7m), ("etoposide", 50m)));

        var report = await new Desk(Http, Address) { Entries = entries }.SendAsync(late);

        Assert.Contains("412", report.Items[^1].Reason);
        Assert.False(report.IsSuccess);
        var dose = await Desk.Server().ReadAsync<ActivityDefinition>("abc-v1-cisplatin-2.0.0", default);
        Assert.Equal(7m, ((Quantity)dose!.Resource.Dosage[0].DoseAndRate[0].Dose!).Value);
        Assert.Equal("published", (await Desk.TaskAsync()).Outcome());
    }

    [Fact]
    public async Task OfTwoFirstPublishersAtOnceOneWins()
    {
        var late = await Desk.PlanAsync(
            Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))),
            Desk.Automatic
        );
        await AutomaticallyAsync("a", Abc);

        var limits = new ServerLimits(50, true) { CreatesOnlyIfAbsent = true };
        var server = Desk.Server();
        var sender = new TransactionSender(server, limits);
        var report = await new Publisher(server, sender, new ProvenanceWriter("FhirRegimens", Desk.Clock)).PublishAsync(
            late,
            default
        );

        Assert.False(report.IsSuccess);
        var dose = await Desk.Server().ReadAsync<ActivityDefinition>("abc-v1-cisplatin-1.0.0", default);
        Assert.Equal(5m, ((Quantity)dose!.Resource.Dosage[0].DoseAndRate[0].Dose!).Value);
    }

    private Task<PublishReport> AutomaticallyAsync(string sha256, params ArtifactClosure[] closures) =>
        Desk.PublishAsync(Samples.Source(sha256, closures), Desk.Automatic);

    private static ArtifactClosure Variants(params string[] names) =>
        Samples.Regimen("abc", [.. names.Select(name => (name, new[] { ("cisplatin", 5m) }))]);

    private static ArtifactClosure Named(string slug, string variant) =>
        Samples
            .Regimen(slug, ("cisplatin", 5m))
            .With<PlanDefinition>(
                variant,
                plan =>
                    plan.Identifier.Add(
                        new Identifier
                        {
                            System = "https://fhir-regimens.example.org/fhir/sid/hemonc-subobject",
                            Value = "30ab57",
                        }
                    )
            );
}
