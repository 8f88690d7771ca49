using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tables;

/// <summary>Tells headings of lines of therapy from other words.</summary>
internal static class LineHeading
{
    private const int Longest = 80;

    private static readonly (TherapyLineKind Kind, string[] Words)[] Numbered =
    [
        (TherapyLineKind.First, ["first", "1st", "frontline", "front", "1l"]),
        (TherapyLineKind.Second, ["second", "2nd", "2l"]),
        (TherapyLineKind.Third, ["third", "3rd", "3l"]),
        (TherapyLineKind.Later, ["fourth", "4th", "4l", "fifth", "5th", "later", "subsequent", "further"]),
    ];

    private static readonly string[] Nouns =
    [
        "line",
        "lines",
        "therapy",
        "treatment",
        "treatments",
        "option",
        "options",
        "choice",
        "management",
    ];

    private static readonly string[] Others =
    [
        "initial",
        "upfront",
        "supportive",
        "rescue",
        "emergency",
        "crisis",
        "salvage",
        "maintenance",
        "induction",
        "consolidation",
        "adjunctive",
        "acute",
        "chronic",
        "refractory",
        "relapsed",
    ];

    /// <summary>Words before the number of a line of therapy: "Line 1", "Step 2", "Tier III".</summary>
    private static readonly string[] Counted = ["line", "step", "tier"];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v"];

    /// <summary>Headings of what is not to be given.</summary>
    private static readonly string[] Refused =
    [
        "not recommended",
        "not advised",
        "avoid",
        "to avoid",
        "contraindicated",
        "discouraged",
        "obsolete",
    ];

    /// <summary>Which line of therapy a heading names; null where it is no heading of a line of therapy.</summary>
    public static TherapyLineKind? Read(string heading)
    {
        if (heading.Length > Longest)
        {
            return null;
        }

        var words = heading
            .Replace("≥ ", "≥", StringComparison.Ordinal)
            .Split(
                [' ', '-', '\u2010', '\u2011', '–', ':', ',', '/', '(', ')', '\u00A0'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .SelectMany(word => Parted(word.ToLowerInvariant().TrimEnd('.')))
            .ToArray();
        if (words.Length is 0 or > 8)
        {
            return null;
        }

        if (Refused.Contains(string.Join(' ', words), StringComparer.Ordinal))
        {
            return TherapyLineKind.Unspecified;
        }

        if (words is [var lead, .. { Length: > 0 } numbered] && lead.All(char.IsAsciiDigit))
        {
            return Read(string.Join(' ', numbered));
        }

        if (
            words is [var counted, var count, .. var behind]
            && Counted.Contains(counted)
            && Number(count) is { } number
        )
        {
            return counted == "line" && behind is not [[>= '1' and <= '9'], ..] ? number
                : behind.Length > 0 ? Read(string.Join(' ', behind)) ?? TherapyLineKind.Unspecified
                : TherapyLineKind.Unspecified;
        }

        if (
            Others.Contains(words[0], StringComparer.Ordinal)
            && words.All(word => Others.Contains(word, StringComparer.Ordinal) || word is "care" or "and" or "or")
        )
        {
            return TherapyLineKind.Unspecified;
        }

        if (words is ["1l" or "2l" or "3l" or "4l", ..] or ["frontline", ..])
        {
            return Kind(words[0]);
        }

        var isNamed = words.Skip(1).Any(IsNoun);
        if (!isNamed)
        {
            return null;
        }

        return words[0] == "targeted" ? TherapyLineKind.Targeted
            : Others.Contains(words[0], StringComparer.Ordinal) ? TherapyLineKind.Unspecified
            : Kind(words[0]);
    }

    /// <summary>"Line1" is two words, "1st" and "2l" are one.</summary>
    private static string[] Parted(string word) =>
        word is [.. var before, >= '0' and <= '9'] && Counted.Contains(before) ? [before, word[^1..]] : [word];

    /// <summary>The line of therapy of a number: "1", "II", "≥3".</summary>
    private static TherapyLineKind? Number(string word)
    {
        var isOpen = word is ['≥' or '>', ..];
        var number = isOpen ? word[1..] : word;
        var value = number is [>= '1' and <= '9'] ? number[0] - '0' : Array.IndexOf(Roman, number) + 1;
        return value switch
        {
            0 => null,
            1 when !isOpen => TherapyLineKind.First,
            2 when !isOpen => TherapyLineKind.Second,
            3 when !isOpen => TherapyLineKind.Third,
            _ => TherapyLineKind.Later,
        };
    }

    /// <summary>A footnote's letter may stick to the word where superscripts were lost.</summary>
    private static bool IsNoun(string word) =>
        Nouns.Contains(word, StringComparer.Ordinal)
        || (word is [.., >= 'a' and <= 'z'] && Nouns.Contains(word[..^1], StringComparer.Ordinal));

    private static TherapyLineKind? Kind(string word)
    {
        foreach (var (kind, words) in Numbered)
        {
            if (words.Contains(word, StringComparer.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }
}
