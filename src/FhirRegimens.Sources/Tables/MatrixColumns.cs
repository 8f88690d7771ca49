using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>What the columns of a matrix hold, each by its place.</summary>
internal sealed class MatrixColumns
{
    private readonly TableRows table;
    private readonly IReadOnlyList<IReadOnlyList<GridCell>> header;
    private readonly IReadOnlyList<IReadOnlyList<GridCell>> body;
    private readonly Dictionary<int, PlacedText> parts = [];
    private readonly Dictionary<int, List<int>> partsOf = [];

    private MatrixColumns(
        TableRows table,
        IReadOnlyList<IReadOnlyList<GridCell>> header,
        IReadOnlyList<IReadOnlyList<GridCell>> body
    ) => (this.table, this.header, this.body) = (table, header, body);

    /// <summary>The disease of each column that has one.</summary>
    public Dictionary<int, DiseaseHeading> Diseases { get; } = [];

    /// <summary>The headings of columns of remarks.</summary>
    public Dictionary<int, PlacedText> Notes { get; } = [];

    /// <summary>The headings of columns of options that say how these are to be chosen.</summary>
    public Dictionary<int, PlacedText> Choices { get; } = [];

    /// <summary>Of each column of doses, routes or frequencies the column of options that it belongs to, and its heading.</summary>
    public Dictionary<int, (int Owner, PlacedText Heading)> Parts { get; } = [];

    /// <summary>
    /// Reads the rows that head the columns. A heading that says neither a disease nor anything else is decided by the cells below
    /// it, where they are all of one kind; else it is taken for a disease.
    /// </summary>
    public static MatrixColumns Read(
        TableRows table,
        IReadOnlyList<IReadOnlyList<GridCell>> header,
        IReadOnlyList<IReadOnlyList<GridCell>> body
    )
    {
        var columns = new MatrixColumns(table, header, body);
        columns.ReadHeadings();
        var unclear = columns
            .Diseases.GroupBy(column => column.Value, column => column.Key)
            .Where(disease => !table.Grid.IsFlattened && !disease.SelectMany(columns.Cells).Any(GivesTreatment))
            .ToList();
        table.Unclear.AddRange(unclear.Select(disease => disease.Key.Heading));
        columns.GiveParts([.. unclear.SelectMany(disease => disease)]);
        return columns;
    }

    /// <summary>The columns of doses, routes and frequencies that belong to a column of options, from left to right.</summary>
    public IReadOnlyList<int> PartsOf(int options) => partsOf.GetValueOrDefault(options, []);

    private void ReadHeadings()
    {
        var stacks = new List<GridCell>[header.Select(row => row.Count).DefaultIfEmpty().Max()];
        foreach (var row in header)
        {
            var isStub = row.Count > 0 && (!table.Grid.IsFlattened || ColumnHeading.IsGeneric(row[0].Text.Words()));
            for (var at = 0; at < row.Count; at++)
            {
                if ((at == 0 && isStub) || !IsOfDiseases(at, row[at].Text, isOwn: IsOwn(row, at)))
                {
                    table.Headings.Add(row[at].Text);
                }
                else if ((stacks[at] ??= []) is var stack && !stack.Contains(row[at]))
                {
                    stack.Add(row[at]);
                }
            }
        }

        var known = new Dictionary<ValueList<GridCell>, DiseaseHeading>();
        for (var at = 0; at < stacks.Length; at++)
        {
            if (stacks[at] is not { } stack)
            {
                continue;
            }

            var cells = stack.ToValueList();
            if (!known.TryGetValue(cells, out var disease))
            {
                disease = new DiseaseHeading(PlacedText.Joined([.. stack.Select(cell => cell.Text)], ": "));
                known.Add(cells, disease);
                table.Columns.Add(disease);
            }

            Diseases[at] = disease;
        }
    }

    /// <summary>Whether a heading stands over no other column.</summary>
    private static bool IsOwn(IReadOnlyList<GridCell> row, int at) =>
        (at == 0 || row[at - 1] != row[at]) && (at + 1 == row.Count || row[at + 1] != row[at]);

    /// <summary>Whether a heading is taken for a disease; of any other one it is kept what the column holds.</summary>
    private bool IsOfDiseases(int at, PlacedText heading, bool isOwn)
    {
        var words = heading.Words();
        switch (ColumnHeading.RoleOf(words))
        {
            case ColumnRole.Disease or ColumnRole.Drug or ColumnRole.Line:
                return false;
            case ColumnRole.Choice when !table.Grid.IsFlattened:
                Choices[at] = heading;
                return false;
            case ColumnRole.Dose or ColumnRole.Route or ColumnRole.Frequency:
                parts[at] = heading;
                return false;
            case ColumnRole.None or ColumnRole.Choice:
                return words.Length > 0 && !ColumnHeading.IsGeneric(words) && !(isOwn && IsOfCells(at, heading));
            default:
                Notes[at] = heading;
                return false;
        }
    }

    /// <summary>Whether the cells of a column say what it holds: nothing but grades of evidence, or nothing but doses.</summary>
    private bool IsOfCells(int at, PlacedText heading)
    {
        var cells = Cells(at).ToList();
        if (cells.Count == 0 || table.Grid.IsFlattened)
        {
            return false;
        }

        if (cells.TrueForAll(EvidenceGrade.Is))
        {
            Notes[at] = heading;
            return true;
        }

        // "Vial size", "In renal failure": whether these doses are given, only a heading that is known would say.
        if (cells.TrueForAll(IsDose))
        {
            Notes[at] = heading;
            table.Apart.Add(heading);
            return true;
        }

        return false;
    }

    /// <summary>The lines of the cells of a column.</summary>
    private IEnumerable<string> Cells(int column) =>
        body.Where(row => column < row.Count && !table.IsWhole(row))
            .Select(row => row[column].Text)
            .Where(text => !TableRows.IsNothing(text))
            .SelectMany(Bullets.Read)
            .Select(line => line.Text.Words());

    /// <summary>Whether a drug, a procedure or an amount stands anywhere in a cell.</summary>
    private static bool GivesTreatment(string cell)
    {
        for (var cursor = TokenCursor.Of(cell); !cursor.AtEnd; cursor.Position++)
        {
            var at = cursor.Position;
            if (AmountReader.IsAmount(cursor) || DrugReader.Read(cursor) is not null)
            {
                return true;
            }

            cursor.Position = at;
        }

        return false;
    }

    /// <summary>Whether a cell gives an amount and no drug.</summary>
    private static bool IsDose(string cell) =>
        AmountReader.IsAmount(TokenCursor.Of(cell))
        && SigReader.Read([BulletLine.OfWords(1, cell)]).Components.Count == 0;

    /// <summary>
    /// Gives a column of doses, routes or frequencies to the column of options before it. Where several stand before it, of the
    /// same disease if it stands below one, nothing says whose they are: then it is a column of remarks.
    /// </summary>
    private void GiveParts(HashSet<int> unclear)
    {
        var owners = new List<int>();
        var width = body.Select(row => row.Count).DefaultIfEmpty().Max();
        for (var at = 1; at < width; at++)
        {
            if (!parts.TryGetValue(at, out var heading))
            {
                var isBehindPart = parts.ContainsKey(at - 1);
                owners = isBehindPart ? [] : owners;
                owners.AddRange(Notes.ContainsKey(at) || unclear.Contains(at) ? [] : [at]);
            }
            else if (
                owners.AsEnumerable().Reverse().TakeWhile(owner => IsOfSame(owner, at)).Take(2).ToList() is [var only]
            )
            {
                Parts[at] = (only, heading);
                partsOf.TryAdd(only, []);
                partsOf[only].Add(at);
            }
            else
            {
                Notes[at] = heading;
                table.Apart.Add(heading);
            }
        }
    }

    /// <summary>Whether a column of doses may be for a column of options: not below another disease.</summary>
    private bool IsOfSame(int options, int doses) =>
        !Diseases.TryGetValue(doses, out var disease) || Diseases.GetValueOrDefault(options) == disease;
}
