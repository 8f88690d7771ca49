using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Finds of how many patients a cell states a part. A table says it in the cell ("12/29"), in the heading of the column
/// ("N = 29"), in a row that holds for those below it ("N = 28"), or by the row that a subdivision stands under. Where its
/// rows are the groups of patients, the same holds of labels and of cells to the left.
/// </summary>
internal static class TableWholes
{
    private const int NearCells = 3;
    private const int FarthestCell = 40;

    /// <summary>The whole that the cell's per cent fits; where it states none, the cell's own or the group's.</summary>
    public static decimal? Fitting(PaperTable table, int row, int cell, Figure figure)
    {
        if (figure.Of is not null)
        {
            return figure.Of;
        }

        return figure is { Percent: { } percent, Value: { } part }
            ? Candidates(table, row, cell)
                .FirstOrDefault(whole => whole > 0 && part <= whole && FigureChecks.Agrees(percent, part / whole * 100))
                is var fits
                    and > 0
                ? fits
                : null
            : Size(table, row, cell);
    }

    /// <summary>
    /// The whole that a disagreement is reported against: the nearest that the table states. Where it does not say which side
    /// the groups are, no number of patients is known to be the whole of another's.
    /// </summary>
    public static decimal? Nearest(PaperTable table, int row, int cell, Figure figure) =>
        figure.Of ?? (table.Groups is null ? null : StatedBefore(table, row, cell) ?? Size(table, row, cell));

    private static IEnumerable<decimal> Candidates(PaperTable table, int row, int cell)
    {
        if (StatedBefore(table, row, cell) is { } stated)
        {
            yield return stated;
        }

        if (Size(table, row, cell) is { } size)
        {
            yield return size;
        }

        foreach (var (_, before) in Before(table, row, cell).Take(NearCells))
        {
            foreach (var figure in before.Figures)
            {
                if (TableSides.IsPart(figure) && figure.Value is > 0 and { } count)
                {
                    yield return count;
                }
            }
        }
    }

    /// <summary>The number of patients that the label of the group states.</summary>
    private static int? Size(PaperTable table, int row, int cell) =>
        table.Groups == TableSide.Rows ? TableLabel.Size(table.Rows[row].Label)
        : cell + 1 < table.Columns.Count ? table.Columns[cell + 1].Count
        : null;

    /// <summary>The last "N = 28" of the group before the cell.</summary>
    private static decimal? StatedBefore(PaperTable table, int row, int cell)
    {
        foreach (var (isSize, before) in Before(table, row, cell))
        {
            if (
                before.Figures is [{ Value: { } size, Unit: null } figure]
                && (figure.Kind == FigureKind.Count || (isSize && figure.Kind == FigureKind.Number))
            )
            {
                return size;
            }
        }

        return null;
    }

    /// <summary>
    /// The cells of the same group before a cell, the nearest first, and whether the heading above them says that they are
    /// numbers of patients.
    /// </summary>
    private static IEnumerable<(bool IsSize, PaperCell Cell)> Before(PaperTable table, int row, int cell)
    {
        if (table.Groups == TableSide.Rows)
        {
            for (var left = cell - 1; left >= Math.Max(0, cell - FarthestCell); left--)
            {
                var isSize =
                    left + 1 < table.Columns.Count && LiteratureTable.IsNumberOfPatients(table.Columns[left + 1].Name);
                yield return (isSize, table.Rows[row].Cells[left]);
            }
        }
        else
        {
            for (var above = row - 1; above >= Math.Max(0, row - FarthestCell); above--)
            {
                if (cell < table.Rows[above].Cells.Count)
                {
                    yield return (false, table.Rows[above].Cells[cell]);
                }
            }
        }
    }
}
