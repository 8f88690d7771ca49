using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Publication;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>approve SOURCE… --by NAME</c>: a person activates drafts.</summary>
internal static class ApproveCommand
{
    private static readonly Option<string> By = new("--by")
    {
        Description = "Who approves; stands in the Provenance.",
        HelpName = "NAME",
        Required = true,
    };

    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "approve",
            """
            Activates the drafts of sources that were published, and retires the versions before.

            Example:
              fhir-regimens approve samples --by "A. Pharmacist"
            """
        )
        {
            sources,
            By,
            SharedOptions.Server,
            SharedOptions.Title,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, sources, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        Argument<string[]> sources,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var options = parsed.Options(terminal);
        var loaded = parsed.Load(sources, terminal);
        await using var target = await PublishTarget.OpenAsync(options, terminal.Clock, cancellation);
        var approval = new SourceApproval(options, target, terminal.Clock);
        var output = new PublishOutput(terminal.Out, parsed.WantsJson());
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            var report = await approval.ApproveAsync(source, parsed.GetValue(By)!, cancellation);
            output.Add(report);
        }

        output.End();
        return loaded.AnyFailed ? CommandLine.Failed : CommandLine.Done;
    }
}
