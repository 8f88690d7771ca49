using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Reads every number of a passage: at each place where one begins, the first form that fits. A number that fits no
/// form is a plain one, so that none is lost.
/// </summary>
internal static partial class FigureReader
{
    private const int LongestFigure = 160;

    private const string Decimal = @"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,10})?";
    private const string Word =
        "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
        + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten|eleven|twelve"
        + "|one|two|three|four|five|six|seven|eight|nine";
    private const string Number = "(?:" + Decimal + "|" + Word + ")";
    private const string Percent = @"(?<percent>\d{1,3}(?:\.\d{1,4})?)";
    private const string Dash = @"\s?(?:[-–—]|to)\s?";
    private const string People =
        "patients?|pts|children|adults?|subjects?|participants?|women|men|males?|females?|boys|girls|cases|individuals|persons|people|infants|responders";
    private const string Unit =
        @"(?:[×x] 10\^\d{1,2} ?/ ?[a-zA-Zµμ]{1,3}|(?:mg|mcg|µg|g|ng|kg|mmol|U|IU|mL|ml|L|l|dl|dL)(?:/(?:kg|m2|m²|day|d|dl|dL|l|L|ml|mL|h|week)|[· ]?(?:kg|m|day|d|h|l|L|ml|mL)[-−][12])*|days?|weeks?|months?|years?|hours?|minutes?|lines?|centers?|centres?)";
    private const string Month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";

    private const char MiddlePoint = '·';

    private static readonly string[] Teens =
    [
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens =
    [
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    private static readonly (FigureKind Kind, Regex Form)[] Forms =
    [
        (FigureKind.Date, DateForm()),
        (FigureKind.Ratio, RatioForm()),
        (FigureKind.PValue, PValueForm()),
        (FigureKind.CountAndPercent, SizeAndPercentForm()),
        (FigureKind.Count, SizeForm()),
        (FigureKind.Share, ShareForm()),
        (FigureKind.Share, PercentOfForm()),
        (FigureKind.Share, OfForm()),
        (FigureKind.Median, MedianForm()),
        (FigureKind.Median, RangeBehindForm()),
        (FigureKind.CountAndPercent, CountAndPercentForm()),
        (FigureKind.Percent, PercentForm()),
        (FigureKind.Range, RangeForm()),
        (FigureKind.Count, CountForm()),
        (FigureKind.Number, NumberForm()),
    ];

    /// <summary>The figures of a passage, in order.</summary>
    /// <param name="source">The source.</param>
    /// <param name="passage">The passage as <see cref="PlacedText.Plain"/> has it.</param>
    /// <param name="isPercentMeant">Whether a bare number in brackets behind a number is per cent, as a heading says.</param>
    public static IReadOnlyList<Figure> Read(SourceText source, PlacedText passage, bool isPercentMeant = false)
    {
        var figures = new List<Figure>();
        var text = Points(passage.Text);
        for (var at = 0; at < text.Length; at++)
        {
            var isNegative = IsMinus(text, at);
            var start = isNegative ? at + 1 : at;
            if (!isNegative && !IsStart(text, at))
            {
                continue;
            }

            var rest = text.Substring(start, Math.Min(LongestFigure, text.Length - start));
            if (Match(rest, isPercentMeant) is { } figure)
            {
                var end = start + figure.Text.Length;
                figures.Add(
                    (isNegative ? Negative(figure) : figure) with
                    {
                        Text = passage.Text[at..end],
                        Span = passage.Slice(at, end).Span(source),
                    }
                );
                at = end - 1;
            }
        }

        return figures;
    }

    /// <summary>The text with decimal points that stand in the middle of the line, "2·43", on the line.</summary>
    private static string Points(string text) =>
        text.Contains(MiddlePoint, StringComparison.Ordinal)
            ? string.Create(
                text.Length,
                text,
                (points, all) =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        var isPoint =
                            all[at] == MiddlePoint
                            && at > 0
                            && at + 1 < all.Length
                            && char.IsAsciiDigit(all[at - 1])
                            && char.IsAsciiDigit(all[at + 1]);
                        points[at] = isPoint ? '.' : all[at];
                    }
                }
            )
            : text;

    /// <summary>Whether a minus stands here before a number, and no dash between two.</summary>
    private static bool IsMinus(string text, int at) =>
        text[at] is '-' or '−'
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && (at == 0 || text[at - 1] is ' ' or '(' or '[');

    private static Figure Negative(Figure figure) =>
        figure.Kind is FigureKind.Number or FigureKind.Percent or FigureKind.Median
            ? figure with
            {
                Value = -figure.Value,
                Percent = -figure.Percent,
            }
            : figure;

    /// <summary>A number in digits or in a word; null where it is too large.</summary>
    public static decimal? Value(string text)
    {
        return Worded(text) is { } word ? word
            : decimal.TryParse(
                text.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
                ? value
            : null;
    }

    /// <summary>"twelve", "thirty", "thirty-five".</summary>
    private static decimal? Worded(string text)
    {
        var words = text.ToLowerInvariant().Split('-', ' ');
        var tens = Array.IndexOf(Tens, words[0]);
        var ones = Array.IndexOf(Numbers.Words, words[^1]);
        var teens = Array.IndexOf(Teens, words[0]);
        return words.Length > 2 ? null
            : tens >= 0 ? (tens + 2) * 10 + (words.Length == 2 ? ones : 0)
            : words.Length == 2 ? null
            : teens >= 0 ? teens + 13
            : ones >= 0 ? ones
            : null;
    }

    private static Figure? Match(string rest, bool isPercentMeant)
    {
        if (isPercentMeant && BarePercentForm().Match(rest) is { Success: true } bare)
        {
            return Of(FigureKind.CountAndPercent, bare);
        }

        foreach (var (kind, form) in Forms)
        {
            if (form.Match(rest) is { Success: true } match && !IsLevel(kind, rest, match))
            {
                return Of(kind, match);
            }
        }

        return null;
    }

    /// <summary>Whether the per cent of "0.61 (95% CI" is the level of an interval, or the number before it no count.</summary>
    private static bool IsLevel(FigureKind kind, string rest, Match match) =>
        kind == FigureKind.CountAndPercent
        && (LevelForm().IsMatch(rest.AsSpan(match.Length)) || Group(match, "value") is { } value && value % 1 != 0);

    private static Figure Of(FigureKind kind, Match match)
    {
        var value = Group(match, "value");
        return new()
        {
            Kind = kind,
            Text = match.Value.TrimEnd(),
            Value = value,
            Of = Group(match, "whole"),
            Percent = Group(match, "percent"),
            Low = Group(match, "low"),
            High = Group(match, "high"),
            Unit =
                match.Groups["unit"] is { Length: > 0 } unit ? unit.Value
                : match.Groups["behind"] is { Length: > 0 } behind ? behind.Value
                : null,
        };
    }

    private static decimal? Group(Match match, string name) =>
        match.Groups[name] is { Length: > 0 } group ? Value(group.Value) : null;

    /// <summary>
    /// Where a figure may begin: at a digit or word that is no part of a name ("IgG3", "CD3", "10^9"), at N=, p=, a
    /// ratio or a month.
    /// </summary>
    private static bool IsStart(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '^' or '_'))
        {
            return false;
        }

        if (at > 1 && text[at - 1] == '-' && char.IsLetter(text[at - 2]) && char.IsLetter(text[at]))
        {
            return false;
        }

        if (at > 1 && text[at - 1] is '-' or '.' && char.IsLetterOrDigit(text[at - 2]) && char.IsAsciiDigit(text[at]))
        {
            return text[at - 1] == '-' && char.IsAsciiDigit(text[at - 2]);
        }

        return char.IsAsciiDigit(text[at])
            || (char.IsAsciiLetter(text[at]) && StartForm().IsMatch(text.AsSpan(at, Math.Min(14, text.Length - at))));
    }

    [GeneratedRegex(
        "^(?:[Nn] ?=|[Pp] ?[=<>≤≥]|HR\\b|OR\\b|RR\\b|[Hh]azard|[Oo]dds|[Rr]elative|" + Month + "|(?i:" + Word + ")\\b)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex StartForm();

    [GeneratedRegex("^,? ?(?:CI\\b|[Cc]onfidence|[Cc]redible|CrI\\b)", RegexOptions.NonBacktracking)]
    private static partial Regex LevelForm();

    [GeneratedRegex("^(?:\\d{1,2} )?" + Month + "(?: \\d{1,2},)? \\d{4}\\b", RegexOptions.NonBacktracking)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        "^(?<unit>[Hh]azard ratio|HR|[Oo]dds ratio|OR|[Rr]elative risk|RR)(?: [\\(\\[]a?(?:HR|OR|RR)[\\)\\]])?(?: (?:for|of) [A-Za-z][A-Za-z -]{1,60}?)??(?:,| of| was|:)? ?=? ?(?<value>\\d{1,4}\\.\\d{1,4})"
            + "(?:[ ;,(\\[]{1,3}(?<level>\\d{2}(?:\\.\\d)?)% ?(?:CI|confidence interval)[ ,:=\\[]{0,3}(?<low>\\d{1,4}(?:\\.\\d{1,4})?)"
            + Dash
            + "(?<high>\\d{1,4}(?:\\.\\d{1,4})?))?(?:[;, )\\]]{1,3}[Pp] ?(?<p>[=<>] ?0?\\.\\d{1,8}))?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RatioForm();

    [GeneratedRegex("^[Pp] ?[=<>≤≥] ?(?<value>0?\\.\\d{1,10})", RegexOptions.NonBacktracking)]
    private static partial Regex PValueForm();

    [GeneratedRegex("^[Nn] ?= ?(?<value>\\d{1,7})\\b", RegexOptions.NonBacktracking)]
    private static partial Regex SizeForm();

    [GeneratedRegex(
        "^(?<value>\\d{1,6}) ?/ ?(?<whole>\\d{1,6})(?: (?<unit>" + People + "))?(?: ?[(\\[]" + Percent + " ?%?[)\\]])?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ShareForm();

    [GeneratedRegex("^[Nn] ?= ?(?<value>\\d{1,7}) ?[(\\[]" + Percent + " ?%", RegexOptions.NonBacktracking)]
    private static partial Regex SizeAndPercentForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:"
            + People
            + "))? ?[(\\[]"
            + Percent
            + " ?%[)\\]] (?:out )?of (?:the |all )?(?<whole>\\d{1,6})(?: (?<unit>"
            + People
            + "))?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex PercentOfForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:"
            + People
            + "))? (?:out )?of (?:the |all )?(?<whole>\\d{1,6})(?: (?<unit>"
            + People
            + "))?(?: ?[(\\[]"
            + Percent
            + " ?%[)\\]])?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfForm();

    [GeneratedRegex(
        "^(?<value>"
            + Decimal
            + ") ?(?<unit>"
            + Unit
            + ")? ?[(\\[](?:range:?,? |IQR:?,? )?(?<low>"
            + Decimal
            + ")"
            + Dash
            + "(?<high>"
            + Decimal
            + ")(?: ?"
            + Unit
            + ")?[)\\]](?: (?<behind>"
            + Unit
            + "))?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex MedianForm();

    [GeneratedRegex(
        "^(?<value>"
            + Decimal
            + ") (?<unit>"
            + Unit
            + "),? \\(?range:?,? (?<low>"
            + Decimal
            + ")"
            + Dash
            + "(?<high>"
            + Decimal
            + ")(?: ?"
            + Unit
            + ")?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RangeBehindForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?<unit>[A-Za-z][A-Za-z/-]{0,30}(?: [A-Za-z][A-Za-z/-]{0,30}){0,2}))? ?[(\\[]"
            + Percent
            + " ?%",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex CountAndPercentForm();

    [GeneratedRegex("^(?<value>\\d{1,6}) ?[(\\[]" + Percent + " ?%?[)\\]]", RegexOptions.NonBacktracking)]
    private static partial Regex BarePercentForm();

    [GeneratedRegex(
        "^(?:(?<low>" + Decimal + ")" + Dash + "(?<high>" + Decimal + ")|(?<percent>" + Decimal + ")) ?%",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex PercentForm();

    [GeneratedRegex(
        "^(?<low>" + Decimal + ")" + Dash + "(?<high>" + Decimal + ")(?: ?(?<unit>" + Unit + "))?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RangeForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:consecutive|adult|pediatric|elderly|young|evaluable|other|more|[A-Z]{2,6}))? (?<unit>"
            + People
            + ")\\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex CountForm();

    [GeneratedRegex(
        "^(?<value>" + Number + ")(?:[ -]?(?<unit>" + Unit + ")\\b|\\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex NumberForm();
}
