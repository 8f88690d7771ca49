using System.Globalization;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads years, months and days as the pages write them, into partial dates as FHIR writes them.</summary>
internal static class PartialDate
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>Whether a year from 1900 to 2099 stands alone at <paramref name="at"/>.</summary>
    public static bool IsYear(ReadOnlySpan<char> text, int at) =>
        at + 4 <= text.Length
        && ((text[at] == '1' && text[at + 1] == '9') || (text[at] == '2' && text[at + 1] == '0'))
        && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3])
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    /// <summary>
    /// Reads "2016", "2016 Jan", "2016 Jan 7" at <paramref name="at"/>, where a year stands, and moves behind it. A
    /// range of months or days ("2001 Sep-Oct") is cut to what both ends share.
    /// </summary>
    public static string ReadYearFirst(ReadOnlySpan<char> text, ref int at)
    {
        var year = text.Slice(at, 4).ToString();
        at += 4;
        var next = SkipSpaces(text, at);
        var month = ReadMonth(text, ref next);
        if (month == 0)
        {
            return SkipSeason(text, year, ref at);
        }

        at = next;
        if (SkipRangeEnd(text, ref at))
        {
            return year;
        }

        next = SkipSpaces(text, at);
        var day = ReadDay(text, ref next);
        var yearMonth = $"{year}-{month:00}";
        if (day == 0)
        {
            return yearMonth;
        }

        at = next;
        return SkipRangeEnd(text, ref at) ? yearMonth : WithDay(yearMonth, day);
    }

    /// <summary>
    /// Reads "2009", "2009-06", "2009-06-15", "June 2009" or "Jun 15, 2009" at <paramref name="at"/> and moves behind
    /// it; null where none stands there.
    /// </summary>
    public static string? ReadAny(ReadOnlySpan<char> text, ref int at)
    {
        if (IsYear(text, at))
        {
            var start = at;
            at += 4;
            return ReadNumbered(text, start, ref at);
        }

        var next = at;
        var month = at > 0 && char.IsLetter(text[at - 1]) ? 0 : ReadMonth(text, ref next);
        if (month == 0)
        {
            return null;
        }

        next = SkipSpaces(text, next);
        var day = ReadDay(text, ref next);
        while (next < text.Length && text[next] is ' ' or ',')
        {
            next++;
        }

        if (!IsYear(text, next))
        {
            return null;
        }

        at = next + 4;
        var yearMonth = $"{text.Slice(next, 4)}-{month:00}";
        return day == 0 ? yearMonth : WithDay(yearMonth, day);
    }

    private static string ReadNumbered(ReadOnlySpan<char> text, int start, ref int at)
    {
        var date = text.Slice(start, 4).ToString();
        if (!TwoDigits(text, at, out var month) || month is 0 or > 12)
        {
            return date;
        }

        at += 3;
        date += $"-{month:00}";
        if (!TwoDigits(text, at, out var day) || day is 0 or > 31)
        {
            return date;
        }

        at += 3;
        return WithDay(date, day);
    }

    /// <summary>A hyphen and two digits with no digit behind them.</summary>
    private static bool TwoDigits(ReadOnlySpan<char> text, int at, out int number)
    {
        number = 0;
        return at + 3 <= text.Length
            && text[at] == '-'
            && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]))
            && int.TryParse(text.Slice(at + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string WithDay(string yearMonth, int day)
    {
        var date = $"{yearMonth}-{day:00}";
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? date
            : yearMonth;
    }

    private static int ReadMonth(ReadOnlySpan<char> text, ref int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var word = text[at..end];
        if (word.Length is < 3 or > 9)
        {
            return 0;
        }

        var prefix = word[..3].ToString();
        var month = Array.FindIndex(Months, name => name.Equals(prefix, StringComparison.OrdinalIgnoreCase)) + 1;
        if (month > 0 && (word.Length == 3 || IsMonthName(word, month)))
        {
            at =
                end < text.Length
                && text[end] == '.'
                && word.Length <= 4
                && end + 1 < text.Length
                && text[end + 1] == ' '
                    ? end + 1
                    : end;
            return month;
        }

        return 0;
    }

    private static bool IsMonthName(ReadOnlySpan<char> word, int month) =>
        word.Equals(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), StringComparison.OrdinalIgnoreCase)
        || (month == 9 && word.Equals("sept", StringComparison.OrdinalIgnoreCase));

    private static int ReadDay(ReadOnlySpan<char> text, ref int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - at is 0 or > 2 || !int.TryParse(text[at..end], out var day) || day > 31)
        {
            return 0;
        }

        at = end;
        return day;
    }

    /// <summary>Moves behind "-Oct" or "-15" and tells whether it stood there.</summary>
    private static bool SkipRangeEnd(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('-' or '–' or '/'))
        {
            return false;
        }

        const int longest = 14;
        var end = at + 1;
        while (end < text.Length && end - at < longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == ' '))
        {
            end++;
        }

        at = end;
        return true;
    }

    private static string SkipSeason(ReadOnlySpan<char> text, string year, ref int at)
    {
        foreach (var season in (ReadOnlySpan<string>)["Spring", "Summer", "Fall", "Autumn", "Winter"])
        {
            var next = SkipSpaces(text, at);
            if (text[next..].StartsWith(season, StringComparison.Ordinal))
            {
                at = next + season.Length;
                break;
            }
        }

        return year;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
