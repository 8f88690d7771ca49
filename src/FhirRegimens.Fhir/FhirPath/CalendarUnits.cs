using System.Collections.Frozen;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>The words that stand for durations in expressions, and what they are in UCUM (FHIRPath N1, §4.1.8).</summary>
internal static class CalendarUnits
{
    private static readonly FrozenDictionary<string, (TemporalPrecision Precision, string Ucum)> Units = new Dictionary<
        string,
        (TemporalPrecision, string)
    >(StringComparer.Ordinal)
    {
        ["year"] = (TemporalPrecision.Year, "a"),
        ["month"] = (TemporalPrecision.Month, "mo"),
        ["week"] = (TemporalPrecision.Day, "wk"),
        ["day"] = (TemporalPrecision.Day, "d"),
        ["hour"] = (TemporalPrecision.Hour, "h"),
        ["minute"] = (TemporalPrecision.Minute, "min"),
        ["second"] = (TemporalPrecision.Second, "s"),
        ["millisecond"] = (TemporalPrecision.Second, "ms"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> WordOfUcum = Units.ToFrozenDictionary(
        unit => unit.Value.Ucum,
        unit => unit.Key,
        StringComparer.Ordinal
    );

    public static bool IsCalendarUnit(string word) => Units.ContainsKey(Singular(word));

    public static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;

    /// <summary>The UCUM unit that comes closest to the word, singular or plural.</summary>
    public static string ToUcum(string word) => Units[Singular(word)].Ucum;

    /// <summary>The word, singular, that comes closest to a UCUM unit of time; null for any other unit.</summary>
    public static string? FromUcum(string code) => WordOfUcum.GetValueOrDefault(code);
}
