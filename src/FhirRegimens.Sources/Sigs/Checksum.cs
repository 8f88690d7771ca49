using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Compares the total that a line states with the total that its dose and schedule make.</summary>
internal static class Checksum
{
    /// <summary>Whether both agree; null where the total cannot be computed.</summary>
    public static bool? Agrees(Sig sig) =>
        sig.TotalDose is { } total && Computed(sig, total) is { } computed ? IsEqual(computed, total) : null;

    /// <summary>
    /// The doses of one line with a total behind the last one that agrees with their sum: "400 mg/m2 IV bolus, then
    /// 2400 mg/m2 (total dose: 2800 mg/m2)".
    /// </summary>
    public static IReadOnlyList<Sig> OfLine(IReadOnlyList<Sig> sigs)
    {
        if (sigs is not [.., { ChecksumAgrees: false, TotalDose: { } total } last] || sigs.Count == 1)
        {
            return sigs;
        }

        var sum = sigs.Aggregate((decimal?)0, (sum, sig) => sum + Computed(sig, total));
        bool? agrees = sum is { } all ? IsEqual(all, total) : null;
        return [.. sigs.SkipLast(1), last with { ChecksumAgrees = agrees }];
    }

    private static bool IsEqual(decimal computed, TotalDose total) =>
        decimal.Abs(computed - total.Value) <= total.Value / 1_000_000;

    /// <summary>The total that dose and schedule make, in the unit of the stated one.</summary>
    private static decimal? Computed(Sig sig, TotalDose total)
    {
        var isFraction = sig.FractionDose is not null;
        var dose =
            isFraction ? sig.FractionDose
            : sig.Dose is { } amount && amount.Min == amount.Max ? amount.Max
            : null;
        var unit = isFraction ? sig.FractionUnit : sig.Dose?.Unit;
        var doses =
            isFraction ? sig.Fractions ?? PerDay(sig) * Days(sig)
            : total.Scope == "day" ? PerDayOrDivided(sig)
            : Doses(sig);
        return unit is null ? null : dose * doses * Scale(unit, total.Unit);
    }

    /// <summary>How many times the stated amount is given in the cycle or course.</summary>
    private static decimal? Doses(Sig sig)
    {
        var days = Days(sig);
        if (sig.Dose?.Per is { } per)
        {
            var stated = sig.Continuous && sig.Infusion is not null && sig.Days.Count <= 1 ? InfusionDays(sig) : days;
            return per switch
            {
                "day" => stated,
                "hour" => stated * 24,
                "week" => stated / 7,
                _ => null,
            };
        }

        if (sig.Doses is { } doses)
        {
            return doses;
        }

        if (sig.Once || (sig.Continuous && sig.Frequency is null))
        {
            return sig.Days.Count > 0 ? sig.Days.Count : 1;
        }

        return PerDay(sig) * days;
    }

    private static decimal? PerDayOrDivided(Sig sig) => sig.Dose?.Per == "day" ? 1 : PerDay(sig);

    private static decimal? PerDay(Sig sig) =>
        sig.Frequency switch
        {
            { Unit: "d", PeriodMax: null, Period: 1 } daily => daily.Times,
            { Unit: "h", PeriodMax: null } hourly when 24 % hourly.Period == 0 => hourly.Times * 24 / hourly.Period,
            _ => null,
        };

    private static decimal? Days(Sig sig) =>
        sig.Days.Count > 0 ? sig.Days.Count
        : sig.Bounds is { Unit: "d" } bounds && bounds.Min == bounds.Max ? bounds.Max
        : null;

    private static decimal? InfusionDays(Sig sig) =>
        sig.Infusion is { } infusion && infusion.Min == infusion.Max
            ? infusion.Unit switch
            {
                "d" => infusion.Max,
                "h" => infusion.Max / 24,
                _ => null,
            }
            : null;

    private static decimal? Scale(string from, string to)
    {
        if (from == to)
        {
            return 1;
        }

        (string From, string To, decimal Factor)[] known =
        [
            ("g", "mg", 1000),
            ("mg", "g", 0.001m),
            ("cGy", "Gy", 0.01m),
            ("Gy", "cGy", 100),
        ];
        var (start, end) = (from.Split('/'), to.Split('/'));
        return start[1..].SequenceEqual(end[1..], StringComparer.Ordinal)
            ? known
                .Where(pair => pair.From == start[0] && pair.To == end[0])
                .Select(pair => (decimal?)pair.Factor)
                .FirstOrDefault()
            : null;
    }
}
