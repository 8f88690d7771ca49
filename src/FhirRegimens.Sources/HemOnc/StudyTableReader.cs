using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A study with the footnote marks of its row.</summary>
internal sealed record MarkedStudy(Study Study, ValueList<string> Marks);

/// <summary>
/// Reads study tables. What a column holds is told by the text of its header, never by its place; a column without a
/// header, by its cells.
/// </summary>
internal static class StudyTableReader
{
    private const int MostColumns = 32;

    private enum Column
    {
        Unknown,
        Study,
        Enrollment,
        Evidence,
        Comparator,
        Efficacy,
        Toxicity,
    }

    /// <summary>Whether the table has a header of study tables, or a row that names a study and its design.</summary>
    public static bool IsStudyTable(SourceText source, TableBlock table) =>
        table.Rows.Any(row =>
        {
            var cells = row.Cells.Take(MostColumns).Select(cell => CellText.Read(source, cell)).ToList();
            var isHeader = IsHeaderRow(cells);
            return isHeader
                ? cells.Exists(cell => ColumnOf(cell.Text) is Column.Study or Column.Evidence)
                : cells.Exists(cell => ColumnByContent(cell) == Column.Evidence)
                    && cells.Exists(cell => ColumnByContent(cell) == Column.Study);
        });

    /// <summary>
    /// The studies of the table in the order of its rows. Rows that share a study's cell and its evidence are one
    /// study with several outcomes. What became of each cell is entered in <paramref name="ledger"/>.
    /// </summary>
    public static List<MarkedStudy> Read(SourceText source, TableBlock table, CharacterLedger ledger)
    {
        ledger.Enter(table.Span, Fate.Furniture);
        var columns = Array.Empty<Column>();
        var studies = new List<MarkedStudy>();
        CellText? previousStudy = null;
        CellText? previousEvidence = null;
        foreach (var (row, cells) in new Grid(source).Rows(table))
        {
            if (IsHeaderRow(cells))
            {
                columns = cells.ConvertAll(cell => ColumnOf(cell.Text)).ToArray();
                continue;
            }

            var byColumn = Assign(cells, columns, ledger);
            var studyCell = byColumn.GetValueOrDefault(Column.Study);
            var evidenceCell = byColumn.GetValueOrDefault(Column.Evidence);
            var read = ReadRow(row, byColumn);
            var continues =
                studyCell is not null
                && studyCell == previousStudy
                && (evidenceCell == previousEvidence || evidenceCell?.Text == previousEvidence?.Text);
            if (continues && studies.Count > 0)
            {
                studies[^1] = Join(source, studies[^1], read[^1]);
            }
            else
            {
                studies.AddRange(read);
            }

            previousStudy = studyCell;
            previousEvidence = evidenceCell;
        }

        return studies;
    }

    private static MarkedStudy Join(SourceText source, MarkedStudy first, MarkedStudy next)
    {
        var span = source.Span(first.Study.Span.Offset, next.Study.Span.End - first.Study.Span.Offset);
        var study = first.Study with
        {
            Span = span,
            Outcomes = first.Study.Outcomes.Concat(next.Study.Outcomes).Distinct().ToValueList(),
            Toxicity = JoinText(first.Study.Toxicity, next.Study.Toxicity),
        };
        return new MarkedStudy(study, first.Marks.Concat(next.Marks).Distinct(StringComparer.Ordinal).ToValueList());
    }

    private static string? JoinText(string? first, string? next) =>
        first is null || first == next ? next
        : next is null ? first
        : first + "; " + next;

    private static bool IsHeaderRow(List<CellText> cells)
    {
        var filled = cells.FindAll(cell => cell.Text.Length > 0);
        var known = filled.Count(cell => ColumnOf(cell.Text) != Column.Unknown);
        return known > 0 && known * 2 >= filled.Count && !filled.Exists(cell => cell.NamesStudy);
    }

    private static Column ColumnOf(string header)
    {
        header = InlineLines.WithoutMarks(header).Trim(' ', ':').ToLowerInvariant();
        return header switch
        {
            { Length: > 40 or 0 } => Column.Unknown,
            "study" or "studies" or "trial" or "reference" or "study name" or "publication" => Column.Study,
            "evidence" or "level of evidence" or "levels of evidence" or "study type" or "design" => Column.Evidence,
            "evidence level" or "study design" or "phase" => Column.Evidence,
            "comparator" or "comparators" or "control" or "compared to" or "comparator arm" => Column.Comparator,
            _ when header.Contains("toxicity", StringComparison.Ordinal) => Column.Toxicity,
            _ when header.Contains("efficacy", StringComparison.Ordinal) => Column.Efficacy,
            "outcome" or "outcomes" or "response" or "response rate" or "results" => Column.Efficacy,
            _ when header.Contains("enrol", StringComparison.Ordinal) => Column.Enrollment,
            "years" or "dates" or "accrual" or "years of accrual" => Column.Enrollment,
            _ => Column.Unknown,
        };
    }

    private static Dictionary<Column, CellText> Assign(List<CellText> cells, Column[] columns, CharacterLedger ledger)
    {
        var assigned = new Dictionary<Column, CellText>();
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (cell.Text.Length == 0 && cell.Url is null)
            {
                continue;
            }

            var column = index < columns.Length ? columns[index] : ColumnByContent(cell);
            if (
                column == Column.Unknown
                || cell.Text.StartsWith("{|", StringComparison.Ordinal)
                || !assigned.TryAdd(column, cell)
            )
            {
                ledger.Enter(cell.Span, Fate.Unread);
            }
            else
            {
                ledger.Enter(cell.Span, column == Column.Toxicity ? Fate.Verbatim : Fate.Typed);
            }

            foreach (var nested in cell.Nested)
            {
                ledger.Enter(nested.Span, Fate.Unread);
            }
        }

        return assigned;
    }

    private static Column ColumnByContent(CellText cell) =>
        cell.Text switch
        {
            _ when cell.NamesStudy => Column.Study,
            var text when EvidenceCell.IsEvidence(text) => Column.Evidence,
            var text when EnrollmentCell.IsEnrollment(text) => Column.Enrollment,
            var text when text.Contains("toxic", StringComparison.OrdinalIgnoreCase) => Column.Toxicity,
            var text when OutcomeReader.IsEfficacy(text) => Column.Efficacy,
            _ when cell.Url is not null => Column.Study,
            _ when cell.Inlines.Any(inline => inline is PageLinkInline) => Column.Comparator,
            _ => Column.Unknown,
        };

    private static List<MarkedStudy> ReadRow(TableRow row, Dictionary<Column, CellText> cells)
    {
        var evidence = TextOf(cells, Column.Evidence);
        var (role, registrational) = EvidenceCell.ReadRole(evidence ?? "");
        var marks = cells.Values.SelectMany(cell => InlineLines.MarksIn(cell.Text)).Distinct(StringComparer.Ordinal);
        var study = new Study
        {
            Name = "",
            Span = row.Span,
            Evidence = evidence,
            Role = role,
            Registrational = registrational,
            Enrollment = EnrollmentCell.Read(TextOf(cells, Column.Enrollment) ?? ""),
            Outcomes = OutcomeReader.Read(InlinesOf(cells, Column.Comparator), InlinesOf(cells, Column.Efficacy)),
            Toxicity = TextOf(cells, Column.Toxicity),
        };
        var names = StudyName.ReadCell(InlinesOf(cells, Column.Study));
        var markList = marks.ToValueList();
        return names.ConvertAll(name => new MarkedStudy(
            study with
            {
                Name = name.Name,
                Trial = name.Trial,
                Url = name.Url,
            },
            markList
        ));
    }

    private static string? TextOf(Dictionary<Column, CellText> cells, Column column) =>
        cells.TryGetValue(column, out var cell) ? InlineLines.WithoutMarks(cell.Text) : null;

    private static IReadOnlyList<Inline> InlinesOf(Dictionary<Column, CellText> cells, Column column) =>
        cells.TryGetValue(column, out var cell) ? cell.Inlines : [];

    /// <summary>A cell with its markup resolved. Rows that it spans share the one object.</summary>
    private sealed class CellText
    {
        public required SourceSpan Span { get; init; }

        public required ValueList<Inline> Inlines { get; init; }

        public required string Text { get; init; }

        public ValueList<TableBlock> Nested { get; private init; }

        public string? Url { get; private init; }

        /// <summary>Whether it has the form "Name et al. 2001".</summary>
        public bool NamesStudy =>
            Text.Contains(" et al", StringComparison.OrdinalIgnoreCase)
            || (Url is not null && StudyName.YearIn(Text) is not null);

        public static CellText Read(SourceText source, TableCell cell)
        {
            var nested = cell.Nested.Count > 0 ? cell.Nested[0].Span.Offset : cell.Content.End;
            var inlines = InlineReader.Read(source, cell.Content.Offset, nested - cell.Content.Offset);
            return new CellText
            {
                Span = cell.Content,
                Inlines = inlines,
                Text = inlines.PlainText(),
                Url = inlines.OfType<UrlInline>().FirstOrDefault()?.Url,
                Nested = cell.Nested,
            };
        }
    }

    /// <summary>Lays rows out in columns, with cells that span several rows or columns in each of them.</summary>
    private sealed class Grid(SourceText source)
    {
        private readonly (CellText Cell, int RowsLeft)[] carried = new (CellText, int)[MostColumns];

        public IEnumerable<(TableRow Row, List<CellText> Cells)> Rows(TableBlock table)
        {
            foreach (var row in table.Rows)
            {
                yield return (row, Layout(row));
            }
        }

        private List<CellText> Layout(TableRow row)
        {
            var columns = new List<CellText>();
            foreach (var cell in row.Cells)
            {
                TakeCarried(columns);
                if (columns.Count >= MostColumns)
                {
                    break;
                }

                var read = CellText.Read(source, cell);
                for (var span = 0; span < cell.Columns && columns.Count < MostColumns; span++)
                {
                    carried[columns.Count] = (read, cell.Rows - 1);
                    columns.Add(span == 0 ? read : Empty(read));
                }
            }

            TakeCarried(columns);
            return columns;
        }

        private void TakeCarried(List<CellText> columns)
        {
            while (columns.Count < MostColumns && carried[columns.Count].RowsLeft > 0)
            {
                ref var entry = ref carried[columns.Count];
                entry.RowsLeft--;
                columns.Add(entry.Cell);
            }
        }

        /// <summary>A further column of a cell adds nothing.</summary>
        private static CellText Empty(CellText cell) =>
            new()
            {
                Span = cell.Span,
                Inlines = [],
                Text = "",
            };
    }
}
