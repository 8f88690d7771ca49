using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>publish SOURCE…</c>: converts, validates, compares, sends.</summary>
internal static class PublishCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would be done, element by element, and write nothing.",
    };

    private static readonly Option<ReleaseMode?> Release = new Option<ReleaseMode?>("--release")
    {
        Description = "Whether a person approves new versions, or they become active unless the gate holds them.",
    }.OneOf("manual", "automatic");

    private static readonly Option<bool> Verify = new("--verify")
    {
        Description = "First compare every artifact on the server with what was published.",
    };

    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "publish",
            """
            Converts sources, validates the resources and sends what is new to a FHIR R4 server. New versions are
            drafts until they are approved; what is active stays active. With --release automatic they become active
            by themselves, except where the gate holds them: a changed drug or route, twice or half a dose, a page that
            lost much, a revision that is too new.

            Examples:
              fhir-regimens publish samples
              fhir-regimens publish export.xml.gz
              fhir-regimens publish page.wiki --server http://127.0.0.1:8080/fhir --dry-run
              fhir-regimens publish page.wiki --verify
            """
        )
        {
            sources,
            SharedOptions.Server,
            SharedOptions.ServerKind,
            DryRun,
            Release,
            Verify,
            SharedOptions.Base,
            SharedOptions.Terminology,
            SharedOptions.Title,
            SharedOptions.Kind,
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
        var settings = parsed.Options(terminal);
        var options = settings with { Release = parsed.GetValue(Release) ?? settings.Release };
        var loaded = parsed.Load(sources, terminal);
        await using var target = await PublishTarget.OpenAsync(options, terminal.Clock, cancellation);
        var publisher = new SourcePublisher(options, target, terminal.Clock);
        var output = new PublishOutput(terminal, parsed.WantsJson());
        var joining = new JoinedOutput(terminal, parsed.WantsJson());
        var isDry = parsed.GetValue(DryRun);
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            var (page, plan) = parsed.GetValue(Verify)
                ? await publisher.VerifyAsync(source, cancellation)
                : await publisher.PlanAsync(source, cancellation);
            var report = isDry ? plan.Report : await publisher.SendAsync(plan, cancellation);
            terminal.Progress.Clear();
            Warnings.Write(terminal, source, page.Report);
            if (isDry)
            {
                output.Announce(report);
                output.AddAnnounced(report);
            }
            else
            {
                output.Add(report);
            }

            joining.Add(source, page.Document);
        }

        terminal.Progress.Clear();
        joining.End();
        output.End();
        await terminal.Log.WriteLineAsync($"{target.Name}: {target.Server.Reads} reads, {target.Server.Writes} writes");
        return !loaded.AnyFailed && output.IsSuccess ? CommandLine.Done : CommandLine.Failed;
    }
}
