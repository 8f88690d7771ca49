using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// Reads a table in which lines of therapy are rows and diseases columns, or the other way round.
/// </summary>
internal sealed class MatrixRows(TableRows table)
{
    /// <summary>So many rows may head columns.</summary>
    private const int MostHeaders = 3;

    /// <summary>Lines of therapy as columns are looked for in tables of so many rows, each of which is a disease.</summary>
    private const int MostDiseases = 200;

    private readonly bool hasLineColumn = table
        .Grid.Rows.Take(MostHeaders)
        .Any(row => row.Count > 0 && ColumnHeading.RoleOf(row[0].Text.Words()) == ColumnRole.Line);

    private MatrixColumns? columns;

    /// <summary>Reads the grid into the table.</summary>
    public void Read()
    {
        var rows = table.Grid.IsFlattened ? table.Grid.Rows : Turned();
        var first = 0;
        while (first < rows.Count && !IsBody(rows[first]))
        {
            first++;
        }

        var (section, headed) = SectionAbove(rows, first);
        var header = rows.Take(headed).ToLookup(IsTitle);
        table.Paragraphs.AddRange(header[true].Select(title => title[0].Text));
        columns = MatrixColumns.Read(table, [.. header[false]], [.. rows.Skip(first).Where(row => !IsGoals(row))]);
        ReadBody(rows, first, section);
    }

    private void ReadBody(IReadOnlyList<IReadOnlyList<GridCell>> rows, int first, PlacedText? section)
    {
        LineRow? line = null;
        GridCell? heading = null;
        var isBelowSection = false;
        for (var at = first; at < rows.Count; at++)
        {
            var row = rows[at];
            var words = row.Count > 0 ? row[0].Text.Words() : "";
            if (IsGoals(row))
            {
                ReadGoals(row);
            }
            else if (table.IsWhole(row))
            {
                if (KindOf(words) is { } kind)
                {
                    line = table.Begin(new LineRow(row[0].Text, kind) { Section = section });
                    (heading, isBelowSection) = (row[0], true);
                }
                else if (table.IsSection(rows, at) && isBelowSection)
                {
                    line = table.Begin(new LineRow(row[0].Text, Named: null));
                }
                else if (table.IsSection(rows, at))
                {
                    (section, line) = (row[0].Text, null);
                }
                else if (words.Length > 0)
                {
                    table.Paragraphs.Add(row[0].Text);
                }
            }
            else
            {
                var isHeading = KindOf(words) is not null || (!isBelowSection && words.Length > 0);
                if (isHeading && row[0] != heading)
                {
                    line = table.Line(
                        line,
                        new LineRow(row[0].Text, KindOf(words) ?? LineHeading.Read($"{words} line"))
                        {
                            Section = section,
                        }
                    );
                    heading = row[0];
                    isBelowSection = row.Skip(1).All(cell => cell.Text.IsBlank);
                }

                line ??= table.Begin(new LineRow(PlacedText.Empty, Named: null) { Section = section });
                AddCells(line, row.Skip(isHeading || words.Length == 0 ? 1 : 0).ToList(), row);
            }
        }
    }

    // Rows

    /// <summary>
    /// The rows, or the columns as rows where these are the lines of therapy. What stands above their headings heads several
    /// columns.
    /// </summary>
    private IReadOnlyList<IReadOnlyList<GridCell>> Turned()
    {
        var rows = table.Grid.Rows;
        var header = rows.Count > MostDiseases ? null : rows.Take(MostHeaders).FirstOrDefault(IsOfLines);
        if (header is null)
        {
            return rows;
        }

        var above = rows.TakeWhile(row => row != header).ToList();
        foreach (var cell in above.SelectMany(row => row).Distinct().Except(header))
        {
            (ColumnHeading.IsGeneric(cell.Text.Words()) ? table.Headings : table.Paragraphs).Add(cell.Text);
        }

        var below = rows.Skip(above.Count).ToLookup(table.IsWhole);
        table.Paragraphs.AddRange(below[true].Select(row => row[0].Text));
        return
        [
            .. Enumerable
                .Range(0, header.Count)
                .Select(column =>
                    (IReadOnlyList<GridCell>)
                        [
                            .. below[false]
                                .Select(row => column < row.Count ? row[column] : new GridCell(PlacedText.Empty)),
                        ]
                ),
        ];
    }

    private static bool IsOfLines(IReadOnlyList<GridCell> row) =>
        row.Distinct().Count(cell => LineHeading.Read(cell.Text.Words()) is not null) > 1;

    /// <summary>Which line of therapy a heading names; below "Line" also "First" and "1" name one.</summary>
    private TherapyLineKind? KindOf(string words) =>
        hasLineColumn ? TableRows.InColumnOfLines(words) : LineHeading.Read(words);

    private bool IsBody(IReadOnlyList<GridCell> row) =>
        IsGoals(row)
        || (row.Count > 0 && KindOf(row[0].Text.Words()) is not null)
        || row.Any(cell => Bullets.Holds(cell.Text.Text));

    /// <summary>
    /// A row of one cell heads the whole table; of a flattened one, "Treatment AIHA ITP" may be headings of several columns.
    /// </summary>
    private bool IsTitle(IReadOnlyList<GridCell> row) =>
        row.Distinct().Count() == 1
        && (!table.Grid.IsFlattened || !ColumnHeading.IsGeneric(row[0].Text.Words().Split(' ')[0]));

    /// <summary>
    /// The section that begins right above the first line of therapy, and where the rows end that head the columns. What stands
    /// above the whole table is its title, unless further sections follow.
    /// </summary>
    private (PlacedText? Section, int Headed) SectionAbove(IReadOnlyList<IReadOnlyList<GridCell>> rows, int first)
    {
        var isSection =
            first > 0
            && first < rows.Count
            && table.IsSection(rows, first - 1)
            && KindOf(rows[first][0].Text.Words()) is not null
            && (
                (first > 1 && !table.IsWhole(rows[first - 2]))
                || Enumerable
                    .Range(first, rows.Count - first)
                    .Any(at => table.IsSection(rows, at) && KindOf(rows[at][0].Text.Words()) is null)
            );
        return isSection ? (rows[first - 1][0].Text, first - 1) : (null, first);
    }

    // Cells

    private void AddCells(LineRow line, IReadOnlyList<GridCell> cells, IReadOnlyList<GridCell> row)
    {
        var notes = new List<(ColumnNote Note, DiseaseHeading? Disease)>();
        var options = new List<OptionCell>();
        var placesOf = PlacesOf(row);
        foreach (var cell in cells.Distinct().Where(cell => !TableRows.IsNothing(cell.Text)))
        {
            var places = placesOf[cell].ToList();
            if (!table.Grid.IsFlattened && places.TrueForAll(columns!.Notes.ContainsKey))
            {
                notes.Add(
                    (
                        ColumnNote.Below(columns.Notes[places[0]], cell.Text),
                        columns.Diseases.GetValueOrDefault(places[0])
                    )
                );
            }
            else if (places is [var at] && columns!.Parts.TryGetValue(at, out var part))
            {
                if (TableRows.IsNothing(row[part.Owner].Text))
                {
                    options.Add(new OptionCell(cell.Text, DiseasesOf([part.Owner])));
                }
            }
            else
            {
                options.Add(Option(row, cell, places));
            }
        }

        if (options.Count == 0 && notes.Count > 0)
        {
            options.Add(new OptionCell(PlacedText.Empty, []));
        }

        // A remark on a row is one on each of its options, below a disease on those for it.
        foreach (var option in options)
        {
            var own = notes.Where(note =>
                note.Disease is null || option.Columns.Count == 0 || option.Columns.Contains(note.Disease)
            );
            line.Reach(option with { Notes = [.. option.Notes, .. own.Select(note => note.Note)] });
        }
    }

    /// <summary>The columns that each cell of a row stands in.</summary>
    private static ILookup<GridCell, int> PlacesOf(IReadOnlyList<GridCell> row) =>
        Enumerable.Range(0, row.Count).ToLookup(at => row[at]);

    private OptionCell Option(IReadOnlyList<GridCell> row, GridCell cell, List<int> places)
    {
        var parts = (places is [var own] ? columns!.PartsOf(own) : [])
            .Where(at => at < row.Count && !TableRows.IsNothing(row[at].Text))
            .Select(at => new DrugPart(columns!.Parts[at].Heading, row[at].Text))
            .ToList();
        var (text, apart) = DrugCell.Of(cell.Text, parts);
        return new OptionCell(text, table.AreColumnsLost ? table.Columns : DiseasesOf(places))
        {
            Choice = places is [var place] ? columns!.Choices.GetValueOrDefault(place) : null,
            Notes = apart,
        };
    }

    private List<DiseaseHeading> DiseasesOf(IEnumerable<int> places) =>
        [.. places.Select(columns!.Diseases.GetValueOrDefault).OfType<DiseaseHeading>().Distinct()];

    // Goals

    private static bool IsGoals(IReadOnlyList<GridCell> row) =>
        row.Any(cell => GoalText(cell.Text) is not null)
        || (row.Count > 0 && ColumnHeading.RoleOf(row[0].Text.Words()) == ColumnRole.Goal);

    /// <summary>What stands behind "Goal:"; null where the text does not begin so.</summary>
    private static PlacedText? GoalText(PlacedText text)
    {
        var colon = text.Text.IndexOf(':');
        return colon is > 0 and < 30 && ColumnHeading.RoleOf(text.Slice(0, colon).Words()) == ColumnRole.Goal
            ? text.Slice(colon + 1, text.Text.Length).Trim()
            : null;
    }

    private void ReadGoals(IReadOnlyList<GridCell> row)
    {
        var cells = row.Distinct().Where(cell => !cell.Text.IsBlank).ToList();
        if (cells.Count > 0 && ColumnHeading.RoleOf(cells[0].Text.Words()) == ColumnRole.Goal)
        {
            table.Headings.Add(cells[0].Text);
            cells.RemoveAt(0);
        }

        var placesOf = PlacesOf(row);
        foreach (var (at, cell) in cells.Index())
        {
            // As many goals as diseases, run together in their order: each is the goal of one.
            IReadOnlyList<DiseaseHeading> diseases =
                !table.Grid.IsFlattened ? DiseasesOf(placesOf[cell])
                : cells.Count == table.Columns.Count ? [table.Columns[at]]
                : [];
            table.Goals.Add((cell.Text, diseases));
        }
    }
}
