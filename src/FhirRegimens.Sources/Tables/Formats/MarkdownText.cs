using System.Net;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>Resolves the markup within lines of Markdown.</summary>
internal static class MarkdownText
{
    private const int LongestMarkup = 32;

    /// <summary>
    /// Whether <paramref name="source"/> sets headings of lines of therapy as Markdown does: "## First line", "**Second line**".
    /// </summary>
    public static bool HasLineHeadings(SourceText source) =>
        Enumerable
            .Range(1, source.LineCount)
            .Where(number => source.Slice(source.Line(number)).TrimStart() is ['#', ..] or ['*', '*', ..])
            .Any(number => LineHeading.Read(Line(source, number).Text.Words()) is not null);

    /// <summary>A line without its markup, and whether it is set as a heading with "#".</summary>
    public static (PlacedText Text, bool IsHeading) Line(SourceText source, int number)
    {
        var line = Read(source, source.Line(number));
        var from = 0;
        while (from < line.Text.Length && line.Text[from] == '#')
        {
            from++;
        }

        return (line.Slice(from, line.Text.Length), from > 0);
    }

    /// <summary>Text with escapes, entities, line breaks, bold and superscript resolved.</summary>
    public static PlacedText Read(SourceText source, SourceSpan span)
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

        return new PlacedText(letters);
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
