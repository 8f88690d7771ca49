using System.Collections.Frozen;
using System.Text;

namespace FhirRegimens.Sources.Text;

/// <summary>
/// Repairs signs whose UTF-8 was read as another encoding: as ISO 8859-13, after which the control characters
/// 80 to 9F were lost ("ā„18" for "≥18"), or as Windows-1252 ("â‰¥18"). A sign is repaired where what is left of it
/// belongs to no other sign of the list; a comparator only before a number.
/// </summary>
internal static class BrokenEncoding
{
    private const string Comparators = "≥≤";
    private const string Signs = Comparators + "±°²³µμ·×–—‘’“”…";

    /// <summary>Code pages by their numbers.</summary>
    private static readonly int[] WrongEncodings = [28603, 1252];

    private static readonly FrozenDictionary<string, char> Broken = WrongEncodings
        .SelectMany(page => Signs.Select(sign => (Sign: sign, Left: Misread(sign.ToString(), page))))
        .Where(pair => pair.Left.Length > 1)
        .GroupBy(pair => pair.Left, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First().Sign, StringComparer.Ordinal);

    private static readonly FrozenSet<char> Leads = Broken.Keys.Select(left => left[0]).ToFrozenSet();

    /// <summary>What is left of the 26 letters that flags are made of.</summary>
    private static readonly FrozenDictionary<string, char> FlagLetters = Enumerable
        .Range(0, 26)
        .Select(letter => (Left: Misread(char.ConvertFromUtf32(0x1F1E6 + letter), WrongEncodings[0]), Letter: letter))
        .ToFrozenDictionary(pair => pair.Left, pair => (char)('A' + pair.Letter), StringComparer.Ordinal);

    /// <summary>The text with its signs repaired, and each repair.</summary>
    public static (string Text, IReadOnlyList<Repair> Repairs) Fix(string text)
    {
        var repairs = new List<Repair>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Leads.Contains(text[at]) && Sign(text, at) is { } repair)
            {
                repairs.Add(repair);
                at += repair.Was.Length - 1;
            }
        }

        if (repairs.Count == 0)
        {
            return (text, repairs);
        }

        var fixedText = new StringBuilder(text.Length);
        var from = 0;
        foreach (var repair in repairs)
        {
            fixedText.Append(text, from, repair.Offset - from).Append(repair.Is);
            from = repair.Offset + repair.Was.Length;
        }

        return (fixedText.Append(text, from, text.Length - from).ToString(), repairs);
    }

    /// <summary>
    /// The two letters of the flag that a line begins with, whole or broken ("šØš³" is CN), and how many characters it
    /// takes; null where it begins with none.
    /// </summary>
    public static (string Country, int Length)? Flag(string line) =>
        FlagLetter(line, 0) is { } first && FlagLetter(line, first.Length) is { } second
            ? ($"{first.Letter}{second.Letter}", first.Length + second.Length)
            : null;

    private static (char Letter, int Length)? FlagLetter(string line, int at)
    {
        const int firstIndicator = 0x1F1E6;
        if (at + 2 > line.Length)
        {
            return null;
        }

        var pair = line.Substring(at, 2);
        return FlagLetters.TryGetValue(pair, out var letter) ? (letter, 2)
            : char.IsSurrogatePair(pair, 0) && char.ConvertToUtf32(pair, 0) - firstIndicator is >= 0 and < 26 and var n
                ? ((char)('A' + n), 2)
            : null;
    }

    private static Repair? Sign(string text, int at)
    {
        for (var length = 3; length >= 2; length--)
        {
            if (
                at + length <= text.Length
                && Broken.TryGetValue(text.Substring(at, length), out var sign)
                && (!Comparators.Contains(sign) || IsBeforeNumber(text, at + length))
            )
            {
                return new Repair(at, text.Substring(at, length), sign.ToString());
            }
        }

        return null;
    }

    private static bool IsBeforeNumber(string text, int at) =>
        text.AsSpan(at).TrimStart(' ') is [>= '0' and <= '9', ..];

    private static string Misread(string sign, int page)
    {
        var wrong = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        return string.Concat(wrong.GetString(Encoding.UTF8.GetBytes(sign)).Where(c => !char.IsControl(c)));
    }
}

/// <summary>A sign that was repaired.</summary>
/// <param name="Offset">Characters before it in the text that was repaired.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Is">What was meant.</param>
internal sealed record Repair(int Offset, string Was, string Is);
