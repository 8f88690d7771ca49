using System.Globalization;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>
/// Amounts and times as people read them: no naked decimal point, no trailing zeros, no abbreviation that is easily
/// misread.
/// </summary>
public static class Words
{
    /// <summary>A number: "0.5", "5", "1000".</summary>
    public static string Number(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number or range of numbers with its unit: "2 to 2.5 mg/m²/day", "at least 4 hours".</summary>
    public static string Amount(decimal? low, decimal? high, Unit unit)
    {
        var number = Range(low, high);
        return unit.Display switch
        {
            "AUC" => $"AUC {number}",
            "INR" => $"INR {number}",
            "%" => $"{number}%",
            _ => $"{number} {unit.Display}",
        };
    }

    /// <summary>An amount of the domain.</summary>
    public static string Amount(Amount amount) => Amount(amount.Min, amount.Max, Unit.Of(amount.Unit, amount.Per));

    /// <summary>A stretch of time: "4 hours", "30 to 60 minutes", "at least 1 day".</summary>
    public static string Time(Interval interval) =>
        $"{Range(interval.Min, interval.Max)} {TimeUnit(interval.Unit, interval.Max ?? interval.Min)}";

    /// <summary>"once per day", "twice per day", "every 12 hours", "3 times per week", "every other day".</summary>
    public static string Often(Frequency frequency)
    {
        if (frequency.EveryOtherDay)
        {
            return "every other day";
        }

        var times = frequency.Times switch
        {
            1 => "once",
            2 => "twice",
            var count => $"{Integer(count)} times",
        };
        if (frequency is { Period: 1, PeriodMax: null })
        {
            return $"{times} per {TimeUnit(frequency.Unit, 1)}";
        }

        var period = Time(new(frequency.Period, frequency.PeriodMax ?? frequency.Period, frequency.Unit));
        return frequency.Times == 1 ? $"every {period}" : $"{times} every {period}";
    }

    /// <summary>A text, or what stands for it where it has no visible characters.</summary>
    public static string OrElse(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;

    /// <summary>A text in lower case from its first letter on, unless that begins an abbreviation or a name.</summary>
    public static string Uncapitalised(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;

    /// <summary>A text with a capital first letter.</summary>
    public static string Capitalised(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>A unit of time for a number: "hour", "hours".</summary>
    public static string TimeUnit(string unit, decimal? number)
    {
        var plural = Unit.Of(unit).Display;
        return number == 1 && plural.EndsWith('s') ? plural[..^1] : plural;
    }

    /// <summary>A whole number.</summary>
    public static string Integer(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Range(decimal? low, decimal? high) =>
        (low, high) switch
        {
            ({ } least, null) => $"at least {Number(least)}",
            (null, { } most) => $"up to {Number(most)}",
            ({ } least, { } most) when least == most => Number(least),
            ({ } least, { } most) => $"{Number(least)} to {Number(most)}",
            _ => "",
        };
}
