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

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "republish",
            """
            Compares the newest revisions of a wiki's pages with what the server has, and publishes what is new,
            changed, moved or deleted, or was made by another version of the program. Pages that were published from
            the wiki before are watched too. Run it as often as you like: what is unchanged is not written.

            Examples:
              fhir-regimens republish --wiki https://wiki.example.org --category "Hematology regimens"
              fhir-regimens republish --wiki https://wiki.example.org --page "Follicular lymphoma" --format json
            """
        )
        {
            Wiki,
            Pages,
            Categories,
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
        WatchedWiki.RequiredAddress(options);
        await using var target = await PublishTarget.OpenAsync(options, terminal.Clock, cancellation);
        var output = new RepublishOutput(terminal, parsed.WantsJson());
        var report = await RepublishPass.RunAsync(options, target, terminal.Clock, output.Add, cancellation);
        output.End(report);
        await terminal.Error.WriteLineAsync(
            $"{target.Server.BaseAddress}: {target.Server.Reads} reads, {target.Server.Writes} writes"
        );
        return report.IsSuccess ? CommandLine.Done : CommandLine.Failed;
    }

    private static FhirRegimensOptions Options(ParseResult parsed, Terminal terminal)
    {
        var options = parsed.Options(terminal);
        options = options with
        {
            Wiki = parsed.GetValue(Wiki) ?? options.Wiki,
            Pages = Titles(parsed.GetValue(Pages)) ?? options.Pages,
            Categories = Titles(parsed.GetValue(Categories)) ?? options.Categories,
        };
        options.Check();
        return options;
    }

    private static string? Titles(string[]? given) => given is null or [] ? null : string.Join('|', given);
}
