using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Finds the ratios in tables that compare two groups: a column "HR (95% CI)" beside the two columns with numbers of patients.
/// Ratios of a table without these two may compare anything, such as patients older and younger than 60.
/// </summary>
internal static class TableEffects
{
    /// <summary>The ratios, row by row.</summary>
    public static IEnumerable<ReportedEffect> Of(ValueList<PaperTable> tables) =>
        tables
            .Where(table =>
                table.Groups == TableSide.Columns && table.Columns.Count(column => column.Count is not null) == 2
            )
            .SelectMany(InTable);

    private static IEnumerable<ReportedEffect> InTable(PaperTable table)
    {
        foreach (var row in table.Rows)
        {
            for (var index = 0; index < Math.Min(row.Cells.Count, table.Columns.Count - 1); index++)
            {
                if (
                    row.Cells[index] is { Figures: [{ Kind: FigureKind.Ratio, Value: { } value } figure] } cell
                    && TableLabel.Ratio(table.Columns[index + 1].Name) is var (measure, level)
                )
                {
                    yield return new()
                    {
                        Measure = PaperFacts.Measure(measure),
                        Value = value,
                        Low = figure.Low,
                        High = figure.High,
                        Level = level,
                        PValue = PValue(table, row),
                        Text = $"{table.Number}, {Name(row)}, {table.Columns[index + 1].Name}: {cell.Text}",
                        Span = cell.Span,
                    };
                }
            }
        }
    }

    private static string Name(PaperRow row) => row.Section.Length > 0 ? $"{row.Section}, {row.Label}" : row.Label;

    /// <summary>The only p-value of a row, with its sign: "= 0.011", "&lt; 0.01".</summary>
    private static string? PValue(PaperTable table, PaperRow row)
    {
        var stated = row
            .Cells.Where(
                (cell, index) =>
                    index + 1 < table.Columns.Count
                    && TableLabel.IsPValue(table.Columns[index + 1].Name)
                    && cell.Figures is [{ Kind: FigureKind.PValue }]
            )
            .ToList();
        return stated is [var only] ? only.Text.Replace('·', '.') : null;
    }
}
