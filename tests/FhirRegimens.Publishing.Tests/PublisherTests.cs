using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Against a FHIR server that this project did not write.</summary>
public sealed class PublisherTests : IAsyncLifetime
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m), ("etoposide", 50m));

    private MedplumServer? medplum;
    private HttpClient? http;

    public async Task InitializeAsync()
    {
        if (NpmPackages.Have("@medplum/fhir-router") || Checkout.InCi)
        {
            medplum = await MedplumServer.StartAsync();
            http = medplum.CreateClient();
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
        var report = await PublishAsync(Samples.Source("a", Abc));

        Assert.Equal(
            """
            ActivityDefinition/abc-v1-cisplatin-1.0.0 Created
            ActivityDefinition/abc-v1-etoposide-1.0.0 Created
            PlanDefinition/abc-v1-1.0.0 Created
            PlanDefinition/abc-1.0.0 Created
            Library/page Created
            """,
            Lines(report)
        );
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await StoredAsync("PlanDefinition"));
        Assert.Single(await Server().SearchAsync("Provenance", default));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AnUnchangedSourceCostsOneReadAndNoWrite()
    {
        await PublishAsync(Samples.Source("a", Abc));
        var server = Server();

        var report = await PublishAsync(Samples.Source("a", Abc), server);

        Assert.Equal(5, report.Summary.Unchanged);
        Assert.Equal(5, report.Items.Count);
        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ANewRevisionOfTheSameContentWritesTheManifestAlone()
    {
        await PublishAsync(Samples.Source("a", Abc));

        var report = await PublishAsync(Samples.Source("b", Abc));

        Assert.Equal(4, report.Summary.Unchanged);
        Assert.Equal("Library/page Created", Lines(report).Split('\n')[^1]);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await StoredAsync("PlanDefinition"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AChangedDoseIsANewVersionBesideTheActiveOne()
    {
        await PublishAsync(Samples.Source("a", Abc));
        await ApproveAsync();

        await PublishAsync(Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))));

        Assert.Equal(
            ["abc-v1-cisplatin-1.0.0 Active", "abc-v1-cisplatin-2.0.0 Draft", "abc-v1-etoposide-1.0.0 Active"],
            await StoredAsync("ActivityDefinition")
        );
        var dose = await Server().ReadAsync<ActivityDefinition>("abc-v1-cisplatin-1.0.0", default);
        Assert.Equal(5m, ((Quantity)dose!.Resource.Dosage[0].DoseAndRate[0].Dose!).Value);
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ApprovalActivatesTheDraftsAndRetiresTheVersionsBefore()
    {
        await PublishAsync(Samples.Source("a", Abc));
        await ApproveAsync();
        await PublishAsync(Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m))));

        var report = await ApproveAsync();

        Assert.Equal(3, report.Summary.Activated);
        Assert.Equal(3, report.Summary.Retired);
        Assert.Equal(
            ["abc-1.0.0 Retired", "abc-2.0.0 Active", "abc-v1-1.0.0 Retired", "abc-v1-2.0.0 Active"],
            await StoredAsync("PlanDefinition")
        );
        var approvals = await Server().SearchAsync("Provenance", default);
        Assert.Contains(
            approvals.Cast<Provenance>(),
            provenance => provenance.Agent.Exists(agent => agent.Who?.Display == "A. Pharmacist")
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task WhatVanishedFromTheSourceIsRetiredAndComesBackAsANewVersion()
    {
        var other = Samples.Regimen("xyz", ("carboplatin", 300m));
        await PublishAsync(Samples.Source("a", Abc, other));

        var gone = await PublishAsync(Samples.Source("b", Abc));
        Assert.Equal(3, gone.Summary.Retired);

        await PublishAsync(Samples.Source("c", Abc, other));
        Assert.Equal(
            [
                "abc-1.0.0 Draft",
                "abc-v1-1.0.0 Draft",
                "xyz-1.0.0 Retired",
                "xyz-2.0.0 Draft",
                "xyz-v1-1.0.0 Retired",
                "xyz-v1-2.0.0 Draft",
            ],
            await StoredAsync("PlanDefinition")
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AnInvalidArtifactHoldsItsWholeRegimenBackAndNoOther()
    {
        var other = Samples.Regimen("xyz", ("carboplatin", 300m));
        var content = Samples.Source("a", Abc, other);

        var report = await PublishAsync(content, Server(), invalidId: "xyz-v1-carboplatin");

        Assert.Equal(3, report.Summary.Held);
        Assert.NotEqual(0, report.Summary.Held + report.Summary.Failed);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await StoredAsync("PlanDefinition"));

        var again = await PublishAsync(content, Server());
        Assert.Equal(0, again.Summary.Held + again.Summary.Failed);
        Assert.Equal(3, again.Items.Count(item => item.Action == PublishAction.Created && item.Type != "Library"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task ARunThatWasInterruptedBetweenItsChunksIsCompletedByTheNext()
    {
        var content = Samples.Source("a", Abc);
        var plan = await PlanAsync(Planner(Server()), content);
        await new TransactionSender(Server(), new(100, true)).SendAsync(
            [new(plan.Creates[0]), new(plan.Creates[1])],
            default
        );

        var report = await PublishAsync(content);

        Assert.Equal(0, report.Summary.Held + report.Summary.Failed);
        Assert.Equal(
            ["abc-v1-cisplatin-1.0.0 Draft", "abc-v1-etoposide-1.0.0 Draft"],
            await StoredAsync("ActivityDefinition")
        );
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await StoredAsync("PlanDefinition"));
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task OfTwoPublishersAtOnceOneWinsAndTheOtherReports()
    {
        await PublishAsync(Samples.Source("a", Abc));
        var changed = Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m), ("etoposide", 50m)));
        var late = await PlanAsync(Planner(Server()), changed);
        await PublishAsync(Samples.Source("c", Abc));

        var report = await Publisher(Server()).PublishAsync(late, default);

        Assert.NotEqual(0, report.Summary.Held + report.Summary.Failed);
        Assert.Contains("412", report.Items[^1].Reason);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await StoredAsync("PlanDefinition"));
    }

    private async Task<PublishReport> PublishAsync(
        SourceContent content,
        FhirServer? server = null,
        string? invalidId = null
    )
    {
        server ??= Server();
        var plan = await PlanAsync(Planner(server, invalidId), content);
        return await Publisher(server).PublishAsync(plan, default);
    }

    private static async Task<PublishPlan> PlanAsync(PublishPlanner planner, SourceContent content) =>
        await planner.PlanAsync(content, await planner.ReadManifestAsync(content, default), default);

    private Task<PublishReport> ApproveAsync() =>
        new Approver(Server(), Sender(Server()), Records()).ApproveAsync("page", "Page", "A. Pharmacist", default);

    private static PublishPlanner Planner(FhirServer server, string? invalidId = null) =>
        new(
            server,
            new VersionAssigner(Samples.Rank),
            resource =>
                invalidId is not null && resource.Id!.StartsWith(invalidId, StringComparison.Ordinal)
                    ? [new PublishIssue("error", null, "not valid")]
                    : []
        );

    private static Publisher Publisher(FhirServer server) => new(Sender(server), Records());

    private static TransactionSender Sender(FhirServer server) => new(server, new ServerLimits(50, true));

    private static ProvenanceWriter Records() => new("FhirRegimens 0.1.0", TimeProvider.System);

    private FhirServer Server() =>
        new(http!, medplum!.BaseAddress, new RetryPolicy { Retries = 0 }, TimeProvider.System);

    private async Task<IReadOnlyList<string>> StoredAsync(string type) =>
        [
            .. (await Server().SearchAsync($"{type}?_count=100", default))
                .Cast<DomainResource>()
                .Select(resource => $"{resource.Id} {resource.Status()}")
                .Order(StringComparer.Ordinal),
        ];

    private static string Lines(PublishReport report) =>
        string.Join('\n', report.Items.Select(item => $"{item.Type}/{item.Id} {item.Action}"));
}
