using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Everything that is done to the sources of one server, as a run of the program does it.</summary>
internal sealed class Desk(HttpClient http, Uri address)
{
    private const string Program = "FhirRegimens 0.1.0";

    /// <summary>The time of everything here; tests move it on.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public FixedClock Clock { get; } = new() { Now = Noon };

    /// <summary>The most entries of a transaction.</summary>
    public int Entries { get; init; } = 50;

    /// <summary>What else the server takes; <see cref="Entries"/> a transaction by default.</summary>
    public ServerLimits? Limits { get; init; }

    /// <summary>How often a request is sent again; no wait takes any time.</summary>
    public int Retries { get; init; }

    /// <summary>What is put on the server before the first write.</summary>
    public IReadOnlyList<Definition> Definitions { get; init; } = [];

    public Release Automatic => new Release.Automatic(TimeSpan.FromHours(24), Clock);

    public FhirServer Server() => new(http, address, new RetryPolicy { Retries = Retries }, new ImpatientClock());

    public async Task<PublishReport> PublishAsync(
        SourceContent content,
        Release? release = null,
        FhirServer? server = null,
        string? invalidId = null
    )
    {
        server ??= Server();
        return await SendAsync(await PlanAsync(content, release, server, invalidId), server);
    }

    public async Task<PublishPlan> PlanAsync(
        SourceContent content,
        Release? release = null,
        FhirServer? server = null,
        string? invalidId = null
    )
    {
        var planner = Planner(server ?? Server(), invalidId);
        var before = await planner.ReadManifestAsync(content, default);
        return await planner.PlanAsync(content, before, release ?? new Release.Manual(), default);
    }

    public async Task<PublishReport> SendAsync(PublishPlan plan, FhirServer? server = null)
    {
        var sender = Sender(server ??= Server());
        if (plan.HasWrites && Definitions.Count > 0)
        {
            await new DefinitionsPublisher(server, sender).EnsureAsync(Definitions, default);
        }

        return await new Publisher(server, sender, new ProvenanceWriter(Program, Clock)).PublishAsync(plan, default);
    }

    public async Task<PublishReport> ApproveAsync(string? artifact = null, string slug = "page") =>
        await SendAsync(
            await new ApprovalPlanner(Server(), Samples.Compare).ApproveAsync(
                slug,
                "Page",
                artifact,
                "A. Pharmacist",
                default
            )
        );

    public async Task<PublishReport> RejectAsync(string reason, string? artifact = null) =>
        await SendAsync(
            await new ApprovalPlanner(Server(), Samples.Compare).RejectAsync(
                "page",
                "Page",
                artifact,
                new Decision("A. Pharmacist", reason),
                default
            )
        );

    public async Task<PublishReport> RollBackAsync(string target) =>
        await SendAsync(
            await new RollbackPlanner(Server(), Planner(Server())).PlanAsync(
                "page",
                "Page",
                target,
                "A. Pharmacist",
                default
            )
        );

    public TransactionSender Sender(FhirServer server) => new(server, Limits ?? new ServerLimits(Entries, true));

    /// <summary>What the source's Task says.</summary>
    public async Task<SourceTask> TaskAsync() =>
        SourceTask.Read((await Server().ReadAsync<Fhir.Model.Task>("page", default))!.Resource, "", "Page");

    public async Task<Library> ManifestAsync() => (await Server().ReadAsync<Library>("page", default))!.Resource;

    /// <summary>All instances of a type with their status.</summary>
    public async Task<IReadOnlyList<string>> StoredAsync(string type) =>
        [
            .. (await Server().SearchAsync($"{type}?_count=100", default))
                .Cast<DomainResource>()
                .Select(resource => $"{resource.Id} {resource.Status()}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What is in use: every pin that active plans have leads to an active instance, or the test fails.</summary>
    public async Task<IReadOnlyList<string>> InUseAsync()
    {
        var plans = await ActiveAsync("PlanDefinition");
        var all = plans.Concat(await ActiveAsync("ActivityDefinition")).ToList();
        var pins = all.Select(resource => $"{resource.CanonicalUrl()}|{resource.BusinessVersion()}");
        Assert.Empty(plans.Cast<PlanDefinition>().SelectMany(plan => Pins(plan.Action)).Except(pins));
        return [.. all.Select(resource => resource.Id!).Order(StringComparer.Ordinal)];
    }

    public static string Lines(PublishReport report) =>
        string.Join('\n', report.Items.Select(item => $"{item.Type}/{item.Id} {item.Action}"));

    /// <summary>The reasons of what waits for approval.</summary>
    public static IReadOnlyList<string> Waiting(PublishReport report) =>
        [
            .. report
                .Items.Where(item => item.Hold == HoldCause.Approval)
                .Select(item => $"{item.Id}: {item.Reason!["waits for approval: ".Length..]}"),
        ];

    private static PublishPlanner Planner(FhirServer server, string? invalidId = null) =>
        new(
            server,
            new Judgement(
                Samples.Rank,
                Samples.Compare,
                resource =>
                    invalidId is not null && resource.Id!.StartsWith(invalidId, StringComparison.Ordinal)
                        ? [new PublishIssue("error", null, "not valid")]
                        : []
            ),
            Program
        );

    private async Task<IReadOnlyList<DomainResource>> ActiveAsync(string type) =>
        [
            .. (await Server().SearchAsync($"{type}?_count=1000", default))
                .Cast<DomainResource>()
                .Where(resource => resource.Status() == PublicationStatus.Active),
        ];

    private static IEnumerable<string> Pins(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action =>
            action.Definition is Canonical { Value: { } pin } ? Pins(action.Action).Append(pin) : Pins(action.Action)
        );
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
