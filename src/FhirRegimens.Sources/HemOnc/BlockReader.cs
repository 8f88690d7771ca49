using System.Text;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>
/// Divides wikitext into blocks, in time linear in its length. Where the wiki would refuse markup that is plainly
/// meant (a heading with a space before it, a list inside a box), it is read as meant: a heading that is not seen
/// would put one regimen's drugs under another.
/// </summary>
internal static class BlockReader
{
    /// <summary>List markers are counted up to this depth; pages use three.</summary>
    public const int DeepestList = 8;

    private const int HighestHeading = 6;

    /// <summary>The blocks of <paramref name="source"/> in their order.</summary>
    public static List<WikiBlock> Read(SourceText source)
    {
        var lines = new WikiLines(source);
        var blocks = new List<WikiBlock>();
        for (var number = 0; number < lines.Count; number++)
        {
            var line = lines[number];
            if (lines.StartsTable(number))
            {
                number = TableReader.Read(lines, number, blocks);
            }
            else if (!line.IsBlank)
            {
                blocks.Add(ReadLine(source, lines, line));
            }
            else if (line.Length > 0)
            {
                blocks.Add(new MarkupBlock(source.Span(line.Start, line.Length)));
            }
        }

        if (lines.Mask.UnclosedComment is var hidden and >= 0)
        {
            blocks.Add(
                new BrokenBlock(
                    source.Span(hidden, source.Content.Length - hidden),
                    "unclosed-comment",
                    "A comment is not closed; the wiki hides all that follows it. Close it with -->."
                )
            );
        }

        return blocks;
    }

    /// <summary>The block that one line makes which is no part of a table.</summary>
    public static WikiBlock ReadLine(SourceText source, WikiLines lines, WikiLine line)
    {
        var text = source.Content;
        var span = source.Span(line.Start, line.Length);
        var first = SkipBoxes(text, line.First, line.Last);
        if (first == line.Last)
        {
            return new MarkupBlock(span);
        }

        return text[first] switch
        {
            '=' when lines.IsHeading(first, line.Last) => ReadHeading(source, lines, span, first, line.Last),
            '*' or '#' or ':' or ';' when lines.Mask.IsPlain(first) => ReadListItem(source, span, first, line.Last),
            '-' when IsRule(text, first, line.Last) => new MarkupBlock(span),
            _ => new LineBlock(span, source.Span(line.First, line.Last - line.First)),
        };
    }

    private static HeadingBlock ReadHeading(SourceText source, WikiLines lines, SourceSpan span, int first, int last)
    {
        var text = source.Content;
        last = lines.TrimBoxes(first, last);
        var left = CountEquals(text, first, last, 1);
        var right = last - first > left ? CountEquals(text, last - 1, first + left - 1, -1) : 0;
        var closed = right > 0;
        var level = Math.Min(closed ? Math.Min(left, right) : left, HighestHeading);
        var content = source.Span(first + left, last - right - first - left);
        return new HeadingBlock(span, level, content, closed);
    }

    private static int CountEquals(string text, int from, int to, int step)
    {
        var count = 0;
        while (from != to && text[from] == '=')
        {
            count++;
            from += step;
        }

        return count;
    }

    private static ListItemBlock ReadListItem(SourceText source, SourceSpan span, int first, int last)
    {
        var text = source.Content;
        var marker = new StringBuilder();
        var at = first;
        while (at < last)
        {
            if (text[at] is '*' or '#' or ':' or ';')
            {
                marker.Append(text[at]);
                at++;
            }
            else if (text[at] is ' ' or '\t' && NextMark(text, at, last) is var next and >= 0)
            {
                at = next;
            }
            else
            {
                break;
            }
        }

        var shown = marker.Length > DeepestList ? marker.ToString(0, DeepestList) : marker.ToString();
        return new ListItemBlock(span, shown, source.Span(at, last - at));
    }

    /// <summary>A star behind blanks, which belongs to the marker: <c>* *</c>; else -1.</summary>
    private static int NextMark(string text, int at, int last)
    {
        while (at < last && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < last && text[at] == '*' ? at : -1;
    }

    private static bool IsRule(string text, int first, int last) =>
        last - first >= 4 && !text.AsSpan(first, last - first).ContainsAnyExcept('-');

    /// <summary>The offset behind tags that only make a box or a break.</summary>
    private static int SkipBoxes(string text, int first, int last)
    {
        while (first < last)
        {
            var next = BoxTag.End(text, first, last);
            if (next < 0)
            {
                return first;
            }

            while (next < last && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            first = next;
        }

        return last;
    }
}
