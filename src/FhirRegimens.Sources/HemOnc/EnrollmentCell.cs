using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads when patients were enrolled: "1963-1965", "2009-06 to 2011-02", "2015-NR", "1998-2002-12".</summary>
internal static class EnrollmentCell
{
    /// <summary>The enrollment that <paramref name="text"/> states; null for an empty cell.</summary>
    public static Enrollment? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var dates = new List<(string Date, int Start, int End)>();
        var at = 0;
        while (at < text.Length && dates.Count < 3)
        {
            var start = at;
            var date = PartialDate.ReadAny(text, ref at);
            if (date is null)
            {
                at++;
            }
            else
            {
                dates.Add((date, start, at));
            }
        }

        return dates.Count switch
        {
            1 when EndsUnreported(text, dates[0].Start) => new Enrollment(text, null, dates[0].Date),
            1 => new Enrollment(text, dates[0].Date, null),
            2 => new Enrollment(text, dates[0].Date, dates[1].Date),
            _ => new Enrollment(text, null, null),
        };
    }

    /// <summary>Whether <paramref name="text"/> is a stretch of years.</summary>
    public static bool IsEnrollment(string text) =>
        text.Length is > 0 and < 60
        && Read(text) is { From: not null }
        && !text.Contains("et al", StringComparison.OrdinalIgnoreCase)
        && (text.Length <= 10 || text.AsSpan().ContainsAny("-–") || text.Contains(" to ", StringComparison.Ordinal));

    /// <summary>"NR-2005": the only date is the end.</summary>
    private static bool EndsUnreported(string text, int start)
    {
        var before = text[..start].Trim(' ', '-', '–');
        before = before.EndsWith(" to", StringComparison.OrdinalIgnoreCase) ? before[..^3] : before;
        return before.Equals("NR", StringComparison.OrdinalIgnoreCase)
            || before.Equals("Not reported", StringComparison.OrdinalIgnoreCase);
    }
}
