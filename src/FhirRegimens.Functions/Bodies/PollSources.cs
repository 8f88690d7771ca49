using System.Diagnostics;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>Timer: looks for pages that are to be published, and puts a message for each on the queue.</summary>
public sealed class PollSources(Connections connections, TimeProvider clock, ILogger log) : ITriggerFunction
{
    /// <inheritdoc/>
    public string Name => nameof(PollSources);

    /// <summary>What the last poll of this process found; null before the first.</summary>
    public (DateTimeOffset At, PageSurvey Survey)? Last { get; private set; }

    /// <inheritdoc/>
    public async Task<TriggerAnswer> RunAsync(TriggerInvocation invocation, CancellationToken cancellation)
    {
        using var activity = RegimenTelemetry.Source.StartActivity(Name, ActivityKind.Producer, invocation.TraceParent);
        var server = await connections.ServerAsync(cancellation);
        var publisher = await connections.PublisherAsync(cancellation);
        var wiki = await connections.WikiAsync(cancellation);
        var watch = new PageWatch(connections.Options, wiki.Client, server, publisher.Origin, clock);
        var survey = await watch.SurveyAsync(cancellation);
        Last = (clock.GetUtcNow(), survey);
        log.PollDone(survey.Pages, survey.Due.Count);
        foreach (var problem in survey.Problems)
        {
            log.PollProblem(problem);
        }

        var trace = activity?.Id ?? invocation.TraceParent;
        return survey.Due.Count == 0
            ? TriggerAnswer.Done
            : new TriggerAnswer
            {
                Outputs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
                {
                    ["pages"] = [.. survey.Due.Select(page => Message(page, trace))],
                },
            };
    }

    private static string Message(DuePage page, string? trace) =>
        new PageMessage(page.Title, page.Revision, page.Reason.ToString().ToLowerInvariant(), trace).Write();
}
