using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads the tables of a paper: header, sections, rows, footnotes, parts that are continued.</summary>
internal sealed partial class PaperTables(SourceText source, CharacterLedger ledger)
{
    private readonly List<PaperTable> tables = [];

    /// <summary>The tables so far.</summary>
    public ValueList<PaperTable> All => tables.ToValueList();

    /// <summary>Whether a paragraph is the caption of a table.</summary>
    public static bool IsCaption(string words) => CaptionForm().IsMatch(words);

    /// <summary>Adds a table, or the next part of one.</summary>
    public void Add(PlacedText? caption, GridBlock grid)
    {
        var words = caption?.Words() ?? "";
        var match = CaptionForm().Match(words);
        var number = match.Success ? match.Groups["number"].Value : "Table";
        var title = match.Success ? match.Groups["title"].Value.Trim() : words;
        if (caption is not null)
        {
            ledger.Enter(caption.Span(source), Fate.Typed);
        }

        var isContinued = title.Contains("(Continued)", StringComparison.OrdinalIgnoreCase);
        var known = isContinued ? tables.FindIndex(table => table.Number == number) : -1;
        var table =
            known >= 0
                ? tables[known]
                : new PaperTable
                {
                    Number = number,
                    Title = title.Length > 0 ? title : null,
                    Span = (caption ?? (grid.Header ?? grid.Rows[0])[0]).Span(source),
                };
        table = Rows(table with { Parts = table.Parts + 1 }, grid);
        table = grid.Foot.Aggregate(table, Foot);
        if (known >= 0)
        {
            tables[known] = table;
        }
        else
        {
            tables.Add(table);
        }
    }

    /// <summary>Takes a paragraph behind a table that is a footnote or its legend; false where it is neither.</summary>
    public bool TakeFoot(PlacedText paragraph)
    {
        if (tables.Count == 0 || !IsFoot(paragraph))
        {
            return false;
        }

        tables[^1] = Foot(tables[^1], paragraph);
        return true;
    }

    private PaperTable Rows(PaperTable table, GridBlock grid)
    {
        var rows = grid.Rows;
        var header = grid.Header ?? (rows.Count > 0 && IsHeader(rows[0]) ? rows[0] : null);
        var first = header is null || grid.Header is not null ? 0 : 1;
        if (header is not null)
        {
            var names = header.Select(cell => cell.Words()).ToList();
            var counts = rows.Count > first && IsCounts(rows[first]) ? rows[first] : null;
            first += counts is null ? 0 : 1;
            foreach (var cell in header.Concat(counts ?? []))
            {
                Enter(cell, Fate.Typed);
            }

            if (table.Columns.Count == 0)
            {
                table = table with
                {
                    Columns = names
                        .Select(
                            (name, index) =>
                                new PaperColumn(
                                    TableLabel.WithoutSize(name),
                                    TableLabel.Size(name) ?? Size(counts, index)
                                )
                        )
                        .ToValueList(),
                };
            }
        }

        var read = new List<PaperRow>(table.Rows);
        var section = read.Count > 0 ? read[^1].Section : "";
        var isIndented = false;
        var isPercentMeant = ArePercent(table.Columns, rows.Skip(first));
        for (var number = first; number < rows.Count; number++)
        {
            var row = rows[number];
            section = isIndented && !grid.IsIndented(number) ? "" : section;
            isIndented = grid.IsIndented(number);
            if (row.Count(cell => !cell.IsBlank) == 1 && !row[0].IsBlank)
            {
                if (IsFoot(row[0]))
                {
                    table = Foot(table, row[0]);
                }
                else
                {
                    section = row[0].Words();
                    Enter(row[0], Fate.Typed);
                }
            }
            else
            {
                read.Add(Row(table, section, row, isPercentMeant));
            }
        }

        return table with
        {
            Rows = read.ToValueList(),
        };
    }

    /// <summary>
    /// Whether numbers in brackets are per cent, as all agree with the numbers of patients above them: "41 (20)" below "n = 204".
    /// </summary>
    private static bool ArePercent(ValueList<PaperColumn> columns, IEnumerable<IReadOnlyList<PlacedText>> rows)
    {
        const int fewest = 4;
        var agreeing = 0;
        foreach (var row in rows)
        {
            for (var at = 1; at < Math.Min(row.Count, columns.Count); at++)
            {
                if (
                    columns[at].Count is > 0 and { } size
                    && BarePartForm().Match(row[at].Words()) is { Success: true } part
                    && FigureReader.Value(part.Groups["count"].Value) is { } count
                    && FigureReader.Value(part.Groups["percent"].Value) is { } percent
                )
                {
                    if (count > size || !FigureChecks.Agrees(percent, count / size * 100))
                    {
                        return false;
                    }

                    agreeing++;
                }
            }
        }

        return agreeing >= fewest;
    }

    private PaperRow Row(PaperTable table, string section, IReadOnlyList<PlacedText> row, bool arePercent)
    {
        var label = row[0].Words();
        var isPercentMeant =
            arePercent
            || label.Contains("(%)", StringComparison.Ordinal)
            || section.Contains("(%)", StringComparison.Ordinal)
            || table.Title?.Contains("(%)", StringComparison.Ordinal) == true;
        var isOfAnotherKind = MiddleValueForm().IsMatch(label);
        var cells = row.Skip(1)
            .Select(
                (cell, index) =>
                {
                    Enter(cell, Fate.Typed);
                    var isMeant = isPercentMeant || (!isOfAnotherKind && IsCounted(table, index + 1));
                    var heading = index + 1 < table.Columns.Count ? table.Columns[index + 1].Name : "";
                    return new PaperCell(
                        cell.Words(),
                        FigureReader
                            .Read(source, cell.Plain(), isMeant)
                            .Select(figure => Headed(figure, heading))
                            .ToValueList(),
                        cell.Span(source)
                    );
                }
            )
            .ToValueList();
        Enter(row[0], Fate.Typed);
        var all = new PlacedText(row.SelectMany(cell => cell.Letters));
        return new(section, label, cells, row.SelectMany(cell => cell.Marks()).ToValueList(), all.Span(source));
    }

    /// <summary>A figure as its heading has it: "0.73 (0.57–0.93)" below "HR (95% CI)", "0.011" below "P".</summary>
    private static Figure Headed(Figure figure, string heading) =>
        figure.Kind == FigureKind.Median && TableLabel.Ratio(heading) is var (measure, _)
            ? figure with
            {
                Kind = FigureKind.Ratio,
                Unit = measure,
            }
        : figure is { Kind: FigureKind.Number, Unit: null } && TableLabel.IsPValue(heading)
            ? figure with
            {
                Kind = FigureKind.PValue,
            }
        : figure;

    /// <summary>"Relapse, n (%)" above a column; of a group of patients it says so of some of its rows alone.</summary>
    private static bool IsCounted(PaperTable table, int column) =>
        column < table.Columns.Count
        && table.Columns[column] is { Count: null, Name: var name }
        && TableLabel.IsCounted(name)
        && TableLabel.IsOutcome(name);

    private PaperTable Foot(PaperTable table, PlacedText text)
    {
        var mark = string.Concat(text.Letters.TakeWhile(letter => letter.IsRaised).Select(letter => letter.Value));
        var words = text.Words();
        ledger.Enter(text.Span(source), Fate.Verbatim);
        return mark.Length > 0
            ? table with
            {
                Footnotes = [.. table.Footnotes, new(mark, words, text.Span(source))],
            }
            : table with
            {
                Legend = table.Legend is null ? words : $"{table.Legend} {words}",
            };
    }

    private void Enter(PlacedText text, Fate fate)
    {
        if (text.Letters.Count > 0)
        {
            ledger.Enter(text.Span(source), fate);
        }
    }

    private static bool IsFoot(PlacedText text) =>
        text.Letters is [{ IsRaised: true }, ..] || LegendForm().IsMatch(text.Words());

    /// <summary>A first row whose cells are words, or empty, is the header.</summary>
    private static bool IsHeader(IReadOnlyList<PlacedText> row) =>
        row.Skip(1).Any(cell => !cell.IsBlank)
        && row.All(cell => !cell.Words().Any(char.IsAsciiDigit) || TableLabel.Size(cell.Words()) is not null);

    private static bool IsCounts(IReadOnlyList<PlacedText> row) =>
        row.Count > 1 && row[0].IsBlank && row.Skip(1).All(cell => TableLabel.Size(cell.Words()) is not null);

    private static int? Size(IReadOnlyList<PlacedText>? row, int index) =>
        row is not null && index < row.Count ? TableLabel.Size(row[index].Words()) : null;

    [GeneratedRegex(
        @"^(?<number>Table [0-9A-Z]{1,3})\.(?<title>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex CaptionForm();

    [GeneratedRegex(
        @"^(?<count>\d{1,6}|\d{1,3},\d{3}) ?\((?<percent>\d{1,3}(?:\.\d{1,2})?)\)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex BarePartForm();

    /// <summary>What a bracket behind it holds is no per cent.</summary>
    [GeneratedRegex(@"(?i)\b(?:means?|medians?|SD|IQR|range)\b", RegexOptions.NonBacktracking)]
    private static partial Regex MiddleValueForm();

    [GeneratedRegex(@"^[A-Za-z0-9 -]{1,12}, [^;]{2,60};.*, ", RegexOptions.NonBacktracking)]
    private static partial Regex LegendForm();
}
