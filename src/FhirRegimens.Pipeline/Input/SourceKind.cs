using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Pipeline.Input;

/// <summary>A kind of source: what it is told by, and its reader.</summary>
/// <param name="Name">The name that <c>--kind</c> takes.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Recognises">Whether a text is of this kind, by its content.</param>
/// <param name="Read">Reads a text; any text is read without an error.</param>
/// <param name="TitleOf">
/// The title that a document of this kind gives itself, of a trial its number, which stays when its title is edited; null
/// where it has none.
/// </param>
/// <param name="NothingFound">
/// Code of the message by which the reader says that a text holds nothing of this kind; null where a text neither shows
/// that nor gives itself a title.
/// </param>
public sealed record SourceKind(
    string Name,
    string Description,
    Func<string, bool> Recognises,
    Func<string, SourceOrigin, SourceDocument> Read,
    Func<SourceDocument, string?> TitleOf,
    string? NothingFound
)
{
    /// <summary>A page of regimens in wikitext. Its title is the page's name, which stands outside of it.</summary>
    public static SourceKind HemOnc { get; } =
        new(
            "hemonc",
            "a page of regimens in wikitext",
            HemOncReader.Recognises,
            HemOncReader.Read,
            _ => null,
            NothingFound: null
        );

    /// <summary>A table of treatment options.</summary>
    public static SourceKind Table { get; } =
        new(
            "table",
            "a table of treatment options by line of therapy, as HTML, Markdown, CSV, TSV or plain text",
            OptionTableReader.Recognises,
            OptionTableReader.Read,
            document => ((OptionTable)document).Title,
            "no-options"
        );

    /// <summary>The record of a trial.</summary>
    public static SourceKind Trial { get; } =
        new(
            "trial",
            "the record of a trial, as JSON of ClinicalTrials.gov's API or the text of a registry's page",
            TrialReader.Recognises,
            TrialReader.Read,
            document => document is TrialRecord record ? (record.Number ?? record.Title)?.Value : null,
            "no-trial"
        );

    /// <summary>An article of a journal or its abstract.</summary>
    public static SourceKind Paper { get; } =
        new(
            "paper",
            "an article or abstract, as JATS, PubMed's XML, Markdown or plain text",
            PaperReader.Recognises,
            PaperReader.Read,
            document => ((Paper)document).Title?.Value,
            "no-paper"
        );

    /// <summary>All kinds in the order in which they are tried.</summary>
    public static IReadOnlyList<SourceKind> All { get; } = [HemOnc, Table, Trial, Paper];

    /// <summary>The kind that recognises a text; null where none does.</summary>
    public static SourceKind? Of(string text) =>
        All.FirstOrDefault(kind => (kind == Trial || !IsJson(text)) && kind.Recognises(text));

    /// <summary>The kind of a name; null where there is none.</summary>
    public static SourceKind? Named(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>
    /// Whether a text is JSON, of which only records of trials are sources: what other JSON quotes, as FHIR does with
    /// tables and references, would look like any kind. Wikitext begins with <c>{{</c>, <c>{|</c> or <c>[[</c>.
    /// </summary>
    private static bool IsJson(string text)
    {
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        return start switch
        {
            ['{', .. var members] => members.TrimStart() is ['"' or '}', ..],
            ['[', .. var items] => items.TrimStart() is ['{' or '"' or ']', ..],
            _ => false,
        };
    }
}
