using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>Reads what stands around a table: footnotes and the list of abbreviations.</summary>
internal sealed class Legend
{
    private const int LongestShort = 30;

    private static readonly string[] Leads =
    [
        "Abbreviations:",
        "Abbreviations used:",
        "Abbreviation:",
        "Abbreviations.",
    ];

    private readonly SourceText source;
    private readonly CharacterLedger ledger;
    private readonly List<Footnote> footnotes = [];
    private readonly List<Abbreviation> abbreviations = [];
    private readonly List<PlacedText> rest = [];
    private int lettered;

    private Legend(SourceText source, CharacterLedger ledger) => (this.source, this.ledger) = (source, ledger);

    /// <summary>The footnotes in order.</summary>
    public IReadOnlyList<Footnote> Footnotes => footnotes;

    /// <summary>The abbreviations in order.</summary>
    public IReadOnlyList<Abbreviation> Abbreviations => abbreviations;

    /// <summary>Paragraphs that are neither.</summary>
    public IReadOnlyList<PlacedText> Rest => rest;

    /// <summary>Reads paragraphs. What they were read into is entered in <paramref name="ledger"/>.</summary>
    public static Legend Read(IReadOnlyList<PlacedText> paragraphs, SourceText source, CharacterLedger ledger)
    {
        var legend = new Legend(source, ledger);
        paragraphs = [.. paragraphs.SelectMany(Notes)];
        for (var at = 0; at < paragraphs.Count; at++)
        {
            if (IsMarkAlone(paragraphs[at]) && at + 1 < paragraphs.Count && !IsMarkAlone(paragraphs[at + 1]))
            {
                legend.Add(Mark(paragraphs[at]), paragraphs[at], paragraphs[at + 1]);
                at++;
            }
            else if (legend.Leading(paragraphs[at]) is var (mark, behind))
            {
                legend.Add(
                    mark,
                    paragraphs[at].Slice(0, behind),
                    paragraphs[at].Slice(behind, paragraphs[at].Text.Length)
                );
            }
            else if (IsAbbreviations(paragraphs[at]))
            {
                legend.AddAbbreviations(paragraphs[at]);
            }
            else
            {
                legend.rest.Add(paragraphs[at]);
            }
        }

        return legend;
    }

    /// <summary>
    /// The footnotes of a paragraph that holds several: "ᵃ Not in children. ᵇ Once per day.", and what stands before the first of
    /// them. A mark that follows a sentence without a space refers to a footnote and begins none.
    /// </summary>
    private static IEnumerable<PlacedText> Notes(PlacedText paragraph)
    {
        var letters = paragraph.Letters;
        var isOfNotes = letters is [{ IsRaised: true }, ..];
        var start = 0;
        for (var at = 1; at < letters.Count; at++)
        {
            if (!letters[at].IsRaised || char.IsWhiteSpace(letters[at].Value))
            {
                continue;
            }

            var before = at - 1;
            while (before > start && char.IsWhiteSpace(letters[before].Value))
            {
                before--;
            }

            var isApart = before < at - 1 && char.IsLetter(letters[at].Value);
            if ((isOfNotes || isApart) && letters[before] is { IsRaised: false, Value: '.' or ';' })
            {
                yield return paragraph.Slice(start, at).Trim();
                (start, isOfNotes) = (at, true);
            }
        }

        yield return start == 0 ? paragraph : paragraph.Slice(start, letters.Count).Trim();
    }

    /// <summary>Whether a line right behind a table is no more part of it.</summary>
    public static bool Begins(PlacedText line) =>
        IsMarkAlone(line.Trim())
        || line.Trim() is { Letters: [{ IsRaised: true }, ..] }
        || Leads.Any(lead => line.Words().StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        || line.Trim().Text is ['a' or '*', ' ' or '.' or ')', ..]
        || IsAbbreviations(line);

    private static bool IsMarkAlone(PlacedText paragraph) =>
        paragraph.Letters is [{ Value: (>= 'a' and <= 'z') or '*' or '†' or '‡' or '§' or '¶' or '#' }]
        || (paragraph.Letters.Count is > 0 and <= 3 && paragraph.Letters.All(letter => letter.IsRaised));

    private static string Mark(PlacedText paragraph) => string.Concat(paragraph.Letters.Select(letter => letter.Value));

    /// <summary>
    /// The mark that a paragraph begins with, and the place behind it. A letter that is not raised must be the next of the
    /// alphabet, and the first one must not be the article of a sentence.
    /// </summary>
    private (string Mark, int Behind)? Leading(PlacedText paragraph)
    {
        var letters = paragraph.Letters;
        var raised = letters.TakeWhile(letter => letter.IsRaised).Count();
        if (raised is > 0 and <= 3 && raised < letters.Count)
        {
            var isMarkClosed = letters[raised].Value is ':' or '.' or ')';
            return (Mark(paragraph.Slice(0, raised)), isMarkClosed ? raised + 1 : raised);
        }

        var next = (char)('a' + lettered);
        if (letters.Count < 4 || (letters[0].Value != next && letters[0].Value is not ('*' or '¶' or '#')))
        {
            return null;
        }

        var isClosed = letters[1].Value is '.' or ')' or ':' && char.IsWhiteSpace(letters[2].Value);
        var isSpaced = char.IsWhiteSpace(letters[1].Value) && (next != 'a' || char.IsUpper(letters[2].Value));
        return isClosed ? ($"{letters[0].Value}", 2)
            : isSpaced || !char.IsLetter(letters[0].Value) ? ($"{letters[0].Value}", 1)
            : null;
    }

    private void Add(string mark, PlacedText markText, PlacedText text)
    {
        ledger.Enter(markText, Fate.Typed);
        ledger.Enter(text, Fate.Verbatim);
        var whole = new PlacedText(markText.Letters.Concat(text.Letters));
        lettered += mark is [>= 'a' and <= 'z'] ? 1 : 0;
        footnotes.Add(new Footnote(mark, text.Words(), whole.Span(source)));
    }

    private static bool IsAbbreviations(PlacedText paragraph)
    {
        var (items, hasLead) = Items(paragraph);
        var read = items.Count(item => Definition(item) is not null);
        return read > 0 && (hasLead || items.Count > 1) && read * 3 >= items.Count * 2;
    }

    private void AddAbbreviations(PlacedText paragraph)
    {
        ledger.Enter(paragraph, Fate.Typed);
        foreach (var item in Items(paragraph).Items)
        {
            if (Definition(item) is not var (name, meaning))
            {
                ledger.Enter(item, Fate.Unread);
                continue;
            }

            abbreviations.Add(new Abbreviation(name, meaning, item.Span(source)));
        }
    }

    private static (List<PlacedText> Items, bool HasLead) Items(PlacedText paragraph)
    {
        var lead = Array.Find(Leads, lead => paragraph.Text.StartsWith(lead, StringComparison.OrdinalIgnoreCase));
        var items = new List<PlacedText>();
        var (start, depth) = (lead?.Length ?? 0, 0);
        for (var at = start; at <= paragraph.Text.Length; at++)
        {
            if (at == paragraph.Text.Length || (paragraph.Text[at] == ';' && depth == 0))
            {
                items.Add(paragraph.Slice(start, at).Trim());
                start = at + 1;
            }
            else
            {
                depth = Math.Max(
                    0,
                    depth
                        + (
                            paragraph.Text[at] is '(' or '[' ? 1
                            : paragraph.Text[at] is ')' or ']' ? -1
                            : 0
                        )
                );
            }
        }

        items.RemoveAll(item => item.IsBlank);
        return (items, lead is not null);
    }

    /// <summary>"VCR, vincristine", "VCR = vincristine", "VCR: vincristine".</summary>
    private static (string Name, string Meaning)? Definition(PlacedText item)
    {
        var text = item.Words();
        var at = text.AsSpan(0, Math.Min(LongestShort, text.Length)).IndexOfAny(",=:");
        if (at <= 0)
        {
            return null;
        }

        var (name, meaning) = (text[..at].TrimEnd(), text[(at + 1)..].Trim().TrimEnd('.'));
        var isShort = name.Any(sign => char.IsUpper(sign) || sign == '.') && name.Count(sign => sign == ' ') <= 2;
        return isShort && meaning.Length > 0 ? (name, meaning) : null;
    }
}
