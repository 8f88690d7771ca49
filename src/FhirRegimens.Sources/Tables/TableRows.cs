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

    /// <summary>What stands in columns of remarks, or of doses that are not read into the option.</summary>
    public IReadOnlyList<ColumnNote> Notes { get; init; } = [];
}

/// <summary>A remark in a column of its own.</summary>
/// <param name="Heading">The column's heading; null where it says no more than that this is a remark.</param>
/// <param name="Text">The remark.</param>
internal sealed record ColumnNote(PlacedText? Heading, PlacedText Text);

/// <summary>A line of therapy with its cells.</summary>
/// <param name="Heading">Its heading; empty for options before the first heading.</param>
/// <param name="Kind">Which line it is.</param>
internal sealed record LineRow(PlacedText Heading, TherapyLineKind Kind)
{
    private readonly HashSet<PlacedText> texts = [];

    /// <summary>What stands over several lines of therapy, such as the patients that they are for.</summary>
    public PlacedText? Section { get; init; }

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
    private const int LongestSection = 80;

    /// <summary>So many rows may head columns.</summary>
    private const int MostHeaders = 3;

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
        "agent",
        "agents",
        "recommendation",
        "recommendations",
        "recommended",
        "medication",
        "medications",
        "management",
        "step",
        "dose",
        "doses",
        "dosing",
        "dosage",
        "schedule",
        "of",
        "and",
        "line(s)",
    ];

    /// <summary>Headings of remarks that say nothing about what the remark is.</summary>
    private static readonly string[] PlainNotes = ["comment", "comments", "remark", "remarks", "note", "notes"];

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
        (
            Role.Dose,
            [
                "dose",
                "doses",
                "dosage",
                "dosing",
                "dose range",
                "daily dose",
                "dose and schedule",
                "dose/schedule",
                "dosing regimen",
                "dosing schedule",
                "starting dose",
                "initial dose",
                "recommended dose",
                "usual dose",
                "standard dose",
            ]
        ),
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
            rows.ReadMatrix(grid.IsFlattened ? grid.Rows : rows.Turned());
        }

        return rows;
    }

    private static TherapyLineKind? Kind(string heading) =>
        LineHeading.Read(heading) ?? LineHeading.Read(heading + " line");

    // Matrix

    /// <summary>
    /// The rows, or the columns as rows where these are the lines of therapy. What stands above their headings heads several
    /// columns.
    /// </summary>
    private IReadOnlyList<IReadOnlyList<GridCell>> Turned()
    {
        var rows = grid.Rows;
        var header = rows.Count > MostDiseases ? null : rows.Take(MostHeaders).FirstOrDefault(IsOfLines);
        if (header is null)
        {
            return rows;
        }

        var above = rows.TakeWhile(row => row != header).ToList();
        foreach (var cell in above.SelectMany(row => row).Distinct().Except(header))
        {
            (IsGeneric(cell.Text.Words()) ? headings : paragraphs).Add(cell.Text);
        }

        var below = rows.Skip(above.Count).ToLookup(IsWhole);
        paragraphs.AddRange(below[true].Select(row => row[0].Text));
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

    private void ReadMatrix(IReadOnlyList<IReadOnlyList<GridCell>> rows)
    {
        var first = 0;
        while (first < rows.Count && !IsBody(rows[first]))
        {
            first++;
        }

        var (section, headed) = SectionAbove(rows, first);
        var names = ColumnsOf(rows.Take(headed).ToList());
        LineRow? line = null;
        GridCell? heading = null;
        var isBelowSection = false;
        for (var at = first; at < rows.Count; at++)
        {
            var row = rows[at];
            var words = row.Count > 0 ? row[0].Text.Words() : "";
            if (IsGoals(row))
            {
                ReadGoals(row, names);
            }
            else if (IsWhole(row))
            {
                if (LineHeading.Read(words) is { } kind)
                {
                    lines.Add(line = new LineRow(row[0].Text, kind) { Section = section });
                    (heading, isBelowSection) = (row[0], true);
                }
                else if (IsSection(rows, at) && isBelowSection)
                {
                    lines.Add(line = new LineRow(row[0].Text, TherapyLineKind.Unspecified));
                }
                else if (IsSection(rows, at))
                {
                    (section, line) = (row[0].Text, null);
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
                        : Added(
                            new LineRow(row[0].Text, LineHeading.Read(words) ?? TherapyLineKind.Unspecified)
                            {
                                Section = section,
                            }
                        );
                    heading = row[0];
                    isBelowSection = row.Skip(1).All(cell => cell.Text.IsBlank);
                }

                line ??= Added(new LineRow(PlacedText.Empty, TherapyLineKind.Unspecified) { Section = section });
                AddCells(line, row.Skip(isHeading || words.Length == 0 ? 1 : 0).ToList(), row, names);
            }
        }
    }

    /// <summary>Whether a row is one cell that reaches over all columns.</summary>
    private bool IsWhole(IReadOnlyList<GridCell> row) =>
        row.Count > 1 && !grid.IsFlattened && row.Distinct().Count() == 1;

    /// <summary>"Children", "Pregnancy": a row of a few words over all columns, with rows of several cells below it.</summary>
    private bool IsSection(IReadOnlyList<IReadOnlyList<GridCell>> rows, int at) =>
        IsWhole(rows[at])
        && rows[at][0].Text.Words() is { Length: > 0 and <= LongestSection }
        && at + 1 < rows.Count
        && !IsWhole(rows[at + 1]);

    /// <summary>
    /// The section that begins right above the first line of therapy, and where the rows end that head the columns. What stands
    /// above the whole table is its title, unless further sections follow.
    /// </summary>
    private (PlacedText? Section, int Headed) SectionAbove(IReadOnlyList<IReadOnlyList<GridCell>> rows, int first)
    {
        var isSection =
            first > 0
            && first < rows.Count
            && IsSection(rows, first - 1)
            && LineHeading.Read(rows[first][0].Text.Words()) is not null
            && (
                (first > 1 && !IsWhole(rows[first - 2]))
                || Enumerable
                    .Range(first, rows.Count - first)
                    .Any(at => IsSection(rows, at) && LineHeading.Read(rows[at][0].Text.Words()) is null)
            );
        return isSection ? (rows[first - 1][0].Text, first - 1) : (null, first);
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
        var notes = new List<ColumnNote>();
        var options = new List<OptionCell>();
        foreach (var cell in cells.Distinct().Where(cell => !IsNothing(cell.Text)))
        {
            var places = Enumerable.Range(0, row.Count).Where(at => row[at] == cell).ToList();
            if (places.TrueForAll(names.Notes.ContainsKey))
            {
                notes.Add(Note(names.Notes[places[0]], cell.Text));
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

        // A remark on a row is one on each of its options.
        options.ForEach(option => line.Add(option with { Notes = notes }));
    }

    /// <summary>Whether a cell holds nothing, or a dash that says so.</summary>
    public static bool IsNothing(PlacedText text) =>
        text.IsBlank || text.Words() is "-" or "–" or "—" or "−" or "n/a" or "N/A";

    private static ColumnNote Note(PlacedText heading, PlacedText text) =>
        new(
            heading.IsBlank || PlainNotes.Contains(heading.Words().TrimEnd(':'), StringComparer.OrdinalIgnoreCase)
                ? null
                : heading,
            text
        );

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

        var stacks = new List<GridCell>[header.Select(row => row.Count).DefaultIfEmpty().Max()];
        foreach (var row in header)
        {
            var isStub = row.Count > 0 && (!grid.IsFlattened || IsGeneric(row[0].Text.Words()));
            for (var at = 0; at < row.Count; at++)
            {
                var words = row[at].Text.Words();
                var role = RoleOf(words);
                if ((at == 0 && isStub) || words.Length == 0)
                {
                    headings.Add(row[at].Text);
                }
                else if (role is not (Role.None or Role.Disease or Role.Drug or Role.Line))
                {
                    headings.Add(row[at].Text);
                    names.Notes[at] = row[at].Text;
                }
                else if (role != Role.None || IsGeneric(words))
                {
                    headings.Add(row[at].Text);
                }
                else if ((stacks[at] ??= []) is var stack && !stack.Contains(row[at]))
                {
                    stack.Add(row[at]);
                }
            }
        }

        var known = new List<(List<GridCell> Stack, DiseaseHeading Disease)>();
        for (var at = 0; at < stacks.Length; at++)
        {
            if (stacks[at] is not { } stack)
            {
                continue;
            }

            var disease = known.Find(other => other.Stack.SequenceEqual(stack)).Disease;
            if (disease is null)
            {
                disease = new DiseaseHeading(PlacedText.Joined([.. stack.Select(cell => cell.Text)], ": "));
                known.Add((stack, disease));
                columns.Add(disease);
            }

            names.Diseases[at] = disease;
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
            .Split([' ', '-', '/', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
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
            var roles = RolesOf(grid.Rows[at]);
            var hasParts = roles.Any(role => role is Role.Dose or Role.Route or Role.Frequency or Role.Duration);
            if (roles.Contains(Role.Drug) && (hasParts || roles.Contains(Role.Line)) && !grid.IsFlattened)
            {
                return (at, roles);
            }
        }

        return null;
    }

    /// <summary>The role of each column; a second column of the same role is one of remarks.</summary>
    private static Role[] RolesOf(IReadOnlyList<GridCell> row)
    {
        var roles = row.Select(cell => RoleOf(cell.Text.Words())).ToArray();
        for (var at = 1; at < roles.Length; at++)
        {
            roles[at] = Array.IndexOf(roles, roles[at]) < at ? Role.None : roles[at];
        }

        return roles;
    }

    private void ReadList(int header, Role[] roles)
    {
        paragraphs.AddRange(grid.Rows.Take(header).SelectMany(row => row.Distinct()).Select(cell => cell.Text));
        headings.AddRange(grid.Rows[header].Distinct().Select(cell => cell.Text));
        var names = grid.Rows[header].Select(cell => cell.Text).ToList();
        var hasLines = roles.Contains(Role.Line);
        LineRow? line = null;
        PlacedText? section = null;
        for (var at = header + 1; at < grid.Rows.Count; at++)
        {
            var row = grid.Rows[at];
            if (row.Distinct().Count(cell => !cell.Text.IsBlank) == 1 && row[0].Text.Words() is { Length: > 0 } words)
            {
                if (LineHeading.Read(words) is { } kind)
                {
                    lines.Add(line = new LineRow(row[0].Text, kind));
                    continue;
                }

                if (IsSection(grid.Rows, at))
                {
                    section = hasLines ? row[0].Text : null;
                    line = hasLines ? null : Added(new LineRow(row[0].Text, TherapyLineKind.Unspecified));
                    continue;
                }

                if (IsWhole(row))
                {
                    paragraphs.Add(row[0].Text);
                    continue;
                }
            }

            var heading = hasLines ? Cell(row, roles, Role.Line) : null;
            if (heading is not null)
            {
                line = IsSame(line, heading.Words())
                    ? Again(line!, heading)
                    : Added(
                        new LineRow(heading, Kind(heading.Words()) ?? TherapyLineKind.Unspecified) { Section = section }
                    );
            }

            if (row.Any(cell => !IsNothing(cell.Text)))
            {
                line ??= Added(new LineRow(PlacedText.Empty, TherapyLineKind.Unspecified) { Section = section });
                line.Add(Drug(row, roles, names));
            }
        }
    }

    /// <summary>
    /// A row's drug with its dose, route and frequency behind it. Where one of these cells has several lines, or several drugs
    /// are named, nothing says which of them belong together: then each line stands by itself.
    /// </summary>
    private OptionCell Drug(IReadOnlyList<GridCell> row, Role[] roles, List<PlacedText> names)
    {
        Role[] parts = [Role.Drug, Role.Dose, Role.Route, Role.Frequency];
        var cells = parts.Select(role => Cell(row, roles, role)).ToList();
        var areSeveral =
            cells.OfType<PlacedText>().Any(cell => cell.Text.Contains('\n', StringComparison.Ordinal))
            || cells[0] is { } drugs
                && (Joints.Items(drugs).Items.Count > 1 || drugs.Text.Contains(" / ", StringComparison.Ordinal));
        var apart = areSeveral ? parts[1..] : [];
        if (Cell(row, roles, Role.Goal) is { } goal)
        {
            goals.Add((goal, []));
        }

        return new OptionCell(
            areSeveral
                ? OneLine(cells[0] ?? PlacedText.Empty)
                : PlacedText.Joined([.. cells.OfType<PlacedText>()], " "),
            Cell(row, roles, Role.Disease) is { } disease ? [Column(disease)] : []
        )
        {
            Duration = Cell(row, roles, Role.Duration),
            Patients = Cell(row, roles, Role.Patients),
            Notes =
            [
                .. Enumerable
                    .Range(0, row.Count)
                    .Where(at => at >= roles.Length || roles[at] is Role.None or Role.Note || apart.Contains(roles[at]))
                    .Where(at => !IsNothing(row[at].Text))
                    .SelectMany(at =>
                        (at < roles.Length && apart.Contains(roles[at]) ? row[at].Text.Lines() : [row[at].Text])
                            .Where(line => !line.IsBlank)
                            .Select(line => Note(at < names.Count ? names[at] : PlacedText.Empty, line))
                    ),
            ],
        };
    }

    private static PlacedText OneLine(PlacedText text) =>
        new(text.Letters.Select(letter => letter.Value is '\n' or '\r' ? letter with { Value = ' ' } : letter));

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

    /// <summary>The cell of a role; null where there is none, or nothing in it.</summary>
    private static PlacedText? Cell(IReadOnlyList<GridCell> row, Role[] roles, Role role)
    {
        var at = Array.IndexOf(roles, role);
        return at >= 0 && at < row.Count && !IsNothing(row[at].Text) ? row[at].Text : null;
    }
}
