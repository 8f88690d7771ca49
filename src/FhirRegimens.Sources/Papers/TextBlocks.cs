using System.Net;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads plain text and Markdown: headings, paragraphs, and tables of cells between tabs or bars.</summary>
internal sealed class TextBlocks
{
    private const int LongestMarkup = 400;

    private static readonly (string Command, char Sign)[] Commands =
    [
        ("\\times", '×'),
        ("\\geq", '≥'),
        ("\\leq", '≤'),
        ("\\ge", '≥'),
        ("\\le", '≤'),
        ("\\pm", '±'),
        ("\\alpha", 'α'),
        ("\\beta", 'β'),
        ("\\mu", 'µ'),
    ];

    /// <summary>Lines of their own that are headings also without a mark.</summary>
    private static readonly string[] SectionNames =
    [
        "Abstract",
        "Summary",
        "Introduction",
        "Background",
        "Methods",
        "Patients and methods",
        "Treatment",
        "Results",
        "Discussion",
        "Conclusion",
        "Conclusions",
        "References",
    ];

    private readonly SourceText source;
    private readonly List<PaperBlock> blocks = [];
    private readonly List<SourceSpan> paragraph = [];

    private TextBlocks(SourceText source) => this.source = source;

    /// <summary>The blocks of <paramref name="source"/>, in order.</summary>
    public static IReadOnlyList<PaperBlock> Read(SourceText source)
    {
        var reader = new TextBlocks(source);
        for (var number = 1; number <= source.LineCount; number++)
        {
            reader.Line(source.Line(number));
        }

        reader.EndParagraph();
        return reader.blocks;
    }

    private void Line(SourceSpan line)
    {
        var words = source.Content.AsSpan(line.Offset, line.Length).Trim().TrimStart('\uFEFF');
        if (words.Length == 0)
        {
            EndParagraph();
        }
        else if (words[0] == '#')
        {
            EndParagraph();
            var text = Clean(line);
            var from = text.Text.AsSpan().IndexOfAnyExcept("# \t\uFEFF");
            if (from > 0)
            {
                blocks.Add(
                    new HeadingBlock(text.Slice(from, text.Text.Length).Trim(), text.Text.AsSpan(0, from).Count('#'))
                );
            }
        }
        else if (paragraph.Count == 0 && IsSectionName(words.TrimEnd(':').ToString()))
        {
            blocks.Add(new HeadingBlock(Clean(line).Trim()));
        }
        else
        {
            if (IsItem(words) && !paragraph.Exists(IsRow))
            {
                EndParagraph();
            }

            paragraph.Add(line);
        }
    }

    private void EndParagraph()
    {
        if (paragraph.Count(IsRow) >= 2 || (paragraph.Count == 1 && IsRow(paragraph[0])))
        {
            var isHeaded = paragraph.Count > 1 && IsRule(paragraph[1]);
            var rows = paragraph.Where(line => !IsRule(line)).Select(Cells).Where(row => row.Count > 0).ToList();
            blocks.Add(
                isHeaded && rows.Count > 0
                    ? new GridBlock(null, rows[1..], []) { Header = rows[0] }
                    : new GridBlock(null, rows, [])
            );
        }
        else if (paragraph.Count > 0)
        {
            var letters = new List<Letter>();
            foreach (var line in paragraph)
            {
                if (letters.Count > 0)
                {
                    letters.Add(new Letter(' ', line.Offset, 0));
                }

                letters.AddRange(Clean(line).Trim().Letters);
            }

            var raw = source.Slice(paragraph[0]).Trim();
            var isItalic =
                paragraph.Count == 1
                && raw.Length > 2
                && raw[0] == '*'
                && raw[1] != '*'
                && raw[^1] == '*'
                && raw.IndexOf('*', 1) == raw.Length - 1;
            var text = WithoutBullet(new PlacedText(letters).Trim());
            blocks.Add(
                paragraph.Count == 1 && IsSectionName(text.Text.TrimEnd(':'))
                    ? new HeadingBlock(text)
                    : new ParagraphBlock(text, isItalic)
            );
        }

        paragraph.Clear();
    }

    private static bool IsSectionName(string words) => SectionNames.Contains(words, StringComparer.OrdinalIgnoreCase);

    private static PlacedText WithoutBullet(PlacedText text) =>
        text.Text is ['-' or '•' or '*', ' ' or '\t', ..] ? text.Slice(2, text.Text.Length).Trim() : text;

    /// <summary>A bullet, or a number with a point: "12. ".</summary>
    private static bool IsItem(ReadOnlySpan<char> words)
    {
        if (words[0] is '-' or '•' or '*')
        {
            return words.Length > 1 && words[1] is ' ' or '\t';
        }

        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && words.Length > digits + 1 && words[digits] == '.' && words[digits + 1] == ' ';
    }

    private bool IsRow(SourceSpan line)
    {
        var words = source.Content.AsSpan(line.Offset, line.Length);
        return words.Contains('\t') || words.Trim() is ['|', .., '|'];
    }

    private bool IsRule(SourceSpan line)
    {
        var words = source.Content.AsSpan(line.Offset, line.Length);
        return words.Contains('|') && words.Contains('-') && words.IndexOfAnyExcept("|-: ") < 0;
    }

    private IReadOnlyList<PlacedText> Cells(SourceSpan line)
    {
        var words = source.Content.AsSpan(line.Offset, line.Length);
        var mark = words.Contains('\t') ? '\t' : '|';
        var cells = new List<PlacedText>();
        var from = line.Offset;
        for (var at = line.Offset; at <= line.End; at++)
        {
            if (at == line.End || source.Content[at] == mark)
            {
                cells.Add(Clean(source.Span(from, at - from)).Trim());
                from = at + 1;
            }
        }

        if (mark == '|' && words.Trim() is ['|', .., '|'])
        {
            cells = cells[1..^1];
        }

        return cells.Exists(cell => !cell.IsBlank) ? cells : [];
    }

    /// <summary>A line with emphasis, links, tags, entities and formulas resolved.</summary>
    private PlacedText Clean(SourceSpan span)
    {
        var letters = new List<Letter>(span.Length);
        var isRaised = false;
        for (var at = span.Offset; at < span.End; at++)
        {
            var rest = source.Content.AsSpan(at, span.End - at);
            var command = rest[0] == '\\' ? Command(rest) : null;
            if (command is var (sign, length))
            {
                letters.Add(new Letter(sign, at, length));
                at += length - 1;
            }
            else if (rest[0] == '\\' && rest.Length > 1 && char.IsPunctuation(rest[1]))
            {
                letters.Add(new Letter(rest[1], at, 2));
                at++;
            }
            else if (rest[0] is '$' || (rest[0] == '*' && !IsFreeStar(rest, at)))
            {
                continue;
            }
            else if (Tag(rest) is var (size, tag))
            {
                isRaised = tag == "sup" || (isRaised && tag != "/sup");
                at += size - 1;
            }
            else if (rest[0] == '&' && Entity(rest) is var (decoded, written))
            {
                letters.AddRange(decoded.Select(character => new Letter(character, at, written, isRaised)));
                at += written - 1;
            }
            else if (Link(rest) is var (words, whole))
            {
                letters.AddRange(
                    Enumerable.Range(at + 1, words).Select(place => new Letter(source.Content[place], place, 1))
                );
                at += whole - 1;
            }
            else
            {
                letters.Add(new Letter(rest[0], at, 1, isRaised));
            }
        }

        Superscripts.Lower(letters);
        return new PlacedText(letters);
    }

    /// <summary>A star between blanks, which is no emphasis.</summary>
    private bool IsFreeStar(ReadOnlySpan<char> rest, int at) =>
        rest.Length > 1 && rest[1] == ' ' && at > 0 && source.Content[at - 1] is ' ' or '\n';

    private static (char Sign, int Length)? Command(ReadOnlySpan<char> rest)
    {
        foreach (var (command, sign) in Commands)
        {
            if (rest.StartsWith(command))
            {
                return (sign, command.Length);
            }
        }

        return null;
    }

    private static (int Size, string Tag)? Tag(ReadOnlySpan<char> rest)
    {
        const int longest = 8;
        if (rest[0] != '<' || rest[..Math.Min(longest, rest.Length)].IndexOf('>') is not (> 1 and var end))
        {
            return null;
        }

        var tag = rest[1..end].ToString().ToLowerInvariant();
        return tag is "sup" or "/sup" or "sub" or "/sub" or "b" or "/b" or "i" or "/i" or "br" or "br/" or "em" or "/em"
            ? (end + 1, tag)
            : null;
    }

    private static (string Text, int Length)? Entity(ReadOnlySpan<char> rest)
    {
        const int longest = 12;
        if (rest[..Math.Min(longest, rest.Length)].IndexOf(';') is not (> 1 and var end))
        {
            return null;
        }

        var written = rest[..(end + 1)].ToString();
        var decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : (decoded, written.Length);
    }

    /// <summary>"[words](address)": how many characters the words have, and all of it.</summary>
    private static (int Words, int Whole)? Link(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '[')
        {
            return null;
        }

        var look = rest[..Math.Min(LongestMarkup, rest.Length)];
        var middle = look.IndexOf("](");
        if (middle < 1 || look[1..middle].IndexOfAny('[', ']') >= 0)
        {
            return null;
        }

        var end = look[middle..].IndexOf(')');
        return end < 0 ? null : (middle - 1, middle + end + 1);
    }
}
