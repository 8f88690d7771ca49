using System.Diagnostics;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>Timer: looks for sources that are to be published, and puts a message for each on the queue.</summary>
public sealed class PollSources(Connections connections, TimeProvider clock, ILogger log) : ITriggerFunction
{
    /// <inheritdoc/>
    public string Name => nameof(PollSources);

    /// <summary>What the last poll of this process found; null before the first.</summary>
    public (DateTimeOffset At, SourceSurvey Survey)? Last { get; private set; }

    /// <inheritdoc/>
    public async Task<TriggerAnswer> RunAsync(TriggerInvocation invocation, CancellationToken cancellation)
    {
        using var activity = RegimenTelemetry.Source.StartActivity(Name, ActivityKind.Producer, invocation.TraceParent);
        var server = await connections.ServerAsync(cancellation);
        var publisher = await connections.PublisherAsync(cancellation);
        var watch = new SourceWatch(connections.Options, connections.Places, server, publisher.Origin, clock);
        var survey = await watch.SurveyAsync(cancellation);
        Last = (clock.GetUtcNow(), survey);
        foreach (var silence in survey.Silent)
        {
            log.FunctionFailed(Name, silence);
        }

        if (survey.Silent.Count == 0)
        {
            log.PollDone(survey.Pages, survey.Trials, survey.Due.Count);
        }

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
                    ["pages"] = [.. survey.Due.Select(source => Message(source, trace))],
                },
            };
    }

    private static string Message(DueSource source, string? trace) =>
        new PageMessage(
            source.Title,
            source.Revision,
            source.Reason.ToString().ToLowerInvariant(),
            trace,
            source.Kind
        ).Write();
}
