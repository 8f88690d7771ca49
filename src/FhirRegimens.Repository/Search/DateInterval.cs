using System.Globalization;

namespace FhirRegimens.Repository.Search;

/// <summary>
/// The stretch of time that a FHIR date, dateTime or instant of whatever precision covers; the end is not part of it. A
/// time without an offset is taken as UTC.
/// </summary>
internal readonly record struct DateInterval(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly string[] Formats =
    [
        "yyyy",
        "yyyy-MM",
        "yyyy-MM-dd",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mmzzz",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Reads the text; false where it is no such date.</summary>
    public static bool TryParse(string text, out DateInterval interval)
    {
        interval = default;
        var numeric = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        foreach (var format in Formats)
        {
            if (
                DateTimeOffset.TryParseExact(
                    numeric,
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var start
                )
            )
            {
                interval = new(start, EndOf(start, format));
                return interval.End > interval.Start;
            }
        }

        return false;
    }

    private static DateTimeOffset EndOf(DateTimeOffset start, string format)
    {
        try
        {
            return format switch
            {
                "yyyy" => start.AddYears(1),
                "yyyy-MM" => start.AddMonths(1),
                "yyyy-MM-dd" => start.AddDays(1),
                _ when format.Contains("FFF", StringComparison.Ordinal) => start.AddMilliseconds(1),
                _ when format.Contains("ss", StringComparison.Ordinal) => start.AddSeconds(1),
                _ => start.AddMinutes(1),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }
    }
}
