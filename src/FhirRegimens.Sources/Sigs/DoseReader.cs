using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads the dose and what belongs to it: limits, how it is divided, its volume, totals and fractions.</summary>
internal static class DoseReader
{
    /// <summary>The dose, with the words that lead to it ("at", "a dose of"); of fractions, the dose of one.</summary>
    public static Sig? Dose(TokenCursor cursor, Sig sig)
    {
        var isLed = cursor.TakeAny(
            "at a dose of",
            "at the dose of",
            "a dose of",
            "dose of",
            "in a dose of",
            "a fixed dose of"
        );
        if (!isLed && !cursor.Peek(1).Is("least", "most"))
        {
            cursor.Take("at");
        }

        if (sig.Dose is not null || sig.FractionDose is not null || AmountReader.Read(cursor) is not { } amount)
        {
            return null;
        }

        if (amount.Unit is not ("Gy" or "cGy") || amount.Per is not null)
        {
            return sig with { Dose = amount };
        }

        var isSingle = amount.Min is { } value && amount.Min == amount.Max;
        if (isSingle && cursor.TakeAny("fractions", "fraction", "/ fraction", "per fraction"))
        {
            return sig with { FractionDose = amount.Min, FractionUnit = amount.Unit };
        }

        if (
            isSingle
            && cursor.TakeAny("in", "x")
            && cursor.Peek(1).Is("fractions", "fraction")
            && Count(cursor) is { } count
        )
        {
            cursor.Take("fractions", "fraction");
            var isTotal = cursor.Peek(-3).Is("in");
            return isTotal
                ? sig with
                {
                    TotalDose = new TotalDose(amount.Min!.Value, amount.Unit, null),
                    Fractions = count,
                }
                : sig with
                {
                    FractionDose = amount.Min,
                    FractionUnit = amount.Unit,
                    Fractions = count,
                };
        }

        if (cursor.Peek(-1).Is("in", "x"))
        {
            cursor.Position--;
        }

        // A total of so many fractions, one of both being a range, is not the dose of one administration.
        return IsOfFractions(cursor) ? null : sig with { Dose = amount };
    }

    /// <summary>"1 g PO per day": the time of an amount behind its route.</summary>
    public static Sig? PerTime(TokenCursor cursor, Sig sig)
    {
        if (
            sig.Dose is not { Per: null } dose
            || sig.Frequency is not null
            || sig.Once
            || !cursor.Take("per", "a", "/")
        )
        {
            return null;
        }

        return cursor.Take("day", "week")
            ? sig with
            {
                Dose = dose with { Per = cursor.Peek(-1).Text.ToLowerInvariant() },
            }
            : null;
    }

    /// <summary>"starting at 15 mg/kg".</summary>
    public static Sig? StartingDose(TokenCursor cursor, Sig sig) =>
        sig.Dose is null
        && cursor.TakeAny("starting at", "started at", "beginning at", "initiated at")
        && AmountReader.Read(cursor) is { } amount
            ? sig with
            {
                Dose = amount,
            }
            : null;

    /// <summary>"maximum dose of 2 mg", "capped at 2 mg", "not to exceed 50 mg/hr".</summary>
    public static Sig? Cap(TokenCursor cursor, Sig sig)
    {
        if (sig.Cap is not null || !TakeCap(cursor, out var statedPer))
        {
            return null;
        }

        if (AmountReader.Single(cursor) is not { } amount)
        {
            return null;
        }

        var per = cursor.Peek(-1).Is("dose") ? "dose" : amount.Per ?? statedPer;
        return per == "week" ? null : sig with { Cap = new DoseCap(amount.Max!.Value, amount.Unit, per) };
    }

    /// <summary>
    /// "divided in 2 doses", "in two divided doses", "divided twice per day"; of an amount of a day also "in 2 doses".
    /// </summary>
    public static Sig? Divided(TokenCursor cursor, Sig sig)
    {
        cursor.Take("given");
        if (sig.Divided)
        {
            return null;
        }

        if (cursor.TakeAny("in divided doses", "as divided doses"))
        {
            return sig with { Divided = true };
        }

        var isOfDay = IsOfDay(cursor, sig);
        if (cursor.Take("in", "into") && Count(cursor) is { } first)
        {
            return
                cursor.TakeAny("divided doses", "equally divided doses", "daily divided doses")
                || (
                    sig.Dose is { Per: "day" }
                    && cursor.TakeAny("doses", "daily doses", "equal doses")
                    && !cursor.Current.Is("weekly", "monthly", "every", "per", "a")
                )
                ? (isOfDay ? Daily(sig) : sig) with
                {
                    Divided = true,
                    DividedDoses = first,
                }
                : null;
        }

        if (!cursor.Take("divided", "split"))
        {
            return null;
        }

        if (cursor.Take("in", "into"))
        {
            return Count(cursor) is { } count && cursor.TakeAny("equal doses", "daily doses", "doses", "dose")
                ? sig with
                {
                    Divided = true,
                    DividedDoses = count,
                }
                : null;
        }

        if (
            FrequencyReader.Read(cursor, sig with { Bounds = null }) is not { Frequency: { } frequency } divided
            || frequency == sig.Frequency
        )
        {
            return null;
        }

        var times = frequency is { Unit: "d", Period: 1, Times: > 1 } ? frequency.Times : (int?)null;
        return divided with { Divided = true, DividedDoses = times };
    }

    /// <summary>"1.5 g daily in 2 divided doses" is an amount of a day, and no dose once per day.</summary>
    private static bool IsOfDay(TokenCursor cursor, Sig sig) =>
        sig is { Dose.Per: null, Frequency: { Times: 1, Period: 1, Unit: "d" } }
        && cursor.Peek(-1).Is("daily")
        && !cursor.Peek(-2).Is("once");

    private static Sig Daily(Sig sig) => sig with { Dose = sig.Dose! with { Per = "day" }, Frequency = null };

    /// <summary>"in 50 mL NS".</summary>
    public static Sig? Volume(TokenCursor cursor, Sig sig)
    {
        cursor.Take("diluted", "dissolved");
        if (sig.Volume is not null || !cursor.Take("in"))
        {
            return null;
        }

        if (AmountReader.Single(cursor) is not { Unit: "mL" or "L", Per: null } amount)
        {
            return null;
        }

        cursor.Take("of");
        var start = cursor.Position;
        cursor.TakeAny("0.9% ", "sterile");
        while (cursor.Take("ns", "d5w", "d5ns", "saline", "normal", "dextrose", "water", "sterile", "lr")) { }

        var diluent = cursor.Slice(start, cursor.Position);
        return sig with { Volume = new Volume(amount.Max!.Value, amount.Unit, diluent.Length > 0 ? diluent : null) };
    }

    /// <summary>"loading dose".</summary>
    public static Sig? Loading(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("as a", "given as a");
        return !sig.Loading && cursor.TakeAny("loading dose", "loading") ? sig with { Loading = true } : null;
    }

    /// <summary>"total dose: 1400 mg/m2", "total daily dose: 45 mg/m2".</summary>
    public static Sig? Total(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("for a", "to a", "a");
        if (sig.TotalDose is not null || !cursor.Take("total"))
        {
            return null;
        }

        string? scope = null;
        if (cursor.Take("daily"))
        {
            scope = "day";
        }

        if (!cursor.Take("dose"))
        {
            return null;
        }

        if (cursor.TakeAny("per cycle", "/ cycle"))
        {
            scope = "cycle";
        }
        else if (cursor.TakeAny("per day", "/ day"))
        {
            scope = "day";
        }

        cursor.Take(":", "of", "=");
        if (AmountReader.Single(cursor) is not { } amount || amount.Per is not (null or "day"))
        {
            return null;
        }

        if (cursor.TakeAny("per cycle", "/ cycle"))
        {
            scope = "cycle";
        }

        return sig with
        {
            TotalDose = new TotalDose(amount.Max!.Value, amount.Unit, amount.Per ?? scope),
        };
    }

    /// <summary>"x 30 fractions".</summary>
    public static Sig? Fractions(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("x", "in", "for", "given in");
        return
            sig.Fractions is null
            && Count(cursor) is { } count
            && cursor.Take("fractions", "fraction")
            && !cursor.Current.Is("per", "a", "/")
            ? sig with
            {
                Fractions = count,
            }
            : null;
    }

    /// <summary>"retained for 2 hours", "dwell time of 1 hour".</summary>
    public static Sig? Dwell(TokenCursor cursor, Sig sig)
    {
        var isDwell = cursor.TakeAny(
            "retained in the bladder for",
            "retained for",
            "with a dwell time of",
            "dwell time of",
            "dwell time :",
            "dwell for",
            "dwell",
            "held for"
        );
        return
            isDwell && sig.Dwell is null && Numbers.Bounded(cursor) is { } range && Numbers.TimeUnit(cursor) is { } unit
            ? sig with
            {
                Dwell = new Interval(range.Min, range.Max, unit),
            }
            : null;
    }

    private static bool IsOfFractions(TokenCursor cursor)
    {
        var at = cursor.Position;
        var isOfFractions =
            cursor.Take("in", "x") && Numbers.Range(cursor) is not null && cursor.Take("fractions", "fraction");
        cursor.Position = at;
        return isOfFractions;
    }

    private static bool TakeCap(TokenCursor cursor, out string? per)
    {
        per = null;
        cursor.TakeAny("up to a", "to a", "with a", "a");
        if (cursor.TakeAny("capped at", "cap dose at", "cap at", "cap of", "not to exceed", "do not exceed"))
        {
            return true;
        }

        if (!cursor.Take("maximum", "max"))
        {
            return false;
        }

        cursor.Take(".");
        if (cursor.TakePhrase("daily dose"))
        {
            per = "day";
        }
        else if (cursor.TakePhrase("single dose"))
        {
            per = "dose";
        }
        else
        {
            cursor.TakeAny("dose", "rate");
        }

        cursor.Take("of", ":", "is");
        return true;
    }

    private static int? Count(TokenCursor cursor) =>
        Numbers.Read(cursor) is { } count && count == decimal.Truncate(count) && count is >= 1 and <= 1000
            ? (int)count
            : null;
}
