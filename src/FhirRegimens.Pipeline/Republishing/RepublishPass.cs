using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Telemetry;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>One pass of the scheduled job without a host: looks for what changed and publishes it, source after source.</summary>
public static class RepublishPass
{
    /// <summary>Runs the pass.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="target">The server that is published to.</param>
    /// <param name="clock">Measures waits and stamps what was published.</param>
    /// <param name="published">Is told of each source when it is done, with how many are done and how many there are.</param>
    /// <param name="cancellation">
    /// Ends the pass; what was written stays. Where it had begun to publish, the report says how far it came.
    /// </param>
    /// <exception cref="UsageException">A setting is wrong or missing.</exception>
    /// <exception cref="WebSourceException">No place could be asked what changed.</exception>
    /// <exception cref="FhirServerException">The server could not be asked what it has.</exception>
    public static async Task<RepublishReport> RunAsync(
        FhirRegimensOptions options,
        PublishTarget target,
        TimeProvider clock,
        Action<RepublishedSource, int, int> published,
        CancellationToken cancellation
    )
    {
        using var places = new WatchedPlaces(options, clock);
        var sources = new SourcePublisher(options, target, clock);
        var watch = new SourceWatch(options, places, target.Server, sources.Origin, clock);
        var publisher = new WatchedSourcePublisher(options, places, target.Server, sources);
        var survey = await watch.SurveyAsync(cancellation);
        var done = new List<RepublishedSource>();
        try
        {
            foreach (var due in survey.Due)
            {
                var outcome = await publisher.PublishAsync(due.Kind, due.Title, cancellation);
                RegimenTelemetry.Count(outcome.Result);
                done.Add(new(due.Kind, due.Title, due.Reason, outcome.Result, outcome.Message, outcome.Report));
                published(done[^1], done.Count, survey.Due.Count);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was done is reported all the same, and what was not reached with it.
        }

        return new(
            AddressOf(places, WatchedKind.Page),
            AddressOf(places, WatchedKind.Trial),
            survey.Pages,
            survey.Trials,
            survey.Unchanged,
            done,
            survey.OnHold,
            survey.Failed,
            [.. survey.Silent, .. survey.Problems],
            [.. survey.Due.Skip(done.Count).Select(due => due.Title)]
        );
    }

    private static string? AddressOf(WatchedPlaces places, WatchedKind kind) =>
        places.All.FirstOrDefault(place => place.Kind == kind)?.Address;
}
