using System.Globalization;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Csv;

/// <summary>Values as HemOnc's tables write them.</summary>
internal static class HemOncWords
{
    /// <summary>A number with the source's digits.</summary>
    public static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>TRUE or FALSE.</summary>
    public static string Truth(bool value) => value ? "TRUE" : "FALSE";

    /// <summary>"5", "5 to 10", "5+" for at least, "10-" for at most.</summary>
    public static string? Range(decimal? least, decimal? most) =>
        (least, most) switch
        {
            (null, null) => null,
            (null, { } high) => $"{Number(high)}-",
            ({ } low, null) => $"{Number(low)}+",
            ({ } low, { } high) when low == high => Number(low),
            ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        };

    /// <summary>"mg/m^2/day", "mcg/kg", "units", "IU".</summary>
    /// <param name="unit">A unit of the domain, UCUM.</param>
    /// <param name="per">Time of an amount per time.</param>
    public static string? Unit(string? unit, string? per = null) =>
        unit is null ? null : string.Join('/', (per is null ? unit : $"{unit}/{per}").Split('/').Select(UnitAtom));

    /// <summary>"minute", "day": units of time are written in the singular.</summary>
    public static string? TimeUnit(string? unit) => unit is null ? null : Words.TimeUnit(unit, 1);

    /// <summary>"twice per day", "every 8 hours", "once", "continuous"; what holds together stands with <c>|</c> between.</summary>
    public static string Frequency(Sig sig) =>
        List(
            sig.Frequency is { } often ? Often(often) : null,
            sig.Once ? "once" : null,
            sig.Continuous ? "continuous" : null
        );

    /// <summary>"1,8,15" and "1,8,(15)" with an optional day.</summary>
    public static string Days(Sig sig) =>
        sig is { Days.Count: 0, OptionalDays.Count: 0, Continuous: true, StartDay: { } start }
            ? Words.Integer(start)
            : string.Join(',', sig.Days.Select(Words.Integer).Concat(sig.OptionalDays.Select(Optional)));

    /// <summary>"[4,15,1]" from, to, by; "2"; "1,3,(5)"; "5,(+1)" and on without an end.</summary>
    public static string Sequence(Occurrences cycles)
    {
        var numbers = cycles switch
        {
            { Listed.Count: > 0 } => cycles.Listed.Select(Words.Integer),
            { From: { } from, To: { } to } when to > from => [$"[{Words.Integer(from)},{Words.Integer(to)},1]"],
            { From: { } from } => [Words.Integer(from)],
            _ => [],
        };
        return string.Join(
            ',',
            [.. numbers, .. cycles.Optional.Select(Optional), .. cycles.Onwards ? new[] { "(+1)" } : []]
        );
    }

    /// <summary>"(total dose per cycle: 500 mg/m^2)".</summary>
    public static string Total(TotalDose total) =>
        $"(total dose{(total.Scope is { } scope ? $" per {scope}" : "")}: {Number(total.Value)} {Unit(total.Unit)})";

    /// <summary>Several values of one cell.</summary>
    public static string List(params IEnumerable<string?> values) =>
        string.Join('|', values.Where(value => !string.IsNullOrEmpty(value)));

    private static string Optional(int number) => $"({Words.Integer(number)})";

    private static string Often(Frequency frequency) =>
        frequency switch
        {
            { Times: 3, Period: 1, PeriodMax: null, Unit: "d", EveryOtherDay: false } => "three times per day",
            { Times: 4, Period: 1, PeriodMax: null, Unit: "d", EveryOtherDay: false } => "four times per day",
            { Times: 5, Period: 1, PeriodMax: null, Unit: "d", EveryOtherDay: false } => "five times per day",
            _ => Words.Often(frequency),
        };

    private static string UnitAtom(string atom) =>
        atom switch
        {
            "m2" => "m^2",
            "ug" => "mcg",
            "[arb'U]" => "units",
            "[iU]" => "IU",
            "[PFU]" or "[pfu]" => "pfu",
            "h" or "hour" => "hr",
            "d" => "day",
            "wk" => "week",
            _ => atom.Replace("10*", "10^", StringComparison.Ordinal).Replace("[iU]", "IU", StringComparison.Ordinal),
        };
}
