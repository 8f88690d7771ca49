using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Papers;

/// <summary>What a reader said of tables of which no outcome was read, with the words of the tables.</summary>
internal static class TablesNotRead
{
    /// <summary>The remarks on the tables of a paper, in the order of its messages.</summary>
    public static IEnumerable<ReaderMessage> Of(Paper paper)
    {
        var tables = paper.Tables.ToLookup(table => table.Span);
        return paper
            .Messages.Where(message =>
                message is { Code: ReaderMessage.AxesUnclear or ReaderMessage.TableNotRead, Span: not null }
            )
            .Select(message =>
                tables[message.Span!.Value].FirstOrDefault() is { } table
                    ? message with
                    {
                        Text = $"{message.Text} As the table has it: “{Rows(table)}”",
                    }
                    : message
            );
    }

    private static string Rows(PaperTable table)
    {
        var header = Cells(table.Columns.Select(Heading));
        var rows = table.Rows.Select(row =>
            Cells(
                row.Cells.Select(cell => cell.Text)
                    .Prepend(row.Section.Length > 0 ? $"{row.Section}, {row.Label}" : row.Label)
            )
        );
        return string.Join("; ", table.Columns.Count > 0 ? rows.Prepend(header) : rows);
    }

    private static string Heading(PaperColumn column) =>
        column.Count is { } count ? $"{column.Name} (n = {Words.Integer(count)})" : column.Name;

    private static string Cells(IEnumerable<string> cells) => string.Join(" | ", cells);
}
