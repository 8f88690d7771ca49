using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Papers;

/// <summary>What a reader said of figures of a paper that disagree, with the words that state them.</summary>
internal sealed class FigureDisagreements
{
    private readonly IReadOnlyList<(ReaderMessage Message, Figure? Figure)> disagreements;

    private FigureDisagreements(IReadOnlyList<(ReaderMessage Message, Figure? Figure)> disagreements) =>
        this.disagreements = disagreements;

    /// <summary>The disagreements of a paper.</summary>
    public static FigureDisagreements Of(Paper paper)
    {
        var figures = paper
            .Findings.SelectMany(finding => finding.Figures.Select(figure => (Figure: figure, finding.Text)))
            .Concat(
                paper
                    .Tables.SelectMany(table => table.Rows)
                    .SelectMany(row => row.Cells)
                    .SelectMany(cell => cell.Figures.Select(figure => (Figure: figure, cell.Text)))
            )
            .ToLookup(stated => stated.Figure.Span);
        var sentences = paper.Findings.ToLookup(finding => finding.Span, finding => finding.Text);
        return new([
            .. paper
                .Messages.Where(message => message is { Code: ReaderMessage.FiguresDisagree, Span: not null })
                .Select(message =>
                {
                    var (figure, text) = figures[message.Span!.Value].FirstOrDefault();
                    return (Quoting(message, text ?? sentences[message.Span.Value].FirstOrDefault()), figure);
                }),
        ]);
    }

    /// <summary>What is said of the figures of an outcome.</summary>
    public IEnumerable<string> About(ReportedOutcome outcome) =>
        disagreements
            .Where(disagreement => Concerns(disagreement.Message, disagreement.Figure, outcome))
            .Select(disagreement => disagreement.Message.Text);

    /// <summary>What is said of figures that belong to none of the outcomes.</summary>
    public IEnumerable<ReaderMessage> AboutNone(IReadOnlyCollection<ReportedOutcome> outcomes) =>
        disagreements
            .Where(disagreement =>
                !outcomes.Any(outcome => Concerns(disagreement.Message, disagreement.Figure, outcome))
            )
            .Select(disagreement => disagreement.Message);

    private static ReaderMessage Quoting(ReaderMessage message, string? words) =>
        words is null ? message : message with { Text = $"{message.Text} The source's words: “{words}”" };

    /// <summary>Whether the figure is that of an outcome; one cell may state several.</summary>
    private static bool Concerns(ReaderMessage message, Figure? figure, ReportedOutcome outcome) =>
        message.Span is { } span
        && outcome.Span.Offset <= span.Offset
        && span.End <= outcome.Span.End
        && figure is not null
        && figure.Value == outcome.Count
        && figure.Percent == outcome.Percent;
}
