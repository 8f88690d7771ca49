using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Republishing;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>
/// Blob of the container <c>regimen-sources</c>: publishes any source file that the readers know. To run it again does
/// no harm; what was published is recognised.
/// </summary>
public sealed class ImportSource(Connections connections, ILogger log) : ITriggerFunction
{
    /// <inheritdoc/>
    public string Name => nameof(ImportSource);

    /// <inheritdoc/>
    public async Task<TriggerAnswer> RunAsync(TriggerInvocation invocation, CancellationToken cancellation)
    {
        var name = invocation.MetadataText("name") ?? "";
        if (invocation.BlobContent("source") is not { Length: > 0 } content)
        {
            log.SourceUnreadable($"{name}: the blob is empty, or not what the host sends.");
            return TriggerAnswer.Done;
        }

        var later = new List<string>();
        var server = await connections.ServerAsync(cancellation);
        var attempt = new SourceAttempt(connections.Options, server, await connections.PublisherAsync(cancellation));
        foreach (var source in Load(name, content))
        {
            var outcome = await attempt.PublishAsync(source, cancellation);
            Outcomes.Report(log, outcome);
            if (outcome.Result == AttemptResult.Later)
            {
                later.Add($"{outcome.Title}: {outcome.Message}");
            }
        }

        return later.Count == 0 ? TriggerAnswer.Done : throw new TryLaterException(string.Join(" ", later));
    }

    private IEnumerable<LoadedSource> Load(string name, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        foreach (var outcome in SourceLoader.Load(name, title: null, stream))
        {
            switch (outcome)
            {
                case LoadedSource source:
                    yield return source;
                    break;
                case UnreadableSource unreadable:
                    log.SourceUnreadable(unreadable.Message);
                    break;
            }
        }
    }
}
