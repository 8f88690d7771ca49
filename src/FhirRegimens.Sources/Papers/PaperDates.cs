using System.Globalization;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads dates as papers and their records write them.</summary>
internal static class PaperDates
{
    private static readonly string[] Formats =
    [
        "d MMMM yyyy",
        "MMMM d, yyyy",
        "d MMM yyyy",
        "MMM d, yyyy",
        "yyyy-MM-dd",
        "yyyy-M-d",
        "yyyy MMM d",
    ];

    private static readonly string[] MonthFormats = ["MMMM yyyy", "yyyy-MM", "yyyy-M", "yyyy MMM", "MMM yyyy"];

    /// <summary>A date as FHIR writes partial dates; null for other words.</summary>
    public static string? Read(string text)
    {
        text = text.Trim();
        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateOnly.TryParseExact(
                text,
                MonthFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
                ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2' ? text
            : null;
    }

    /// <summary>A date of parts: year, month in words or digits, day; the parts that there are.</summary>
    public static string? Read(string? year, string? month, string? day) =>
        year is null ? null
        : month is null ? Read(year)
        : day is null ? Read($"{year}-{month}") ?? Read($"{year} {month}") ?? Read(year)
        : Read($"{year}-{month}-{day}") ?? Read($"{year} {month} {day}") ?? Read(year, month, null);
}
