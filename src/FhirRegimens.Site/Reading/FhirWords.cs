using System.Globalization;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site.Reading;

/// <summary>FHIR data types in words. Numbers keep the digits that the resource has; nothing is converted.</summary>
internal static class FhirWords
{
    /// <summary>"375 mg/m²", "2 to 2.5 mg/m²/day", "at least 4 mg", "AUC 5"; null for anything without a number.</summary>
    public static string? Amount(DataType? amount) =>
        amount switch
        {
            Quantity quantity => Amount(quantity),
            Fhir.Model.Range range => Amount(range),
            _ => null,
        };

    /// <summary>"once per day", "3 times per week", "every 12 hours"; null where no frequency is stated.</summary>
    public static string? Often(Timing.RepeatComponent repeat)
    {
        if (repeat.FrequencyElement?.Literal is not { } frequency || repeat.PeriodElement?.Literal is not { } period)
        {
            return null;
        }

        var most = repeat.FrequencyMaxElement?.Literal;
        var unit = repeat.PeriodUnitElement?.Literal;
        var times =
            most is not null ? $"{frequency} to {most} times"
            : frequency == "1" ? "once"
            : frequency == "2" ? "twice"
            : $"{frequency} times";
        var longest = repeat.PeriodMaxElement?.Literal;
        return period == "1" && longest is null ? $"{times} per {TimeUnit(unit, "1")}"
            : frequency == "1" && most is null ? $"every {Time(period, longest, unit)}"
            : $"{times} every {Time(period, longest, unit)}";
    }

    /// <summary>"4 hours", "30 to 60 minutes"; null where no duration is stated.</summary>
    public static string? Lasting(Timing.RepeatComponent repeat) =>
        repeat.DurationElement?.Literal is { } least
            ? Time(least, repeat.DurationMaxElement?.Literal, repeat.DurationUnitElement?.Literal)
        : repeat.DurationMaxElement?.Literal is { } most
            ? $"up to {Time(most, null, repeat.DurationUnitElement?.Literal)}"
        : null;

    /// <summary>"21 days", "14 to 21 days": the bounds of a timing; null where there are none.</summary>
    public static string? Bounds(DataType? bounds) =>
        bounds switch
        {
            Period { Start: var start, End: var end } => $"{start} to {end}",
            _ => Amount(bounds),
        };

    /// <summary>A whole number.</summary>
    public static string Integer(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The words of a concept: its text, else the first display, else the first code.</summary>
    public static string? Concept(CodeableConcept? concept) =>
        concept?.Text
        ?? concept?.Coding.Select(coding => coding.Display).FirstOrDefault(display => display is not null)
        ?? concept?.Coding.Select(coding => coding.Code).FirstOrDefault(code => code is not null);

    /// <summary>The words of the terminology, else those of the source.</summary>
    public static string? Coded(CodeableConcept? concept) =>
        concept?.Coding.Select(coding => coding.Display).FirstOrDefault(display => display is not null)
        ?? Concept(concept);

    /// <summary>Markdown that was made of plain words, as these words.</summary>
    public static string? Plain(string? markdown)
    {
        if (markdown is null || !markdown.Contains('\\', StringComparison.Ordinal))
        {
            return markdown;
        }

        var words = new System.Text.StringBuilder(markdown.Length);
        for (var index = 0; index < markdown.Length; index++)
        {
            var isEscape =
                markdown[index] == '\\'
                && index + 1 < markdown.Length
                && char.IsAsciiLetterOrDigit(markdown[index + 1]) is false;
            words.Append(isEscape ? markdown[++index] : markdown[index]);
        }

        return words.ToString();
    }

    /// <summary>The address where it is one that a browser may be sent to: http or https; null otherwise.</summary>
    public static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps)
            ? parsed.AbsoluteUri
            : null;

    /// <summary>A stretch of time with its unit: "21 days", "3 to 4 weeks".</summary>
    public static string Time(string least, string? most, string? unit) =>
        most is null || most == least
            ? $"{least} {TimeUnit(unit, least)}"
            : $"{least} to {most} {TimeUnit(unit, most)}";

    private static string? Amount(Quantity quantity)
    {
        if (quantity.ValueElement?.Literal is not { } value)
        {
            return null;
        }

        var number = quantity.ComparatorElement?.Literal switch
        {
            "<" => $"less than {value}",
            "<=" => $"at most {value}",
            ">" => $"more than {value}",
            ">=" => $"at least {value}",
            null => value,
            var other => $"{other} {value}",
        };
        return WithUnit(number, quantity);
    }

    private static string? Amount(Fhir.Model.Range range) =>
        (range.Low?.ValueElement?.Literal, range.High?.ValueElement?.Literal) switch
        {
            ({ } low, { } high) => UnitOf(range.Low!) == UnitOf(range.High!)
                ? WithUnit(low == high ? low : $"{low} to {high}", range.High!)
                : $"{Amount(range.Low!)} to {Amount(range.High!)}",
            ({ }, null) => $"at least {Amount(range.Low!)}",
            (null, { }) => $"up to {Amount(range.High!)}",
            _ => null,
        };

    private static string WithUnit(string number, Quantity quantity) =>
        UnitOf(quantity) switch
        {
            null or "" => number,
            "AUC" or "INR" => $"{UnitOf(quantity)} {number}",
            "%" => $"{number}%",
            var unit => $"{number} {unit}",
        };

    private static string? UnitOf(Quantity quantity) => quantity.Unit ?? quantity.Code;

    private static string TimeUnit(string? code, string number)
    {
        var unit = code switch
        {
            "s" => "second",
            "min" => "minute",
            "h" => "hour",
            "d" => "day",
            "wk" => "week",
            "mo" => "month",
            "a" => "year",
            _ => null,
        };
        return unit is null ? code ?? "(unit not stated)"
            : number == "1" ? unit
            : unit + "s";
    }
}
