using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>hold SOURCE…</c> and <c>resume SOURCE…</c>: operators stop and restart the publishing of sources.</summary>
internal static class HoldCommands
{
    private static readonly Option<string> Holder = new("--by")
    {
        Description = "Who holds it, and why; stands in the Task.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "an operator",
    };

    public static Command CreateHold(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "hold",
            """
            Puts sources on hold: publish changes nothing of them and says so, until they are resumed.

            Examples:
              fhir-regimens hold page.wiki --by "A. Pharmacist"
            """
        )
        {
            sources,
            Holder,
            SharedOptions.Server,
            SharedOptions.Title,
            SharedOptions.Kind,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed,
                    sources,
                    terminal,
                    (decisions, source) => decisions.HoldAsync(source, parsed.GetValue(Holder)!, cancellation),
                    cancellation
                )
        );
        return command;
    }

    public static Command CreateResume(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "resume",
            """
            Resumes sources that are on hold.

            Examples:
              fhir-regimens resume page.wiki
            """
        )
        {
            sources,
            SharedOptions.Server,
            SharedOptions.Title,
            SharedOptions.Kind,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed,
                    sources,
                    terminal,
                    (decisions, source) => decisions.ResumeAsync(source, cancellation),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        Argument<string[]> sources,
        Terminal terminal,
        Func<SourceDecisions, LoadedSource, Task<SourceTask>> change,
        CancellationToken cancellation
    )
    {
        var options = parsed.Options(terminal);
        var loaded = parsed.Load(sources, terminal);
        await using var target = await PublishTarget.OpenAsync(options, terminal.Clock, cancellation);
        var decisions = new SourceDecisions(options, target, terminal.Clock);
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            var task = await change(decisions, source);
            terminal.Keep(new SourceStateReport(task.Title, task.Outcome(), task.HeldBy));
            if (!parsed.WantsJson())
            {
                terminal.Progress.Clear();
                await terminal.Out.WriteLineAsync(
                    Untrusted.OnOneLine(
                        $"{task.Title}: {task.Outcome()}{(task.HeldBy is { } holder ? $" ({holder})" : "")}"
                    )
                );
            }
        }

        terminal.Progress.Clear();
        return loaded.AnyFailed ? CommandLine.Failed : CommandLine.Done;
    }
}
