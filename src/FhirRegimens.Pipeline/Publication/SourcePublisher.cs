using FhirRegimens.Conversion.Identity;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>Publishes sources to one server: converts, validates, plans and sends.</summary>
public sealed class SourcePublisher
{
    private readonly PageConverter converter;
    private readonly PublishPlanner planner;
    private readonly PreparedServer prepared;
    private readonly DriftCheck drift;
    private readonly Release release;

    /// <summary>Creates the publisher; sends nothing yet.</summary>
    /// <exception cref="UsageException">The vocabulary that the settings name is none.</exception>
    public SourcePublisher(FhirRegimensOptions options, PublishTarget target, TimeProvider clock)
    {
        converter = new PageConverter(options, TerminologySources.Open(options, clock));
        planner = new PublishPlanner(target.Server, Judgements.Create(), ProgramVersion.Name);
        prepared = new PreparedServer(options, target.Server, clock);
        drift = new DriftCheck(target.Server);
        release =
            options.Release == ReleaseMode.Automatic
                ? new Release.Automatic(TimeSpan.FromHours(options.SettleHours), clock)
                : new Release.Manual();
    }

    /// <summary>What sources are converted with.</summary>
    public ConversionOrigin Origin => converter.Origin;

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
        if (before is not null && !PublishPlanner.IsSettled(page.Content, before.Resource, release))
        {
            page = await ConvertAgainAsync(source, before, cancellation);
        }

        return (page, await planner.PlanAsync(page.Content, before, release, cancellation));
    }

    /// <summary>
    /// As <see cref="PlanAsync"/>, but first compares every artifact with the manifest. Where somebody has changed one
    /// on the server, the plan only reports that.
    /// </summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<(ConvertedPage Page, PublishPlan Plan)> VerifyAsync(
        LoadedSource source,
        CancellationToken cancellation
    )
    {
        var page = await converter.ConvertAsync(source, PreviousVariants.None, cancellation);
        if (await planner.ReadManifestAsync(page.Content, cancellation) is { } before)
        {
            var report = await drift.CheckAsync(before.Resource, page.Content.Title, cancellation);
            if (!report.IsSuccess)
            {
                return (page, new PublishPlan { Before = before, Report = report });
            }
        }

        return await PlanAsync(source, cancellation);
    }

    /// <summary>Does what a plan says.</summary>
    /// <exception cref="FhirServerException">The server cannot take what is published.</exception>
    public Task<PublishReport> SendAsync(PublishPlan plan, CancellationToken cancellation) =>
        prepared.SendAsync(plan, cancellation);

    private async Task<ConvertedPage> ConvertAgainAsync(
        LoadedSource source,
        Stored<Fhir.Model.Library> before,
        CancellationToken cancellation
    )
    {
        var plans = await planner.ReadPinnedPlansAsync(before.Resource, cancellation);
        return await converter.ConvertAsync(source, PreviousVariants.Of(plans), cancellation);
    }
}
