using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Cli.Commands;

/// <summary>
/// Runs a decision of a person for each source: shows what it changes, element by element, and then does it. What cannot be
/// decided of one source is said at the end; the others are decided on all the same.
/// </summary>
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
        var undecided = new List<UndecidableSourceException>();
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            try
            {
                var planned = await plan(decisions, source);
                terminal.Progress.Clear();
                output.Announce(planned.Report);
                output.AddAnnounced(await decisions.SendAsync(planned, cancellation));
            }
            catch (UndecidableSourceException undecidable)
            {
                undecided.Add(undecidable);
            }
        }

        terminal.Progress.Clear();
        if (undecided.Count == 0 || !output.IsEmpty)
        {
            output.End();
        }

        var problems = Problems(undecided, loaded.Count);
        foreach (var problem in problems)
        {
            terminal.Fail(problem);
        }

        return !loaded.AnyFailed && output.IsSuccess && problems.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    /// <summary>What to say of sources that were not decided on; an artifact that one of them has need not be in others.</summary>
    private static IReadOnlyList<string> Problems(IReadOnlyList<UndecidableSourceException> undecided, int sources)
    {
        UnknownArtifactException[] unknown = [.. undecided.OfType<UnknownArtifactException>()];
        return unknown.Length > 1 && unknown.Length == sources
            ?
            [
                $"None of the {sources} sources has {unknown[0].Url} on the server. "
                    + "Give the canonical url of an artifact that was published.",
            ]
            :
            [
                .. undecided
                    .Where(one => sources == 1 || one is not UnknownArtifactException)
                    .Select(one => one.Message),
            ];
    }
}
