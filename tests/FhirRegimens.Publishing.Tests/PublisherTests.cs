using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Against a FHIR server that this project did not write.</summary>
public sealed class PublisherTests : IAsyncLifetime
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m), ("etoposide", 50m));

    private MedplumServer? medplum;
    private HttpClient? http;
    private Desk? desk;

    private Desk Desk => desk!;

    public async Task InitializeAsync()
    {
        if (NpmPackages.Have("@medplum/fhir-router") || Checkout.InCi)
        {
            medplum = await MedplumServer.StartAsync();
            http = medplum.CreateClient();
            desk = new Desk(http, medplum.BaseAddress);
        }
    }

    public async Task DisposeAsync()
    {
        http?.Dispose();
        if (medplum is not null)
        {
            await medplum.DisposeAsync();
        }
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AFirstRunWritesEveryArtifactAsADraftAndTheManifestLast()
    {
        var report = await Desk.PublishAsync(Samples.Source("a", Abc));

        Assert.Equal(
            """
            ActivityDefinition/abc-v1-cisplatin-1.0.0 Created
            ActivityDefinition/abc-v1-etoposide-1.0.0 Created
            PlanDefinition/abc-v1-1.0.0 Created
            PlanDefinition/abc-1.0.0 Created
            Library/page Created
            """,
            Desk.Lines(report)
        );
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));
        Assert.Single(await Desk.Server().SearchAsync("Provenance", default));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AnUnchangedSourceCostsOneReadAndNoWrite()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));
        var server = Desk.Server();

        var report = await Desk.PublishAsync(Samples.Source("a", Abc), server: server);

        Assert.Equal(5, report.Summary.Unchanged);
        Assert.Equal(5, report.Items.Count);
        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ANewRevisionOfTheSameContentWritesTheManifestAlone()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        var report = await Desk.PublishAsync(Samples.Source("b", Abc));

        Assert.Equal(4, report.Summary.Unchanged);
        Assert.Equal("Library/page Created", Desk.Lines(report).Split('\n')[^1]);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AChangedDoseIsANewVersionBesideTheActiveOne()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));
        await Desk.ApproveAsync();

        await Desk.PublishAsync(Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))));

        Assert.Equal(
            ["abc-v1-cisplatin-1.0.0 Active", "abc-v1-cisplatin-2.0.0 Draft", "abc-v1-etoposide-1.0.0 Active"],
            await Desk.StoredAsync("ActivityDefinition")
        );
        var dose = await Desk.Server().ReadAsync<ActivityDefinition>("abc-v1-cisplatin-1.0.0", default);
        Assert.Equal(5m, ((Quantity)dose!.Resource.Dosage[0].DoseAndRate[0].Dose!).Value);
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ApprovalActivatesTheDraftsAndRetiresTheVersionsBefore()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));
        await Desk.ApproveAsync();
        await Desk.PublishAsync(Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))));

        var report = await Desk.ApproveAsync();

        Assert.Equal(3, report.Summary.Activated);
        Assert.Equal(3, report.Summary.Retired);
        Assert.Equal(
            ["abc-1.0.0 Retired", "abc-2.0.0 Active", "abc-v1-1.0.0 Retired", "abc-v1-2.0.0 Active"],
            await Desk.StoredAsync("PlanDefinition")
        );
        var approvals = await Desk.Server().SearchAsync("Provenance", default);
        Assert.Contains(
            approvals.Cast<Provenance>(),
            provenance => provenance.Agent.Exists(agent => agent.Who?.Display == "A. Pharmacist")
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task WhatVanishedFromTheSourceIsRetiredAndComesBackAsANewVersion()
    {
        var other = Samples.Regimen("xyz", ("carboplatin", 300m));
        await Desk.PublishAsync(Samples.Source("a", Abc, other));

        var gone = await Desk.PublishAsync(Samples.Source("b", Abc));
        Assert.Equal(3, gone.Summary.Retired);

        await Desk.PublishAsync(Samples.Source("c", Abc, other));
        Assert.Equal(
            [
                "abc-1.0.0 Draft",
                "abc-v1-1.0.0 Draft",
                "xyz-1.0.0 Retired",
                "xyz-2.0.0 Draft",
                "xyz-v1-1.0.0 Retired",
                "xyz-v1-2.0.0 Draft",
            ],
            await Desk.StoredAsync("PlanDefinition")
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AnInvalidArtifactHoldsItsWholeRegimenBackAndNoOther()
    {
        var other = Samples.Regimen("xyz", ("carboplatin", 300m));
        var content = Samples.Source("a", Abc, other);

        var report = await Desk.PublishAsync(content, invalidId: "xyz-v1-carboplatin");

        Assert.Equal(3, report.Summary.Held);
        Assert.NotEqual(0, report.Summary.Held + report.Summary.Failed);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));

        var again = await Desk.PublishAsync(content);
        Assert.Equal(0, again.Summary.Held + again.Summary.Failed);
        Assert.Equal(3, again.Items.Count(item => item.Action == PublishAction.Created && item.Type != "Library"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ARunThatWasInterruptedBetweenItsChunksIsCompletedByTheNext()
    {
        var content = Samples.Source("a", Abc);
        var plan = await Desk.PlanAsync(content);
        await Desk.Sender(Desk.Server()).SendAsync(new([new(plan.Creates[0]), new(plan.Creates[1])], [], []), default);

        var report = await Desk.PublishAsync(content);

        Assert.Equal(0, report.Summary.Held + report.Summary.Failed);
        Assert.Equal(
            ["abc-v1-cisplatin-1.0.0 Draft", "abc-v1-etoposide-1.0.0 Draft"],
            await Desk.StoredAsync("ActivityDefinition")
        );
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task OfTwoPublishersAtOnceOneWinsAndTheOtherReports()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));
        var changed = Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m)));
        var late = await Desk.PlanAsync(changed);
        await Desk.PublishAsync(Samples.Source("c", Abc));

        var report = await Desk.SendAsync(late);

        Assert.NotEqual(0, report.Summary.Held + report.Summary.Failed);
        Assert.Contains("412", report.Items[^1].Reason);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task InAutomaticModeTheGateHoldsTenTimesTheDoseUntilAPersonApproves()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc), Desk.Automatic);
        Assert.Equal(["abc-1.0.0 Active", "abc-v1-1.0.0 Active"], await Desk.StoredAsync("PlanDefinition"));

        var report = await Desk.PublishAsync(
            Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 50m), ("etoposide", 50m))),
            Desk.Automatic
        );

        Assert.Equal("abc-v1-cisplatin-2.0.0: dose: 5 mg became 50 mg", Desk.Waiting(report)[0]);
        Assert.Equal(
            ["abc-1.0.0", "abc-v1-1.0.0", "abc-v1-cisplatin-1.0.0", "abc-v1-etoposide-1.0.0"],
            await Desk.InUseAsync()
        );
        await Desk.ApproveAsync();
        Assert.Equal(
            ["abc-2.0.0", "abc-v1-2.0.0", "abc-v1-cisplatin-2.0.0", "abc-v1-etoposide-1.0.0"],
            await Desk.InUseAsync()
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task WhatWasInUseBeforeIsRestoredFromTheServersHistory()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc), Desk.Automatic);
        await Desk.PublishAsync(
            Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))),
            Desk.Automatic
        );

        await Desk.RollBackAsync("1.0.0");

        Assert.Equal(
            ["abc-3.0.0", "abc-v1-3.0.0", "abc-v1-cisplatin-3.0.0", "abc-v1-etoposide-1.0.0"],
            await Desk.InUseAsync()
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ATrialIsWrittenInPlaceAndOnlyWhenItHasChanged()
    {
        var recruiting = Samples.Source("a", Abc) with { Records = Samples.Trial("recruiting") };
        var completed = Samples.Source("b", Abc) with { Records = Samples.Trial("completed") };
        await Desk.PublishAsync(recruiting);
        var server = Desk.Server();

        var again = await Desk.PublishAsync(recruiting, server: server);
        var changed = await Desk.PublishAsync(completed);
        var late = await Desk.PublishAsync(recruiting with { Manifest = completed.Manifest });

        Assert.Equal((7, 1, 0), (again.Summary.Unchanged, server.Reads, server.Writes));
        Assert.Equal((3, 4), (changed.Summary.Created, changed.Summary.Unchanged));
        Assert.True(late.IsSuccess);
        Assert.Equal(
            ["recruiting", "completed", "recruiting"],
            (await Desk.Server().ReadHistoryAsync<ResearchStudy>("page", default))
                .OrderBy(study => study.Meta!.LastUpdated)
                .Select(study => study.Title)
        );
    }
}
