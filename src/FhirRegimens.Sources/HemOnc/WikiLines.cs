using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A line as blocks see it: it does not end inside a comment, literal text or a template.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last, without the line break.</param>
/// <param name="First">Offset of the first character that is neither white space nor comment.</param>
/// <param name="Last">Offset behind the last such character.</param>
internal readonly record struct WikiLine(int Start, int End, int First, int Last)
{
    public int Length => End - Start;

    public bool IsBlank => First == Last;
}

/// <summary>The lines of a wikitext, and which of them open and close tables.</summary>
internal sealed class WikiLines
{
    private readonly List<WikiLine> lines = [];
    private readonly Dictionary<int, int> tableEnds = [];
    private readonly string text;

    public WikiLines(SourceText source)
    {
        Source = source;
        text = source.Content;
        Mask = new WikitextMask(text);
        Divide();
        MatchTables();
    }

    public SourceText Source { get; }

    public WikitextMask Mask { get; }

    public int Count => lines.Count;

    public WikiLine this[int number] => lines[number];

    /// <summary>Whether the line opens a table; its mark may be indented or stand in a box.</summary>
    public bool StartsTable(int number) => TableMark(lines[number]) >= 0;

    /// <summary>The line that closes the table which line <paramref name="number"/> opens, or -1.</summary>
    public int TableEnd(int number) => tableEnds.GetValueOrDefault(number, -1);

    /// <summary>Whether the line begins with <paramref name="mark"/>.</summary>
    public bool StartsWith(int number, string mark) =>
        lines[number] is { IsBlank: false } line
        && Mask.IsPlain(line.First)
        && text.AsSpan(line.First, line.Last - line.First).StartsWith(mark, StringComparison.Ordinal);

    /// <summary>Whether what stands between the offsets is a heading: two equals signs open one even if none close it.</summary>
    public bool IsHeading(int first, int last)
    {
        if (text[first] != '=' || !Mask.IsPlain(first) || last - first < 3)
        {
            return false;
        }

        last = TrimBoxes(first, last);
        var closed = text[last - 1] == '=' && last - 1 > first;
        return text.AsSpan(first, last - first).ContainsAnyExcept('=') && (closed || text[first + 1] == '=');
    }

    /// <summary>The end without closing tags and breaks behind a heading.</summary>
    public int TrimBoxes(int first, int last)
    {
        while (last > first && text[last - 1] == '>')
        {
            var open = text.LastIndexOf('<', last - 1, Math.Min(last - first, 200));
            if (open < 0 || BoxTag.End(text, open, last) != last)
            {
                return last;
            }

            last = open;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }
        }

        return last;
    }

    private void Divide()
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var ends = at == text.Length || (IsBreak(at) && Mask.IsPlain(at));
            if (!ends)
            {
                continue;
            }

            if (at < text.Length || at > start)
            {
                lines.Add(Line(start, at));
            }

            if (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n')
            {
                at++;
            }

            start = at + 1;
        }
    }

    private bool IsBreak(int at) => text[at] is '\n' or '\r';

    private WikiLine Line(int start, int end)
    {
        var first = start;
        while (first < end && IsEmpty(first))
        {
            first++;
        }

        var last = end;
        while (last > first && IsEmpty(last - 1))
        {
            last--;
        }

        return new WikiLine(start, end, first, last);
    }

    private bool IsEmpty(int at) =>
        Mask.IsComment(at) || char.IsWhiteSpace(text[at]) || text[at] is '\uFEFF' or '\u200B';

    private int TableMark(WikiLine line)
    {
        var at = line.First;
        while (at < line.Last)
        {
            var box = BoxTag.End(text, at, line.Last);
            if (box > 0)
            {
                at = box;
            }
            else if (text[at] is ':' or ' ')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at + 1 < line.Last && text[at] == '{' && text[at + 1] == '|' && Mask.IsPlain(at) ? at : -1;
    }

    /// <summary>Which line closes which table. No table reaches over a heading.</summary>
    private void MatchTables()
    {
        var open = new Stack<int>();
        for (var number = 0; number < lines.Count; number++)
        {
            var line = lines[number];
            if (line.IsBlank)
            {
                continue;
            }

            if (TableMark(line) >= 0)
            {
                open.Push(number);
            }
            else if (StartsWith(number, "|}"))
            {
                if (open.TryPop(out var start))
                {
                    tableEnds[start] = number;
                }
            }
            else if (IsHeading(line.First, line.Last))
            {
                open.Clear();
            }
        }
    }
}
