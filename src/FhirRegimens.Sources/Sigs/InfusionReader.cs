using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads how long an infusion takes: "over 30 to 60 minutes", "continuous infusion", "24-hour infusion".</summary>
internal static class InfusionReader
{
    /// <summary>The time of one infusion.</summary>
    public static Sig? Time(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("infused", "given", "administered", "infusion", "as an infusion", "by infusion");
        if (sig.Infusion is not null || !cursor.Take("over"))
        {
            return null;
        }

        cursor.Take("approximately", "about");
        return Interval(cursor) is { } interval ? sig with { Infusion = interval } : null;
    }

    /// <summary>"continuous infusion", "CIVI", "continuous IV infusion over 7 days", "24-hour continuous infusion".</summary>
    public static Sig? Continuous(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("by", "as a", "as", "via");
        var length = cursor.Try(Hyphenated);
        if (sig.Continuous || (length is not null && sig.Infusion is not null))
        {
            return null;
        }

        var result = length is null ? sig : sig with { Infusion = length };
        if (cursor.Take("civi"))
        {
            return Routed(result with { Continuous = true });
        }

        var isContinuous = cursor.Take("continuous");
        var isRouted = cursor.Take("iv", "intravenous");
        if (cursor.Take("infusion") && (isContinuous || length is not null))
        {
            result = result with { Continuous = isContinuous };
            return isRouted ? Routed(result) : result;
        }

        // Tablets taken "continuously" are no infusion.
        var isInfused = cursor.Take("infused") || sig.Routes is ["IV"];
        return isInfused && !isContinuous && !isRouted && length is null && cursor.Take("continuously")
            ? sig with
            {
                Continuous = true,
            }
            : null;
    }

    private static Sig? Routed(Sig sig) =>
        sig.Routes.Count == 0 ? sig with { Routes = ["IV"] }
        : sig.Routes is ["IV"] ? sig
        : null;

    /// <summary>"24-hour" and "30- to 60-minute".</summary>
    private static Interval? Hyphenated(TokenCursor cursor)
    {
        if (Numbers.Read(cursor) is not { } min || !cursor.Take("-"))
        {
            return null;
        }

        decimal? max = min;
        if (cursor.Take("to"))
        {
            max = Numbers.Read(cursor);
            cursor.Take("-");
        }

        return
            max is not null && Numbers.TimeUnit(cursor) is "s" or "min" or "h" or "d" && UnitBehind(cursor) is { } unit
            ? new Interval(min, max, unit)
            : null;
    }

    /// <summary>"30 to 60 minutes", "at least 4 hours"; null for a range of two units ("15 min-2 h").</summary>
    private static Interval? Interval(TokenCursor cursor)
    {
        if (Numbers.Bounded(cursor) is not { } range)
        {
            return null;
        }

        if (Numbers.TimeUnit(cursor) is not ("s" or "min" or "h" or "d"))
        {
            return null;
        }

        var unit = UnitBehind(cursor)!;
        var isRange = cursor.Current.Is("-", "to") && cursor.Peek(1).Kind == TokenKind.Number;
        return isRange ? null : new Interval(range.Min, range.Max, unit);
    }

    private static string? UnitBehind(TokenCursor cursor)
    {
        cursor.Position--;
        return Numbers.TimeUnit(cursor);
    }
}
