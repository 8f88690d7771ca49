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
internal static class FigureReader
{
    private const int LongestFigure = 160;

    /// <summary>What may be the year of a date, and no number of patients of whom a dozen or fewer are a part.</summary>
    private const int FirstYear = 1950;
    private const int LastYear = 2099;

    private const char MiddlePoint = '·';
    private const char Squared = '²';

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
        (FigureKind.Date, FigureForms.DateForm()),
        (FigureKind.Ratio, FigureForms.RatioForm()),
        (FigureKind.PValue, FigureForms.PValueForm()),
        (FigureKind.CountAndPercent, FigureForms.SizeAndPercentForm()),
        (FigureKind.Count, FigureForms.SizeForm()),
        (FigureKind.Share, FigureForms.ShareForm()),
        (FigureKind.Share, FigureForms.PercentOfForm()),
        (FigureKind.Share, FigureForms.OfForm()),
        (FigureKind.Median, FigureForms.MedianForm()),
        (FigureKind.Median, FigureForms.RangeBehindForm()),
        (FigureKind.CountAndPercent, FigureForms.CountAndPercentForm()),
        (FigureKind.Percent, FigureForms.PercentForm()),
        (FigureKind.Range, FigureForms.RangeForm()),
        (FigureKind.Count, FigureForms.CountForm()),
        (FigureKind.Number, FigureForms.NumberForm()),
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

    /// <summary>
    /// The text with decimal points that stand in the middle of the line, "2·43", on the line, and with "m²" as "m2".
    /// </summary>
    private static string Points(string text) =>
        text.AsSpan().ContainsAny(MiddlePoint, Squared)
            ? string.Create(
                text.Length,
                text,
                (points, all) =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        points[at] =
                            all[at] == Squared && at > 0 && all[at - 1] == 'm' ? '2'
                            : all[at] == MiddlePoint && IsBetweenDigits(all, at) ? '.'
                            : all[at];
                    }
                }
            )
            : text;

    private static bool IsBetweenDigits(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

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
                text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
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
        if (isPercentMeant && FigureForms.BarePercentForm().Match(rest) is { Success: true } bare)
        {
            return Of(FigureKind.CountAndPercent, bare);
        }

        foreach (var (kind, form) in Forms)
        {
            if (
                form.Match(rest) is { Success: true } match
                && !IsLevel(kind, rest, match)
                && !(kind == FigureKind.Share && IsNoShare(rest, match))
            )
            {
                return Of(kind, match);
            }
        }

        return null;
    }

    /// <summary>Whether the per cent of "0.61 (95% CI" is the level of an interval, or the number before it no count.</summary>
    private static bool IsLevel(FigureKind kind, string rest, Match match) =>
        kind == FigureKind.CountAndPercent
        && (
            FigureForms.LevelForm().IsMatch(rest.AsSpan(match.Length))
            || Group(match, "value") is { } value && value % 1 != 0
        );

    /// <summary>
    /// Whether a stroke or "of" stands between numbers that are no part and whole: doses of a fixed combination
    /// ("160/800 mg"), a date ("12/2014"), a fraction ("2/3 of the patients").
    /// </summary>
    private static bool IsNoShare(string rest, Match match)
    {
        var behind = rest.AsSpan(match.Length);
        var isBare = match.Groups["percent"].Length == 0 && match.Groups["unit"].Length == 0;
        return isBare
            && (
                FigureForms.UnitBehind().IsMatch(behind)
                || (match.Value.Contains('/', StringComparison.Ordinal) && FigureForms.OfBehind().IsMatch(behind))
                || Group(match, "whole") is >= FirstYear and <= LastYear && Group(match, "value") is <= 12
            );
    }

    private static Figure Of(FigureKind kind, Match match)
    {
        var value = Group(match, "value");
        return new()
        {
            Kind = kind,
            Text = match.Value.TrimEnd(' ', ';', ','),
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
            || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            || (
                char.IsAsciiLetter(text[at])
                && FigureForms.StartForm().IsMatch(text.AsSpan(at, Math.Min(14, text.Length - at)))
            );
    }
}
