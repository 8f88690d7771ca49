using System.CommandLine;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>republish</c>: one pass of the scheduled job.</summary>
internal static class RepublishCommand
{
    private static readonly Option<string?> Wiki = new("--wiki")
    {
        Description = "Any address of the MediaWiki.",
        HelpName = "URL",
    };

    private static readonly Option<string[]> Pages = new("--page")
    {
        Description = "Title of a page to watch; may be given several times.",
        HelpName = "T",
    };

    private static readonly Option<string[]> Categories = new("--category")
    {
        Description = "Category whose pages to watch; may be given several times.",
        HelpName = "C",
    };

    private static readonly Option<string?> Registry = new("--registry")
    {
        Description = "Address of a registry of trials with ClinicalTrials.gov's API.",
        HelpName = "URL",
    };

    private static readonly Option<string[]> Trials = new("--trial")
    {
        Description = "Number of a trial to watch; may be given several times.",
        HelpName = "NCT",
    };

    private static readonly Option<string[]> Conditions = new("--condition")
    {
        Description = "Condition whose trials to watch, as the registry is searched; may be given several times.",
        HelpName = "TEXT",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "republish",
            """
            Compares the newest revisions of a wiki's pages and of a registry's trials with what the server has, and
            publishes what is new, changed, moved or deleted, or was made by another version of the program. What was
            published from there before is watched too. Run it as often as you like: what is unchanged is not written.

            Examples:
              fhir-regimens republish --wiki https://wiki.example.org --category "Hematology regimens"
              fhir-regimens republish --wiki https://wiki.example.org --page "Follicular lymphoma" --format json
              fhir-regimens republish --registry https://clinicaltrials.gov --trial NCT01234567
              fhir-regimens republish --registry https://clinicaltrials.gov --condition "Evans syndrome"
            """
        )
        {
            Wiki,
            Pages,
            Categories,
            Registry,
            Trials,
            Conditions,
            SharedOptions.Server,
            SharedOptions.ServerKind,
            SharedOptions.Base,
            SharedOptions.Terminology,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var options = Options(parsed, terminal);
        WatchedPlaces.Check(options);
        await using var target = await PublishTarget.OpenAsync(options, terminal.Clock, cancellation);
        var output = new RepublishOutput(terminal, parsed.WantsJson());
        var report = await RepublishPass.RunAsync(options, target, terminal.Clock, output.Add, cancellation);
        output.End(report);
        await terminal.Log.WriteLineAsync($"{target.Name}: {target.Server.Reads} reads, {target.Server.Writes} writes");
        if (report.NotReached.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return report.IsSuccess ? CommandLine.Done : CommandLine.Failed;
    }

    private static FhirRegimensOptions Options(ParseResult parsed, Terminal terminal)
    {
        var options = parsed.Options(terminal);
        options = options with
        {
            Wiki = parsed.GetValue(Wiki) ?? options.Wiki,
            Pages = Joined(parsed.GetValue(Pages)) ?? options.Pages,
            Categories = Joined(parsed.GetValue(Categories)) ?? options.Categories,
            Registry = parsed.GetValue(Registry) ?? options.Registry,
            Trials = Joined(parsed.GetValue(Trials)) ?? options.Trials,
            TrialConditions = Joined(parsed.GetValue(Conditions)) ?? options.TrialConditions,
        };
        options.Check();
        return options;
    }

    private static string? Joined(string[]? given) => given is null or [] ? null : string.Join('|', given);
}
