using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads the patients that a line holds for: "60 years or older", "Less than 75 kg", "If CR".</summary>
internal static class BranchReader
{
    private static readonly (string Kind, string[] Words)[] Kinds =
    [
        ("renal function", ["creatinine", "crcl", "clcr", "gfr", "egfr", "renal", "dialysis"]),
        (
            "response",
            [
                "cr",
                "pr",
                "response",
                "responders",
                "nonresponders",
                "mrd",
                "remission",
                "progression",
                "relapse",
                "responding",
            ]
        ),
        ("race", ["ancestry", "race", "ethnicity", "asian", "descent"]),
        ("bmi", ["bmi"]),
        ("bsa", ["bsa"]),
        ("age", ["age", "aged", "ages", "elderly", "infants"]),
        ("weight", ["weight", "weighing"]),
        (
            "laboratory",
            [
                "anc",
                "platelet",
                "platelets",
                "hemoglobin",
                "bilirubin",
                "wbc",
                "neutrophils",
                "positive",
                "negative",
                "↑",
                "↓",
                "+",
            ]
        ),
    ];

    /// <summary>Words before the largest value.</summary>
    private static readonly string[] HighBefore =
    [
        "less than or equal to",
        "less than",
        "younger than",
        "lower than",
        "below",
        "under",
        "up to",
        "<",
        "≤",
        "at most",
    ];

    /// <summary>Words before the least value.</summary>
    private static readonly string[] LowBefore =
    [
        "greater than or equal to",
        "greater than",
        "older than",
        "more than",
        "higher than",
        "above",
        "over",
        "at least",
        ">",
        "≥",
        "from",
    ];

    /// <summary>Words behind the largest value.</summary>
    private static readonly string[] HighBehind =
    [
        "or younger",
        "or less",
        "or lower",
        "or under",
        "and younger",
        "or fewer",
        "and under",
        "or below",
        "and below",
    ];

    /// <summary>Words behind the least value.</summary>
    private static readonly string[] LowBehind =
    [
        "or older",
        "or more",
        "or greater",
        "or higher",
        "or over",
        "and older",
        "and over",
        "or above",
        "and above",
    ];

    /// <summary>The branch that the tokens from the cursor to <paramref name="end"/> name; null where they are no condition.</summary>
    public static Branch? Read(TokenCursor cursor, int end)
    {
        var start = cursor.Position;
        var text = cursor.Slice(start, end);
        var isConditional = cursor.Current.Is(
            "if",
            "patients",
            "for",
            "those",
            "adults",
            "children",
            "females",
            "males",
            "women",
            "men",
            "other",
            "others"
        );
        var isOther = cursor.TakeAny("all other", "all others", "other patients", "others", "otherwise");
        if (isOther)
        {
            return new Branch("other", text, null, null, null);
        }

        cursor.TakeAny("patients", "for patients", "if", "those", "for");
        var bound = Bound(cursor, end);
        var kind = bound?.Kind ?? Kind(cursor, start, end);
        var isComplex = Contains(cursor, start, end, "or", "and", "&", "with") && IsSecondCriterion(cursor, start, end);
        if (isComplex && (bound is not null || isConditional))
        {
            return new Branch("complex", text, null, null, null);
        }

        if (bound is not null)
        {
            return new Branch(kind!, text, bound.Low, bound.High, bound.Unit);
        }

        var isCondition = isConditional || kind is "response" or "race" or "laboratory" or "renal function";
        return isCondition && end - start <= 20 ? new Branch(kind ?? "other", text, null, null, null) : null;
    }

    private sealed record Limits(string Kind, decimal? Low, decimal? High, string? Unit);

    /// <summary>A number or range, and the words before it that make it a bound.</summary>
    private sealed record Compared(decimal Min, decimal Max, bool IsHigh, bool IsLow)
    {
        /// <summary>Whether it is one number that nothing compares with.</summary>
        public bool IsBare => Min == Max && !IsHigh && !IsLow;
    }

    /// <summary>The first number with its unit and its comparison.</summary>
    private static Limits? Bound(TokenCursor cursor, int end)
    {
        for (var at = cursor.Position; at < end; at++)
        {
            cursor.Position = at;
            if (Number(cursor) is { } number)
            {
                return LimitsOf(cursor, number, cursor.Line.Tokens[at]);
            }
        }

        return null;
    }

    /// <summary>The number at the cursor; null where there is none, and then the cursor may have moved.</summary>
    private static Compared? Number(TokenCursor cursor)
    {
        var isHigh = cursor.TakeAny(HighBefore);
        var isLow = !isHigh && cursor.TakeAny(LowBefore);
        cursor.TakeAny("or equal to", "=");
        return Numbers.Range(cursor) is { Min: { } min, Max: { } max } ? new Compared(min, max, isHigh, isLow) : null;
    }

    /// <summary>What a number bounds, by the unit and the words behind it; <paramref name="first"/> is its first word.</summary>
    private static Limits? LimitsOf(TokenCursor cursor, Compared number, Token first)
    {
        var isAge = first.Is("younger", "older") && (number.IsHigh || number.IsLow);
        isAge |= cursor.Current.Is("or", "and") && cursor.Peek(1).Is("younger", "older");
        if ((Unit(cursor) ?? (isAge ? ("age", null) : null)) is not var (kind, unit))
        {
            return null;
        }

        // "39 kg to less than 75 kg"
        if (number.IsBare && cursor.Take("to"))
        {
            cursor.TakeAny("less than", "under", "below");
            return Numbers.Read(cursor) is { } upper && Unit(cursor) == (kind, unit)
                ? new Limits(kind, number.Min, upper, unit)
                : null;
        }

        cursor.TakeAny("old", "of age");
        if (cursor.TakeAny(HighBehind))
        {
            number = number with { IsHigh = true };
        }
        else if (cursor.TakeAny(LowBehind))
        {
            number = number with { IsLow = true };
        }

        return number.IsBare
            ? null
            : new Limits(kind, number.IsHigh ? null : number.Min, number.IsLow ? null : number.Max, unit);
    }

    private static (string Kind, string? Unit)? Unit(TokenCursor cursor)
    {
        if (cursor.TakeAny("kg / m2"))
        {
            return ("bmi", "kg/m2");
        }

        if (cursor.Take("kg"))
        {
            return ("weight", "kg");
        }

        if (cursor.TakeAny("m2"))
        {
            return ("bsa", "m2");
        }

        if (cursor.TakeAny("mL / min"))
        {
            return ("renal function", "mL/min");
        }

        if (cursor.TakeAny("years", "year", "yrs", "y", "yr"))
        {
            return ("age", "a");
        }

        return cursor.TakeAny("months", "month") ? ("age", "mo") : null;
    }

    private static string? Kind(TokenCursor cursor, int start, int end)
    {
        foreach (var (kind, words) in Kinds)
        {
            if (Contains(cursor, start, end, words))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool Contains(TokenCursor cursor, int start, int end, params string[] words)
    {
        for (var at = start; at < end; at++)
        {
            if (cursor.Line.Tokens[at].Is(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a second number with its own words follows an "or" or "and".</summary>
    private static bool IsSecondCriterion(TokenCursor cursor, int start, int end)
    {
        var numbers = 0;
        var isJoined = false;
        for (var at = start; at < end; at++)
        {
            var token = cursor.Line.Tokens[at];
            var isBound =
                at + 1 < end
                && cursor
                    .Line.Tokens[at + 1]
                    .Is(
                        "younger",
                        "older",
                        "less",
                        "more",
                        "greater",
                        "equal",
                        "higher",
                        "lower",
                        "over",
                        "under",
                        "fewer",
                        "above",
                        "below"
                    );
            isJoined |= numbers > 0 && token.Is("or", "and", "with") && !isBound;
            numbers += token.Kind == TokenKind.Number ? 1 : 0;
        }

        return isJoined;
    }
}
