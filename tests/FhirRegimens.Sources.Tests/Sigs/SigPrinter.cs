using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.Sigs;

/// <summary>Writes sigs as HemOnc writes dose lines, part by part in its usual order, as wikitext without the bullet.</summary>
internal static class SigPrinter
{
    /// <summary>
    /// The line of <paramref name="sig"/>. Reading it again gives the same sig but for what a line of its own cannot
    /// say: its step, its place, the words that were not read.
    /// </summary>
    public static string Print(Sig sig)
    {
        var prefix = sig.Branch?.Text ?? (IsInline(sig.Label) ? null : sig.Label);
        var body = sig.Alternatives.Count > 0 ? string.Join(" or ", sig.Alternatives.Select(Body)) : Body(sig);
        return prefix is null ? body : $"{prefix}: {body}";
    }

    /// <summary>Whether a label can stand in brackets behind the drug.</summary>
    private static bool IsInline(string? label) =>
        label?.EndsWith(" dose", StringComparison.Ordinal) == true && char.IsLower(label[0]);

    private static string Body(Sig sig)
    {
        var isDoseInWords = sig.Titration?.StartsWith("start", StringComparison.Ordinal) == true;
        string?[] words =
        [
            Drug(sig.Drug),
            isDoseInWords ? null : Dose(sig),
            sig.Loading && sig.Label is null ? "loading dose" : null,
            IsInline(sig.Label) ? $"({sig.Label})" : null,
            Cap(sig),
            sig.Volume is { } volume ? Join("in", Number(volume.Value), volume.Unit, volume.Diluent) : null,
            Route(sig),
            Infusion(sig),
            sig.Divided
                ? sig.DividedDoses is { } count
                    ? $"divided in {Number(count)} doses"
                    : "in divided doses"
                : null,
            Frequency(sig.Frequency),
            sig.Once ? "once" : null,
            sig.DaysPerWeek is { } days ? $"{Number(days)} days per week" : null,
            TimeOfDay(sig.TimeOfDay),
            sig.Hours.Count > 0 ? $"at hours {string.Join(", ", sig.Hours.Select(Number))}" : null,
            sig.Prn ? "as needed" : null,
            sig.Days.Count > 0 ? Days(sig) : null,
            sig.Doses is { } doses ? $"x {Number(doses)} doses" : null,
            sig.Bounds is { } bounds ? $"for {Length(bounds)}" : null,
        ];
        string?[] clauses =
        [
            sig.StartDay is { } start ? $"started on day {Number(start)}" : null,
            sig.Cycles?.Text,
            sig.Weeks?.Text,
            sig.Sequence is { } sequence ? $"given {sequence}" : null,
            sig.Relation is { } relation ? Relation(relation) : null,
            sig.Target is { } target ? Target(target) : null,
            sig.Dwell is { } dwell ? $"retained for {Length(dwell)}" : null,
            sig.Optional ? "optional" : null,
        ];
        var line = string.Join(", ", [Join(words), .. clauses.OfType<string>()]);
        var total = sig.TotalDose is { } stated && !IsTotalOfFractions(sig) ? Total(stated) : null;
        line = Join(line, total);
        string?[] verbatim = [sig.Until is { } until ? $"until {until}" : null, sig.Titration, sig.Taper];
        return string.Join("; ", [line, .. verbatim.OfType<string>()]);
    }

    private static string Drug(Drug drug)
    {
        var name = (drug.Brand ?? drug.Synonym) is { } second ? $"{drug.Name} ({second})" : drug.Name;
        return drug.IsClass && drug.Synonym is null ? $"[[:Category:{name}|{name}]]" : $"[[{name}]]";
    }

    private static string? Dose(Sig sig)
    {
        var fractions = sig.Fractions is { } count ? $"{Number(count)} fractions" : null;
        if (sig.FractionDose is { } each)
        {
            return Join($"{Number(each)} {sig.FractionUnit} fractions", fractions is null ? null : $"x {fractions}");
        }

        if (IsTotalOfFractions(sig))
        {
            return $"{Number(sig.TotalDose!.Value)} {sig.TotalDose.Unit} in {fractions}";
        }

        return Join(sig.Dose is { } dose ? Amount(dose) : null, fractions is null ? null : $"x {fractions}");
    }

    private static bool IsTotalOfFractions(Sig sig) =>
        sig is { TotalDose.Scope: null, Fractions: not null, FractionDose: null, Dose: null };

    private static string Amount(Amount amount)
    {
        var numbers = Range(amount.Min, amount.Max);
        var per = amount.Per is { } time ? $"/{time}" : "";
        return amount.Unit == "AUC" ? $"AUC {numbers}" : $"{numbers} {Unit(amount.Unit)}{per}";
    }

    private static string Unit(string code)
    {
        var parts = code.Split('/', 2);
        var below = parts.Length == 2 ? "/" + parts[1].Replace("m2", "m<sup>2</sup>", StringComparison.Ordinal) : "";
        return Substance(parts[0]) + below;
    }

    private static string Substance(string code)
    {
        if (!code.StartsWith("10*", StringComparison.Ordinal))
        {
            return code switch
            {
                "[iU]" => "IU",
                "[arb'U]" => "units",
                "ug" => "mcg",
                "meq" => "mEq",
                _ => code,
            };
        }

        var power = code[3..].Split('.', 2);
        return $"x 10^{power[0]} " + (power.Length == 2 ? Substance(power[1]) : "cells");
    }

    private static string? Cap(Sig sig)
    {
        if (sig.Cap is not { } cap)
        {
            return null;
        }

        var per = cap.Per switch
        {
            null => "",
            "dose" => sig.Dose?.Per is null ? "" : " per dose",
            var time => $"/{time}",
        };
        return $"(maximum dose of {Number(cap.Value)} {Unit(cap.Unit)}{per})";
    }

    private static string? Route(Sig sig)
    {
        var routes = string.Join(" or ", sig.Routes);
        return sig.Method switch
        {
            _ when routes.Length == 0 => null,
            null => routes,
            "slow push" => "slow IV push",
            var method => $"{routes} {method}",
        };
    }

    private static string? Infusion(Sig sig) =>
        Join(
            sig.Method == "bolus" && sig.Routes.Count == 0 ? "bolus" : null,
            sig.Continuous ? "continuous infusion" : null,
            sig.Infusion is { } infusion ? $"over {Length(infusion)}" : null
        )
            is { Length: > 0 } words
            ? words
            : null;

    private static string? Frequency(Frequency? frequency)
    {
        if (frequency is null)
        {
            return null;
        }

        if (frequency.EveryOtherDay)
        {
            return "every other day";
        }

        if (frequency.Period != 1 || frequency.PeriodMax is not null)
        {
            return $"every {Range(frequency.Period, frequency.PeriodMax ?? frequency.Period)} {TimeUnit(frequency.Unit, 2)}";
        }

        var times = frequency.Times switch
        {
            1 => "once",
            2 => "twice",
            var count => $"{Number(count)} times",
        };
        return $"{times} per {TimeUnit(frequency.Unit, 1)}";
    }

    private static string? TimeOfDay(string? timeOfDay) =>
        timeOfDay switch
        {
            null => null,
            "bedtime" => "at bedtime",
            _ => $"in the {timeOfDay}",
        };

    private static string Days(Sig sig)
    {
        string[] days = [.. Runs(sig.Days), .. sig.OptionalDays.Select(day => $"({Number(day)})")];
        return $"on {(days.Length == 1 && sig.Days.Count == 1 ? "day" : "days")} {string.Join(", ", days)}";
    }

    private static IEnumerable<string> Runs(IReadOnlyList<int> days)
    {
        for (var at = 0; at < days.Count; )
        {
            var last = at;
            while (last + 1 < days.Count && days[last + 1] == days[last] + 1)
            {
                last++;
            }

            if (last - at >= 2)
            {
                yield return $"{Number(days[at])} to {Number(days[last])}";
                at = last + 1;
            }
            else
            {
                yield return Number(days[at]);
                at++;
            }
        }
    }

    private static string Relation(Relation relation) =>
        relation.Kind == "within"
            ? $"within {Length(relation.When!)} of {relation.What}"
            : Join(relation.When is { } when ? Length(when) : null, relation.Kind, relation.What);

    private static string Target(TargetLevel target)
    {
        var numbers =
            target.Max is null ? $"greater than {Number(target.Min!.Value)}"
            : target.Min is null ? $"less than {Number(target.Max.Value)}"
            : Range(target.Min, target.Max);
        var type = target.Type == "steady state" ? "steady state concentration" : target.Type;
        return target.Unit == "INR"
            ? $"target INR {numbers}"
            : Join("target", type, numbers, target.Unit?.Replace("ug/", "mcg/", StringComparison.Ordinal));
    }

    private static string Total(TotalDose total)
    {
        var name = total.Scope switch
        {
            "day" => "total daily dose",
            "cycle" => "total dose per cycle",
            _ => "total dose",
        };
        return $"({name}: {Number(total.Value)} {Unit(total.Unit)})";
    }

    private static string Length(Interval interval) =>
        $"{Range(interval.Min, interval.Max)} {TimeUnit(interval.Unit, interval.Max ?? interval.Min)}";

    private static string Range(decimal? min, decimal? max) =>
        min is null ? $"up to {Number(max!.Value)}"
        : max is null ? $"at least {Number(min.Value)}"
        : min == max ? Number(min.Value)
        : $"{Number(min.Value)} to {Number(max.Value)}";

    private static string TimeUnit(string code, decimal? count)
    {
        var word = code switch
        {
            "s" => "second",
            "min" => "minute",
            "h" => "hour",
            "d" => "day",
            "wk" => "week",
            "mo" => "month",
            _ => "year",
        };
        return count == 1 ? word : word + "s";
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Join(params string?[] words) =>
        string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
}
