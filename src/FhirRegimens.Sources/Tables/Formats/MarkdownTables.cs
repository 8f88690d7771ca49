using System.Net;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>Reads pipe tables and the lines around them from Markdown.</summary>
internal static class MarkdownTables
{
    private const int LongestMarkup = 32;

    /// <summary>Whether <paramref name="source"/> has a pipe table: a line of cells above a line of dashes.</summary>
    public static bool Recognises(SourceText source) =>
        Enumerable.Range(1, source.LineCount - 1).Any(number => IsTableAt(source, number));

    /// <summary>The tables and the lines outside of them, in order.</summary>
    public static IReadOnlyList<TableBlock> Read(SourceText source)
    {
        var blocks = new List<TableBlock>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            if (number < source.LineCount && IsTableAt(source, number))
            {
                var grid = new GridBuilder();
                AddRow(grid, source, number);
                number += 2;
                for (; number <= source.LineCount && IsRow(source, number); number++)
                {
                    AddRow(grid, source, number);
                }

                blocks.AddRange(grid.Build());
                number--;
            }
            else if (Line(source, source.Line(number)) is { IsBlank: false } line)
            {
                blocks.Add(new TextBlock(WithoutHashes(line), line.Text[0] == '#'));
            }
        }

        return blocks;
    }

    private static bool IsTableAt(SourceText source, int number) => IsRow(source, number) && IsRule(source, number + 1);

    private static bool IsRow(SourceText source, int number) => Content(source, number).Contains('|');

    /// <summary>"|---|:--:|": nothing but dashes, colons, pipes and spaces, with a dash and a pipe among them.</summary>
    private static bool IsRule(SourceText source, int number)
    {
        var line = Content(source, number);
        return line.Contains('|') && line.Contains('-') && line.IndexOfAnyExcept("|-: \t") < 0;
    }

    private static ReadOnlySpan<char> Content(SourceText source, int number)
    {
        var span = source.Line(number);
        return source.Content.AsSpan(span.Offset, span.Length);
    }

    private static void AddRow(GridBuilder grid, SourceText source, int number)
    {
        var line = source.Line(number);
        var (start, end) = (line.Offset, line.End);
        while (start < end && char.IsWhiteSpace(source.Content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source.Content[end - 1]))
        {
            end--;
        }

        start += start < end && source.Content[start] == '|' ? 1 : 0;
        end -= end > start && source.Content[end - 1] == '|' && source.Content[end - 2] != '\\' ? 1 : 0;
        grid.StartRow();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && source.Content[at] == '\\')
            {
                at++;
            }
            else if (at == end || source.Content[at] == '|')
            {
                grid.StartCell();
                grid.EndCell(Line(source, source.Span(from, at - from)).Letters);
                from = at + 1;
            }
        }
    }

    private static PlacedText WithoutHashes(PlacedText line)
    {
        var from = 0;
        while (from < line.Text.Length && line.Text[from] == '#')
        {
            from++;
        }

        return line.Slice(from, line.Text.Length).Trim();
    }

    /// <summary>Text with escapes, entities, line breaks, bold and superscript resolved.</summary>
    private static PlacedText Line(SourceText source, SourceSpan span)
    {
        var letters = new List<Letter>(span.Length);
        var isRaised = false;
        char? emphasis = null;
        for (var at = span.Offset; at < span.End; at++)
        {
            var rest = source.Content.AsSpan(at, span.End - at);
            if (rest.StartsWith("**") || rest.StartsWith("__"))
            {
                at++;
            }
            else if (rest[0] == '`')
            {
                continue;
            }
            else if (emphasis == rest[0] || (emphasis is null && Opens(source, at, span)))
            {
                emphasis = emphasis is null ? rest[0] : null;
            }
            else if (rest[0] == '\\' && rest.Length > 1 && (char.IsPunctuation(rest[1]) || char.IsSymbol(rest[1])))
            {
                letters.Add(new Letter(rest[1], at, 2));
                at++;
            }
            else if (Tag(rest) is var (size, tag))
            {
                isRaised = tag == "sup" || (isRaised && tag != "/sup");
                if (tag is "br" or "br/" or "br /")
                {
                    letters.Add(new Letter('\n', at, 0));
                }

                at += size - 1;
            }
            else if (Footnote(rest) is var (whole, mark, length))
            {
                letters.AddRange(
                    mark.ToString().Select((sign, index) => new Letter(sign, at + whole + index, 1, true))
                );
                at += length - 1;
            }
            else if (Entity(rest) is var (decoded, written))
            {
                letters.AddRange(decoded.Select(sign => new Letter(sign, at, written, isRaised)));
                at += written - 1;
            }
            else
            {
                var letter = PlacedText.LetterAt(source, at);
                letters.Add(letter with { IsRaised = letter.IsRaised || isRaised });
            }
        }

        return new PlacedText(letters).Trim();
    }

    /// <summary>
    /// Whether emphasis with "*" or "_" begins here: before a word, with another such sign behind it. Other ones are signs of the
    /// text.
    /// </summary>
    private static bool Opens(SourceText source, int at, SourceSpan span) =>
        source.Content[at] is '*' or '_'
        && (at == span.Offset || IsEdge(source.Content[at - 1]))
        && at + 1 < span.End
        && char.IsLetter(source.Content[at + 1])
        && source.Content.AsSpan(at + 1, span.End - at - 1).Contains(source.Content[at]);

    private static bool IsEdge(char character) => char.IsWhiteSpace(character) || char.IsPunctuation(character);

    private static (int Size, string Tag)? Tag(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '<' || rest[..Math.Min(LongestMarkup, rest.Length)].IndexOf('>') is not (> 1 and var end))
        {
            return null;
        }

        var tag = rest[1..end].ToString().ToLowerInvariant();
        return tag is "br" or "br/" or "br /" or "sup" or "/sup" or "sub" or "/sub" or "b" or "/b" or "i" or "/i"
            ? (end + 1, tag)
            : null;
    }

    /// <summary>"^a^" and "[^a]".</summary>
    private static (int Before, string Mark, int Length)? Footnote(ReadOnlySpan<char> rest)
    {
        var (open, close) =
            rest[0] == '^' ? (1, '^')
            : rest.StartsWith("[^") ? (2, ']')
            : (0, ' ');
        if (
            open == 0
            || rest[open..Math.Min(LongestMarkup, rest.Length)].IndexOf(close) is not (> 0 and <= 8 and var size)
        )
        {
            return null;
        }

        var mark = rest.Slice(open, size);
        foreach (var sign in mark)
        {
            if (!char.IsLetterOrDigit(sign) && sign is not (',' or '*' or '†' or '‡' or '§'))
            {
                return null;
            }
        }

        return (open, mark.ToString(), open + size + 1);
    }

    private static (string Text, int Length)? Entity(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '&' || rest[..Math.Min(LongestMarkup, rest.Length)].IndexOf(';') is not (> 1 and var end))
        {
            return null;
        }

        var written = rest[..(end + 1)].ToString();
        var decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : (decoded, written.Length);
    }
}
