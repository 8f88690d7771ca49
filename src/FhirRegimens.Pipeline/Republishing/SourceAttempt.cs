using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Telemetry;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// An attempt to publish a source without a person watching: every failure is an outcome, and one that would only come
/// again is recorded in the source's Task.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="server">The server.</param>
/// <param name="publisher">Publishes sources to that server.</param>
public sealed class SourceAttempt(FhirRegimensOptions options, FhirServer server, SourcePublisher publisher)
{
    private readonly FailureRecord failures = new(server, ProgramVersion.Name);

    /// <summary>Publishes a source.</summary>
    /// <exception cref="UsageException">A setting is wrong.</exception>
    public async Task<AttemptOutcome> PublishAsync(LoadedSource source, CancellationToken cancellation)
    {
        try
        {
            return await PublishUnguardedAsync(source, cancellation);
        }
        catch (Exception failure) when (MayPass(failure))
        {
            return new(source.Origin.Title, AttemptResult.Later, failure.Message);
        }
        catch (FhirServerException refused)
        {
            return await RefuseAsync(source, refused.Message, cancellation);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or UsageException))
        {
            var words = $"{defect.GetType().Name}: {defect.Message}";
            return await RefuseAsync(
                source,
                $"The program failed on this source ({words}). Report it to the program's authors.",
                cancellation
            );
        }
    }

    /// <summary>Records that a source can never be published as it is.</summary>
    /// <param name="title">The source's title.</param>
    /// <param name="revision">Its revision; null where it has none.</param>
    /// <param name="reason">Why, and what to do.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<AttemptOutcome> RefuseAsync(
        string title,
        string? revision,
        string reason,
        CancellationToken cancellation
    )
    {
        try
        {
            var id = Slug.Of(title).Id;
            var manifest = new Library { Id = id, Url = $"{options.Base}/Library/{id}" };
            await failures.WriteAsync(manifest, title, revision, reason, isForGood: true, cancellation);
            return new(title, AttemptResult.Failed, reason);
        }
        catch (FhirServerException failure)
        {
            return new(title, AttemptResult.Later, $"{reason} That could not be recorded: {failure.Message}");
        }
    }

    private Task<AttemptOutcome> RefuseAsync(LoadedSource source, string reason, CancellationToken cancellation) =>
        RefuseAsync(source.Origin.Title, source.Origin.RevisionId ?? source.Origin.Sha256, reason, cancellation);

    private async Task<AttemptOutcome> PublishUnguardedAsync(LoadedSource source, CancellationToken cancellation)
    {
        using var activity = RegimenTelemetry.Source.StartActivity("publish source");
        activity?.SetTag("fhir_regimens.source", source.Origin.Title);
        var (page, plan) = await publisher.PlanAsync(source, cancellation);
        var report = await publisher.SendAsync(plan, cancellation);
        var result =
            report.IsSuccess ? AttemptResult.Done
            : report.MaySucceedLater ? AttemptResult.Later
            : AttemptResult.Failed;
        RegimenTelemetry.Count(report, page.Report.Unread.Count);
        return new(source.Origin.Title, result, report.IsSuccess ? null : Reason(report), report);
    }

    private static bool MayPass(Exception failure) =>
        failure
            is FhirServerException { IsForGood: false }
                or TerminologyException
                or IOException
                or HttpRequestException;

    private static string? Reason(PublishReport report) =>
        report.Items.FirstOrDefault(item => item.Action is PublishAction.Failed or PublishAction.Conflict)?.Reason
        ?? report
            .Items.SelectMany(item =>
                item.Issues.Select(issue => $"{item.Type}/{item.Id} {issue.Expression}: {issue.Message}")
            )
            .FirstOrDefault();
}
