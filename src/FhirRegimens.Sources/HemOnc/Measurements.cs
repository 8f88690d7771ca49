using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>The figures of a result: "Median OS: 32 vs 24 mo (HR 0.69, 95% CI 0.52-0.91; p=0.01)".</summary>
internal sealed record Measurements
{
    private const int LongestLabel = 40;

    private static readonly (string Word, string Ucum)[] Units =
    [
        ("%", "%"),
        ("months", "mo"),
        ("month", "mo"),
        ("mos", "mo"),
        ("mo", "mo"),
        ("years", "a"),
        ("year", "a"),
        ("yrs", "a"),
        ("yr", "a"),
        ("y", "a"),
        ("weeks", "wk"),
        ("week", "wk"),
        ("wks", "wk"),
        ("wk", "wk"),
        ("days", "d"),
        ("day", "d"),
        ("d", "d"),
    ];

    /// <summary>What was measured: "OS", "5-yr OS", "ORR".</summary>
    public string? Label { get; private init; }

    public Measurement? Value { get; private init; }

    public Measurement? ComparatorValue { get; private init; }

    public decimal? HazardRatio { get; private init; }

    public decimal? OddsRatio { get; private init; }

    public decimal? IntervalLow { get; private init; }

    public decimal? IntervalHigh { get; private init; }

    public decimal? IntervalLevel { get; private init; }

    public string? PValue { get; private init; }

    /// <summary>Reads all figures that <paramref name="text"/> states once.</summary>
    public static Measurements Read(string text)
    {
        var colon = LabelEnd(text);
        var (value, comparatorValue) = ReadValues(text.AsSpan(colon + 1));
        if (colon < 0 && comparatorValue is null)
        {
            value = null;
        }

        var (low, high, level) = ReadInterval(text);
        return new Measurements
        {
            Label = colon < 0 ? null : LabelOf(text[..colon]),
            Value = value,
            ComparatorValue = comparatorValue,
            HazardRatio = ReadRatio(text, "HR"),
            OddsRatio = ReadRatio(text, "OR"),
            IntervalLow = low,
            IntervalHigh = high,
            IntervalLevel = level,
            PValue = ReadPValue(text),
        };
    }

    /// <summary>Whether <paramref name="text"/> begins with words, a colon and a figure.</summary>
    public static bool BeginsWithLabel(ReadOnlySpan<char> text) =>
        text.TrimStart() is { IsEmpty: false } trimmed && char.IsAsciiLetterOrDigit(trimmed[0]) && LabelEnd(text) >= 0;

    private static int LabelEnd(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestLabel)].IndexOf(':');
        if (colon <= 0 || text[..colon].ContainsAny("(,;"))
        {
            return -1;
        }

        var rest = text[(colon + 1)..].TrimStart();
        return !rest.IsEmpty && (char.IsAsciiDigit(rest[0]) || IsNotReached(rest)) ? colon : -1;
    }

    private static string LabelOf(string words)
    {
        words = words.Trim();
        foreach (var lead in (ReadOnlySpan<string>)["Median ", "Mean ", "Superior ", "Inferior "])
        {
            words = words.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? words[lead.Length..] : words;
        }

        return words;
    }

    /// <summary>"32 vs 24 mo", "84% vs 79%", "NYR vs 31.9 mo", "64% (95% CI, 50-76)".</summary>
    private static (Measurement? Value, Measurement? Other) ReadValues(ReadOnlySpan<char> text)
    {
        var (first, firstUnit, afterFirst) = ReadValue(text);
        afterFirst = SkipBracket(afterFirst);
        var (second, secondUnit, _) = ReadValue(SkipVersus(afterFirst));
        firstUnit ??= secondUnit;
        secondUnit ??= firstUnit;
        return (Make(first, firstUnit), Make(second, secondUnit));
    }

    private static Measurement? Make(decimal? value, string? unit) =>
        value is null || unit is null ? null : new Measurement(value.Value, unit);

    private static ValueText ReadValue(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (IsNotReached(text))
        {
            var end = text.IndexOf(' ');
            return new ValueText(null, null, end < 0 ? [] : text[end..]);
        }

        var number = ReadNumber(text, out var length);
        if (number is null)
        {
            return new ValueText(null, null, text);
        }

        var rest = text[length..].TrimStart();
        foreach (var (word, ucum) in Units)
        {
            var ends =
                rest.Length == word.Length || (rest.Length > word.Length && !char.IsAsciiLetter(rest[word.Length]));
            if (ends && rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return new ValueText(number, ucum, rest[word.Length..]);
            }
        }

        return new ValueText(number, null, rest);
    }

    private static bool IsNotReached(ReadOnlySpan<char> text) =>
        text.StartsWith("NYR", StringComparison.Ordinal)
        || text.StartsWith("NR ", StringComparison.Ordinal)
        || text.StartsWith("NE ", StringComparison.Ordinal)
        || text.StartsWith("not reached", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("not yet reached", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> SkipBracket(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var close = text.IsEmpty || text[0] != '(' ? -1 : text.IndexOf(')');
        return close < 0 ? text : text[(close + 1)..].TrimStart();
    }

    /// <summary>What stands behind "vs"; empty where it does not follow.</summary>
    private static ReadOnlySpan<char> SkipVersus(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var words = text.StartsWith("reached", StringComparison.Ordinal) ? text["reached".Length..].TrimStart() : text;
        words = words.StartsWith("yet reached", StringComparison.Ordinal)
            ? words["yet reached".Length..].TrimStart()
            : words;
        foreach (var versus in (ReadOnlySpan<string>)["versus ", "vs. ", "vs "])
        {
            if (words.StartsWith(versus, StringComparison.OrdinalIgnoreCase))
            {
                return words[versus.Length..];
            }
        }

        return [];
    }

    private static decimal? ReadNumber(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < text.Length && length < 20 && IsNumberPart(text, length))
        {
            length++;
        }

        return
            length > 0
            && decimal.TryParse(
                text[..length],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : null;
    }

    private static bool IsNumberPart(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static decimal? ReadRatio(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            var startsWord = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) || IsAdjusted(text, at - 1);
            if (!startsWord)
            {
                continue;
            }

            var rest = text.AsSpan(at + name.Length).TrimStart(" :=,");
            rest = rest.StartsWith("of ", StringComparison.Ordinal) ? rest[3..] : rest;
            if (rest.Length < text.Length - at - name.Length && ReadNumber(rest, out _) is { } ratio)
            {
                return ratio;
            }
        }

        return null;
    }

    /// <summary>aHR, sHR, aOR.</summary>
    private static bool IsAdjusted(string text, int at) =>
        text[at] is 'a' or 's' && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]));

    private static (decimal? Low, decimal? High, decimal? Level) ReadInterval(string text)
    {
        var at = text.IndexOf("CI", StringComparison.Ordinal);
        if (at < 0 || text.IndexOf("% CI", at + 2, StringComparison.Ordinal) >= 0)
        {
            return (null, null, null);
        }

        var rest = text.AsSpan(at + 2).TrimStart(" ,:=(");
        var low = ReadNumber(rest, out var length);
        var between = rest[length..].TrimStart(" %");
        var high = ReadNumber(SkipTo(between), out _);
        return low is null || high is null ? (null, null, null) : (low, high, LevelBefore(text.AsSpan(0, at)));
    }

    private static ReadOnlySpan<char> SkipTo(ReadOnlySpan<char> text) =>
        text switch
        {
            ['-' or '–' or '—' or ',', .. var rest] => rest.TrimStart(),
            _ when text.StartsWith("to ", StringComparison.Ordinal) => text[3..].TrimStart(),
            _ => [],
        };

    private static decimal? LevelBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        if (before.IsEmpty || before[^1] != '%')
        {
            return null;
        }

        before = before[..^1].TrimEnd();
        var start = before.Length;
        while (start > 0 && (char.IsAsciiDigit(before[start - 1]) || before[start - 1] == '.'))
        {
            start--;
        }

        return ReadNumber(before[start..], out _);
    }

    private static string? ReadPValue(string text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] is not ('p' or 'P') || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            var rest = text.AsSpan(at + 1).TrimStart();
            if (
                !rest.IsEmpty
                && rest[0] is '=' or '<' or '>' or '≤' or '≥'
                && ReadNumber(rest[1..].TrimStart(), out var length) is not null
            )
            {
                var number = rest[1..].TrimStart()[..length].ToString();
                return rest[0] == '=' ? number : rest[0] + number;
            }
        }

        return null;
    }

    /// <summary>A value, its unit and what follows.</summary>
    private readonly ref struct ValueText(decimal? value, string? unit, ReadOnlySpan<char> rest)
    {
        private readonly ReadOnlySpan<char> rest = rest;

        public void Deconstruct(out decimal? number, out string? ucum, out ReadOnlySpan<char> behind)
        {
            number = value;
            ucum = unit;
            behind = rest;
        }
    }
}
