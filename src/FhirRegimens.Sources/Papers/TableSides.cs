using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Decides by what a table says which side of it the groups of patients are: numbers of patients, names of groups and of
/// outcomes in its labels, and the heading above the labels of its rows.
/// </summary>
internal static class TableSides
{
    /// <summary>What a label, or most labels of a side, are about.</summary>
    private enum Subject
    {
        /// <summary>They do not say, or they say both.</summary>
        Unclear,
        Groups,
        Outcomes,

        /// <summary>Times and grades, which are neither by themselves.</summary>
        Degrees,
    }

    /// <summary>The tables, each with the side of its groups where it says that.</summary>
    public static ValueList<PaperTable> Of(ValueList<PaperTable> tables, ValueList<PatientGroup> groups)
    {
        var names = groups
            .Select(group => group.Name)
            .Concat(tables.SelectMany(SizedNames))
            .Where(name => name.Length > 0 && !TableLabel.IsOutcome(name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return tables.Select(table => table with { Groups = Side(table, names) }).ToValueList();
    }

    /// <summary>Whether a figure counts patients who are a part of others.</summary>
    public static bool IsPart(Figure figure) => figure.Kind is FigureKind.Share or FigureKind.CountAndPercent;

    private static IEnumerable<string> SizedNames(PaperTable table) =>
        table
            .Columns.Where(column => column.Count is not null)
            .Select(column => column.Name)
            .Concat(
                table
                    .Rows.Where(row => TableLabel.Size(row.Label) is not null)
                    .Select(row => TableLabel.WithoutSize(row.Label))
            );

    private static TableSide? Side(PaperTable table, IReadOnlySet<string> names)
    {
        var rows = table.Rows.Where(row => row.Cells.Any(cell => cell.Figures.Any(IsPart))).ToList();
        var columns = Columns(table, rows);
        var ofColumns = columns.ConvertAll(column => Of(column, names));
        var ofRows = rows.ConvertAll(row => Of(row, names));
        var side = (Most(ofColumns), WithHeading(Most(ofRows), Heading(table))) switch
        {
            (Subject.Groups, Subject.Groups) => OfSizes(columns, rows),
            (Subject.Groups, _) => TableSide.Columns,
            (Subject.Unclear, Subject.Outcomes) => TableSide.Columns,
            (Subject.Outcomes, Subject.Groups) => TableSide.Rows,
            (Subject.Unclear, Subject.Groups) when AreSized(rows) || TableLabel.IsAboveGroups(Heading(table)) =>
                TableSide.Rows,
            _ => (TableSide?)null,
        };
        return side switch
        {
            TableSide.Columns when MayBeGroups(ofColumns) && (AreNamed(columns) || columns.Count == 1) =>
                TableSide.Columns,
            TableSide.Rows when MayBeGroups(ofRows) && AreNamed(columns) => TableSide.Rows,
            _ => null,
        };
    }

    /// <summary>An outcome, time or grade among the groups would be taken for one.</summary>
    private static bool MayBeGroups(List<Subject> labels) =>
        labels.TrueForAll(label => label is Subject.Groups or Subject.Unclear);

    /// <summary>The columns that count patients; one without a heading where they have none.</summary>
    private static List<PaperColumn> Columns(PaperTable table, List<PaperRow> rows)
    {
        var counted = new SortedSet<int>();
        foreach (var row in rows)
        {
            for (var index = 0; index < row.Cells.Count; index++)
            {
                if (row.Cells[index].Figures.Any(IsPart))
                {
                    counted.Add(index);
                }
            }
        }

        return [.. counted.Select(index => index + 1 < table.Columns.Count ? table.Columns[index + 1] : new("", null))];
    }

    /// <summary>Of a column without a heading nothing says which outcome or group it is; one alone may be of all patients.</summary>
    private static bool AreNamed(List<PaperColumn> columns) =>
        columns.TrueForAll(column => TableLabel.Bare(column.Name).Length > 0);

    private static Subject Of(PaperColumn column, IReadOnlySet<string> names) =>
        Of(column.Name, column.Name, column.Count is not null, isCounted: false, names);

    private static Subject Of(PaperRow row, IReadOnlySet<string> names)
    {
        var all = $"{row.Section} {row.Label}";
        return Of(row.Label, all, TableLabel.Size(row.Label) is not null, TableLabel.IsCounted(all), names);
    }

    private static Subject Of(string label, string all, bool isSized, bool isCounted, IReadOnlySet<string> names)
    {
        var bare = TableLabel.Bare(TableLabel.WithoutSize(label));
        var isOutcome = isCounted || TableLabel.IsOutcome(all);
        var isGroup = isSized || (!isCounted && (names.Contains(bare) || TableLabel.IsGroup(bare)));
        return (isGroup, isOutcome) switch
        {
            (true, true) => Subject.Unclear,
            (true, false) => Subject.Groups,
            (false, true) => Subject.Outcomes,
            _ => TableLabel.IsDegree(bare) ? Subject.Degrees : Subject.Unclear,
        };
    }

    /// <summary>What at least half of the labels are about, and no other half.</summary>
    private static Subject Most(List<Subject> labels)
    {
        var most = labels
            .Where(label => label != Subject.Unclear)
            .CountBy(label => label)
            .Where(counted => counted.Value * 2 >= labels.Count)
            .ToList();
        return most is [var (subject, _)] ? subject : Subject.Unclear;
    }

    private static string Heading(PaperTable table) => table.Columns.Count > 0 ? table.Columns[0].Name : "";

    /// <summary>The heading above the labels decides where they do not; one that contradicts them leaves it open.</summary>
    private static Subject WithHeading(Subject labels, string heading)
    {
        var above =
            TableLabel.IsAboveGroups(heading) ? Subject.Groups
            : TableLabel.IsAboveOutcomes(heading) ? Subject.Outcomes
            : Subject.Unclear;
        return above == Subject.Unclear ? labels
            : labels == Subject.Unclear || labels == above ? above
            : Subject.Unclear;
    }

    private static bool AreSized(List<PaperRow> rows) => rows.TrueForAll(row => TableLabel.Size(row.Label) is not null);

    /// <summary>Counts without a whole of their own are parts of the side that alone has numbers of patients.</summary>
    private static TableSide? OfSizes(List<PaperColumn> columns, List<PaperRow> rows)
    {
        var areColumnsSized = columns.TrueForAll(column => column.Count is not null);
        var haveWholes = rows.Exists(row =>
            row.Cells.Any(cell => cell.Figures.Any(figure => figure.Kind == FigureKind.Share))
        );
        return haveWholes || areColumnsSized == AreSized(rows) ? null
            : areColumnsSized ? TableSide.Columns
            : TableSide.Rows;
    }
}
