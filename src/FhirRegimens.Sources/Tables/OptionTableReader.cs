using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Tables.Formats;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// Reads tables of treatment options from HTML, Markdown, tab- or comma-separated cells, or text of which the cells were run
/// together.
/// </summary>
public static class OptionTableReader
{
    /// <summary>Whether <paramref name="text"/> holds a table that names at least two lines of therapy.</summary>
    public static bool Recognises(string text) =>
        Blocks(new SourceText(text)).OfType<GridBlock>().Any(TableRows.IsOptionTable);

    /// <summary>
    /// Reads the first table of options; any text is read without an error. A text without one gives a message
    /// <c>no-options</c>; the same table again gives <c>table-repeated</c>, another one <c>table-left-out</c>.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="origin">Where it comes from.</param>
    public static OptionTable Read(string text, SourceOrigin origin)
    {
        var source = new SourceText(text);
        return new Reading(source, Blocks(source)).Run(origin);
    }

    private static IReadOnlyList<TableBlock> Blocks(SourceText source) =>
        HtmlTables.Recognises(source.Content) ? HtmlTables.Read(source)
        : MarkdownTables.Recognises(source) ? MarkdownTables.Read(source)
        : SeparatedTables.Read(source) ?? FlattenedTables.Read(source);

    /// <summary>One pass over a document.</summary>
    private sealed class Reading(SourceText source, IReadOnlyList<TableBlock> blocks)
    {
        /// <summary>What pages say around a table and is no part of it.</summary>
        private static readonly string[] PageWords =
        [
            "or Create an Account",
            "Create an Account",
            "Sign in",
            "Close Modal",
            "View Large",
            "Open in new tab",
            "Download",
            "Enlarge table",
            "View inline",
            "View popup",
        ];

        private readonly CharacterLedger ledger = new(source);
        private readonly List<ReaderMessage> messages = [];
        private TableRows? rows;
        private FootnoteMarks marks = new([], []);
        private IReadOnlySet<string> doubtful = new HashSet<string>();

        public OptionTable Run(SourceOrigin origin)
        {
            ledger.Enter(source.Span(0, source.Content.Length), Fate.Furniture);
            var grids = blocks.OfType<GridBlock>().ToList();
            blocks.OfType<TextBlock>().ToList().ForEach(block => ledger.Enter(block.Text, Fate.Unread));
            grids
                .SelectMany(Texts)
                .Where(text => !TableRows.IsNothing(text))
                .ToList()
                .ForEach(text => ledger.Enter(text, Fate.Unread));
            if (grids.Find(TableRows.IsOptionTable) is not { } grid)
            {
                Say(
                    "no-options",
                    "The text holds no table of treatment options: nothing names two lines of therapy.",
                    null
                );
                return Close(new OptionTable { Origin = origin });
            }

            LookAtOthers(grid, grids);
            var paragraphs = TableRows.Read(grid).Paragraphs;
            var legend = Legend.Read([.. Paragraphs(grid, paragraphs)], source, ledger);
            marks = new FootnoteMarks(legend.Footnotes.Select(note => note.Mark), blocks.SelectMany(Texts));
            rows = TableRows.Read(Raised(grid));
            var (number, title) = Title(legend.Rest);
            rows.Headings.ForEach(heading => ledger.Enter(heading, Fate.Typed));
            LookAtColumns();
            doubtful = DecimalComma.Doubtful([.. AllWords()]);
            var table = new OptionTable
            {
                Origin = origin,
                Number = number?.Words(),
                Title = title?.Words(),
                Marks = [.. title?.Marks() ?? [], .. rows.Headings.SelectMany(heading => heading.Marks())],
                Columns = rows.Columns.Select(Column).ToValueList(),
                Goals = rows.Goals.Select(goal => Goal(goal.Text, goal.Columns)).ToValueList(),
                Lines = Lines(legend).ToValueList(),
                Footnotes = legend.Footnotes.ToValueList(),
                Abbreviations = legend.Abbreviations.ToValueList(),
            };
            messages.AddRange(NumberMessages.Of(table, doubtful, source));
            return Close(table);
        }

        private OptionTable Close(OptionTable table)
        {
            foreach (
                var block in blocks
                    .OfType<TextBlock>()
                    .Where(block => PageWords.Contains(block.Text.Text, StringComparer.OrdinalIgnoreCase))
            )
            {
                ledger.Enter(block.Text, Fate.Furniture);
            }

            var (unread, account) = ledger.Close();
            return table with
            {
                Unread = unread,
                Characters = account,
                Messages = messages.OrderBy(message => message.Span?.Offset ?? int.MaxValue).ToValueList(),
            };
        }

        private void Say(string code, string text, SourceSpan? span) =>
            messages.Add(new ReaderMessage(code, text, span));

        /// <summary>Every line of the document, and those of which the cells were put together.</summary>
        private IEnumerable<string> AllWords() =>
            blocks
                .SelectMany(Texts)
                .Concat(rows!.Lines.SelectMany(line => line.Cells).Select(cell => cell.Text))
                .SelectMany(Bullets.Read)
                .Select(line => line.Text.Words());

        private static IEnumerable<PlacedText> Texts(TableBlock block) =>
            block is GridBlock grid
                ? grid.Rows.SelectMany(row => row).Distinct().Select(cell => cell.Text)
                : [((TextBlock)block).Text];

        // Around the table

        /// <summary>The same table may stand twice on a page, once for small screens; another one is not read.</summary>
        private void LookAtOthers(GridBlock first, List<GridBlock> grids)
        {
            var words = Words(first);
            foreach (var other in grids.Where(other => other != first && Texts(other).Any(text => !text.IsBlank)))
            {
                var span = new PlacedText(Texts(other).SelectMany(text => text.Letters)).Span(source);
                if (Words(other).SequenceEqual(words, StringComparer.Ordinal))
                {
                    Texts(other).ToList().ForEach(text => ledger.Enter(text, Fate.Furniture));
                    Say("table-repeated", "The same table stands here again; it was read once.", span);
                }
                else
                {
                    Say("table-left-out", "Another table stands here; it was not read.", span);
                }
            }
        }

        private void LookAtColumns()
        {
            foreach (var heading in rows!.Apart)
            {
                Say(
                    "column-apart",
                    $"Nothing says which options the column “{heading.Words()}” is for: its cells stay in their words.",
                    heading.Span(source)
                );
            }

            foreach (var heading in rows.Unclear)
            {
                Say(
                    "column-unclear",
                    $"The column “{heading.Words()}” was taken for a disease, and none of its cells gives a drug or a dose.",
                    heading.Span(source)
                );
            }
        }

        private static IEnumerable<string> Words(GridBlock grid) => Texts(grid).Select(text => text.Words());

        private IEnumerable<PlacedText> Paragraphs(GridBlock grid, IReadOnlyList<PlacedText> ofGrid) =>
            blocks.SelectMany(block =>
                block is TextBlock text ? [text.Text]
                : block == grid ? ofGrid
                : []
            );

        /// <summary>The grid with its footnote marks raised.</summary>
        private GridBlock Raised(GridBlock grid)
        {
            var cells = grid
                .Rows.SelectMany(row => row)
                .Distinct()
                .ToDictionary(cell => cell, cell => new GridCell(marks.Raise(cell.Text)));
            return grid with
            {
                Rows = [.. grid.Rows.Select(row => (IReadOnlyList<GridCell>)[.. row.Select(cell => cells[cell])])],
            };
        }

        /// <summary>
        /// The line with the table's number, and the title: behind the number or on the line below it, else the heading before the
        /// table.
        /// </summary>
        private (PlacedText? Number, PlacedText? Title) Title(IReadOnlyList<PlacedText> paragraphs)
        {
            var start = rows!.Lines.Min(line =>
                line.Heading.Letters.Count == 0 ? int.MaxValue : line.Heading.Letters[0].Offset
            );
            var before = paragraphs
                .Where(paragraph => paragraph.Letters is [var first, ..] && first.Offset < start)
                .ToList();
            var numbered = before.FindLastIndex(paragraph => TableTitle.Begins(paragraph.Text));
            var (number, title) = numbered < 0 ? (null, null) : TableTitle.Read(before[numbered])!.Value;
            if (numbered >= 0 && title!.IsBlank)
            {
                title = numbered + 1 < before.Count ? before[numbered + 1] : null;
            }

            var headings = blocks
                .OfType<TextBlock>()
                .Where(block => block.IsHeading)
                .Select(block => block.Text)
                .ToHashSet();
            title ??= before.FindLast(headings.Contains);
            ledger.Enter(numbered < 0 ? PlacedText.Empty : before[numbered], Fate.Typed);
            ledger.Enter(title ?? PlacedText.Empty, Fate.Typed);
            return (number, title is null ? null : marks.Raise(title));
        }

        // The table

        private DiseaseColumn Column(DiseaseHeading column)
        {
            ledger.Enter(column.Heading, Fate.Typed);
            return new DiseaseColumn
            {
                Name = Name(column),
                Span = column.Heading.Span(source),
                Marks = column.Heading.Marks(),
            };
        }

        private string Name(DiseaseHeading column) => column.Heading.Words();

        private TreatmentGoal Goal(PlacedText text, IReadOnlyList<DiseaseHeading> columns)
        {
            ledger.Enter(text, Fate.Typed);
            var colon = text.Text.IndexOf(':');
            var isLed = colon is > 0 and < 30 && text.Text.StartsWith("goal", StringComparison.OrdinalIgnoreCase);
            return new TreatmentGoal
            {
                Text = text.Slice(isLed ? colon + 1 : 0, text.Text.Length).Words(),
                Span = text.Span(source),
                Columns = columns.Select(Name).ToValueList(),
                Marks = text.Marks(),
            };
        }

        private IEnumerable<TherapyLine> Lines(Legend legend)
        {
            var names = new TableNames(legend.Abbreviations, DosedNames());
            var reader = new OptionReader(source, ledger, names, new OptionDrugs(source, names, doubtful));
            foreach (var line in rows!.Lines)
            {
                ledger.Enter(line.Heading, Fate.Typed);
                ledger.Enter(line.Section ?? PlacedText.Empty, Fate.Typed);
                var notes = new List<OptionNote>();
                yield return new TherapyLine
                {
                    Heading = Heading(line),
                    Kind = line.Named ?? TherapyLineKind.Unspecified,
                    Span = line.Heading.Span(source),
                    Marks = [.. line.Section?.Marks() ?? [], .. line.Heading.Marks()],
                    Options = line.Cells.SelectMany(cell => Options(reader, line, cell, notes)).ToValueList(),
                    Notes = notes.ToValueList(),
                };
            }
        }

        /// <summary>The heading, behind what it stands under: "Children: First line".</summary>
        private static string Heading(LineRow line) =>
            string.Join(
                ": ",
                new[] { line.Section, line.Heading }
                    .OfType<PlacedText>()
                    .Select(text => text.Words().TrimEnd(':', ' '))
                    .Where(words => words.Length > 0)
            );

        /// <summary>Names that stand before an amount somewhere in the table.</summary>
        private HashSet<string> DosedNames() =>
            rows!
                .Lines.SelectMany(line => line.Cells)
                .SelectMany(cell => Bullets.Read(cell.Text))
                .Select(line => line.Text.Words())
                .SelectMany(words => SigReader.Read([BulletLine.OfWords(1, words)]).Components)
                .Where(component => component.Sigs.Any(sig => sig.Dose is not null) && !component.Drug.IsClass)
                .Select(component => component.Drug.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);

        private List<TreatmentOption> Options(
            OptionReader reader,
            LineRow line,
            OptionCell cell,
            List<OptionNote> notes
        )
        {
            var columns = cell.Columns.Select(Name).ToValueList();
            ledger.Enter(cell.Text, Fate.Furniture);
            IReadOnlyList<CellLine> lines = Bullets.Read(cell.Text);
            if (rows!.AreColumnsLost)
            {
                // What stands below an option of one cell may follow an option of another.
                notes.AddRange(
                    lines.Where(below => below.Depth > 1).Select(below => reader.Note(below.Text, isOptionLost: true))
                );
                lines = [.. lines.Where(option => option.Depth == 1)];
            }

            // What stands under "Not recommended" is nothing to be ordered.
            var isRefused = Refusal.IsIn(Heading(line)) || cell.Columns.Any(column => Refusal.IsIn(Name(column)));
            Func<OptionTree, TreatmentOption> read = isRefused ? reader.InWords : reader.Read;
            var options = OptionTree.Of(lines).Select(tree => In(read(tree), columns)).ToList();
            if (cell.Choice is { } choice)
            {
                var note = new OptionNote { Text = choice.Words(), Span = choice.Span(source) };
                options = options.ConvertAll(option => option with { Notes = [note, .. option.Notes] });
            }

            var remarks = cell.Notes.Select(note => Remark(reader, note)).ToList();
            if (options is [var only])
            {
                options[0] = only with
                {
                    Notes = [.. only.Notes, .. remarks.Where(note => note.Text.Length > 0)],
                    Marks =
                    [
                        .. only.Marks,
                        .. remarks.Where(note => note.Text.Length == 0).SelectMany(note => note.Marks),
                    ],
                };
            }
            else
            {
                notes.AddRange(remarks.Except(notes));
            }

            if (options.Count > 1 && cell.Duration is { } length)
            {
                notes.Add(reader.Note(length) with { Text = Duration(length) });
            }

            return options.ConvertAll(option =>
                WithParts(option, options.Count > 1 ? cell with { Duration = null } : cell)
            );
        }

        private static OptionNote Remark(OptionReader reader, ColumnNote remark)
        {
            var note = reader.Note(remark.Text);
            return remark.Heading is { } heading && note.Text.Length > 0
                ? note with
                {
                    Text = $"{heading.Words().TrimEnd(':')}: {note.Text}",
                    Marks = [.. heading.Marks(), .. note.Marks],
                    EvidenceGrade =
                        ColumnHeading.IsOfEvidence(heading.Words()) && EvidenceGrade.Is(note.Text) ? note.Text : null,
                }
                : note;
        }

        /// <summary>Puts an option into its columns; one in no column of a disease may belong to any.</summary>
        private TreatmentOption In(TreatmentOption option, ValueList<string> columns) =>
            option with
            {
                Columns = columns.Count > 0 ? columns : rows!.Columns.Select(Name).ToValueList(),
                IsColumnLost = rows!.AreColumnsLost || (columns.Count == 0 && rows.Columns.Count > 0),
                Options = option.Options.Select(part => In(part, columns)).ToValueList(),
            };

        /// <summary>Adds what stands in cells of its own: for whom, and how long.</summary>
        private TreatmentOption WithParts(TreatmentOption option, OptionCell cell)
        {
            if (cell.Patients is { } patients)
            {
                ledger.Enter(patients, Fate.Typed);
                var branch = OptionLead.Patients(patients.Words());
                option = option with
                {
                    Branch = option.Branch is { } own
                        ? new Branch("complex", $"{branch.Text}; {own.Text}", null, null, null)
                        : branch,
                    Marks = [.. option.Marks, .. patients.Marks()],
                };
            }

            if (cell.Duration is { } duration)
            {
                option = WithDuration(option, duration) with { Marks = [.. option.Marks, .. duration.Marks()] };
            }

            return option;
        }

        private static string Duration(PlacedText text) => $"Duration: {text.Words()}";

        /// <summary>A length bounds the only dose of an option; other words, and other options, keep it as a remark.</summary>
        private TreatmentOption WithDuration(TreatmentOption option, PlacedText text)
        {
            var duration = DurationReader.Read(text.Words(), text.Span(source));
            var isLength =
                duration is { Length: not null, Until: null, CountMin: null, CountMax: null, Unread.Count: 0 };
            if (
                isLength
                && option.Components is [{ Sigs: [{ Bounds: null, Doses: null, Alternatives.Count: 0 } sig] } component]
            )
            {
                ledger.Enter(text, Fate.Typed);
                return option with
                {
                    Components = [component with { Sigs = [sig with { Bounds = duration!.Length }] }],
                };
            }

            ledger.Enter(text, Fate.Verbatim);
            return option with
            {
                Notes = [.. option.Notes, new OptionNote { Text = Duration(text), Span = text.Span(source) }],
            };
        }
    }
}
