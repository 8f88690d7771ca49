using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads the reference list of a paper, and makes a reference of the paper itself.</summary>
internal sealed partial class PaperReferences(SourceText source, CharacterLedger ledger)
{
    private readonly List<Reference> references = [];

    /// <summary>The references so far.</summary>
    public IReadOnlyList<Reference> All => references;

    /// <summary>Takes an entry, or the rest of one that a page break divided; false for other paragraphs.</summary>
    public bool Take(PlacedText text)
    {
        var words = text.Words();
        var match = EntryForm().Match(words);
        if (!match.Success && references.Count == 0)
        {
            return false;
        }

        if (match.Success)
        {
            references.Add(Of(match.Groups["label"].Value, match.Groups["words"].Value, text.Span(source)));
        }
        else if (words.StartsWith("Visit ", StringComparison.Ordinal) || references[^1].Date is not null)
        {
            return false;
        }
        else
        {
            var last = references[^1];
            references[^1] = Of(last.Label, $"{last.Citation} {words}", last.Span);
        }

        ledger.Enter(text.Span(source), Fate.Typed);
        return true;
    }

    /// <summary>The paper as a reference, with the label <c>source</c>.</summary>
    public static Reference Own(Paper paper) =>
        new()
        {
            Label = "source",
            Citation = string.Join(
                ". ",
                new[]
                {
                    paper.Authors.Count > 0 ? string.Join(", ", paper.Authors) : null,
                    paper.Title?.Value,
                    paper.Journal?.Value,
                    string.Join("; ", new[] { paper.Date, paper.Issue }.OfType<string>()) is { Length: > 0 } issue
                        ? issue
                        : null,
                }.OfType<string>()
            ),
            Authors = paper.Authors,
            Title = paper.Title?.Value,
            Journal = paper.Journal?.Value,
            Date = paper.Date,
            Doi = paper.Doi,
            Pmid = paper.Pmid,
            Pmcid = paper.Pmcid,
            Registrations = paper.Registrations,
            Span = paper.Title?.Span ?? default,
        };

    private static Reference Of(string label, string words, SourceSpan span)
    {
        var imprint = ImprintForm().Match(words);
        var authors = words.Split(". ")[0].Replace(", et al", "", StringComparison.Ordinal);
        return new()
        {
            Label = label,
            Citation = words,
            Span = span,
            Authors = authors
                .Replace(" and ", ", ", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .ToValueList(),
            Journal = imprint.Success ? Journal(imprint.Groups["journal"].Value) : null,
            Date = imprint.Success ? imprint.Groups["year"].Value : null,
            Volume = imprint.Success ? imprint.Groups["volume"].Value.Trim() : null,
            Pages = imprint.Success ? imprint.Groups["pages"].Value.Trim() : null,
            Doi = DoiForm().Match(words) is { Success: true } doi ? doi.Value.TrimEnd('.') : null,
        };
    }

    /// <summary>The journal without the end of the title before it, which a full stop behind a long word ends.</summary>
    private static string Journal(string words)
    {
        const int longestAbbreviation = 4;
        for (
            var at = words.LastIndexOf(". ", StringComparison.Ordinal);
            at > 0;
            at = words.LastIndexOf(". ", at - 1, StringComparison.Ordinal)
        )
        {
            if (at - words.LastIndexOf(' ', at - 1) - 1 > longestAbbreviation)
            {
                return words[(at + 2)..].Trim();
            }
        }

        return words.Trim();
    }

    [GeneratedRegex(@"^(?<label>\d{1,3})\. (?<words>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex EntryForm();

    [GeneratedRegex(
        @"[.\]?] ?(?<journal>\p{Lu}[\p{L} .]{1,60}) (?<year>(?:19|20)\d{2}); ?(?<volume>[^:]{1,20}): ?(?<pages>[A-Za-z]?\d[0-9A-Za-z–-]{0,15})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ImprintForm();

    [GeneratedRegex(@"10\.\d{4,9}/[^ ]{2,100}", RegexOptions.NonBacktracking)]
    private static partial Regex DoiForm();
}
