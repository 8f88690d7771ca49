using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>A column of a table that is for one disease.</summary>
/// <param name="Heading">Its heading.</param>
internal sealed record DiseaseHeading(PlacedText Heading);

/// <summary>A cell of options in a line of therapy.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Columns">The columns that it stands in; of a flattened table those that it may have stood in.</param>
internal sealed record OptionCell(PlacedText Text, IReadOnlyList<DiseaseHeading> Columns)
{
    /// <summary>How long, where the table has a column for it.</summary>
    public PlacedText? Duration { get; init; }

    /// <summary>For whom, where the table has a column for it.</summary>
    public PlacedText? Patients { get; init; }

    /// <summary>Remarks in columns of their own, each with the heading of its column.</summary>
    public IReadOnlyList<PlacedText> Notes { get; init; } = [];
}

/// <summary>A line of therapy with its cells.</summary>
/// <param name="Heading">Its heading; empty for options before the first heading.</param>
/// <param name="Kind">Which line it is.</param>
internal sealed record LineRow(PlacedText Heading, TherapyLineKind Kind)
{
    private readonly HashSet<PlacedText> texts = [];

    /// <summary>Its cells in order, each once.</summary>
    public List<OptionCell> Cells { get; } = [];

    /// <summary>Adds a cell; one that reaches down from the row above is there already.</summary>
    public void Add(OptionCell cell)
    {
        if (texts.Add(cell.Text))
        {
            Cells.Add(cell);
        }
    }
}

/// <summary>
/// What the cells of a table are. Lines of therapy may be its rows, with a column for each disease, or its columns, with a row
/// for each disease; or each row is one drug, with columns for its line, dose, route and so on.
/// </summary>
internal sealed class TableRows
{
    /// <summary>Lines of therapy as columns are looked for in tables of so many rows, each of which is a disease.</summary>
    private const int MostDiseases = 200;

    private static readonly string[] Generic =
    [
        "treatment",
        "treatments",
        "therapy",
        "therapies",
        "option",
        "options",
        "line",
        "lines",
        "regimen",
        "regimens",
        "drug",
        "drugs",
        "recommendation",
        "recommendations",
        "recommended",
        "medication",
        "medications",
        "management",
        "step",
        "of",
        "and",
        "line(s)",
    ];

    private static readonly (Role Role, string[] Names)[] Roles =
    [
        (Role.Line, ["line", "line of therapy", "line of treatment", "treatment line", "therapy line"]),
        (Role.Disease, ["disease", "diagnosis", "indication", "condition", "entity", "subtype"]),
        (
            Role.Drug,
            [
                "drug",
                "drugs",
                "agent",
                "agents",
                "treatment",
                "therapy",
                "option",
                "options",
                "regimen",
                "medication",
                "intervention",
            ]
        ),
        (Role.Dose, ["dose", "doses", "dosage", "dosing", "dose range", "daily dose", "dose and schedule"]),
        (Role.Route, ["route", "administration", "route of administration"]),
        (Role.Frequency, ["frequency", "schedule", "interval", "how often"]),
        (Role.Duration, ["duration", "length", "treatment duration", "duration of treatment", "duration of therapy"]),
        (Role.Patients, ["patients", "patient", "population", "criteria", "if", "for", "eligibility", "restriction"]),
        (Role.Goal, ["goal", "goals", "aim", "aims", "treatment goal", "treatment goals"]),
        (
            Role.Note,
            [
                "comment",
                "comments",
                "remark",
                "remarks",
                "note",
                "notes",
                "evidence",
                "level of evidence",
                "grade",
                "references",
            ]
        ),
    ];

    private readonly GridBlock grid;
    private readonly List<DiseaseHeading> columns = [];
    private readonly List<LineRow> lines = [];
    private readonly List<(PlacedText Text, IReadOnlyList<DiseaseHeading> Columns)> goals = [];
    private readonly List<PlacedText> paragraphs = [];
    private readonly List<PlacedText> headings = [];

    private TableRows(GridBlock grid) => this.grid = grid;

    private enum Role
    {
        None,
        Line,
        Disease,
        Drug,
        Dose,
        Route,
        Frequency,
        Duration,
        Patients,
        Goal,
        Note,
    }

    /// <summary>The columns of diseases from left to right.</summary>
    public IReadOnlyList<DiseaseHeading> Columns => columns;

    /// <summary>The lines of therapy in order.</summary>
    public IReadOnlyList<LineRow> Lines => lines;

    /// <summary>Goals with the columns that they stand in.</summary>
    public IReadOnlyList<(PlacedText Text, IReadOnlyList<DiseaseHeading> Columns)> Goals => goals;

    /// <summary>Rows that are text: the title above the headings, footnotes below.</summary>
    public IReadOnlyList<PlacedText> Paragraphs => paragraphs;

    /// <summary>Headings that only name what a column holds.</summary>
    public IReadOnlyList<PlacedText> Headings => headings;

    /// <summary>Whether the columns of diseases were run together, so that nothing says which one an option stood in.</summary>
    public bool AreColumnsLost => grid.IsFlattened && columns.Count > 0;

    /// <summary>Whether a grid is a table of options: it names at least two lines of therapy.</summary>
    public static bool IsOptionTable(GridBlock grid) =>
        Read(grid)
            .lines.Where(line => line.Cells.Count > 0)
            .Select(line => line.Heading.Words())
            .Where(heading => Kind(heading) is not null)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Skip(1)
            .Any();

    /// <summary>Reads a grid.</summary>
    public static TableRows Read(GridBlock grid)
    {
        var rows = new TableRows(grid);
        if (rows.HeaderOfList() is var (header, roles))
        {
            rows.ReadList(header, roles);
        }
        else
        {
            rows.ReadMatrix(grid.IsFlattened ? grid.Rows : Turned(grid.Rows));
        }

        return rows;
    }

    private static TherapyLineKind? Kind(string heading) =>
        LineHeading.Read(heading) ?? LineHeading.Read(heading + " line");

    // Matrix

    /// <summary>The rows, or the columns as rows where these are the lines of therapy.</summary>
    private static IReadOnlyList<IReadOnlyList<GridCell>> Turned(IReadOnlyList<IReadOnlyList<GridCell>> rows)
    {
        if (rows.Count > MostDiseases)
        {
            return rows;
        }

        var header = rows.FirstOrDefault(row => row.Distinct().Count() > 1) ?? [];
        if (header.Distinct().Count(cell => LineHeading.Read(cell.Text.Words()) is not null) < 2)
        {
            return rows;
        }

        return
        [
            .. Enumerable
                .Range(0, header.Count)
                .Select(column =>
                    (IReadOnlyList<GridCell>)
                        [.. rows.Select(row => column < row.Count ? row[column] : new GridCell(PlacedText.Empty))]
                ),
        ];
    }

    private void ReadMatrix(IReadOnlyList<IReadOnlyList<GridCell>> rows)
    {
        var first = 0;
        while (first < rows.Count && !IsBody(rows[first]))
        {
            first++;
        }

        var names = ColumnsOf(rows.Take(first).ToList());
        LineRow? line = null;
        GridCell? heading = null;
        var isBelowSection = false;
        foreach (var row in rows.Skip(first))
        {
            var words = row.Count > 0 ? row[0].Text.Words() : "";
            if (IsGoals(row))
            {
                ReadGoals(row, names);
            }
            else if (row.Distinct().Count() == 1 && !grid.IsFlattened && row.Count > 1)
            {
                if (LineHeading.Read(words) is { } kind)
                {
                    lines.Add(line = new LineRow(row[0].Text, kind));
                    (heading, isBelowSection) = (row[0], true);
                }
                else if (words.Length > 0)
                {
                    paragraphs.Add(row[0].Text);
                }
            }
            else
            {
                var isHeading = LineHeading.Read(words) is not null || (!isBelowSection && words.Length > 0);
                if (isHeading && row[0] != heading)
                {
                    line = IsSame(line, words)
                        ? Again(line!, row[0].Text)
                        : Added(new LineRow(row[0].Text, LineHeading.Read(words) ?? TherapyLineKind.Unspecified));
                    heading = row[0];
                    isBelowSection = row.Skip(1).All(cell => cell.Text.IsBlank);
                }

                line ??= Added(new LineRow(PlacedText.Empty, TherapyLineKind.Unspecified));
                AddCells(line, row.Skip(isHeading || words.Length == 0 ? 1 : 0).ToList(), row, names);
            }
        }
    }

    private LineRow Again(LineRow line, PlacedText heading)
    {
        headings.Add(heading);
        return line;
    }

    private LineRow Added(LineRow line)
    {
        lines.Add(line);
        return line;
    }

    private static bool IsSame(LineRow? line, string words) =>
        line is not null && string.Equals(line.Heading.Words(), words, StringComparison.OrdinalIgnoreCase);

    private static bool IsBody(IReadOnlyList<GridCell> row) =>
        IsGoals(row)
        || (row.Count > 0 && LineHeading.Read(row[0].Text.Words()) is not null)
        || row.Any(cell => Bullets.Holds(cell.Text.Text));

    private void AddCells(LineRow line, IReadOnlyList<GridCell> cells, IReadOnlyList<GridCell> row, Names names)
    {
        var notes = new List<PlacedText>();
        var options = new List<OptionCell>();
        foreach (var cell in cells.Distinct().Where(cell => !cell.Text.IsBlank))
        {
            var places = Enumerable.Range(0, row.Count).Where(at => row[at] == cell).ToList();
            if (places.TrueForAll(names.Notes.ContainsKey))
            {
                notes.Add(cell.Text);
                continue;
            }

            var diseases = AreColumnsLost
                ? columns
                : [.. places.Select(names.Diseases.GetValueOrDefault).OfType<DiseaseHeading>().Distinct()];
            options.Add(new OptionCell(cell.Text, diseases));
        }

        if (options.Count == 0 && notes.Count > 0)
        {
            options.Add(new OptionCell(PlacedText.Empty, []));
        }

        if (options.Count > 0)
        {
            options[^1] = options[^1] with { Notes = notes };
        }

        options.ForEach(line.Add);
    }

    /// <param name="Diseases">The disease of each column that has one.</param>
    /// <param name="Notes">The headings of columns of remarks.</param>
    private sealed record Names(Dictionary<int, DiseaseHeading> Diseases, Dictionary<int, PlacedText> Notes);

    private Names ColumnsOf(List<IReadOnlyList<GridCell>> header)
    {
        var names = new Names([], []);
        foreach (var title in header.Where(IsTitle).ToList())
        {
            paragraphs.Add(title[0].Text);
            header.Remove(title);
        }

        var known = new Dictionary<GridCell, DiseaseHeading>();
        foreach (var row in header)
        {
            var isStub = row.Count > 0 && (!grid.IsFlattened || IsGeneric(row[0].Text.Words()));
            for (var at = 0; at < row.Count; at++)
            {
                var words = row[at].Text.Words();
                if ((at == 0 && isStub) || words.Length == 0 || IsGeneric(words))
                {
                    headings.Add(row[at].Text);
                }
                else if (RoleOf(words) == Role.Note)
                {
                    headings.Add(row[at].Text);
                    names.Notes[at] = row[at].Text;
                }
                else
                {
                    if (!known.TryGetValue(row[at], out var disease))
                    {
                        known[row[at]] = disease = new DiseaseHeading(row[at].Text);
                        columns.Add(disease);
                    }

                    names.Diseases[at] = disease;
                }
            }
        }

        return names;
    }

    /// <summary>
    /// A row of one cell heads the whole table; of a flattened one, "Treatment AIHA ITP" may be headings of several columns.
    /// </summary>
    private bool IsTitle(IReadOnlyList<GridCell> row) =>
        row.Distinct().Count() == 1 && (!grid.IsFlattened || !IsGeneric(row[0].Text.Words().Split(' ')[0]));

    private static bool IsGeneric(string heading) =>
        heading
            .Split([' ', '-', '/', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => Generic.Contains(word, StringComparer.OrdinalIgnoreCase) || word.Length == 1);

    // Goals

    private static bool IsGoals(IReadOnlyList<GridCell> row) =>
        row.Any(cell => GoalText(cell.Text) is not null) || (row.Count > 0 && RoleOf(row[0].Text.Words()) == Role.Goal);

    /// <summary>What stands behind "Goal:"; null where the text does not begin so.</summary>
    private static PlacedText? GoalText(PlacedText text)
    {
        var colon = text.Text.IndexOf(':');
        return colon is > 0 and < 30 && RoleOf(text.Slice(0, colon).Words()) == Role.Goal
            ? text.Slice(colon + 1, text.Text.Length).Trim()
            : null;
    }

    private void ReadGoals(IReadOnlyList<GridCell> row, Names names)
    {
        var cells = row.Distinct().Where(cell => !cell.Text.IsBlank).ToList();
        if (cells.Count > 0 && RoleOf(cells[0].Text.Words()) == Role.Goal)
        {
            headings.Add(cells[0].Text);
            cells.RemoveAt(0);
        }

        foreach (var cell in cells)
        {
            // As many goals as diseases, run together in their order: each is the goal of one.
            IReadOnlyList<DiseaseHeading> diseases =
                !grid.IsFlattened
                    ?
                    [
                        .. Enumerable
                            .Range(0, row.Count)
                            .Where(at => row[at] == cell)
                            .Select(names.Diseases.GetValueOrDefault)
                            .OfType<DiseaseHeading>()
                            .Distinct(),
                    ]
                : cells.Count == columns.Count ? [columns[cells.IndexOf(cell)]]
                : [];
            goals.Add((cell.Text, diseases));
        }
    }

    // Lists

    private static Role RoleOf(string heading)
    {
        var words = heading.Trim(' ', ':', '.').ToLowerInvariant();
        var bracket = words.IndexOf('(');
        words = bracket > 0 ? words[..bracket].TrimEnd() : words;
        foreach (var (role, names) in Roles)
        {
            if (names.Contains(words, StringComparer.Ordinal))
            {
                return role;
            }
        }

        return Role.None;
    }

    /// <summary>The row that heads columns of drugs and of their doses or lines; null where there is none.</summary>
    private (int Row, Role[] Roles)? HeaderOfList()
    {
        for (var at = 0; at < Math.Min(3, grid.Rows.Count); at++)
        {
            Role[] roles = [.. grid.Rows[at].Select(cell => RoleOf(cell.Text.Words()))];
            var hasParts = roles.Any(role => role is Role.Dose or Role.Route or Role.Frequency or Role.Duration);
            if (roles.Contains(Role.Drug) && (hasParts || roles.Contains(Role.Line)) && !grid.IsFlattened)
            {
                return (at, roles);
            }
        }

        return null;
    }

    private void ReadList(int header, Role[] roles)
    {
        paragraphs.AddRange(grid.Rows.Take(header).SelectMany(row => row.Distinct()).Select(cell => cell.Text));
        headings.AddRange(grid.Rows[header].Distinct().Select(cell => cell.Text));
        var hasLines = roles.Contains(Role.Line);
        LineRow? line = null;
        foreach (var row in grid.Rows.Skip(header + 1))
        {
            if (row.Distinct().Count(cell => !cell.Text.IsBlank) == 1 && row[0].Text.Words() is { Length: > 0 } words)
            {
                if (LineHeading.Read(words) is { } kind)
                {
                    lines.Add(line = new LineRow(row[0].Text, kind));
                    continue;
                }

                if (row.Distinct().Count() == 1 && row.Count > 1)
                {
                    paragraphs.Add(row[0].Text);
                    continue;
                }
            }

            var heading = hasLines ? Cell(row, roles, Role.Line) : null;
            if (heading is { IsBlank: false })
            {
                line = IsSame(line, heading.Words())
                    ? Again(line!, heading)
                    : Added(new LineRow(heading, Kind(heading.Words()) ?? TherapyLineKind.Unspecified));
            }

            if (row.Any(cell => !cell.Text.IsBlank))
            {
                line ??= Added(new LineRow(PlacedText.Empty, TherapyLineKind.Unspecified));
                line.Add(Drug(row, roles));
            }
        }
    }

    private OptionCell Drug(IReadOnlyList<GridCell> row, Role[] roles)
    {
        var letters = new List<Letter>();
        foreach (var role in (Role[])[Role.Drug, Role.Dose, Role.Route, Role.Frequency])
        {
            if (Cell(row, roles, role) is { IsBlank: false } part)
            {
                if (letters.Count > 0)
                {
                    letters.Add(new Letter(' ', part.Letters[0].Offset, 0));
                }

                letters.AddRange(part.Letters);
            }
        }

        if (Cell(row, roles, Role.Goal) is { IsBlank: false } goal)
        {
            goals.Add((goal, []));
        }

        return new OptionCell(
            new PlacedText(letters),
            Cell(row, roles, Role.Disease) is { IsBlank: false } disease ? [Column(disease)] : []
        )
        {
            Duration = Cell(row, roles, Role.Duration) is { IsBlank: false } duration ? duration : null,
            Patients = Cell(row, roles, Role.Patients) is { IsBlank: false } patients ? patients : null,
            Notes =
            [
                .. Enumerable
                    .Range(0, row.Count)
                    .Where(at => at >= roles.Length || roles[at] is Role.None or Role.Note)
                    .Select(at => row[at].Text)
                    .Where(note => !note.IsBlank),
            ],
        };
    }

    private DiseaseHeading Column(PlacedText name)
    {
        var column = columns.Find(known =>
            string.Equals(known.Heading.Words(), name.Words(), StringComparison.OrdinalIgnoreCase)
        );
        if (column is null)
        {
            columns.Add(column = new DiseaseHeading(name));
        }
        else
        {
            headings.Add(name);
        }

        return column;
    }

    private static PlacedText? Cell(IReadOnlyList<GridCell> row, Role[] roles, Role role)
    {
        var at = Array.IndexOf(roles, role);
        return at >= 0 && at < row.Count ? row[at].Text : null;
    }
}
