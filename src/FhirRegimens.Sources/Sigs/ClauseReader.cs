using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads what a line says of a dose besides the amount: one clause, wherever it stands.</summary>
internal static class ClauseReader
{
    /// <summary>
    /// The readers in the order in which they are tried; one that keeps words verbatim comes before those that read parts
    /// of them.
    /// </summary>
    private static readonly Clause[] Clauses =
    [
        DoseReader.Cap,
        DoseReader.Total,
        ConditionReader.Target,
        ConditionReader.StartingTitration,
        DoseReader.StartingDose,
        ConditionReader.Taper,
        ConditionReader.Until,
        ConditionReader.Titration,
        DoseReader.Dwell,
        OrderReader.Sequence,
        OrderReader.Relation,
        DayReader.Start,
        DoseReader.Volume,
        DoseReader.Divided,
        DoseReader.Loading,
        DoseReader.PerTime,
        DoseReader.Fractions,
        FrequencyReader.Doses,
        FrequencyReader.DaysPerWeek,
        InfusionReader.Continuous,
        InfusionReader.Time,
        FrequencyReader.Read,
        FrequencyReader.TimeOfDay,
        FrequencyReader.Hours,
        FrequencyReader.AsNeeded,
        DayReader.Days,
        DayReader.Bounds,
        DayReader.Cycles,
        DayReader.Weeks,
        RouteReader.Read,
        RouteReader.Method,
        Label,
        OptionalReader.Whole,
    ];

    /// <summary>What the clause at the cursor adds; null where none is understood, and then the cursor stays.</summary>
    public static Sig? Read(TokenCursor cursor, Sig sig)
    {
        foreach (var clause in Clauses)
        {
            if (cursor.Try(clause, sig) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    /// <summary>"test dose", "starting dose": words that name a dose.</summary>
    private static Sig? Label(TokenCursor cursor, Sig sig)
    {
        cursor.TakeAny("as a", "a");
        var from = cursor.Position;
        if (
            sig.Label is not null
            || !cursor.Take(
                "test",
                "maintenance",
                "starting",
                "initial",
                "induction",
                "priming",
                "booster",
                "consolidation"
            )
            || !cursor.Take("dose")
        )
        {
            return null;
        }

        var label = cursor.Slice(from, cursor.Position);
        cursor.TakeAny("of", ":");
        return sig with { Label = label };
    }
}
