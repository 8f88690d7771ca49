using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>Compares figures that follow from each other. What disagrees is reported, never repaired.</summary>
internal static partial class FigureChecks
{
    /// <summary>Figures are compared with so many groups, so that the cost stays linear; no paper has more on purpose.</summary>
    public const int MostGroups = 200;

    /// <summary>All comparisons, in source order.</summary>
    public static IEnumerable<FigureCheck> Of(Paper paper, IReadOnlyList<PaperSentence> sentences) =>
        InSentences(paper, sentences)
            .Concat(paper.Tables.Where(table => !LiteratureTable.Is(table)).SelectMany(InTable))
            .Concat(
                paper
                    .Tables.SelectMany(table => table.Rows)
                    .SelectMany(row => row.Cells)
                    .SelectMany(cell => AgainstLimits(cell.Figures))
            )
            .Concat(paper.Literature.SelectMany(InReport))
            .Concat(Sums(paper, sentences))
            .OrderBy(check => check.Span.Offset);

    /// <summary>What a person should know of figures that disagree.</summary>
    public static ReaderMessage Message(FigureCheck check) =>
        new(
            ReaderMessage.FiguresDisagree,
            $"{check.Subject}: the source states {Number(check.Stated)}, its other figures give "
                + $"{Number(decimal.Round(check.Computed, Math.Max(1, (int)check.Stated.Scale)))}.",
            check.Span
        );

    /// <summary>Whether a stated per cent is the computed one, rounded to its digits or cut off.</summary>
    public static bool Agrees(decimal stated, decimal computed)
    {
        var digits = Math.Min((int)stated.Scale, 4);
        var step = digits switch
        {
            0 => 1m,
            1 => 0.1m,
            2 => 0.01m,
            3 => 0.001m,
            _ => 0.0001m,
        };
        return Math.Abs(stated - computed) <= step / 2 || (computed >= stated && computed - stated < step);
    }

    /// <summary>The limit that a figure lies beyond; null where it lies between its limits, or states too little.</summary>
    public static decimal? LimitPassed(decimal? value, decimal? low, decimal? high) =>
        value < low ? low
        : value > high ? high
        : null;

    private static IEnumerable<FigureCheck> AgainstLimits(IEnumerable<Figure> figures) =>
        figures
            .Where(figure => figure is { Kind: FigureKind.Ratio, Value: not null })
            .Select(figure => (Figure: figure, Limit: LimitPassed(figure.Value, figure.Low, figure.High)))
            .Where(passed => passed.Limit is not null)
            .Select(passed => new FigureCheck(
                $"{passed.Figure.Text}, against its limits",
                passed.Figure.Value!.Value,
                passed.Limit!.Value,
                Agrees: false,
                passed.Figure.Span
            ));

    private static IEnumerable<FigureCheck> InSentences(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        var wholes = paper
            .Groups.Take(MostGroups)
            .Select(group => new Whole(group.Count, SexForm().IsMatch(group.Name) ? group.Name : null))
            .ToList();
        return sentences.SelectMany(sentence => InSentence(sentence, wholes).Concat(AgainstLimits(sentence.Figures)));
    }

    private static IEnumerable<FigureCheck> InSentence(PaperSentence sentence, IReadOnlyList<Whole> wholes)
    {
        var total = sentence.Figures.FirstOrDefault(figure =>
            figure is { Kind: FigureKind.Count, Unit: not null } && IsTotal(sentence, figure)
        );
        foreach (var figure in sentence.Figures)
        {
            if (figure is { Kind: FigureKind.Share, Of: > 0, Value: { } part, Percent: { } share })
            {
                yield return Check(figure.Text, share, part / figure.Of.Value * 100, figure.Span);
            }
            else if (figure is { Kind: FigureKind.CountAndPercent, Value: { } count, Percent: { } percent })
            {
                var sizes = wholes.Where(whole => whole.IsOf(figure)).Select(whole => whole.Count);
                sizes = total?.Value is { } all ? sizes.Prepend(all) : sizes;
                var candidates = sizes.Where(size => size >= count && size > 0).Distinct().ToList();
                if (candidates.Count > 0)
                {
                    var fits = candidates.Find(size => Agrees(percent, count / size * 100));
                    var size = fits > 0 ? fits : candidates[0];
                    yield return Check($"{Words(figure)} of {Number(size)}", percent, count / size * 100, figure.Span);
                }
            }
        }
    }

    /// <summary>A number of patients of which counts may be parts.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Sex">The name of the group where it is one of women, boys and the like, of which no other count is a part.</param>
    private sealed record Whole(decimal Count, string? Sex)
    {
        public bool IsOf(Figure figure) =>
            Sex is null || (figure.Unit is { } unit && Sex.StartsWith(unit, StringComparison.OrdinalIgnoreCase));
    }

    private static string Words(Figure figure) =>
        figure.Unit is null ? Number(figure.Value!.Value) : $"{Number(figure.Value!.Value)} {figure.Unit}";

    private static bool IsTotal(PaperSentence sentence, Figure figure) =>
        sentence
            .Text[..PatientGroups.IndexOf(sentence, figure)]
            .TrimEnd()
            .EndsWith("total of", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FigureCheck> InTable(PaperTable table)
    {
        for (var number = 0; number < table.Rows.Count; number++)
        {
            var row = table.Rows[number];
            for (var index = 0; index < row.Cells.Count; index++)
            {
                foreach (var figure in row.Cells[index].Figures)
                {
                    if (
                        figure
                            is {
                                Kind: FigureKind.Share or FigureKind.CountAndPercent,
                                Value: { } part,
                                Percent: { } percent
                            }
                        && (
                            TableWholes.Fitting(table, number, index, figure)
                            ?? TableWholes.Nearest(table, number, index, figure)
                        )
                            is { } whole
                                and > 0
                    )
                    {
                        yield return Check(
                            $"{table.Number}, {row.Label}, {Number(part)} of {Number(whole)}",
                            percent,
                            part / whole * 100,
                            figure.Span
                        );
                    }
                }
            }
        }
    }

    /// <summary>
    /// Per cent that no part of so many patients, nor of fewer, can be. Comparisons are left out: the other arm may be
    /// larger.
    /// </summary>
    private static IEnumerable<FigureCheck> InReport(LiteratureReport report)
    {
        const int mostPatients = 1000;
        if (report.Patients is 0 or > mostPatients || report.Cells.Any(cell => ComparisonForm().IsMatch(cell.Text)))
        {
            yield break;
        }

        foreach (var figure in report.Figures)
        {
            if (figure is { Kind: FigureKind.CountAndPercent, Value: { } count, Percent: { } stated })
            {
                yield return Check(
                    $"{report.Study}, {Words(figure)} of {Number(report.Patients)}",
                    stated,
                    count / report.Patients * 100,
                    figure.Span
                );
            }
            else if (figure is { Kind: FigureKind.Percent, Percent: { } percent } && percent <= 100)
            {
                var nearest = Nearest(percent, report.Patients);
                yield return Check(
                    $"{report.Study}, per cent of {Number(report.Patients)} patients or fewer",
                    percent,
                    nearest,
                    figure.Span
                );
            }
        }
    }

    /// <summary>The per cent nearest to a stated one that a part of so many patients, or of fewer, can be.</summary>
    private static decimal Nearest(decimal percent, int patients)
    {
        var nearest = 0m;
        for (var whole = 1; whole <= patients; whole++)
        {
            var part = decimal.Round(percent * whole / 100);
            for (var near = Math.Max(part - 1, 0); near <= Math.Min(part + 1, whole); near++)
            {
                var possible = near / whole * 100;
                if (Agrees(percent, possible))
                {
                    return possible;
                }

                nearest = Math.Abs(possible - percent) < Math.Abs(nearest - percent) ? possible : nearest;
            }
        }

        return nearest;
    }

    /// <summary>"23 reports … for a total of 441 patients": against the rows of the table of the literature.</summary>
    private static IEnumerable<FigureCheck> Sums(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        if (paper.Literature.Count == 0)
        {
            yield break;
        }

        foreach (var sentence in sentences)
        {
            if (ReportsForm().Match(sentence.Text) is not { Success: true } match)
            {
                continue;
            }

            yield return Check(
                "Number of reports",
                FigureReader.Value(match.Groups["reports"].Value) ?? 0,
                paper.Literature.Count,
                sentence.Span
            );
            yield return Check(
                "Patients of all reports",
                FigureReader.Value(match.Groups["patients"].Value) ?? 0,
                paper.Literature.Sum(report => (decimal)report.Patients),
                sentence.Span
            );
        }
    }

    private static FigureCheck Check(string subject, decimal stated, decimal computed, SourceSpan span) =>
        new(subject, stated, computed, Agrees(stated, computed), span);

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?i)\b(?:versus|vs|compared|comparison|survivals?)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ComparisonForm();

    [GeneratedRegex(@"(?i)^(?:women|men|males?|females?|boys|girls)\b", RegexOptions.NonBacktracking)]
    private static partial Regex SexForm();

    [GeneratedRegex(
        @"(?<reports>\d{1,4}) (?:reports|studies|papers|publications)\b.{0,200}?total of (?<patients>\d{1,6}) patients",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ReportsForm();
}
