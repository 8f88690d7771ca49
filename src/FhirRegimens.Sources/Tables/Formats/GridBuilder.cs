using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables.Formats;

/// <summary>Puts cells that span rows and columns into a grid.</summary>
internal sealed class GridBuilder
{
    /// <summary>No table has more columns on purpose; cells further right each get a row of their own.</summary>
    private const int MostColumns = 60;

    /// <summary>Behind so many places cells span no more, so that a small text cannot make a huge grid.</summary>
    private const int MostPlaces = 1_000_000;

    private readonly List<List<GridCell>> rows = [];
    private readonly (GridCell? Cell, int Rows)[] fromAbove = new (GridCell?, int)[MostColumns];
    private (int Columns, int Rows)? open;
    private int places;

    /// <summary>Begins a row.</summary>
    public void StartRow()
    {
        rows.Add([]);
        PlaceFromAbove();
    }

    /// <summary>Begins a cell of the current row.</summary>
    /// <param name="columns">How many columns it spans.</param>
    /// <param name="rowsSpanned">How many rows it spans.</param>
    public void StartCell(int columns = 1, int rowsSpanned = 1)
    {
        if (rows.Count == 0)
        {
            StartRow();
        }

        open =
            places < MostPlaces
                ? (Math.Clamp(columns, 1, MostColumns), Math.Clamp(rowsSpanned, 1, MostPlaces))
                : (1, 1);
    }

    /// <summary>Ends the cell with its text; false where none was begun, and the text belongs to no cell.</summary>
    public bool EndCell(IReadOnlyList<Letter> text)
    {
        if (open is not var (columns, spanned))
        {
            return false;
        }

        open = null;
        if (rows[^1].Count >= MostColumns)
        {
            Array.Clear(fromAbove);
            rows.Add([]);
        }

        var row = rows[^1];
        var cell = new GridCell(new PlacedText(text).Trim());
        for (var count = 0; count < columns && row.Count < MostColumns && fromAbove[row.Count].Rows == 0; count++)
        {
            fromAbove[row.Count] = (cell, spanned - 1);
            row.Add(cell);
            places++;
        }

        PlaceFromAbove();
        return true;
    }

    /// <summary>The grid; nothing where there is no cell.</summary>
    public IEnumerable<TableBlock> Build()
    {
        if (rows.Exists(row => row.Count > 0))
        {
            yield return new GridBlock(rows);
        }
    }

    /// <summary>Puts cells of the rows above that reach down into the places that come next.</summary>
    private void PlaceFromAbove()
    {
        var row = rows[^1];
        while (row.Count < MostColumns && fromAbove[row.Count] is { Cell: { } cell, Rows: > 0 and var left })
        {
            fromAbove[row.Count] = (cell, left - 1);
            row.Add(cell);
            places++;
        }
    }
}
