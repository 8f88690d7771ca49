using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// What the cells of a table are. Lines of therapy may be its rows, with a column for each disease, or its columns, with a row
/// for each disease (<see cref="MatrixRows"/>); or each row is one drug, with columns for its line, dose, route and so on
/// (<see cref="ListRows"/>).
/// </summary>
/// <param name="grid">The table.</param>
internal sealed class TableRows(GridBlock grid)
{
    private const int LongestSection = 80;

    /// <summary>The table.</summary>
    public GridBlock Grid => grid;

    /// <summary>The columns of diseases from left to right.</summary>
    public List<DiseaseHeading> Columns { get; } = [];

    /// <summary>The lines of therapy in order.</summary>
    public List<LineRow> Lines { get; } = [];

    /// <summary>Goals with the columns that they stand in.</summary>
    public List<(PlacedText Text, IReadOnlyList<DiseaseHeading> Columns)> Goals { get; } = [];

    /// <summary>Rows that are text: the title above the headings, footnotes below.</summary>
    public List<PlacedText> Paragraphs { get; } = [];

    /// <summary>Headings that only name what a column holds.</summary>
    public List<PlacedText> Headings { get; } = [];

    /// <summary>Headings of doses, routes or frequencies of which nothing says whose they are.</summary>
    public List<PlacedText> Apart { get; } = [];

    /// <summary>Headings taken for diseases below which no cell gives a drug or a dose.</summary>
    public List<PlacedText> Unclear { get; } = [];

    /// <summary>Whether the columns of diseases were run together, so that nothing says which one an option stood in.</summary>
    public bool AreColumnsLost => grid.IsFlattened && Columns.Count > 0;

    /// <summary>Whether a grid is a table of options: it names at least two lines of therapy.</summary>
    public static bool IsOptionTable(GridBlock grid) =>
        Read(grid)
            .Lines.Where(line => line.Cells.Count > 0 && line.Named is not null)
            .Select(line => line.Heading.Words())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Skip(1)
            .Any();

    /// <summary>Reads a grid.</summary>
    public static TableRows Read(GridBlock grid)
    {
        var rows = new TableRows(grid);
        if (ListHeader.Find(grid) is { } header)
        {
            new ListRows(rows, header).Read();
        }
        else
        {
            new MatrixRows(rows).Read();
        }

        return rows;
    }

    /// <summary>Which line of therapy a heading names where nothing else stands: "First" and "1" do as well.</summary>
    public static TherapyLineKind? InColumnOfLines(string heading) =>
        LineHeading.Read(heading) ?? LineHeading.Read($"{heading} line") ?? LineHeading.Read($"line {heading}");

    /// <summary>Whether a cell holds nothing, or a dash that says so.</summary>
    public static bool IsNothing(PlacedText text) =>
        text.IsBlank || text.Words() is "-" or "–" or "—" or "−" or "n/a" or "N/A";

    /// <summary>Whether a row is one cell that reaches over all columns.</summary>
    public bool IsWhole(IReadOnlyList<GridCell> row) =>
        row.Count > 1 && !grid.IsFlattened && row.All(cell => cell == row[0]);

    /// <summary>"Children", "Pregnancy": a row of a few words over all columns, with rows of several cells below it.</summary>
    public bool IsSection(IReadOnlyList<IReadOnlyList<GridCell>> rows, int at) =>
        IsWhole(rows[at])
        && rows[at][0].Text.Words() is { Length: > 0 and <= LongestSection }
        && at + 1 < rows.Count
        && !IsWhole(rows[at + 1]);

    /// <summary>Begins a line of therapy.</summary>
    public LineRow Begin(LineRow line)
    {
        Lines.Add(line);
        return line;
    }

    /// <summary>The line of therapy of a row: a new one, or the current one where its heading stands again.</summary>
    public LineRow Line(LineRow? current, LineRow next)
    {
        if (
            current is null
            || !string.Equals(current.Heading.Words(), next.Heading.Words(), StringComparison.OrdinalIgnoreCase)
        )
        {
            return Begin(next);
        }

        Headings.Add(next.Heading);
        return current;
    }
}
