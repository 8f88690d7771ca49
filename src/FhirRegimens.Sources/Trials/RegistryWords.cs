using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Trials;

/// <summary>Words and numbers as registries write them.</summary>
internal static partial class RegistryWords
{
    private static readonly string[] Types =
    [
        "Drug",
        "Biological",
        "Procedure",
        "Device",
        "Radiation",
        "Behavioral",
        "Genetic",
        "Dietary Supplement",
        "Combination Product",
        "Diagnostic Test",
        "Other",
    ];

    /// <summary>"18 Years" and "6 Months"; null for "N/A" and other words.</summary>
    public static Age? Age(string? text)
    {
        if (text is null || AgePattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var value = decimal.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture);
        return Unit(match.Groups["unit"].Value) is { } unit ? new Age(value, unit, text) : null;
    }

    /// <summary>The UCUM code of years, months, weeks, days; null for other words.</summary>
    public static string? Unit(string word) =>
        word.TrimEnd('s', 'S').ToUpperInvariant() switch
        {
            "YEAR" => "a",
            "MONTH" => "mo",
            "WEEK" => "wk",
            "DAY" => "d",
            _ => null,
        };

    /// <summary>Running text without the backslashes that the registry puts before signs of its markup: "\&gt;= 18 years".</summary>
    public static string Unescaped(string text) => Escape().Replace(text, "${sign}");

    /// <summary>"Drug: A; Drug: B" one by one; a text that is no such list as a whole.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        string[] names =
        [
            .. text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        return names.Length > 1 && Array.TrueForAll(names, name => WithoutType(name) != name) ? names : [text];
    }

    /// <summary>The bounds of "18 Years and older", "2 Years to 17 Years", "up to 65 Years".</summary>
    public static (Age? Minimum, Age? Maximum) Ages(string? text)
    {
        if (text is null || AgesPattern().Match(text.Trim()) is not { Success: true } match)
        {
            return (null, null);
        }

        var (first, second) = (Age(match.Groups["first"].Value), Age(match.Groups["second"].Value));
        return match.Groups["upto"].Success ? (null, first)
            : match.Groups["older"].Success ? (first, null)
            : (first, second);
    }

    /// <summary>"Drug: Sirolimus" without its type.</summary>
    public static string WithoutType(string name) =>
        Array.Find(Types, type => name.StartsWith(type + ":", StringComparison.OrdinalIgnoreCase)) is { } found
            ? name[(found.Length + 1)..].Trim()
            : name;

    /// <summary>"SINGLE_GROUP" as "Single group", "PHASE2" as "Phase 2".</summary>
    public static string? InWords(string? code)
    {
        if (code is null || code.Any(char.IsAsciiLetterLower))
        {
            return code;
        }

        var words = code.Replace('_', ' ').ToLowerInvariant();
        words = words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
        var at = words.IndexOf("phase", StringComparison.OrdinalIgnoreCase) + "phase".Length;
        return at >= "phase".Length && at < words.Length && char.IsAsciiDigit(words[at])
            ? $"{words[..at]} {words[at..]}"
            : words;
    }

    /// <summary>"STANDARD_DEVIATION" as "Standard deviation"; what is no code as written.</summary>
    public static string? FromCode(string? text) =>
        text?.Contains('_', StringComparison.Ordinal) == true ? InWords(text) : text;

    /// <summary>"Hazard Ratio (HR)" as papers have it: "hazard ratio"; other measures as written.</summary>
    public static string? Ratio(string? parameter) =>
        parameter switch
        {
            "Hazard Ratio (HR)" => "hazard ratio",
            "Odds Ratio (OR)" => "odds ratio",
            "Risk Ratio (RR)" => "risk ratio",
            _ => parameter,
        };

    /// <summary>"Phase 2" for one phase, "Phase 2/3" for a trial of two; null for none.</summary>
    public static string? Phase(IReadOnlyList<string> phases) =>
        phases.Count == 0
            ? null
            : string.Join("/", phases.Select(InWords)).Replace("/Phase ", "/", StringComparison.Ordinal);

    /// <summary>A date as FHIR writes partial dates.</summary>
    public static bool IsDate(string text) =>
        DatePattern().IsMatch(text)
        && DateOnly.TryParseExact(
            text.Length == 4 ? text + "-01-01"
                : text.Length == 7 ? text + "-01"
                : text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    /// <summary>The record itself as a reference; null where it has neither number nor title.</summary>
    public static Reference? Record(TrialRecord record) =>
        record.Number is null && record.Title is null
            ? null
            : new Reference
            {
                Label = "1",
                Citation = string.Join(". ", new[] { record.Title?.Value, record.Number?.Value }.OfType<string>()),
                Title = record.Title?.Value,
                Trial = record.Acronym,
                Span = (record.Title ?? record.Number)!.Span,
                Registrations = record.Number is { } number ? [new(number.Value, Address(number.Value))] : [],
                Links = record.Number is { } shown && Address(shown.Value) is { } url ? [new(shown.Value, url)] : [],
            };

    private static string? Address(string number) =>
        RegistryNumber().IsMatch(number) ? $"https://clinicaltrials.gov/study/{number}" : null;

    [GeneratedRegex(@"^(?<value>\d{1,3}(?:\.\d{1,2})?) ?(?<unit>[A-Za-z]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex AgePattern();

    [GeneratedRegex(@"\\(?<sign>[\p{P}\p{S}])", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"(?i)^(?:(?<upto>up to )?(?<first>\d{1,3} ?[a-z]+)(?:(?<older>,? and (?:older|over|above))| (?:to|-|–) (?<second>\d{1,3} ?[a-z]+))?)(?: \([^)]{1,60}\))?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AgesPattern();

    [GeneratedRegex(@"^NCT[0-9]{8}$", RegexOptions.NonBacktracking)]
    private static partial Regex RegistryNumber();

    [GeneratedRegex(@"^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();
}
