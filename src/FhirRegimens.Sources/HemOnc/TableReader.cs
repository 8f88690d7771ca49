using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads tables: every form of header and cell, nested ones, and ones that lack their end.</summary>
internal static class TableReader
{
    private const int DeepestNesting = 4;
    private const int MostSpanned = 100;

    private static readonly HashSet<string> AttributeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "abbr",
        "align",
        "bgcolor",
        "border",
        "cellpadding",
        "cellspacing",
        "class",
        "colspan",
        "dir",
        "height",
        "id",
        "lang",
        "nowrap",
        "rowspan",
        "scope",
        "style",
        "title",
        "valign",
        "width",
    };

    /// <summary>
    /// Reads the table that the line <paramref name="number"/> opens into <paramref name="blocks"/>, with what stands
    /// outside of its cells, and returns the number of its last line.
    /// </summary>
    public static int Read(WikiLines lines, int number, List<WikiBlock> blocks)
    {
        var last = LastLine(lines, number);
        blocks.Add(ReadTable(lines, number, last, 0));
        if (lines.TableEnd(number) == last && Remainder(lines, last) is { IsBlank: false } remainder)
        {
            blocks.Add(BlockReader.ReadLine(lines.Source, lines, remainder));
        }

        return last;
    }

    /// <summary>A table without an end stops before the first line that can be no part of one.</summary>
    private static int LastLine(WikiLines lines, int number)
    {
        var end = lines.TableEnd(number);
        if (end >= 0)
        {
            return end;
        }

        var last = number;
        for (var next = number + 1; next < lines.Count && !lines.StartsTable(next); next++)
        {
            if (lines.StartsWith(next, "|") || lines.StartsWith(next, "!"))
            {
                last = next;
            }
            else if (!lines[next].IsBlank)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>What stands behind the closing mark on its line.</summary>
    private static WikiLine Remainder(WikiLines lines, int last)
    {
        var line = lines[last];
        var first = line.First + 2;
        while (first < line.Last && char.IsWhiteSpace(lines.Source.Content[first]))
        {
            first++;
        }

        return new WikiLine(first, line.End, first, Math.Max(first, line.Last));
    }

    private static TableBlock ReadTable(WikiLines lines, int number, int last, int depth)
    {
        var closed = lines.TableEnd(number) == last;
        var rows = new List<TableRow>();
        var row = new RowBuilder(lines);
        var stop = closed ? last : last + 1;
        for (var current = number + 1; current < stop; current++)
        {
            var line = lines[current];
            if (line.IsBlank)
            {
                continue;
            }

            if (lines.StartsTable(current) && lines.TableEnd(current) is var end && end > 0 && end < stop)
            {
                row.Nest(
                    lines[current],
                    lines[end],
                    depth < DeepestNesting ? ReadTable(lines, current, end, depth + 1) : null
                );
                current = end;
            }
            else if (lines.StartsWith(current, "|-"))
            {
                row.EndInto(rows);
            }
            else if (lines.StartsWith(current, "|+"))
            {
                row.Caption();
            }
            else if (lines.StartsWith(current, "!") || lines.StartsWith(current, "|"))
            {
                row.Cells(line, lines.StartsWith(current, "!"));
            }
            else
            {
                row.Continue(line);
            }
        }

        row.EndInto(rows);
        var endOffset = closed ? lines[last].First + 2 : lines[last].End;
        var start = lines[number].Start;
        return new TableBlock(lines.Source.Span(start, endOffset - start), rows.ToValueList(), closed);
    }

    /// <summary>The row that is being read.</summary>
    private sealed class RowBuilder(WikiLines lines)
    {
        private readonly string text = lines.Source.Content;
        private readonly List<OpenCell> cells = [];
        private bool inCaption;

        public void Cells(WikiLine line, bool isHeader)
        {
            inCaption = false;
            var from = line.First + 1;
            while (from <= line.Last)
            {
                var separator = NextSeparator(from, line.Last, isHeader);
                var to = separator < 0 ? line.Last : separator;
                cells.Add(Cell(from, to, isHeader));
                if (separator < 0)
                {
                    return;
                }

                from = separator + 2;
            }
        }

        public void Continue(WikiLine line)
        {
            if (!inCaption && cells.Count > 0)
            {
                cells[^1].End = line.Last;
            }
        }

        public void Nest(WikiLine first, WikiLine last, TableBlock? nested)
        {
            if (cells.Count == 0)
            {
                cells.Add(new OpenCell { Start = first.First, End = last.Last });
            }

            cells[^1].End = last.Last;
            if (nested is not null)
            {
                cells[^1].Nested.Add(nested);
            }
        }

        public void Caption()
        {
            inCaption = true;
        }

        public void EndInto(List<TableRow> rows)
        {
            inCaption = false;
            if (cells.Exists(cell => cell.End > cell.Start))
            {
                var start = cells[0].Start;
                var made = cells.Select(cell => cell.ToCell(lines)).ToValueList();
                rows.Add(new TableRow(lines.Source.Span(start, cells[^1].End - start), made));
            }

            cells.Clear();
        }

        /// <summary>The next double mark outside of links and templates, or -1.</summary>
        private int NextSeparator(int from, int to, bool isHeader)
        {
            var links = 0;
            for (var at = from; at + 1 < to; at++)
            {
                if (!lines.Mask.IsPlain(at))
                {
                    continue;
                }

                links = LinkDepth(links, at);
                var doubled = text[at + 1] == text[at];
                if (doubled && links == 0 && (text[at] == '|' || (isHeader && text[at] == '!')))
                {
                    return at;
                }

                at += doubled && text[at] is '[' or ']' ? 1 : 0;
            }

            return -1;
        }

        private int LinkDepth(int links, int at) =>
            (text[at], text[at + 1]) switch
            {
                ('[', '[') => links + 1,
                (']', ']') => Math.Max(0, links - 1),
                _ => links,
            };

        private OpenCell Cell(int from, int to, bool isHeader)
        {
            var cell = new OpenCell { IsHeader = isHeader };
            var pipe = AttributeEnd(from, to);
            if (pipe >= 0)
            {
                var attributes = text.AsSpan(from, pipe - from);
                cell.Columns = Spanned(attributes, "colspan");
                cell.Rows = Spanned(attributes, "rowspan");
                from = pipe + 1;
            }

            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            cell.Start = from;
            cell.End = to;
            return cell;
        }

        /// <summary>The offset of the pipe behind attributes, or -1 where the cell has none.</summary>
        private int AttributeEnd(int from, int to)
        {
            for (var at = from; at < to; at++)
            {
                if (text[at] == '|' && lines.Mask.IsPlain(at))
                {
                    return AreAttributes(text.AsSpan(from, at - from).Trim()) ? at : -1;
                }

                if (text[at] == '[')
                {
                    return -1;
                }
            }

            return -1;
        }

        private static bool AreAttributes(ReadOnlySpan<char> prefix)
        {
            var nameEnd = 0;
            while (nameEnd < prefix.Length && (char.IsAsciiLetter(prefix[nameEnd]) || prefix[nameEnd] == '-'))
            {
                nameEnd++;
            }

            var name = prefix[..nameEnd].ToString();
            var known = AttributeNames.Contains(name) || name.StartsWith("data-", StringComparison.OrdinalIgnoreCase);
            var rest = prefix[nameEnd..].TrimStart();
            return prefix.IsEmpty || (known && (rest.IsEmpty || rest[0] == '='));
        }

        private static int Spanned(ReadOnlySpan<char> attributes, string name)
        {
            var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return 1;
            }

            var value = attributes[(at + name.Length)..].TrimStart(" =\"'\t");
            var digits = 0;
            while (digits < value.Length && digits < 4 && char.IsAsciiDigit(value[digits]))
            {
                digits++;
            }

            return digits == 0 ? 1 : Math.Clamp(int.Parse(value[..digits], null), 1, MostSpanned);
        }
    }

    private sealed class OpenCell
    {
        public int Start { get; set; }

        public int End { get; set; }

        public bool IsHeader { get; init; }

        public int Columns { get; set; } = 1;

        public int Rows { get; set; } = 1;

        public List<TableBlock> Nested { get; } = [];

        public TableCell ToCell(WikiLines lines) =>
            new(lines.Source.Span(Start, Math.Max(0, End - Start)), IsHeader, Columns, Rows, Nested.ToValueList());
    }
}
