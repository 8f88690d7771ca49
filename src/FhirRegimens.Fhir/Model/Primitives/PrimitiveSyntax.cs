using System.Buffers;
using System.Globalization;

namespace FhirRegimens.Fhir.Model;

/// <summary>
/// What the values of R4's primitive types look like (https://hl7.org/fhir/R4/datatypes.html#primitive), each read once
/// from left to right.
/// </summary>
public static class PrimitiveSyntax
{
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."
    );

    private static readonly SearchValues<char> Whitespace = SearchValues.Create(" \t\n\v\f\r");

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r']),
    ]);

    /// <summary>Text that is not empty, with tab, CR and LF as its only control characters.</summary>
    public static bool IsString(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAny(Controls);

    /// <summary>No whitespace at the ends, single whitespace inside.</summary>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.ContainsAny(Controls))
        {
            return false;
        }

        var afterSpace = true;
        foreach (var character in text)
        {
            var space = Whitespace.Contains(character);
            if (space && afterSpace)
            {
                return false;
            }

            afterSpace = space;
        }

        return !afterSpace;
    }

    /// <summary>1 to 64 letters of ASCII, digits, hyphens and dots.</summary>
    public static bool IsId(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 64 && !text.ContainsAnyExcept(IdCharacters);

    /// <summary>Not empty and without whitespace or control characters: R4 asks no more of a uri, url or canonical.</summary>
    public static bool IsUri(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAny(Whitespace) && !text.ContainsAny(Controls);

    /// <summary><c>urn:oid:</c> and numbers without leading zeros, the first of them 0, 1 or 2.</summary>
    public static bool IsOid(ReadOnlySpan<char> text)
    {
        const string Prefix = "urn:oid:";
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var arcs = 0;
        var rest = text[Prefix.Length..];
        foreach (var range in rest.Split('.'))
        {
            var arc = rest[range];
            if (arc.IsEmpty || arc.ContainsAnyExceptInRange('0', '9') || (arc.Length > 1 && arc[0] == '0'))
            {
                return false;
            }

            if (arcs++ == 0 && arc is not ("0" or "1" or "2"))
            {
                return false;
            }
        }

        return arcs > 1;
    }

    /// <summary><c>urn:uuid:</c> and a UUID in small letters.</summary>
    public static bool IsUuid(ReadOnlySpan<char> text) =>
        text.StartsWith("urn:uuid:", StringComparison.Ordinal)
        && Guid.TryParseExact(text["urn:uuid:".Length..], "D", out _)
        && !text.ContainsAnyInRange('A', 'Z');

    /// <summary>A year, a year and month, or a day of the calendar.</summary>
    public static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length switch
        {
            4 => IsNumber(text, 1, 9999),
            7 => IsDate(text[..4]) && text[4] == '-' && IsNumber(text[5..], 1, 12),
            10 => IsDate(text[..7])
                && text[7] == '-'
                && IsNumber(text[8..], 1, DateTime.DaysInMonth(Number(text[..4]), Number(text[5..7]))),
            _ => false,
        };

    /// <summary>Hours, minutes and seconds, perhaps with a fraction; 60 seconds for leap seconds.</summary>
    public static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length >= 8
        && IsNumber(text[..2], 0, 23)
        && text[2] == ':'
        && IsNumber(text[3..5], 0, 59)
        && text[5] == ':'
        && IsNumber(text[6..8], 0, 60)
        && (text.Length == 8 || (text.Length > 9 && text[8] == '.' && !text[9..].ContainsAnyExceptInRange('0', '9')));

    /// <summary>A date of any precision, or a day, a time and a zone.</summary>
    public static bool IsDateTime(ReadOnlySpan<char> text) => text.Contains('T') ? IsInstant(text) : IsDate(text);

    /// <summary>A day, a time and a zone.</summary>
    public static bool IsInstant(ReadOnlySpan<char> text)
    {
        if (text.Length < 20 || text[10] != 'T' || !IsDate(text[..10]))
        {
            return false;
        }

        var zone = text[^1] == 'Z' ? text.Length - 1 : text.Length - 6;
        return zone > 11 && IsTime(text[11..zone]) && IsZone(text[zone..]);
    }

    /// <summary>Base64 of at least one byte; whitespace is allowed.</summary>
    public static bool IsBase64(ReadOnlySpan<char> text) =>
        System.Buffers.Text.Base64.IsValid(text, out var length) && length > 0;

    /// <summary>A number as JSON has it.</summary>
    public static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith('-') ? text[1..] : text;
        var digits = SkipDigits(ref rest);
        if (digits.IsEmpty || (digits.Length > 1 && digits[0] == '0'))
        {
            return false;
        }

        if (rest.StartsWith('.'))
        {
            rest = rest[1..];
            if (SkipDigits(ref rest).IsEmpty)
            {
                return false;
            }
        }

        if (rest.IsEmpty || rest[0] is not ('e' or 'E'))
        {
            return rest.IsEmpty;
        }

        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is '+' or '-')
        {
            rest = rest[1..];
        }

        return !SkipDigits(ref rest).IsEmpty && rest.IsEmpty;
    }

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text is "Z"
        || (
            text[0] is '+' or '-'
            && text[3] == ':'
            && IsNumber(text[1..3], 0, 14)
            && IsNumber(text[4..], 0, Number(text[1..3]) == 14 ? 0 : 59)
        );

    private static ReadOnlySpan<char> SkipDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int least, int most) =>
        !text.ContainsAnyExceptInRange('0', '9') && Number(text) is var number && number >= least && number <= most;

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
