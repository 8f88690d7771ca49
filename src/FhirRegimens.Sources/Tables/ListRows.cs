using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>The row that heads columns of drugs and of their doses or lines.</summary>
/// <param name="Row">Its place.</param>
/// <param name="Roles">The role of each column; a second column of the same role has none.</param>
internal sealed record ListHeader(int Row, ColumnRole[] Roles)
{
    /// <summary>The header of a grid; null where the grid is no list of drugs.</summary>
    public static ListHeader? Find(GridBlock grid)
    {
        for (var at = 0; at < Math.Min(3, grid.Rows.Count); at++)
        {
            var roles = RolesOf(grid.Rows[at]);
            var hasParts = roles.Any(role =>
                role is ColumnRole.Dose or ColumnRole.Route or ColumnRole.Frequency or ColumnRole.Duration
            );
            if (roles.Contains(ColumnRole.Drug) && (hasParts || roles.Contains(ColumnRole.Line)) && !grid.IsFlattened)
            {
                return new ListHeader(at, roles);
            }
        }

        return null;
    }

    private static ColumnRole[] RolesOf(IReadOnlyList<GridCell> row)
    {
        var roles = row.Select(cell => ColumnHeading.RoleOf(cell.Text.Words())).ToArray();
        for (var at = 1; at < roles.Length; at++)
        {
            roles[at] = Array.IndexOf(roles, roles[at]) < at ? ColumnRole.None : roles[at];
        }

        return roles;
    }
}

/// <summary>Reads a table in which each row is one drug, with columns for its line, dose, route and so on.</summary>
internal sealed class ListRows(TableRows table, ListHeader header)
{
    private static readonly ColumnRole[] Parts = [ColumnRole.Dose, ColumnRole.Route, ColumnRole.Frequency];

    private readonly ColumnRole[] roles = header.Roles;
    private readonly List<PlacedText> names = [.. table.Grid.Rows[header.Row].Select(cell => cell.Text)];

    /// <summary>Reads the rows below the header into the table.</summary>
    public void Read()
    {
        var rows = table.Grid.Rows;
        table.Paragraphs.AddRange(rows.Take(header.Row).SelectMany(row => row.Distinct()).Select(cell => cell.Text));
        table.Headings.AddRange(rows[header.Row].Distinct().Select(cell => cell.Text));
        var hasLines = roles.Contains(ColumnRole.Line);
        LineRow? line = null;
        PlacedText? section = null;
        for (var at = header.Row + 1; at < rows.Count; at++)
        {
            var row = rows[at];
            if (row.Distinct().Count(cell => !cell.Text.IsBlank) == 1 && row[0].Text.Words() is { Length: > 0 } words)
            {
                if (LineHeading.Read(words) is { } kind)
                {
                    line = table.Begin(new LineRow(row[0].Text, kind));
                    continue;
                }

                if (table.IsSection(rows, at))
                {
                    section = hasLines ? row[0].Text : null;
                    line = hasLines ? null : table.Begin(new LineRow(row[0].Text, Named: null));
                    continue;
                }

                if (table.IsWhole(row))
                {
                    table.Paragraphs.Add(row[0].Text);
                    continue;
                }
            }

            if (hasLines && Cell(row, ColumnRole.Line) is { } heading)
            {
                line = table.Line(
                    line,
                    new LineRow(heading, TableRows.InColumnOfLines(heading.Words())) { Section = section }
                );
            }

            if (row.Any(cell => !TableRows.IsNothing(cell.Text)))
            {
                line ??= table.Begin(new LineRow(PlacedText.Empty, Named: null) { Section = section });
                line.Cells.Add(Drug(row));
            }
        }
    }

    /// <summary>A row's drug with its dose, route and frequency, and what else the row says of it.</summary>
    private OptionCell Drug(IReadOnlyList<GridCell> row)
    {
        if (Cell(row, ColumnRole.Goal) is { } goal)
        {
            table.Goals.Add((goal, []));
        }

        var (text, apart) = DrugCell.Of(
            Cell(row, ColumnRole.Drug) ?? PlacedText.Empty,
            [
                .. Parts
                    .Where(part => Cell(row, part) is not null)
                    .Select(part => new DrugPart(names[Array.IndexOf(roles, part)], Cell(row, part)!)),
            ]
        );
        return new OptionCell(text, Cell(row, ColumnRole.Disease) is { } disease ? [Column(disease)] : [])
        {
            Duration = Cell(row, ColumnRole.Duration),
            Patients = Cell(row, ColumnRole.Patients),
            Notes =
            [
                .. apart,
                .. Enumerable
                    .Range(0, row.Count)
                    .Where(at => at >= roles.Length || IsRemark(roles[at]))
                    .Where(at => !TableRows.IsNothing(row[at].Text))
                    .Select(at => ColumnNote.Below(at < names.Count ? names[at] : PlacedText.Empty, row[at].Text)),
            ],
        };
    }

    private static bool IsRemark(ColumnRole role) => role is ColumnRole.None or ColumnRole.Note or ColumnRole.Choice;

    private DiseaseHeading Column(PlacedText name)
    {
        var column = table.Columns.Find(known =>
            string.Equals(known.Heading.Words(), name.Words(), StringComparison.OrdinalIgnoreCase)
        );
        if (column is null)
        {
            table.Columns.Add(column = new DiseaseHeading(name));
        }
        else
        {
            table.Headings.Add(name);
        }

        return column;
    }

    /// <summary>The cell of a role; null where there is none, or nothing in it.</summary>
    private PlacedText? Cell(IReadOnlyList<GridCell> row, ColumnRole role)
    {
        var at = Array.IndexOf(roles, role);
        return at >= 0 && at < row.Count && !TableRows.IsNothing(row[at].Text) ? row[at].Text : null;
    }
}
