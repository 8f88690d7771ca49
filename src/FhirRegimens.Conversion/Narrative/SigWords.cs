using System.Text;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>A dose line in words that are safe to read and print, made from what was read and nothing else.</summary>
public static class SigWords
{
    /// <summary>The whole line without the drug: "10 mg IV over 4 hours once per day on days 1 to 10".</summary>
    public static string Line(Sig sig, RegimenTerminology terminology)
    {
        var head = Joined(
            Dose(sig),
            sig.Volume is { } volume ? Fluid(volume) : null,
            sig.Routes.Count > 0 ? string.Join(" or ", sig.Routes.Select(route => Route(route, terminology))) : null,
            sig.Method,
            Infusion(sig),
            Frequency(sig),
            Days(sig)
        );
        return string.Join(", ", Details(sig).Prepend(head).Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The line with what names it: "Alemtuzumab, test dose: 1 mg IV over 60 minutes once".</summary>
    /// <param name="drug">The drug as it is to be called.</param>
    /// <param name="sig">The line.</param>
    /// <param name="terminology">Knows the words of routes.</param>
    public static string Whole(string drug, Sig sig, RegimenTerminology terminology)
    {
        var named = sig.Label is { } label ? $"{drug}, {Words.Uncapitalised(label)}" : drug;
        var line = Line(sig, terminology);
        return line.Length == 0 ? named : $"{named}: {line}";
    }

    /// <summary>The dose with its division, cap and total: "1.4 mg/m² (maximum dose of 2 mg)"; null without a dose.</summary>
    public static string? Dose(Sig sig) =>
        Joined(
            sig.Dose is { } dose && (dose.Min is not null || dose.Max is not null) ? Words.Amount(dose) : null,
            sig.Loading ? "loading dose" : null,
            sig switch
            {
                { DividedDoses: { } doses } => $"in {Words.Integer(doses)} divided doses",
                { Divided: true } => "in divided doses",
                _ => null,
            },
            sig.FractionDose is { } fraction
                ? $"{Words.Number(fraction)} {sig.FractionUnit ?? sig.Dose?.Unit} per fraction"
                : null,
            sig.Fractions is { } fractions
                ? $"{(sig.FractionDose is null ? "in" : "x")} {Words.Integer(fractions)} fractions"
                : null,
            sig.Cap is { } cap ? $"({Cap(cap)})" : null,
            sig.TotalDose is { } total ? $"({Total(total)})" : null
        );

    /// <summary>"maximum dose of 2 mg", "maximum of 80 mg per day".</summary>
    public static string Cap(DoseCap cap)
    {
        var amount = Words.Amount(cap.Value, cap.Value, Unit.Of(cap.Unit));
        return cap.Per switch
        {
            "dose" => $"maximum dose of {amount}",
            null => $"maximum of {amount}",
            _ => $"maximum of {amount} per {cap.Per}",
        };
    }

    /// <summary>"total dose: 1400 mg/m²", "total dose per cycle: 1.6 mg".</summary>
    public static string Total(TotalDose total) =>
        $"total dose{(total.Scope is null ? "" : $" per {total.Scope}")}: "
        + Words.Amount(total.Value, total.Value, Unit.Of(total.Unit));

    /// <summary>"in 50 mL NS".</summary>
    public static string Fluid(Volume volume) =>
        Joined("in", Words.Amount(volume.Value, volume.Value, Unit.Of(volume.Unit)), volume.Diluent)!;

    /// <summary>"over 4 hours", "continuous infusion over 7 days"; null without an infusion time.</summary>
    public static string? Infusion(Sig sig) =>
        Joined(
            sig.Continuous ? "continuous infusion" : null,
            sig.Infusion is { } time ? $"over {Words.Time(time)}" : null
        );

    /// <summary>How often: "once per day in the morning", "once", "every 12 hours as needed".</summary>
    public static string? Frequency(Sig sig) =>
        Joined(
            sig.Frequency is { } frequency ? Words.Often(frequency) : null,
            sig.Once ? "once" : null,
            sig.DaysPerWeek is { } days ? $"{Words.Integer(days)} days per week" : null,
            sig.Hours.Count > 0 ? $"at hours {string.Join(", ", sig.Hours.Select(Words.Number))}" : null,
            sig.TimeOfDay switch
            {
                null => null,
                "bedtime" => "at bedtime",
                var time => $"in the {time}",
            },
            sig.Prn ? "as needed" : null,
            sig.Doses is { } doses ? $"x {Words.Integer(doses)} doses" : null
        );

    /// <summary>When: "on days 1, 8 and optionally 15", "starting on day 14", "for 7 days"; null where not stated.</summary>
    public static string? Days(Sig sig) =>
        Joined(
            sig.Days.Count > 0 ? $"on {IntegerList.OfDays(sig.Days)}" : null,
            sig.OptionalDays.Count > 0 ? $"(optional: {IntegerList.OfDays(sig.OptionalDays)})" : null,
            sig.StartDay is { } start ? $"starting on day {Words.Integer(start)}" : null,
            sig.Bounds is { } bounds ? $"for {Words.Time(bounds)}" : null
        );

    /// <summary>"30 minutes after pemetrexed", "within 24 hours of TURBT".</summary>
    public static string Order(Relation relation) =>
        relation switch
        {
            { Kind: "within", When: { } time } => $"within {Words.Number(time.Max ?? time.Min ?? 0)} "
                + $"{Words.TimeUnit(time.Unit, time.Max ?? time.Min)} of {relation.What}",
            { When: { } time } => $"{Words.Time(time)} {relation.Kind} {relation.What}",
            _ => $"{relation.Kind} {relation.What}",
        };

    /// <summary>"target trough level 200 to 400 ng/mL", "target INR 2 to 3".</summary>
    public static string Target(TargetLevel target) =>
        Joined(
            "target",
            target switch
            {
                { Type: { } type } => $"{type} level",
                { Unit: "INR" } => null,
                _ => "level",
            },
            Words.Amount(target.Min, target.Max, Unit.Of(target.Unit ?? "")).Trim()
        )!;

    /// <summary>A route in words; the source's own where it is not known.</summary>
    public static string Route(string route, RegimenTerminology terminology) =>
        terminology.Route(route)?.Words ?? route;

    private static IEnumerable<string?> Details(Sig sig)
    {
        yield return sig.Weeks is { } weeks ? Words.Uncapitalised(weeks.Text) : null;
        yield return sig.Cycles is { } cycles ? Words.Uncapitalised(cycles.Text) : null;
        yield return sig.Branch is { } branch ? Words.Uncapitalised(branch.Text) : null;
        yield return sig.Optional ? "optional" : null;
        yield return sig.Sequence is { } sequence ? $"given {sequence}" : null;
        yield return sig.Relation is { } relation ? Order(relation) : null;
        yield return sig.Target is { } target ? Target(target) : null;
        yield return sig.Dwell is { } dwell ? $"retained for {Words.Time(dwell)}" : null;
        yield return sig.Titration;
        yield return sig.Taper;
        yield return sig.Until is { } until ? $"until {until}" : null;
        foreach (var fragment in sig.Unread)
        {
            yield return $"not understood: “{fragment}”";
        }
    }

    private static string? Joined(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                joined.Append(joined.Length == 0 ? "" : " ").Append(part);
            }
        }

        return joined.Length == 0 ? null : joined.ToString();
    }
}
