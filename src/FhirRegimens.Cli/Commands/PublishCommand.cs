using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Publication;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>publish SOURCE…</c>: converts, validates, compares, sends.</summary>
internal static class PublishCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would be done, and write nothing.",
    };

    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "publish",
            """
            Converts sources, validates the resources and sends what is new to a FHIR R4 server. New versions are
            drafts until they are approved; what is active stays active.

            Examples:
              fhir-regimens publish samples
              fhir-regimens publish export.xml.gz
              fhir-regimens publish page.wiki --server http://127.0.0.1:8080/fhir --dry-run
            """
        )
        {
            sources,
            SharedOptions.Server,
            DryRun,
            SharedOptions.Base,
            SharedOptions.Terminology,
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
        var publisher = new SourcePublisher(options, target, terminal.Clock);
        var output = new PublishOutput(terminal.Out, parsed.WantsJson());
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            var (page, plan) = await publisher.PlanAsync(source, cancellation);
            Warnings.Write(terminal, source, page.Report);
            var report = parsed.GetValue(DryRun) ? plan.Report : await publisher.SendAsync(plan, cancellation);
            output.Add(report);
        }

        output.End();
        await terminal.Error.WriteLineAsync(
            $"{target.Server.BaseAddress}: {target.Server.Reads} reads, {target.Server.Writes} writes"
        );
        return !loaded.AnyFailed && output.IsSuccess ? CommandLine.Done : CommandLine.Failed;
    }
}
