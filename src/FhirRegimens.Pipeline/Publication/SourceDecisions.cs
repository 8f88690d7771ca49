using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>What people decide about sources on one server. To plan only reads; to send is to decide.</summary>
public sealed class SourceDecisions
{
    private readonly FhirRegimensOptions options;
    private readonly ApprovalPlanner approvals;
    private readonly RollbackPlanner rollbacks;
    private readonly SourceHolds holds;
    private readonly PreparedServer prepared;

    /// <summary>Creates it; sends nothing yet.</summary>
    public SourceDecisions(FhirRegimensOptions options, PublishTarget target, TimeProvider clock)
    {
        this.options = options;
        approvals = new ApprovalPlanner(target.Server, Judgements.Compare);
        rollbacks = new RollbackPlanner(
            target.Server,
            new PublishPlanner(target.Server, Judgements.Create(), ProgramVersion.Name)
        );
        holds = new SourceHolds(target.Server);
        prepared = new PreparedServer(options, target.Server, clock);
    }

    /// <summary>Plans to activate what waits, of the whole source or of the regimen that an artifact belongs to.</summary>
    /// <exception cref="UnknownArtifactException">The source has no such artifact; another may have it.</exception>
    /// <exception cref="UndecidableSourceException">The server has no such source, or somebody changed it there.</exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public Task<PublishPlan> PlanApprovalAsync(
        LoadedSource source,
        string? artifact,
        string person,
        CancellationToken cancellation
    ) => approvals.ApproveAsync(Id(source), source.Origin.Title, artifact, person, cancellation);

    /// <summary>Plans to refuse what waits.</summary>
    /// <exception cref="UnknownArtifactException">The source has no such artifact; another may have it.</exception>
    /// <exception cref="UndecidableSourceException">The server has no such source, or somebody changed it there.</exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public Task<PublishPlan> PlanRejectionAsync(
        LoadedSource source,
        string? artifact,
        Decision decision,
        CancellationToken cancellation
    ) => approvals.RejectAsync(Id(source), source.Origin.Title, artifact, decision, cancellation);

    /// <summary>Plans to go back to what was in use at a version of the manifest or a date.</summary>
    /// <exception cref="UndecidableSourceException">The server has no such state, or somebody changed it there.</exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public Task<PublishPlan> PlanRollbackAsync(
        LoadedSource source,
        string target,
        string person,
        CancellationToken cancellation
    ) => rollbacks.PlanAsync(Id(source), source.Origin.Title, target, person, cancellation);

    /// <summary>Carries out what was planned.</summary>
    /// <exception cref="FhirServerException">The server cannot take it.</exception>
    public Task<PublishReport> SendAsync(PublishPlan plan, CancellationToken cancellation) =>
        prepared.SendAsync(plan, cancellation);

    /// <summary>Puts a source on hold: publishing changes nothing of it until it is resumed.</summary>
    /// <exception cref="FhirServerException">The server refused.</exception>
    public Task<SourceTask> HoldAsync(LoadedSource source, string person, CancellationToken cancellation) =>
        holds.HoldAsync(ManifestOf(source), source.Origin.Title, person, cancellation);

    /// <summary>Resumes a source.</summary>
    /// <exception cref="FhirServerException">The server refused.</exception>
    public Task<SourceTask> ResumeAsync(LoadedSource source, CancellationToken cancellation) =>
        holds.ResumeAsync(ManifestOf(source), source.Origin.Title, cancellation);

    private static string Id(LoadedSource source) => Slug.Of(source.Origin.Title).Id;

    /// <summary>As much of a manifest as its Task needs, also where nothing was published yet.</summary>
    private Library ManifestOf(LoadedSource source) =>
        new() { Id = Id(source), Url = $"{options.Base}/Library/{Id(source)}" };
}
