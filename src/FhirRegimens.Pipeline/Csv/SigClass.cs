using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Csv;

/// <summary>The classes that HemOnc's table sorts dose lines into.</summary>
internal static class SigClass
{
    /// <summary>
    /// Canonical is only a line that HemOnc's own columns say completely: with dose, unit, route, frequency and schedule,
    /// nothing left in words, no choice, no further condition. Whoever reads those columns alone misses nothing of it.
    /// </summary>
    public static string Of(DoseLine line) =>
        IsRadiation(line.Sig) ? "Rad Sig"
        : line.Choice is not null || !SaysWhatIsNeeded(line.Sig) || !SaysNoMore(line.Sig) ? "Non-canonical Sig"
        : line.Sig.Routes[0] != "IV" ? "Non-IV canonical Sig"
        : !line.Sig.Continuous ? "IV intermittent canonical Sig"
        : line.Sig.Infusion is not null ? "IV continuous canonical Sig"
        : "Non-canonical Sig";

    private static bool IsRadiation(Sig sig) =>
        sig.Fractions is not null || (sig.Dose?.Unit ?? sig.FractionUnit ?? sig.TotalDose?.Unit) is "Gy" or "cGy";

    private static bool SaysWhatIsNeeded(Sig sig) =>
        sig is { Dose: { Min: not null, Max: not null }, Routes.Count: 1 }
        && (sig.Frequency is not null || sig.Once || sig.Continuous)
        && (sig.Days.Count > 0 || (sig.Continuous && sig.StartDay is not null));

    private static bool SaysNoMore(Sig sig) =>
        sig
            is {
                Unread.Count: 0,
                ChecksumAgrees: not false,
                Optional: false,
                DividedDoses: null,
                DaysPerWeek: null,
                TimeOfDay: null,
                Hours.Count: 0,
                Prn: false,
                Bounds: null,
                Doses: null,
                Weeks: null,
                Dwell: null,
                Taper: null,
                Titration: null,
                Until: null,
            };
}
