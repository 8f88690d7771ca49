using System.Buffers;
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

    private static readonly SearchValues<char> ScriptCharacters = SearchValues.Create(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,+-−*†‡§"
    );

    private readonly SourceText source;
    private readonly List<PaperBlock> blocks = [];
    private readonly List<SourceSpan> paragraph = [];

    private readonly DividedWords divided;

    private TextBlocks(SourceText source)
    {
        this.source = source;
        divided = new DividedWords(source);
    }

    /// <summary>The blocks of <paramref name="source"/>, in order.</summary>
    public static IReadOnlyList<PaperBlock> Read(SourceText source)
    {
        var reader = new TextBlocks(source);
        var lines = Enumerable.Range(1, source.LineCount).Select(source.Line).ToList();
        var fields = TextFields.Length(source, lines);
        reader.blocks.AddRange(lines.Take(fields).Select(line => TextFields.Of(source, line)).OfType<FieldBlock>());
        foreach (var line in PageFurniture.Without(source, lines[fields..]))
        {
            reader.Line(line);
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
        else if (paragraph.Count == 0 && PaperHeadings.IsAlone(words))
        {
            blocks.Add(new HeadingBlock(Clean(line).Trim()));
        }
        else if (words.Length > 2 && words.IndexOfAnyExcept(words[0]) < 0 && words[0] is '-' or '=' or '_')
        {
            EndUnderlined(words[0]);
        }
        else
        {
            if (IsAlone(words) || (IsItem(words) && !paragraph.Exists(IsRow)))
            {
                EndParagraph();
            }

            paragraph.Add(line);
            if (TextFront.IsNumber(words.ToString()))
            {
                EndParagraph();
            }
        }
    }

    /// <summary>A line that begins a paragraph, though none is blank before it: a caption, a number of the paper, an affiliation.</summary>
    private static bool IsAlone(ReadOnlySpan<char> words) =>
        PaperTables.IsCaption(words.ToString())
        || TextFront.IsNumber(words.ToString())
        || words is [>= '1' and <= '9', >= 'A' and <= 'Z', >= 'a' and <= 'z', ..];

    /// <summary>The end of a paragraph at a rule; one line above it is a heading, which it underlines.</summary>
    private void EndUnderlined(char rule)
    {
        if (paragraph.Count == 1 && !IsRow(paragraph[0]) && rule != '_')
        {
            blocks.Add(new HeadingBlock(Clean(paragraph[0]).Trim(), rule == '=' ? 1 : 2));
            paragraph.Clear();
        }

        EndParagraph();
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
            var rows = AlignedRows();
            Paragraph(paragraph[..^rows.Count]);
            if (rows.Count > 0)
            {
                blocks.Add(new GridBlock(null, rows, []));
            }
        }

        paragraph.Clear();
    }

    private void Paragraph(List<SourceSpan> lines)
    {
        var letters = new List<Letter>();
        foreach (var line in lines)
        {
            divided.Join(letters, Clean(line).Trim().Letters);
        }

        var raw = source.Slice(lines[0]).Trim();
        var isItalic =
            lines.Count == 1
            && raw.Length > 2
            && raw[0] == '*'
            && raw[1] != '*'
            && raw[^1] == '*'
            && raw.IndexOf('*', 1) == raw.Length - 1;
        var text = WithoutBullet(new PlacedText(letters).Trim());
        blocks.Add(
            lines.Count == 1 && PaperHeadings.IsAlone(text.Text)
                ? new HeadingBlock(text)
                : new ParagraphBlock(text, isItalic)
        );
    }

    /// <summary>
    /// The lines below a caption, where blanks divide each of the last ones into equally many cells; none where the numbers of
    /// cells differ, since nothing then says which column a cell stands in.
    /// </summary>
    private List<IReadOnlyList<PlacedText>> AlignedRows()
    {
        const int fewest = 2;
        if (paragraph.Count <= fewest || !PaperTables.IsCaption(source.Slice(paragraph[0]).Trim()))
        {
            return [];
        }

        var rows = new List<IReadOnlyList<PlacedText>>();
        for (var at = paragraph.Count - 1; at > 0; at--)
        {
            var cells = AlignedCells(paragraph[at]);
            if (cells.Count < fewest)
            {
                break;
            }

            rows.Add(cells);
        }

        rows.Reverse();
        return rows.Count >= fewest && rows.TrueForAll(row => row.Count == rows[0].Count) ? rows : [];
    }

    /// <summary>The parts of a line between two blanks and more.</summary>
    private List<PlacedText> AlignedCells(SourceSpan line)
    {
        var clean = Clean(line).Trim();
        var cells = new List<PlacedText>();
        var from = 0;
        for (var at = 0; at <= clean.Text.Length; at++)
        {
            if (at == clean.Text.Length || clean.Text.AsSpan(at) is [' ', ' ', ..])
            {
                cells.Add(clean.Slice(from, at).Trim());
                while (at < clean.Text.Length && clean.Text[at] == ' ')
                {
                    at++;
                }

                from = at;
            }
        }

        return cells;
    }

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
            else if (rest[0] is '^' or '~' && Script(rest) is { } script)
            {
                var isUp = rest[0] == '^';
                letters.AddRange(
                    Enumerable.Range(at + 1, script).Select(place => new Letter(source.Content[place], place, 1, isUp))
                );
                at += script + 1;
            }
            else if (Ligature(rest[0]) is { } ligature)
            {
                letters.Add(new Letter(ligature[0], at, 1, isRaised));
                letters.AddRange(ligature.Skip(1).Select(letter => new Letter(letter, at + 1, 0, isRaised)));
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

    /// <summary>How many characters stand between two carets or two tildes, which raise or lower them: "2009^a^", "C~max~".</summary>
    private static int? Script(ReadOnlySpan<char> rest)
    {
        const int longest = 6;
        var length = rest[1..Math.Min(longest, rest.Length)].IndexOf(rest[0]);
        return length > 0 && rest[1..(length + 1)].IndexOfAnyExcept(ScriptCharacters) < 0 ? length : null;
    }

    /// <summary>The letters of a ligature, as a page is set with them.</summary>
    private static string? Ligature(char character) =>
        character switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            _ => null,
        };

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
