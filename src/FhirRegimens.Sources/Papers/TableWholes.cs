using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Finds of how many patients a cell states a part. A table says it in the cell ("12/29"), in the heading of the column
/// ("N = 29"), in a row that holds for those below it ("N = 28"), or by the row that a subdivision stands under.
/// </summary>
internal static class TableWholes
{
    private const int NearRows = 3;

    /// <summary>The whole that the cell's per cent fits; where it states none, the cell's own or the column's.</summary>
    public static decimal? Fitting(PaperTable table, int row, int cell, Figure figure)
    {
        if (figure.Of is not null)
        {
            return figure.Of;
        }

        var wholes = Candidates(table, row, cell).ToList();
        return figure is { Percent: { } percent, Value: { } part }
            ? wholes.Find(whole => whole > 0 && part <= whole && FigureChecks.Agrees(percent, part / whole * 100))
                is var fits
                    and > 0
                ? fits
                : null
            : Column(table, cell);
    }

    /// <summary>The whole that a disagreement is reported against: the nearest that the table states.</summary>
    public static decimal? Nearest(PaperTable table, int row, int cell, Figure figure) =>
        figure.Of ?? StatedAbove(table, row, cell) ?? Column(table, cell);

    private static IEnumerable<decimal> Candidates(PaperTable table, int row, int cell)
    {
        if (StatedAbove(table, row, cell) is { } stated)
        {
            yield return stated;
        }

        if (Column(table, cell) is { } column)
        {
            yield return column;
        }

        for (var above = row - 1; above >= Math.Max(0, row - NearRows); above--)
        {
            if (cell < table.Rows[above].Cells.Count)
            {
                foreach (var figure in table.Rows[above].Cells[cell].Figures)
                {
                    if (figure is { Kind: FigureKind.CountAndPercent or FigureKind.Share, Value: > 0 and { } count })
                    {
                        yield return count;
                    }
                }
            }
        }
    }

    private static int? Column(PaperTable table, int cell) =>
        cell + 1 < table.Columns.Count ? table.Columns[cell + 1].Count : null;

    /// <summary>The last "N = 28" above the cell.</summary>
    private static decimal? StatedAbove(PaperTable table, int row, int cell)
    {
        const int farthest = 40;
        for (var above = row - 1; above >= Math.Max(0, row - farthest); above--)
        {
            if (
                cell < table.Rows[above].Cells.Count
                && table.Rows[above].Cells[cell].Figures is [{ Kind: FigureKind.Count, Unit: null, Value: { } size }]
            )
            {
                return size;
            }
        }

        return null;
    }
}
