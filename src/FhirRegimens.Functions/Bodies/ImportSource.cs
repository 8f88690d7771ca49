using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Republishing;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>
/// Blob of the container <c>regimen-sources</c>: publishes any source file that the readers know. Where the content does
/// not tell the kind, the folder of that name (<c>trial/x.json</c>) or the blob's metadata <c>kind</c> does. To run it
/// again does no harm; what was published is recognised.
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
        foreach (var source in Load(name, content, NamedKind(name, invocation)))
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

    private static SourceKind? NamedKind(string name, TriggerInvocation invocation) =>
        SourceKind.Named(invocation.BlobMetadata("kind"))
        ?? name.Split('/')[..^1].Reverse().Select(SourceKind.Named).FirstOrDefault(kind => kind is not null);

    private IEnumerable<LoadedSource> Load(string name, byte[] content, SourceKind? named)
    {
        var told = Read(name, content, kind: null);
        foreach (
            var outcome in told.SelectMany(outcome =>
                outcome is UnrecognisedSource && named is not null ? Read(name, content, named) : [outcome]
            )
        )
        {
            switch (outcome)
            {
                case LoadedSource source:
                    yield return source;
                    break;
                case UnrecognisedSource unknown:
                    log.SourceUnreadable(
                        $"{unknown.Message} Name the kind by a folder, such as {SourceKind.Trial}/{name}, or in the blob's metadata as kind."
                    );
                    break;
                case UnreadableSource unreadable:
                    log.SourceUnreadable(unreadable.Message);
                    break;
            }
        }
    }

    private static IEnumerable<SourceOutcome> Read(string name, byte[] content, SourceKind? kind) =>
        SourceLoader.Load(name, title: null, new MemoryStream(content, writable: false), kind);
}
