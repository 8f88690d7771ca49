using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Reads the fields that converters write above Markdown, between two lines "---", each as "name: value" (a flat part of YAML).
/// </summary>
internal static class TextFields
{
    private const string Fence = "---";
    private const int MostLines = 100;

    /// <summary>How many of the first lines are fields with their fences; 0 for a text that begins otherwise.</summary>
    public static int Length(SourceText source, IReadOnlyList<SourceSpan> lines)
    {
        if (lines.Count == 0 || source.Slice(lines[0]).Trim('\uFEFF', ' ') != Fence)
        {
            return 0;
        }

        for (var at = 1; at < Math.Min(lines.Count, MostLines); at++)
        {
            var line = source.Slice(lines[at]).TrimEnd();
            if (line == Fence)
            {
                return at + 1;
            }

            if (
                line.Length > 0
                && line[0] is not ' ' and not '-' and not '#'
                && !line.Contains(':', StringComparison.Ordinal)
            )
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The field of a line; null where it is none.</summary>
    public static FieldBlock? Of(SourceText source, SourceSpan line)
    {
        var words = source.Slice(line);
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            return null;
        }

        var text = PlacedText.Of(source, source.Span(line.Offset + colon + 1, line.Length - colon - 1)).Trim();
        if (text.Text is ['"', .., '"'] or ['\'', .., '\''])
        {
            text = text.Slice(1, text.Text.Length - 1);
        }

        return text.IsBlank ? null : new FieldBlock(words[..colon].Trim().ToLowerInvariant(), text);
    }

    /// <summary>What a field adds to what is known of a paper; of another field nothing, which stays unread.</summary>
    public static FrontMatter Read(SourceText source, CharacterLedger ledger, FrontMatter front, FieldBlock field)
    {
        var words = field.Text.Words();
        var read = field.Name switch
        {
            "title" when front.Title is null => front with { Title = field.Text },
            "journal" when front.Journal is null => front with { Journal = field.Text },
            "doi" when front.Doi is null => front with { Doi = words },
            "pmid" when front.Pmid is null && words.All(char.IsAsciiDigit) => front with { Pmid = words },
            "date" or "year" when front.Date is null && PaperDates.Read(words) is { } date => front with
            {
                Date = date,
            },
            "author" or "authors" when front.Authors.Count == 0 && TextFront.Authors(words) is { Count: > 0 } authors =>
                front with
                {
                    Authors = authors,
                },
            _ => null,
        };
        if (read is not null)
        {
            ledger.Enter(field.Text.Span(source), Fate.Typed);
        }

        return read ?? front;
    }
}
