using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Cli.Commands;

/// <summary>Runs a decision of a person for each source: shows what it changes, element by element, and then does it.</summary>
internal static class Decisions
{
    public static async Task<int> RunAsync(
        ParseResult parsed,
        Argument<string[]> sources,
        Terminal terminal,
        Func<SourceDecisions, LoadedSource, Task<PublishPlan>> plan,
        CancellationToken cancellation
    )
    {
        var options = parsed.Options(terminal);
        var loaded = parsed.Load(sources, terminal);
        await using var target = await PublishTarget.OpenAsync(options, terminal.Clock, cancellation);
        var decisions = new SourceDecisions(options, target, terminal.Clock);
        var output = new PublishOutput(terminal, parsed.WantsJson());
        UnknownArtifactException? unknown = null;
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            try
            {
                var planned = await plan(decisions, source);
                terminal.Progress.Clear();
                output.Announce(planned.Report);
                output.Add(await decisions.SendAsync(planned, cancellation), isAnnounced: true);
            }
            catch (UnknownArtifactException ofAnother)
            {
                unknown = ofAnother;
            }
        }

        terminal.Progress.Clear();
        if (unknown is not null && output.IsEmpty)
        {
            terminal.Fail(
                loaded.Count == 1
                    ? unknown.Message
                    : $"None of the {loaded.Count} sources has {unknown.Url} on the server. "
                        + "Give the canonical url of an artifact that was published."
            );
            return CommandLine.Failed;
        }

        output.End();
        return !loaded.AnyFailed && output.IsSuccess ? CommandLine.Done : CommandLine.Failed;
    }
}
