using FhirRegimens.Conversion.Joining;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Regimens;
using static FhirRegimens.Cli.Output.Untrusted;

namespace FhirRegimens.Cli.Output;

/// <summary>
/// Compares the sources of a run and writes what they have in common: for people a short list, for machines the document
/// that <c>joined.json</c> is.
/// </summary>
/// <param name="terminal">Where to write.</param>
/// <param name="wantsJson">Whether a machine reads it.</param>
internal sealed class JoinedOutput(Terminal terminal, bool wantsJson)
{
    /// <summary>How many studies, drugs and places of one are shown unless all are wanted; JSON holds them all.</summary>
    private const int Shown = 10;

    private const int LongestCitation = 100;

    private readonly List<SourceExcerpt> sources = [];

    /// <summary>Keeps of a source what is compared.</summary>
    public void Add(LoadedSource source, SourceDocument document) =>
        sources.Add(SourceExcerpt.Of(source.Name, document));

    /// <summary>Compares the sources, and shows what they have in common.</summary>
    public JoinedSources End()
    {
        var joined = SourceJoining.Of(sources);
        if (wantsJson && !joined.IsEmpty)
        {
            terminal.Keep(joined);
        }
        else if (!wantsJson)
        {
            WriteFirst(joined.Links, "studies in several sources", Write);
            WriteFirst(joined.Differences, "drugs", Write);
        }

        return joined;
    }

    private void Write(StudyLink link)
    {
        terminal.Out.WriteLine(OnOneLine($"One study in several sources: {string.Join(", ", link.Keys)}"));
        WriteFirst(
            link.Places,
            "places",
            place => terminal.Out.WriteLine($"  {At(place.File, place.Span)}: {Shorten(OnOneLine(place.Citation))}")
        );
    }

    private void Write(DoseDifference difference)
    {
        var study = difference.Study.Count > 0 ? $" in one study ({string.Join(", ", difference.Study)})" : "";
        terminal.Out.WriteLine(OnOneLine($"Doses of {difference.Drug} differ{study}:"));
        WriteFirst(
            [.. difference.Statements.GroupBy(statement => (statement.File, statement.Dose))],
            "doses",
            same =>
                terminal.Out.WriteLine(
                    $"  {OnOneLine(same.Key.Dose)}: {At(same.Key.File, same.First().Span)}"
                        + (same.Count() > 1 ? $" and {same.Count() - 1} more" : "")
                )
        );
    }

    private void WriteFirst<T>(IReadOnlyList<T> all, string what, Action<T> write)
    {
        var shown = terminal.Verbosity == Verbosity.Verbose ? all.Count : Shown;
        foreach (var one in all.Take(shown))
        {
            write(one);
        }

        if (all.Count > shown)
        {
            terminal.Out.WriteLine($"  … {all.Count - shown} more {what}: --verbose or --format json");
        }
    }

    private static string At(string file, SourceSpan span) => OnOneLine($"{file}:{span.Line}:{span.Column}");

    private string Shorten(string citation) =>
        citation.Length <= LongestCitation || terminal.Verbosity == Verbosity.Verbose
            ? citation
            : citation[..LongestCitation] + "…";
}
