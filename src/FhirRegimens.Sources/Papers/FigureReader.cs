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
    private const string Word = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private const string Number = "(?:" + Decimal + "|" + Word + ")";
    private const string Dash = @"\s?(?:[-–—]|to)\s?";
    private const string People =
        "patients?|children|adults?|subjects?|participants?|women|men|males?|females?|boys|girls|cases|individuals|persons|people|infants|responders";
    private const string Unit =
        @"(?:[×x] 10\^\d{1,2} ?/ ?[a-zA-Zµμ]{1,3}|(?:mg|mcg|µg|g|ng|kg|mmol|U|IU|mL|ml|L|l|dl|dL)(?:/(?:kg|m2|m²|day|d|dl|dL|l|L|ml|mL|h|week))*|days?|weeks?|months?|years?|hours?|minutes?|lines?|centers?|centres?)";
    private const string Month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static readonly (FigureKind Kind, Regex Form)[] Forms =
    [
        (FigureKind.Date, DateForm()),
        (FigureKind.Ratio, RatioForm()),
        (FigureKind.PValue, PValueForm()),
        (FigureKind.Count, SizeForm()),
        (FigureKind.Share, ShareForm()),
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
        var text = passage.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsStart(text, at))
            {
                continue;
            }

            var rest = text.Substring(at, Math.Min(LongestFigure, text.Length - at));
            if (Match(rest, isPercentMeant) is { } figure)
            {
                figures.Add(figure with { Span = passage.Slice(at, at + figure.Text.Length).Span(source) });
                at += figure.Text.Length - 1;
            }
        }

        return figures;
    }

    /// <summary>A number in digits or in a word; null where it is too large.</summary>
    public static decimal? Value(string text)
    {
        var word = Array.FindIndex(Numbers.Words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? word
            : decimal.TryParse(
                text.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
                ? value
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
            if (form.Match(rest) is { Success: true } match)
            {
                return Of(kind, match);
            }
        }

        return null;
    }

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

        if (at > 1 && text[at - 1] is '-' or '.' && char.IsLetterOrDigit(text[at - 2]) && char.IsAsciiDigit(text[at]))
        {
            return text[at - 1] == '-' && char.IsAsciiDigit(text[at - 2]);
        }

        return char.IsAsciiDigit(text[at])
            || (char.IsAsciiLetter(text[at]) && StartForm().IsMatch(text.AsSpan(at, Math.Min(12, text.Length - at))));
    }

    [GeneratedRegex(
        "^(?:[Nn] ?=|[Pp] ?[=<>≤≥]|HR\\b|OR\\b|RR\\b|[Hh]azard|[Oo]dds|[Rr]elative|" + Month + "|(?i:" + Word + ")\\b)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex StartForm();

    [GeneratedRegex("^(?:\\d{1,2} )?" + Month + "(?: \\d{1,2},)? \\d{4}\\b", RegexOptions.NonBacktracking)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        "^(?<unit>[Hh]azard ratio|HR|[Oo]dds ratio|OR|[Rr]elative risk|RR)(?: \\((?:HR|OR|RR)\\))?(?:,| of| was|:)? ?=? ?(?<value>\\d{1,4}\\.\\d{1,4})"
            + "(?:[ ;,(\\[]{1,3}(?<level>\\d{2}(?:\\.\\d)?)% (?:CI|confidence interval)[ ,:=\\[]{0,3}(?<low>\\d{1,4}(?:\\.\\d{1,4})?)"
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
        "^(?<value>\\d{1,6}) ?/ ?(?<whole>\\d{1,6})(?: (?<unit>"
            + People
            + "))?(?: ?[(\\[](?<percent>\\d{1,3}(?:\\.\\d{1,4})?) ?%?[)\\]])?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ShareForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:"
            + People
            + "))? (?:out )?of (?:the |all )?(?<whole>\\d{1,6})(?: (?<unit>"
            + People
            + "))?(?: ?[(\\[](?<percent>\\d{1,3}(?:\\.\\d{1,4})?) ?%[)\\]])?",
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
            + ")(?: (?<unit>[A-Za-z][A-Za-z/-]{0,30}(?: [A-Za-z][A-Za-z/-]{0,30}){0,2}))? ?[(\\[](?<percent>\\d{1,3}(?:\\.\\d{1,4})?) ?%",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex CountAndPercentForm();

    [GeneratedRegex(
        "^(?<value>\\d{1,6}) ?[(\\[](?<percent>\\d{1,3}(?:\\.\\d{1,4})?) ?%?[)\\]]",
        RegexOptions.NonBacktracking
    )]
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
