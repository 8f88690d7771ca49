using System.Collections.Frozen;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>The words that stand for durations in expressions, and what they are in UCUM (FHIRPath N1, §4.1.8).</summary>
internal static class CalendarUnits
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["year"] = "a",
        ["month"] = "mo",
        ["week"] = "wk",
        ["day"] = "d",
        ["hour"] = "h",
        ["minute"] = "min",
        ["second"] = "s",
        ["millisecond"] = "ms",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsCalendarUnit(string word) => Units.ContainsKey(Singular(word));

    public static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;

    /// <summary>The UCUM unit that comes closest to the word, singular or plural.</summary>
    public static string ToUcum(string word) => Units[Singular(word)];
}
