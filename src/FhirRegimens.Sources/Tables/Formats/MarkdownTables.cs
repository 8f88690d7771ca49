using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>Reads pipe tables and the lines around them from Markdown.</summary>
internal static class MarkdownTables
{
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
            else if (MarkdownText.Line(source, number) is { Text.IsBlank: false } line)
            {
                blocks.Add(new TextBlock(line.Text.Trim(), line.IsHeading));
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
                grid.EndCell(MarkdownText.Read(source, source.Span(from, at - from)).Trim().Letters);
                from = at + 1;
            }
        }
    }
}
