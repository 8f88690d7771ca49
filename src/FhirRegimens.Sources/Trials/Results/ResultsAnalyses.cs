using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>Reads the comparisons of groups that a measure has. One of other than two groups is no evidence and stays unread.</summary>
internal sealed class ResultsAnalyses(
    JsonTree analyses,
    ResultsMeasure measure,
    ResultsGroups groups,
    RecordFields fields,
    ResultsFigures figures
)
{
    /// <summary>Reads them; returns how many are no evidence.</summary>
    public int Read()
    {
        var unclear = 0;
        foreach (var analysis in analyses.Items)
        {
            if (measure.Problem is null && Effect(analysis) is { } effect)
            {
                figures.Effects.Add(effect);
            }
            else
            {
                unclear++;
            }
        }

        return unclear;
    }

    private ReportedEffect? Effect(JsonTree analysis)
    {
        var ids = RecordFields.Items(analysis["groupIds"]).ToList();
        var estimate = ResultsMeasure.Number(analysis["paramValue"]?.Text);
        if (
            ids.Count != 2
            || (estimate is null && !RecordFields.IsPhrase(analysis["pValue"]))
            || ids.ConvertAll(groups.Of) is not [{ } first, { } second]
            || ReferenceEquals(first, second)
        )
        {
            return null;
        }

        fields.Skip(analysis["testedNonInferiority"]);
        var (low, high) = (Limit(analysis["ciLowerLimit"]), Limit(analysis["ciUpperLimit"]));
        var sides = fields.Phrase(analysis["ciNumSides"]);
        var p = fields.Phrase(analysis["pValue"]);
        var level = fields.Phrase(analysis["ciPctValue"]);
        var percent = Level(level);
        var parameter = fields.Phrase(analysis["paramType"]);
        var method = fields.Phrase(analysis["statisticalMethod"]);
        var value = fields.Phrase(analysis["paramValue"]);
        var kind = RegistryWords.Ratio(parameter) ?? "comparison";
        return new()
        {
            Measure = kind,
            Name = measure.Name,
            About = measure.About,
            Groups = [first.Title, second.Title],
            Value = estimate,
            Interval = KindOfInterval(sides, percent is null ? level : null),
            Low = low.Number,
            High = high.Number,
            Level = percent,
            PValue = p,
            Text = string.Join(
                " ",
                new[]
                {
                    $"{(measure.Kind is null ? "" : $"{measure.Kind} outcome: ")}{measure.Name}.",
                    $"Groups: {first.Title}; {second.Title}.",
                    Part("Estimate", Joined(parameter, value)),
                    Part("Spread", Spread(analysis)),
                    Part(
                        "Interval",
                        Interval(
                            percent is null ? level : $"{level!.TrimEnd('%').TrimEnd()}%",
                            sides,
                            low.Words,
                            high.Words
                        )
                    ),
                    Part("P", p),
                    Part("Method", method),
                    Part("Tested", RegistryWords.InWords(fields.Phrase(analysis["nonInferiorityType"]))),
                }
                    .Concat(Comments.Select(comment => Part(comment.Label, fields.Phrase(analysis[comment.Member]))))
                    .OfType<string>()
            ),
            Remarks = AgainstInterval(kind, estimate, low.Number, high.Number, analysis).ToValueList(),
            Span = analysis["paramValue"]?.Span ?? analysis.Span,
        };
    }

    private static readonly (string Member, string Label)[] Comments =
    [
        ("groupDescription", "Of the groups"),
        ("statisticalComment", "Of the method"),
        ("pValueComment", "Of p"),
        ("nonInferiorityComment", "Of the test"),
        ("ciLowerLimitComment", "Of the lower limit"),
        ("ciUpperLimitComment", "Of the upper limit"),
        ("estimateComment", "Of the estimate"),
        ("otherAnalysisDescription", "Further"),
    ];

    private (decimal? Number, string? Words) Limit(JsonTree? value) =>
        fields.Phrase(value) is { } words ? (ResultsMeasure.Number(words), words) : (null, null);

    private string? Spread(JsonTree analysis) =>
        Joined(
            RegistryWords.FromCode(fields.Phrase(analysis["dispersionType"])),
            fields.Phrase(analysis["dispersionValue"])
        );

    /// <summary>"95" and "97.5%"; null for what cannot be meant as a level in per cent, such as "0.95".</summary>
    private static decimal? Level(string? words) =>
        ResultsMeasure.Number(words?.TrimEnd('%').TrimEnd()) is > 1 and < 100 and var level ? level : null;

    /// <summary>What an interval is where it has one side alone, or a level that is no number of per cent; else null.</summary>
    private static string? KindOfInterval(string? sides, string? level) =>
        (sides, level) switch
        {
            ("ONE_SIDED", null) => "one-sided confidence interval",
            ("ONE_SIDED", _) => $"one-sided confidence interval of level {level}",
            (_, null) => null,
            _ => $"confidence interval of level {level}",
        };

    private static string? Part(string label, string? words) =>
        words is null ? null : $"{label}: {words.TrimEnd('.')}.";

    private static string? Joined(string? first, string? second) =>
        (first, second) is (null, null) ? null : string.Join(" ", new[] { first, second }.OfType<string>());

    private static string? Interval(string? level, string? sides, string? low, string? high) =>
        (low, high) is (null, null)
            ? null
            : $"{(level is null ? "" : $"{level}, ")}{(sides is null ? "" : $"{RegistryWords.InWords(sides)}, ")}"
                + $"{low ?? "not stated"} to {high ?? "not stated"}";

    private IEnumerable<string> AgainstInterval(
        string kind,
        decimal? value,
        decimal? low,
        decimal? high,
        JsonTree analysis
    ) =>
        FigureChecks.LimitPassed(value, low, high) is { } limit
            ? [figures.Disagree($"{measure.Name}, {kind} against its limits", value!.Value, limit, analysis.Span)]
            : [];
}
