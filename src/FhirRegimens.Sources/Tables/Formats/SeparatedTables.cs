using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>
/// Reads tables whose cells are separated by tabs, semicolons or commas (RFC 4180), with lines of text before and behind
/// them. Written by hand, since every cell needs its place in the source.
/// </summary>
internal static class SeparatedTables
{
    private const int LeastRows = 2;

    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>
    /// The table and the lines around it; null where no separator gives rows of equal length of which the header or the first
    /// cells are those of a table of options.
    /// </summary>
    public static IReadOnlyList<TableBlock>? Read(SourceText source)
    {
        foreach (var separator in Separators.Where(separator => source.Content.Contains(separator)))
        {
            var records = Records(source, separator);
            if (
                Rows(records) is var (from, to)
                && !records[from..to].Exists(IsProse)
                && TableRows.IsOptionTable(Grid(records[from..to]))
            )
            {
                return
                [
                    .. records[..from].SelectMany(record => Line(source, record)).Select(IsFirst),
                    Grid(records[from..to]),
                    .. records[to..].SelectMany(record => Line(source, record)),
                ];
            }
        }

        return null;
    }

    /// <param name="Fields">The fields.</param>
    /// <param name="Start">Offset of its first character.</param>
    /// <param name="End">Offset behind its last one, without the line break.</param>
    private sealed record Record(IReadOnlyList<PlacedText> Fields, int Start, int End);

    private static GridBlock Grid(IEnumerable<Record> records) =>
        new([
            .. records.Select(record =>
                (IReadOnlyList<GridCell>)[.. record.Fields.Select(field => new GridCell(field.Trim()))]
            ),
        ]);

    private static TextBlock IsFirst(TextBlock line, int index) => line with { IsHeading = index == 0 };

    /// <summary>"First-line options • Rituximab 1,200 mg": the separator is a sign of the text.</summary>
    private static bool IsProse(Record record) => Bullets.First(record.Fields[0].Text) > 0;

    /// <summary>A record that is no row, as the text that it was.</summary>
    private static IEnumerable<TextBlock> Line(SourceText source, Record record)
    {
        var line = (
            record.Fields.Count == 1
                ? record.Fields[0]
                : PlacedText.Of(source, source.Span(record.Start, record.End - record.Start))
        ).Trim();
        return line.IsBlank ? [] : [new TextBlock(line)];
    }

    /// <summary>The longest run of records of the same length of at least two fields.</summary>
    private static (int From, int To)? Rows(List<Record> records)
    {
        (int From, int To)? best = null;
        for (var from = 0; from < records.Count; )
        {
            var to = from + 1;
            while (to < records.Count && records[to].Fields.Count == records[from].Fields.Count)
            {
                to++;
            }

            if (
                records[from].Fields.Count > 1
                && to - from >= LeastRows
                && (best is not var (start, end) || to - from > end - start)
            )
            {
                best = (from, to);
            }

            from = to;
        }

        return best;
    }

    /// <summary>The fields of each record. In quotes a field may hold separators and line breaks; a quote is doubled.</summary>
    private static List<Record> Records(SourceText source, char separator)
    {
        var records = new List<Record>();
        var fields = new List<PlacedText>();
        var start = 0;
        var field = new List<Letter>();
        var text = source.Content;
        var at = 0;
        while (at <= text.Length)
        {
            var isEnd = at == text.Length;
            if (isEnd || text[at] is '\n' or '\r' || text[at] == separator)
            {
                fields.Add(new PlacedText(field));
                field = [];
                if (isEnd || text[at] != separator)
                {
                    records.Add(new Record(fields, start, at));
                    fields = [];
                    at += !isEnd && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                }

                at++;
                start = fields.Count == 0 ? at : start;
            }
            else if (
                text[at] == '"'
                && field.TrueForAll(letter => char.IsWhiteSpace(letter.Value))
                && Closing(text, at) is > 0 and var close
            )
            {
                AddQuoted(source, field, at + 1, close);
                at = close + 1;
            }
            else
            {
                field.Add(PlacedText.LetterAt(source, at));
                at++;
            }
        }

        return records;
    }

    /// <summary>The quote that ends the field; -1 where none is followed by the field's end.</summary>
    private static int Closing(string text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                continue;
            }

            if (at + 1 == text.Length || text[at + 1] != '"')
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static void AddQuoted(SourceText source, List<Letter> field, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            field.Add(PlacedText.LetterAt(source, at));
            at += source.Content[at] == '"' ? 1 : 0;
        }
    }
}
