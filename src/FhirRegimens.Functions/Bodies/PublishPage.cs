using System.Diagnostics;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>
/// Queue: publishes the newest revision of a page or trial. What can never succeed is recorded in the source's Task and is
/// done; what may succeed later fails, so that the host shows the message again.
/// </summary>
public sealed class PublishPage(Connections connections, ILogger log) : ITriggerFunction
{
    /// <inheritdoc/>
    public string Name => nameof(PublishPage);

    /// <inheritdoc/>
    public async Task<TriggerAnswer> RunAsync(TriggerInvocation invocation, CancellationToken cancellation)
    {
        var text = invocation.QueueText("page");
        if (PageMessage.Read(text) is not { } message)
        {
            log.MessageNotOurs(Beginning(text));
            return TriggerAnswer.Done;
        }

        using var activity = RegimenTelemetry.Source.StartActivity(
            Name,
            ActivityKind.Consumer,
            message.TraceParent ?? invocation.TraceParent
        );
        activity?.SetTag("fhir_regimens.page", message.Title).SetTag("fhir_regimens.reason", message.Reason);
        if (invocation.MetadataText("DequeueCount") is { } count and not "1")
        {
            RegimenTelemetry.CountRetry();
            activity?.SetTag("fhir_regimens.dequeue_count", count);
        }

        var server = await connections.ServerAsync(cancellation);
        var publisher = await connections.PublisherAsync(cancellation);
        var sources = new WatchedSourcePublisher(connections.Options, connections.Places, server, publisher);
        var outcome = await sources.PublishAsync(message.Kind, message.Title, cancellation);
        activity?.SetTag("fhir_regimens.result", outcome.Result.ToString());
        Outcomes.Report(log, outcome);
        return outcome.Result == AttemptResult.Later
            ? throw new TryLaterException(outcome.Message!)
            : TriggerAnswer.Done;
    }

    /// <summary>As much of a message as a log should hold, in one line.</summary>
    internal static string Beginning(string? text)
    {
        const int Longest = 200;
        var line = (text ?? "").ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
