using FhirRegimens.Conversion.Changes;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;
using FhirRegimens.Validation;
using IssueSeverity = FhirRegimens.Validation.IssueSeverity;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>Publishes sources to one server: converts, validates, plans and sends.</summary>
public sealed class SourcePublisher
{
    private readonly FhirRegimensOptions options;
    private readonly FhirServer server;
    private readonly PageConverter converter;
    private readonly PublishPlanner planner;
    private readonly ProvenanceWriter provenance;
    private TransactionSender? sender;

    /// <summary>Creates the publisher; sends nothing yet.</summary>
    /// <exception cref="UsageException">The vocabulary that the settings name is none.</exception>
    public SourcePublisher(FhirRegimensOptions options, PublishTarget target, TimeProvider clock)
    {
        this.options = options;
        server = target.Server;
        converter = new PageConverter(options, TerminologySources.Open(options, clock));
        provenance = new ProvenanceWriter(ProgramVersion.Name, clock);
        var validator = new Lazy<IResourceValidator>(() => ResourceValidators.Create([]));
        planner = new PublishPlanner(server, new VersionAssigner(Rank), resource => Issues(validator.Value, resource));
    }

    /// <summary>
    /// Reads and converts one source, with the identities it was published under before, and plans what is to be
    /// done; only reads from the server.
    /// </summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    /// <exception cref="TerminologyException">The vocabulary that the settings name cannot be used.</exception>
    public async Task<(ConvertedPage Page, PublishPlan Plan)> PlanAsync(
        LoadedSource source,
        CancellationToken cancellation
    )
    {
        var page = await converter.ConvertAsync(source, PreviousVariants.None, cancellation);
        var before = await planner.ReadManifestAsync(page.Content, cancellation);
        if (before is not null && !Manifest.SameOrigin(before.Resource, page.Content.Manifest))
        {
            var plans = await planner.ReadPinnedPlansAsync(before.Resource, cancellation);
            page = await converter.ConvertAsync(source, PreviousVariants.Of(plans), cancellation);
        }

        return (page, await planner.PlanAsync(page.Content, before, cancellation));
    }

    /// <summary>
    /// Does it. Before the first write the server is asked what it takes, and our definitions are put on it.
    /// </summary>
    /// <exception cref="FhirServerException">The server cannot take what is published.</exception>
    public async Task<PublishReport> SendAsync(PublishPlan plan, CancellationToken cancellation) =>
        plan.After is null
            ? plan.Report
            : await new Publisher(await PrepareAsync(cancellation), provenance).PublishAsync(plan, cancellation);

    private async Task<TransactionSender> PrepareAsync(CancellationToken cancellation)
    {
        if (sender is null)
        {
            sender = await SenderAsync(server, options, cancellation);
            await new DefinitionsPublisher(server, sender).EnsureAsync(Definitions.ForServers, cancellation);
        }

        return sender;
    }

    internal static async Task<TransactionSender> SenderAsync(
        FhirServer server,
        FhirRegimensOptions options,
        CancellationToken cancellation
    )
    {
        var capabilities = await server.ReadCapabilitiesAsync(cancellation);
        return new TransactionSender(server, ServerLimits.Of(capabilities, options.TransactionEntries));
    }

    private static VersionChange Rank(DomainResource before, DomainResource after) =>
        ChangeRanking.Rank(before, after) switch
        {
            ChangeRank.Major => VersionChange.Major,
            ChangeRank.Minor => VersionChange.Minor,
            _ => VersionChange.Patch,
        };

    /// <summary>The problems that a person must know; what was not checked for want of a definition is none.</summary>
    private static IReadOnlyList<PublishIssue> Issues(IResourceValidator validator, DomainResource resource) =>
        [
            .. validator
                .Validate(FhirJson.Serialize(resource), [])
                .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                .Select(issue => new PublishIssue(
                    issue.Severity.ToString().ToLowerInvariant(),
                    issue.Expression,
                    issue.Message
                )),
        ];
}
