using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads how often: "twice per day", "every 12 hours", "q3w", "once", "5 days per week", "x 16 doses".</summary>
internal static class FrequencyReader
{
    /// <summary>Abbreviations of prescriptions, and how many times a day they say.</summary>
    private static readonly (string Word, int Times)[] Latin =
    [
        ("qd", 1),
        ("bid", 2),
        ("bd", 2),
        ("tid", 3),
        ("tds", 3),
        ("qid", 4),
        ("qds", 4),
    ];

    /// <summary>A frequency, or "once".</summary>
    public static Sig? Read(TokenCursor cursor, Sig sig)
    {
        if (sig.Frequency is not null || sig.Once)
        {
            return null;
        }

        if (cursor.Try(at => Frequency(at, sig)) is { } found)
        {
            return found;
        }

        var isOnce = cursor.TakeAny("once only", "once", "as a single dose");
        return isOnce && !IsPeriod(cursor) ? sig with { Once = true } : null;
    }

    /// <summary>"5 days per week", "3 days a week".</summary>
    public static Sig? DaysPerWeek(TokenCursor cursor, Sig sig)
    {
        if (sig.DaysPerWeek is null && Numbers.Read(cursor) is >= 1 and <= 7 and { } days && cursor.Take("days", "day"))
        {
            return cursor.TakeAny("per week", "a week", "each week", "every week", "/ week")
                ? sig with
                {
                    DaysPerWeek = (int)days,
                }
                : null;
        }

        return null;
    }

    /// <summary>
    /// "x 16 doses", "for 4 doses", "(8 doses)", and behind a frequency "x 4", "4 times". "In 2 doses" divides an amount.
    /// </summary>
    public static Sig? Doses(TokenCursor cursor, Sig sig)
    {
        if (sig.Doses is not null || cursor.Peek(-1).Is("in", "into"))
        {
            return null;
        }

        var isTimes = cursor.Take("x");
        cursor.Take("for");
        cursor.TakeAny("a total of", "total of");
        if (Whole(cursor) is not { } count || count == 0)
        {
            return null;
        }

        if (cursor.Take("doses", "dose"))
        {
            cursor.Take("total");
            return IsPeriod(cursor) ? null : sig with { Doses = count };
        }

        var isCount = isTimes ? !IsMore(cursor) : cursor.Take("times") && !IsPeriod(cursor);
        return sig.Frequency is not null && isCount ? sig with { Doses = count } : null;
    }

    /// <summary>"in the morning", "at bedtime".</summary>
    public static Sig? TimeOfDay(TokenCursor cursor, Sig sig)
    {
        if (sig.TimeOfDay is not null)
        {
            return null;
        }

        if (cursor.TakeAny("in the morning", "each morning", "every morning"))
        {
            return sig with { TimeOfDay = "morning" };
        }

        if (cursor.TakeAny("in the evening", "each evening", "every evening"))
        {
            return sig with { TimeOfDay = "evening" };
        }

        return cursor.TakeAny("at bedtime", "before bedtime") ? sig with { TimeOfDay = "bedtime" } : null;
    }

    /// <summary>"at hours 0, 4, 8".</summary>
    public static Sig? Hours(TokenCursor cursor, Sig sig)
    {
        cursor.Take("at");
        if (sig.Hours.Count > 0 || !cursor.Take("hours", "hour"))
        {
            return null;
        }

        var hours = new List<decimal>();
        while (cursor.Current.Kind == TokenKind.Number && Numbers.Read(cursor) is { } hour)
        {
            hours.Add(hour);
            var at = cursor.Position;
            cursor.Take(",");
            cursor.Take("and", "&");
            if (cursor.Current.Kind != TokenKind.Number || NumberListReader.IsOther(cursor))
            {
                cursor.Position = at;
                break;
            }
        }

        return hours.Count > 0 ? sig with { Hours = hours.ToValueList() } : null;
    }

    /// <summary>"as needed".</summary>
    public static Sig? AsNeeded(TokenCursor cursor, Sig sig) =>
        !sig.Prn && cursor.TakeAny("as needed", "prn", "if needed", "when needed") ? sig with { Prn = true } : null;

    /// <summary>"once per cycle", "3 doses per day": a count in a period is neither "once" nor the number of all doses.</summary>
    private static bool IsPeriod(TokenCursor cursor) =>
        cursor.Current.Is("per", "a", "each", "every", "daily", "weekly", "monthly", "/");

    private static Sig? Frequency(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("given", "administered", "repeated");
        if (cursor.Try(Fixed) is { } known)
        {
            return sig with { Frequency = known };
        }

        if (cursor.Try(InTheDay) is { } timeOfDay && sig.TimeOfDay is null)
        {
            return sig with { Frequency = new Frequency(1, 1, null, "d"), TimeOfDay = timeOfDay };
        }

        if ((cursor.Try(Every) ?? cursor.Try(Ly) ?? cursor.Try(Rate)) is not { } frequency)
        {
            return null;
        }

        // "for 5 days every 28 days" and "on day 1 every 21 days" tell how the cycle repeats, not how often a dose is given.
        var isCycle = frequency.Unit != "h" && frequency.Period > 1 && (sig.Bounds is not null || sig.Days.Count > 0);
        return isCycle ? null : sig with { Frequency = frequency };
    }

    private static Frequency? Fixed(TokenCursor cursor)
    {
        if (
            cursor.TakeAny(
                "every other day",
                "every 2nd day",
                "every second day",
                "on alternate days",
                "alternate days",
                "qod"
            )
        )
        {
            return new Frequency(1, 2, null, "d", EveryOtherDay: true);
        }

        if (cursor.TakeAny("every other week", "every second week", "on alternate weeks"))
        {
            return new Frequency(1, 2, null, "wk");
        }

        var at = cursor.Position;
        cursor.Take("once", "twice");
        var times = cursor.Position > at && cursor.Peek(-1).Is("twice") ? 2 : 1;
        if (cursor.Take("daily"))
        {
            return new Frequency(times, 1, null, "d");
        }

        if (cursor.Take("weekly"))
        {
            return new Frequency(times, 1, null, "wk");
        }

        if (cursor.Take("monthly"))
        {
            return new Frequency(times, 1, null, "mo");
        }

        cursor.Position = at;
        foreach (var (word, count) in Latin)
        {
            if (cursor.Take(word))
            {
                return new Frequency(count, 1, null, "d");
            }
        }

        if (cursor.Take("biw", "tiw"))
        {
            return new Frequency(cursor.Peek(-1).Is("biw") ? 2 : 3, 1, null, "wk");
        }

        return null;
    }

    private static string? InTheDay(TokenCursor cursor)
    {
        cursor.Take("once");
        if (cursor.TakeAny("every morning", "each morning", "qam"))
        {
            return "morning";
        }

        if (cursor.TakeAny("every evening", "each evening", "qpm"))
        {
            return "evening";
        }

        return cursor.TakeAny("every night at bedtime", "daily at bedtime", "qhs") ? "bedtime" : null;
    }

    /// <summary>"every 12 hours", "once every 3 to 4 weeks", "q12h", "q 3 weeks", "every day".</summary>
    private static Frequency? Every(TokenCursor cursor)
    {
        cursor.Take("once");
        var glued = cursor.Current;
        if (glued is { Kind: TokenKind.Word, Text: ['q' or 'Q', >= '0' and <= '9', ..] })
        {
            return Glued(cursor);
        }

        if (!cursor.Take("every", "each", "q"))
        {
            return null;
        }

        var isNumbered = cursor.Current.Kind == TokenKind.Number;
        if (Numbers.Range(cursor) is not { Min: { } min and > 0, Max: { } max } || min > max)
        {
            if (isNumbered)
            {
                return null;
            }

            return cursor.Current.Kind == TokenKind.Word && Unit(cursor) is { } one
                ? new Frequency(1, 1, null, one)
                : null;
        }

        cursor.Take("-");
        return Unit(cursor) is { } unit ? new Frequency(1, min, max > min ? max : null, unit) : null;
    }

    /// <summary>"q12h", "q3w", "q21d", "q4-6h", "q12 hours".</summary>
    private static Frequency? Glued(TokenCursor cursor)
    {
        var text = cursor.Current.Text[1..];
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var suffix = text[digits..].ToUpperInvariant();
        cursor.Position++;
        if (digits > 3 || !int.TryParse(text[..digits], CultureInfo.InvariantCulture, out var period) || period == 0)
        {
            return null;
        }

        decimal? periodMax = null;
        if (suffix.Length == 0 && cursor.Current.Is("-") && !cursor.Current.Spaced)
        {
            cursor.Take("-");
            periodMax = Numbers.Read(cursor);
            if (!(periodMax > period))
            {
                return null;
            }
        }

        var unit = suffix switch
        {
            "H" or "HR" or "HRS" => "h",
            "D" => "d",
            "W" or "WK" or "WKS" => "wk",
            "M" or "MO" => "mo",
            "" => Unit(cursor),
            _ => null,
        };
        return unit is null ? null : new Frequency(1, period, periodMax, unit);
    }

    /// <summary>"12-hourly", "4-weekly": every so many.</summary>
    private static Frequency? Ly(TokenCursor cursor)
    {
        if (
            Whole(cursor) is not (> 0 and var period)
            || !cursor.Take("-")
            || cursor.Current is not { Kind: TokenKind.Word, Spaced: false } word
        )
        {
            return null;
        }

        var unit = word.Text.ToUpperInvariant() switch
        {
            "HOURLY" => "h",
            "WEEKLY" => "wk",
            "MONTHLY" => "mo",
            _ => null,
        };
        cursor.Position++;
        return unit is null ? null : new Frequency(1, period, null, unit);
    }

    /// <summary>"twice per day", "three times a week", "5 fractions per week", "two times daily", "3x/day".</summary>
    private static Frequency? Rate(TokenCursor cursor)
    {
        var times =
            cursor.Take("once") ? 1
            : cursor.Take("twice") ? 2
            : cursor.Take("thrice") ? 3
            : Whole(cursor);
        if (
            times is null or 0
            || (
                !cursor.Peek(-1).Is("once", "twice", "thrice")
                && !cursor.Take("times", "time", "x", "fractions", "doses")
            )
        )
        {
            return null;
        }

        if (cursor.Take("daily"))
        {
            return new Frequency(times.Value, 1, null, "d");
        }

        if (cursor.Take("weekly"))
        {
            return new Frequency(times.Value, 1, null, "wk");
        }

        return
            cursor.Take("per", "a", "each", "every", "/")
            && cursor.Current.Kind == TokenKind.Word
            && Unit(cursor) is { } unit
            ? new Frequency(times.Value, 1, null, unit)
            : null;
    }

    private static string? Unit(TokenCursor cursor)
    {
        if (cursor.Take("w"))
        {
            return "wk";
        }

        return Numbers.TimeUnit(cursor) switch
        {
            "s" or "min" or "a" => null,
            var unit => unit,
        };
    }

    private static int? Whole(TokenCursor cursor) =>
        Numbers.Read(cursor) is { } value && value == decimal.Truncate(value) && value is >= 0 and <= 1000
            ? (int)value
            : null;

    /// <summary>Whether what follows a number makes it more than a count: "x 5 days", "x 1-2".</summary>
    private static bool IsMore(TokenCursor cursor)
    {
        var at = cursor.Position;
        cursor.Take("-", "consecutive");
        var isMore =
            cursor.Position > at
            || Numbers.TimeUnit(cursor) is not null
            || UnitReader.Substance(cursor) is not null
            || cursor.Current.Is("to", "x", "%", "/", "cycles", "fractions", "^")
            || (cursor.Take("or") && !AmountReader.IsAmount(cursor));
        cursor.Position = at;
        return isMore;
    }
}
