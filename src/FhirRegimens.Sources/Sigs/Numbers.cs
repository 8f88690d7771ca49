namespace FhirRegimens.Sources.Sigs;

/// <summary>A number or a range; one bound may be missing.</summary>
/// <param name="Min">Lower bound.</param>
/// <param name="Max">Upper bound.</param>
internal sealed record NumberRange(decimal? Min, decimal? Max);

/// <summary>Numbers, in digits or as words, and units of time.</summary>
internal static class Numbers
{
    /// <summary>The words of whole numbers from zero on.</summary>
    public static readonly string[] Words =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>The number at the cursor, in digits or as a word.</summary>
    public static decimal? Read(TokenCursor cursor)
    {
        var token = cursor.Current;
        if (token.Kind == TokenKind.Number && !IsBrokenNumber(cursor))
        {
            cursor.Position++;
            return token.Value;
        }

        for (var value = 0; value < Words.Length; value++)
        {
            if (cursor.Take(Words[value]))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>"3", "3 to 6", "3-6".</summary>
    public static NumberRange? Range(TokenCursor cursor)
    {
        if (Read(cursor) is not { } min)
        {
            return null;
        }

        var behindMin = cursor.Position;
        if (cursor.Take("to", "through", "-") && Read(cursor) is { } max)
        {
            return new NumberRange(min, max);
        }

        cursor.Position = behindMin;
        return new NumberRange(min, min);
    }

    /// <summary>A range with words that open one side: "up to 12", "at least 4", "a maximum of 3", "26 or more".</summary>
    public static NumberRange? Bounded(TokenCursor cursor)
    {
        if (cursor.TakeAny("up to", "a maximum of", "maximum of", "no more than", "not more than", "at most", "max"))
        {
            return Range(cursor) is { } most ? new NumberRange(null, most.Max) : null;
        }

        if (cursor.TakeAny("at least", "a minimum of", "minimum of", "no less than", "not less than"))
        {
            return Range(cursor) is { } least ? new NumberRange(least.Min, null) : null;
        }

        var range = Range(cursor);
        return range is not null && cursor.TakeAny("or more", "or longer") ? range with { Max = null } : range;
    }

    /// <summary>The UCUM unit of a word for a length of time.</summary>
    public static string? TimeUnit(TokenCursor cursor)
    {
        var unit = cursor.Current.Text.ToUpperInvariant() switch
        {
            "S" or "SEC" or "SECS" or "SECOND" or "SECONDS" => "s",
            "MIN" or "MINS" or "MINUTE" or "MINUTES" => "min",
            "H" or "HR" or "HRS" or "HOUR" or "HOURS" => "h",
            "D" or "DAY" or "DAYS" => "d",
            "WK" or "WKS" or "WEEK" or "WEEKS" => "wk",
            "MO" or "MOS" or "MONTH" or "MONTHS" => "mo",
            "Y" or "YR" or "YRS" or "YEAR" or "YEARS" => "a",
            _ => null,
        };
        if (unit is null || cursor.Current.Kind != TokenKind.Word)
        {
            return null;
        }

        cursor.Position++;
        return unit;
    }

    /// <summary>
    /// Whether the number is a piece of something that is not one number: "1,5", "160/800", "4x10", "20%", a decimal
    /// with two points.
    /// </summary>
    private static bool IsBrokenNumber(TokenCursor cursor)
    {
        var before = cursor.Peek(-1);
        var after = cursor.Peek(1);
        return (!cursor.Current.Spaced && before.Is(".", "·", "%"))
            || after.Is("%")
            || (after.Is(".", "·") && !after.Spaced && cursor.Peek(2) is { Kind: TokenKind.Number, Spaced: false });
    }
}
