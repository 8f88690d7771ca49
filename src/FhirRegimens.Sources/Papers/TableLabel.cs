using System.Globalization;
using System.Text.RegularExpressions;

namespace FhirRegimens.Sources.Papers;

/// <summary>What the label of a row or the heading of a column of a table says of itself.</summary>
internal static partial class TableLabel
{
    /// <summary>Between the headings that stand one below the other.</summary>
    private const string Joint = ": ";

    /// <summary>How many patients it is about: "Sirolimus (n = 12)"; null where it does not say.</summary>
    public static int? Size(string words) =>
        SizeForm().Match(words) is { Success: true } match
            ? int.Parse(match.Groups["count"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The words without that number.</summary>
    public static string WithoutSize(string words) =>
        SizeForm().Match(words) is { Success: true } match
            ? $"{words[..match.Index].Trim().TrimEnd(':')}{Joint}{words[(match.Index + match.Length)..]}".Trim(' ', ':')
            : words.Trim();

    /// <summary>The heading of a group and what stands below it, where that is a time or a grade: "Sirolimus: Any grade".</summary>
    public static (string Group, string? Degree) Parts(string words)
    {
        var at = words.LastIndexOf(Joint, StringComparison.Ordinal);
        return at > 0 && IsDegree(words[(at + Joint.Length)..])
            ? (words[..at], words[(at + Joint.Length)..])
            : (words, null);
    }

    /// <summary>
    /// The ratio that a heading names with its interval: "HR (95% CI)"; null where it names none or several, or a rate: "RR, %",
    /// or an interval of one side.
    /// </summary>
    public static (string Measure, decimal? Level)? Ratio(string words) =>
        IntervalForm().Match(words) is { Success: true } interval
        && words.AsSpan().Count('%') == 1
        && !OneSidedForm().IsMatch(words)
        && RatioWord().Matches(words) is [var measure]
            ? (measure.Value, FigureReader.Value(interval.Groups["level"].Value))
            : null;

    /// <summary>Whether it stands above p-values.</summary>
    public static bool IsPValue(string words) => PForm().IsMatch(words);

    /// <summary>The words without "N (%)" and what they say behind that.</summary>
    public static string Bare(string words) =>
        CountedForm().Match(words) is { Success: true } match ? words[..match.Index].Trim(' ', ',') : words;

    /// <summary>Whether it says that patients are counted of whom it holds: "Relapse, n (%)".</summary>
    public static bool IsCounted(string words) => CountedForm().IsMatch(words);

    /// <summary>Whether it names patients: "Children", "Rituximab group".</summary>
    public static bool IsGroup(string words) => GroupForm().IsMatch(words);

    /// <summary>Whether it names what may happen to patients: "Complete response", "CR".</summary>
    public static bool IsOutcome(string words) => OutcomeForm().IsMatch(words);

    /// <summary>Whether it is a time, a grade or a bare number: "6 months", "Grade 3–4".</summary>
    public static bool IsDegree(string words) => DegreeForm().IsMatch(words);

    /// <summary>Whether it stands above labels of groups.</summary>
    public static bool IsAboveGroups(string words) => AboveGroupsForm().IsMatch(words);

    /// <summary>Whether it stands above labels of what is counted in groups.</summary>
    public static bool IsAboveOutcomes(string words) => AboveOutcomesForm().IsMatch(words);

    [GeneratedRegex(@"\b(?<level>\d{2}(?:\.\d)?) ?% ?(?:CI|confidence interval)", RegexOptions.NonBacktracking)]
    private static partial Regex IntervalForm();

    [GeneratedRegex(
        @"\b(?:[Hh]azard ratio|HR|[Oo]dds ratio|OR|[Rr]elative risk|[Rr]isk ratio|RR)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RatioWord();

    [GeneratedRegex(@"(?i)\b(?:one|1)[ -]sided\b", RegexOptions.NonBacktracking)]
    private static partial Regex OneSidedForm();

    [GeneratedRegex(@"(?i)^p(?:[ -]?values?)?[*†‡]?$", RegexOptions.NonBacktracking)]
    private static partial Regex PForm();

    [GeneratedRegex(
        @"(?:^|[ (\[,;])[Nn] ?= ?(?<count>\d{1,6}|\d{1,3},\d{3})[)\]]?(?:: |:?$)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SizeForm();

    [GeneratedRegex(@"(?i)(?:\b(?:n(?:/n)?|no\.?) ?)?\(%\)", RegexOptions.NonBacktracking)]
    private static partial Regex CountedForm();

    [GeneratedRegex(
        @"(?i)\b(?:arm|group|cohort)s?(?: [A-Z\d])?$|^(?:all|placebo|controls)$"
            + @"|^(?:[\p{L}-]+ ){0,3}(?:patients|children|adults|adolescents|infants|women|men|boys|girls|males?|females?)(?: (?:with|on|aged|under|over|below|above)\b.*| ?[<>≥≤(].*)?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex GroupForm();

    [GeneratedRegex(
        @"(?i)\b(?:responses?|responded|remissions?|relapses?|recurrences?|survival|adverse events?|[a-z]*toxicit(?:y|ies)|deaths?|died|mortality|infections?|sepsis|progression|treatment failure|stable disease)\b"
            + @"|^(?:relapsed|complete|partial)$|(?-i:\b(?:CR|PR|ORR|OR|NR|VGPR|OS|PFS|EFS|DFS|S?AEs?)\b)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OutcomeForm();

    [GeneratedRegex(
        @"(?i)^(?:(?:at|after|by|within|for) )?(?:(?:day|week|month|year)s? ?\d{1,4}|\d{1,4}(?: ?[-–] ?\d{1,4})?(?: ?(?:days?|weeks?|months?|years?)\b.{0,40})?|baseline|last follow-up|end of (?:treatment|study)|(?:any|all) grades?|grades? ?[≥>]? ?(?:\d|I).{0,20}|mild|moderate|severe)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DegreeForm();

    [GeneratedRegex(
        @"(?i)^(?:(?:study|treatment|patient|dose|age) )?(?:sub)?(?:groups?|arms?|cohorts?|populations?)$|^regimens?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AboveGroupsForm();

    [GeneratedRegex(
        @"(?i)^(?:(?:clinical|treatment|primary|secondary|patient|baseline) )?(?:outcomes?|end-?points?|responses?|events?|adverse events?|toxicit(?:y|ies)|characteristics?|features?|variables?|parameters?)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AboveOutcomesForm();
}
