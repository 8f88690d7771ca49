using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>What was read of a dose line, or stands below it, and has no element of its own in FHIR.</summary>
internal static class Instructions
{
    /// <summary>The instructions of an entry, each once.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="resolvedOrder">Whether the plan itself says the order in relation to another drug.</param>
    public static IEnumerable<string> Of(EntryNode entry, bool resolvedOrder)
    {
        var sig = entry.Sig;
        var instructions = new List<string?>
        {
            sig.Loading ? "loading dose" : null,
            sig.Divided && sig.DividedDoses is null && EntryTiming.DosesPerDay(sig) is null ? "in divided doses" : null,
            sig.Volume is { } volume ? SigWords.Fluid(volume) : null,
            sig.Infusion is { } time && (time.Min is null || time.Max is null) ? $"over {Words.Time(time)}" : null,
            sig.DaysPerWeek is { } days ? DaysPerWeek(sig, days) : null,
            sig.Hours.Count > 0 ? $"at hours {string.Join(", ", sig.Hours.Select(Words.Number))}" : null,
            sig.TimeOfDay is { } part && EntryTiming.When(part) is null ? part : null,
            sig.Weeks?.Text,
            sig.Cap is { Per: null } cap ? SigWords.Cap(cap) : null,
            Total(sig),
            sig.Relation is { } relation && !resolvedOrder ? SigWords.Order(relation) : null,
            sig.Target is { } target ? SigWords.Target(target) : null,
            sig.Dwell is { } dwell ? $"retained for {Words.Time(dwell)}" : null,
            sig.Titration,
            sig.Taper,
            sig.Until is { } until ? $"until {until}" : null,
        };
        return instructions
            .Concat(entry.Component.Notes.Select(note => note.Text))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Distinct(StringComparer.Ordinal)!;
    }

    private static string DaysPerWeek(Sig sig, int days) =>
        $"{(sig.Frequency is { } frequency ? $"{Words.Often(frequency)}, " : "")}{Words.Integer(days)} days per week";

    /// <summary>A total that agrees with the doses or cannot be checked; that of a radiation has an element.</summary>
    private static string? Total(Sig sig) =>
        sig is { TotalDose: { } total, ChecksumAgrees: not false } && !Procedure.IsRadiation(total.Unit)
            ? SigWords.Total(total)
            : null;
}
