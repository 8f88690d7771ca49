using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>
/// Reads what makes a dose follow the patient: target levels, tapers, titrations and until-clauses. Amounts in them are
/// never a dose.
/// </summary>
internal static class ConditionReader
{
    private const int LongestLead = 8;

    /// <summary>"target trough 200 to 400 ng/mL", "adjusted to maintain a trough level of 5-10 ng/mL".</summary>
    public static Sig? Target(TokenCursor cursor, Sig sig)
    {
        if (sig.Target is not null)
        {
            return null;
        }

        var start = cursor.Position;
        while (
            cursor.Position - start < LongestLead
            && cursor.Take(
                "target",
                "targeting",
                "targeted",
                "goal",
                "dose",
                "-",
                "adjusted",
                "titrated",
                "to",
                "maintain",
                "maintaining",
                "achieve",
                "keep",
                "with",
                "for",
                "a",
                "an",
                "aiming"
            )
        ) { }

        var isLed = cursor.Position > start;
        var isTarget = isLed && cursor.Peek(-1).Is("target", "targeting", "targeted", "goal");
        if (
            !TakeType(cursor)
            && !(isLed && cursor.Take("inr", "level", "levels", "concentration", "concentrations"))
            && !isTarget
        )
        {
            return null;
        }

        return Level(cursor, Type(cursor, start)) is { } level ? sig with { Target = level } : null;
    }

    /// <summary>"then tapered over 4 weeks", "wean off after 4 wk", verbatim.</summary>
    public static Sig? Taper(TokenCursor cursor, Sig sig)
    {
        var start = cursor.Position;
        cursor.Take("and");
        cursor.TakeAny("then", "followed by", "with");
        cursor.Take("a", "an");
        cursor.Take("subsequently", "gradually", "slowly", "slow", "gradual", "rapidly", "rapid");
        if (
            sig.Taper is not null
            || !cursor.Take("taper", "tapered", "tapering", "tapers", "wean", "weaned", "weaning")
        )
        {
            return null;
        }

        var from = cursor.Position;
        ToEndOfClause(cursor);
        return MaintenanceDose(cursor, sig, from) with { Taper = cursor.Slice(start, cursor.Position) };
    }

    /// <summary>"tapered to a maintenance dose of 1.5-3 mg/kg/day" names, other than a step of the taper, a dose that stays.</summary>
    private static Sig MaintenanceDose(TokenCursor cursor, Sig sig, int from)
    {
        var end = cursor.Position;
        cursor.Position = from;
        cursor.TakeAny("to a", "to");
        var start = cursor.Position;
        if (sig.Dose is null && sig.Label is null && cursor.TakePhrase("maintenance dose"))
        {
            var label = cursor.Slice(start, cursor.Position);
            cursor.Take("of");
            sig = AmountReader.Read(cursor) is { } amount ? sig with { Dose = amount, Label = label } : sig;
        }

        cursor.Position = end;
        return sig;
    }

    /// <summary>"adjusted to platelet count", "increased to 25 mg twice per day as tolerated", verbatim.</summary>
    public static Sig? Titration(TokenCursor cursor, Sig sig)
    {
        var start = cursor.Position;
        if (sig.Titration is not null || !IsTitration(cursor))
        {
            return null;
        }

        ToEndOfClause(cursor);
        return sig with { Titration = cursor.Slice(start, cursor.Position) };
    }

    /// <summary>"starting at 15 mg/kg, adjusted to blood counts": the first amount is also the dose.</summary>
    public static Sig? StartingTitration(TokenCursor cursor, Sig sig)
    {
        var start = cursor.Position;
        if (
            sig.Titration is not null
            || DoseReader.StartingDose(cursor, sig) is not { } started
            || !cursor.Take(",", "and", "then")
            || !IsTitration(cursor)
        )
        {
            return null;
        }

        ToEndOfClause(cursor);
        return started with { Titration = cursor.Slice(start, cursor.Position) };
    }

    /// <summary>"until ANC greater than 5000/uL", verbatim.</summary>
    public static Sig? Until(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("and continued", "continued", "and continuing", "continuing", "or", "given", "continue");
        if (sig.Until is not null || !cursor.Take("until") || cursor.AtEnd)
        {
            return null;
        }

        var start = cursor.Position;
        ToEndOfClause(cursor);
        return cursor.Position > start ? sig with { Until = cursor.Slice(start, cursor.Position) } : null;
    }

    private static bool IsTitration(TokenCursor cursor)
    {
        var at = cursor.Position;
        cursor.TakeAny("may be", "can be", "to be", "and", "then", "dose", "doses");
        cursor.TakeAny("may be", "can be", "to be");
        cursor.TakeAny("subsequently", "gradually");
        if (
            cursor.Take(
                "adjusted",
                "titrated",
                "increased",
                "increasing",
                "escalated",
                "decreased",
                "reduced",
                "titrate",
                "adjust"
            )
        )
        {
            return true;
        }

        cursor.Position = at;
        return false;
    }

    /// <summary>
    /// Moves to the end of words that are kept verbatim: a semicolon, a bracket, the end of the sentence, a comparison
    /// that nothing explains. Commas stay inside, since an amount behind one still belongs to them.
    /// </summary>
    private static void ToEndOfClause(TokenCursor cursor)
    {
        var words = 0;
        while (!cursor.AtEnd)
        {
            var token = cursor.Current;
            var isSentenceEnd = token.Is(".") && (cursor.Peek(1).Spaced || cursor.Peek(1).Kind == TokenKind.End);
            var isComparison = token.Is(">", "<") && cursor.Peek(-1).Is("wk", "mo", "d", "weeks", "days", "months");
            var isNextClause = token.Is(",") && cursor.Peek(1).Is("target", "until", "starting", "maximum", "max");
            if (token.Is(";", ")") || (token.Is("(") && words > 0) || isSentenceEnd || isComparison || isNextClause)
            {
                return;
            }

            cursor.Position++;
            words++;
        }
    }

    private static bool TakeType(TokenCursor cursor) =>
        cursor.TakeAny(
            "trough",
            "troughs",
            "steady state plasma",
            "steady - state plasma",
            "steady state",
            "steady - state",
            "css",
            "plasma concentration",
            "plasma concentrations",
            "plasma level",
            "plasma levels",
            "blood",
            "serum"
        );

    /// <summary>The type that was passed since <paramref name="start"/>; null where the source names none.</summary>
    private static string? Type(TokenCursor cursor, int start)
    {
        for (var at = start; at < cursor.Position; at++)
        {
            switch (cursor.Line.Tokens[at].Text.ToUpperInvariant())
            {
                case "TROUGH" or "TROUGHS":
                    return "trough";
                case "STEADY" or "CSS":
                    return "steady state";
                case "PLASMA":
                    return "plasma concentration";
            }
        }

        return null;
    }

    private static TargetLevel? Level(TokenCursor cursor, string? type)
    {
        var isInr = cursor.Peek(-1).Is("inr");
        while (cursor.Take("level", "levels", "concentration", "concentrations", "of", ":", "between", "at", "range"))
        { }

        var isLeast =
            cursor.TakeAny("greater than or equal to", "greater than", "more than", "above", "at least", "over")
            || cursor.Take(">", "≥");
        var isMost =
            !isLeast
            && (
                cursor.TakeAny("less than or equal to", "less than", "below", "up to", "under") || cursor.Take("<", "≤")
            );
        if (Numbers.Range(cursor) is not { } range)
        {
            return null;
        }

        if (range.Min == range.Max && cursor.Take("and") && Numbers.Read(cursor) is { } max)
        {
            range = range with { Max = max };
        }

        var (_, isOpen) = AmountReader.Bracketed(cursor, IsLevelUnit);
        if (!isInr && LevelUnit(cursor) is null)
        {
            return null;
        }

        var unit = isInr ? "INR" : UnitBehind(cursor);
        return new TargetLevel(isMost ? null : range.Min, isLeast || isOpen ? null : range.Max, unit, type);
    }

    private static string? UnitBehind(TokenCursor cursor)
    {
        cursor.Position -= 3;
        return LevelUnit(cursor);
    }

    private static bool IsLevelUnit(TokenCursor cursor)
    {
        var at = cursor.Position;
        var isUnit = LevelUnit(cursor) is not null;
        cursor.Position = at;
        return isUnit;
    }

    private static string? LevelUnit(TokenCursor cursor)
    {
        var substance = UnitReader.Substance(cursor) ?? (cursor.Take("umol", "\u00B5mol", "\u03BCmol") ? "umol" : null);
        if (substance is null || !cursor.Take("/"))
        {
            return null;
        }

        return cursor.Take("mL") ? $"{substance}/mL"
            : cursor.Take("L") ? $"{substance}/L"
            : cursor.Take("dL") ? $"{substance}/dL"
            : null;
    }
}
