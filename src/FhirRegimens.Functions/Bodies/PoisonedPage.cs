using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Telemetry;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>
/// Queue of messages that the host gave up: the source's Task says so, and an alert is logged, both with what to do.
/// </summary>
public sealed class PoisonedPage(Connections connections, ILogger log) : ITriggerFunction
{
    /// <inheritdoc/>
    public string Name => nameof(PoisonedPage);

    /// <inheritdoc/>
    public async Task<TriggerAnswer> RunAsync(TriggerInvocation invocation, CancellationToken cancellation)
    {
        var text = invocation.QueueText("page");
        if (PageMessage.Read(text) is not { } message)
        {
            log.MessageNotOurs(PublishPage.Beginning(text));
            return TriggerAnswer.Done;
        }

        var server = await connections.ServerAsync(cancellation);
        var words = await new GivenUpSource(connections.Options, server).RecordAsync(
            message.Title,
            message.Revision,
            cancellation
        );
        if (words is null)
        {
            log.PageRecovered(message.Title);
        }
        else
        {
            RegimenTelemetry.CountPoisoned();
            log.PagePoisoned(message.Title, words);
        }

        return TriggerAnswer.Done;
    }
}
