using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>
/// Reads tables of which only the text is left, as it comes from copying a page: a row's heading is followed by the bullets of
/// all of its cells, and headings of columns are run together.
/// </summary>
internal static class FlattenedTables
{
    /// <summary>Headings of the first column, behind which another one may follow without a space.</summary>
    private static readonly string[] Stubs = ["Line of therapy", "Treatment", "Therapy", "Options"];

    private const int LeastLower = 3;
    private const int LeastTail = 4;

    /// <summary>The tables and the lines around them; without a table, the lines alone.</summary>
    public static IReadOnlyList<TableBlock> Read(SourceText source)
    {
        var isMarkdown = MarkdownText.HasLineHeadings(source);
        var lines = Enumerable
            .Range(1, source.LineCount)
            .Select(number =>
                isMarkdown ? MarkdownText.Line(source, number).Text : PlacedText.Of(source, source.Line(number))
            )
            .ToList();
        var blocks = new List<TableBlock>();
        for (var at = 0; at < lines.Count; )
        {
            var (end, isTable) = Stretch(lines, at);
            blocks.AddRange(isTable ? Region(lines[at..end]) : Words(lines[at..end], isFirst: blocks.Count == 0));
            at = end;
        }

        return blocks;
    }

    private static IEnumerable<TextBlock> Words(IEnumerable<PlacedText> lines, bool isFirst) =>
        lines
            .Where(line => !line.IsBlank)
            .Select((line, index) => new TextBlock(line.Trim(), IsHeading: isFirst && index == 0));

    /// <summary>
    /// Where what begins at <paramref name="start"/> ends, and whether it is a table: lines without a blank one that hold the
    /// heading of a line of therapy and bullets, and further ones behind a blank line that begin with either.
    /// </summary>
    private static (int End, bool IsTable) Stretch(List<PlacedText> lines, int start)
    {
        if (lines[start].IsBlank || TableTitle.Begins(lines[start].Words()))
        {
            return (start + 1, false);
        }

        var (hasHeading, isBelowHeading, number, end) = (false, false, 0, start);
        char? bullet = null;
        while (end < lines.Count)
        {
            var next = end;
            while (next < lines.Count && lines[next].IsBlank)
            {
                next++;
            }

            if (next == lines.Count || (next > end && !IsBody(lines[next]) && !IsNext(lines[next])))
            {
                break;
            }

            end = next;
            while (end < lines.Count && !lines[end].IsBlank && !IsLegend(lines[end]))
            {
                var isItem = IsNext(lines[end]);
                isBelowHeading = IsHeading(lines[end]);
                hasHeading |= isBelowHeading;
                number = isBelowHeading ? 0 : number + (isItem ? 1 : 0);
                bullet ??=
                    Bullets.First(lines[end].Text) is >= 0 and var at ? lines[end].Text[at]
                    : isItem ? '1'
                    : null;
                end++;
            }

            if ((end < lines.Count && !lines[end].IsBlank) || (!hasHeading && bullet is null))
            {
                break;
            }
        }

        return (end, hasHeading && bullet is not null);

        // Items are numbered from the heading on; other numbers behind a blank line may be those of footnotes.
        bool IsNext(PlacedText line) =>
            Bullets.Number(line.Text) is > 0 and var next && next == number + 1 && (number > 0 || isBelowHeading);

        // A sign that begins options is no footnote's mark.
        bool IsLegend(PlacedText line) => bullet is not null && line.Trim().Text[0] != bullet && Legend.Begins(line);
    }

    private static bool IsBody(PlacedText line) => Bullets.Begins(line.Text) || IsHeading(line);

    private static bool IsHeading(PlacedText line) => HeadingEnd(line) is not null;

    /// <summary>
    /// Where the heading at the beginning of a line ends: at the first bullet, else with the line; null where no line of therapy
    /// is named there.
    /// </summary>
    private static int? HeadingEnd(PlacedText line)
    {
        var end = Bullets.First(line.Text) is >= 0 and var bullet ? bullet : line.Text.Length;
        return LineHeading.Read(line.Slice(0, end).Words()) is not null ? end : null;
    }

    private static IEnumerable<TableBlock> Region(List<PlacedText> lines)
    {
        var starts = new List<int> { 0 };
        for (var at = 1; at < lines.Count; at++)
        {
            if (!lines[at].IsBlank && !IsBody(lines[at]) && lines[at].Text == lines[0].Text)
            {
                starts.Add(at);
            }
        }

        return starts.Select(
            (start, index) => Table(lines[start..(index + 1 < starts.Count ? starts[index + 1] : lines.Count)])
        );
    }

    private static GridBlock Table(List<PlacedText> lines)
    {
        var rows = new List<IReadOnlyList<GridCell>>();
        var body = new List<Letter>();
        PlacedText? heading = null;
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            if (HeadingEnd(line) is { } end)
            {
                EndRow();
                heading = line.Slice(0, end).Trim();
                body.AddRange(line.Slice(end, line.Text.Length).Letters);
            }
            else if (heading is not null || Bullets.Holds(line.Text))
            {
                heading ??= PlacedText.Empty;
                Break();
                body.AddRange(line.Letters);
            }
            else
            {
                rows.Add([.. RunTogether(line).Select(cell => new GridCell(cell.Trim()))]);
            }
        }

        EndRow();
        return new GridBlock(rows, IsFlattened: true);

        void Break()
        {
            if (body.Count > 0)
            {
                body.Add(new Letter('\n', body[^1].Offset + body[^1].Length, 0));
            }
        }

        void EndRow()
        {
            if (heading is not null)
            {
                rows.Add([new GridCell(heading), new GridCell(new PlacedText(body))]);
            }

            body = [];
        }
    }

    /// <summary>
    /// The cells of a row of headings that were run together: "ESImmune thrombocytopenia" is "ES" and "Immune thrombocytopenia",
    /// "remissionGoals" is "remission" and "Goals". A letter is a capital within a word only where a word begins.
    /// </summary>
    private static IEnumerable<PlacedText> RunTogether(PlacedText line)
    {
        var text = line.Text;
        var start = Array.Find(Stubs, stub => text.StartsWith(stub, StringComparison.Ordinal))?.Length ?? 0;
        if (start > 0 && start + 1 < text.Length && char.IsLetter(text[start]) && char.IsLower(text[start + 1]))
        {
            yield return line.Slice(0, start);
        }
        else
        {
            start = 0;
        }

        for (var at = start + 1; at + 1 < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || !char.IsLetter(text[at - 1]))
            {
                continue;
            }

            var isBehindWord = Count(text, at - 1, -1, char.IsLower) >= LeastLower;
            var isBehindCapitals =
                Count(text, at - 1, -1, char.IsUpper) >= 2 && Count(text, at + 1, 1, char.IsLower) >= LeastTail;
            if (isBehindWord || isBehindCapitals)
            {
                yield return line.Slice(start, at);
                start = at;
            }
        }

        yield return line.Slice(start, text.Length);
    }

    private static int Count(string text, int at, int step, Func<char, bool> isCounted)
    {
        var count = 0;
        while (at >= 0 && at < text.Length && count < LeastTail && isCounted(text[at]))
        {
            count++;
            at += step;
        }

        return count;
    }
}
