using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>What follows from the sentences and tables of a paper.</summary>
internal static partial class PaperFacts
{
    /// <summary>The paper with its designs, groups, criteria, outcomes, effects, literature, checks and treatment.</summary>
    public static Paper Of(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        var groups = PatientGroups.Of(paper, sentences);
        paper = paper with { Tables = TableSides.Of(paper.Tables, groups) };
        paper = paper with
        {
            Designs = Designs(paper, sentences),
            Groups = PatientGroups.With(groups, paper.Tables),
            ResponseCriteria = sentences
                .Where(IsCriterion)
                .Select(sentence => new Note { Text = sentence.Text, Span = sentence.Span })
                .ToValueList(),
            Literature = LiteratureTable.Of(paper.Tables),
        };
        paper = paper with
        {
            Outcomes = [.. Outcomes.InProse(sentences, paper.Groups), .. Outcomes.InTables(paper.Tables)],
            Effects =
            [
                .. Effects(sentences.Where(sentence => !Outcomes.IsOfOthers(sentence))),
                .. TableEffects.Of(paper.Tables),
            ],
            Checks = FigureChecks.Of(paper, sentences).ToValueList(),
        };
        return PaperRegimen.With(paper, sentences);
    }

    /// <summary>
    /// What a person should know: treatment that is not read, figures that disagree, tables that do not say whom they are about.
    /// </summary>
    public static IEnumerable<ReaderMessage> Messages(Paper paper) =>
        paper
            .Messages.Concat(paper.Checks.Where(check => !check.Agrees).Select(FigureChecks.Message))
            .Concat(paper.Tables.SelectMany(ShiftedRows))
            .Concat(
                Outcomes
                    .InUnclear(paper.Tables)
                    .Select(table => new ReaderMessage(
                        ReaderMessage.AxesUnclear,
                        $"{table.Number}: nothing says whether its rows or its columns are groups of patients; no outcomes "
                            + "are read from it.",
                        table.Span
                    ))
            )
            .Concat(
                Outcomes
                    .InNone(paper.Tables)
                    .Select(table => new ReaderMessage(
                        ReaderMessage.TableNotRead,
                        $"{table.Number}: no outcomes are read from it.",
                        table.Span
                    ))
            )
            .OrderBy(message => message.Span?.Offset);

    /// <summary>A heading that asks for figures in a unit, above a row that has figures and asks for none.</summary>
    private static IEnumerable<ReaderMessage> ShiftedRows(PaperTable table) =>
        table
            .Rows.Where(
                (row, index) =>
                    UnitAtEnd().IsMatch(row.Section)
                    && (index == 0 || table.Rows[index - 1].Section != row.Section)
                    && !row.Label.Contains('(', StringComparison.Ordinal)
                    && row.Cells.Any(cell => cell.Figures is [{ Kind: FigureKind.Median }, ..])
            )
            .Select(row => new ReaderMessage(
                "rows-unclear",
                $"{table.Number}: the figures of the row \"{row.Label}\" may belong to the row above it, \"{row.Section}\", "
                    + "which has none.",
                row.Span
            ));

    private static ValueList<Stated<string>> Designs(Paper paper, IReadOnlyList<PaperSentence> sentences)
    {
        IEnumerable<(string Text, SourceSpan Span)> texts = sentences
            .Where(sentence => IsFront(sentence.Section))
            .Select(sentence => (sentence.Text, sentence.Span));
        if (paper.Title is { } title)
        {
            texts = texts.Prepend((title.Value, title.Span));
        }

        return texts
            .SelectMany(text => DesignForm().Matches(text.Text).Select(match => (match.Value, text.Span)))
            .DistinctBy(design => design.Value, StringComparer.OrdinalIgnoreCase)
            .Select(design => new Stated<string>(design.Value, design.Span))
            .ToValueList();
    }

    /// <summary>Whether a section speaks of this study alone: the abstract, or a text without headings.</summary>
    internal static bool IsFront(string section) =>
        section.Length == 0
        || section.Equals("Abstract", StringComparison.OrdinalIgnoreCase)
        || section.Equals("Summary", StringComparison.OrdinalIgnoreCase)
        || section.Equals("Key points", StringComparison.OrdinalIgnoreCase)
        || AbstractPart().IsMatch(section);

    private static bool IsCriterion(PaperSentence sentence) =>
        ResponseWord().IsMatch(sentence.Text)
        && DefinitionWord().IsMatch(sentence.Text)
        && BoundForm().IsMatch(sentence.Text);

    private static IEnumerable<ReportedEffect> Effects(IEnumerable<PaperSentence> sentences) =>
        sentences.SelectMany(sentence =>
            sentence
                .Figures.Where(figure => figure is { Kind: FigureKind.Ratio, Value: not null })
                .Where(figure => !IsLogarithm(sentence.Text, PatientGroups.IndexOf(sentence, figure)))
                .Select(figure => new ReportedEffect
                {
                    Measure = Measure(figure.Unit!),
                    Value = figure.Value!.Value,
                    Low = figure.Low,
                    High = figure.High,
                    Level = LevelForm().Match(figure.Text) is { Success: true } level
                        ? FigureReader.Value(level.Groups["level"].Value)
                        : null,
                    PValue = PForm().Match(figure.Text) is { Success: true } p
                        ? p.Groups["p"].Value.TrimStart('=', ' ').Replace('·', '.')
                        : null,
                    Text = sentence.Text,
                    Span = figure.Span,
                })
        );

    /// <summary>Whether what stands before a ratio makes it the logarithm of one.</summary>
    private static bool IsLogarithm(string text, int at) =>
        text.AsSpan(0, at).TrimEnd(" -(").EndsWith("log", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a ratio that a paper may abbreviate.</summary>
    internal static string Measure(string words) =>
        words.ToUpperInvariant() switch
        {
            "HR" or "HAZARD RATIO" => "hazard ratio",
            "OR" or "ODDS RATIO" => "odds ratio",
            _ => "relative risk",
        };

    [GeneratedRegex(
        @"(?i)\b(?:retrospective(?:ly)?|prospective(?:ly)?|randomi[sz]ed|double-blind|placebo-controlled|single-arm|multi-?cent(?:er|re)|multi-institutional|phase (?:I{1,3}|[1-4])\b|case reports?|case series|cohort|registry)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DesignForm();

    [GeneratedRegex(
        @"(?i)^(?:background|objectives?|aims?|design|methods?|patients(?: and methods)?|results|findings|interpretation|conclusions?)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AbstractPart();

    [GeneratedRegex(@"(?i)\b(?:responses?|remissions?|CR|PR)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ResponseWord();

    [GeneratedRegex(
        @"(?i)\b(?:defined|definition|classified|divided into|criteria|categori[sz]ed|considered)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DefinitionWord();

    [GeneratedRegex(@"(?:[<>≥≤]|at least|more than|less than|normali[sz]ation)", RegexOptions.NonBacktracking)]
    private static partial Regex BoundForm();

    [GeneratedRegex(@"(?<level>\d{2}(?:[.·]\d)?)% ?(?:CI|confidence)", RegexOptions.NonBacktracking)]
    private static partial Regex LevelForm();

    [GeneratedRegex(@"[Pp] ?(?<p>[=<>] ?0?[.·]\d{1,8})", RegexOptions.NonBacktracking)]
    private static partial Regex PForm();

    [GeneratedRegex(@"\((?:days|weeks|months|years)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex UnitAtEnd();
}
