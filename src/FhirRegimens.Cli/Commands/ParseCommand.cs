using System.CommandLine;
using FhirRegimens.Pipeline.Input;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>parse SOURCE…</c>: what the reader understood, as JSON.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "parse",
            """
            Prints what the reader understood of each source as JSON, with the place of everything in the source and
            what was not understood.

            Examples:
              fhir-regimens parse samples/Autoimmune_cytopenias.wiki
              fhir-regimens parse https://wiki.example.org/wiki/Autoimmune_cytopenias
              fhir-regimens parse https://clinicaltrials.gov/study/NCT01234567
              fhir-regimens parse guideline.html --kind table
            """
        )
        {
            sources,
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
        var loaded = parsed.Load(sources, terminal);
        await foreach (var source in loaded.WithCancellation(cancellation))
        {
            terminal.Keep(SourceReading.Read(source));
        }

        terminal.Progress.Clear();
        if (loaded.Count > 0)
        {
            terminal.WriteDocument();
        }

        return loaded.AnyFailed ? CommandLine.Failed : CommandLine.Done;
    }
}
