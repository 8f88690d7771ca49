using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Tells duration lines from other lines, before the duration grammar reads them.</summary>
internal static class DurationLine
{
    private const int Longest = 400;

    private static readonly string[] Words = ["cycle", "course", "lead-in", "indefinite", "duration", "monthly"];

    private static readonly string[] Leads =
    [
        "one ",
        "two ",
        "three ",
        "four ",
        "six ",
        "single ",
        "up to ",
        "at least ",
        "monthly ",
        "weekly ",
        "continued ",
        "continue ",
        "given until ",
        "treat until ",
        "until ",
        "duration",
        "repeat every ",
        "repeated every ",
        "cycle",
        "every ",
    ];

    private static readonly string[] LengthUnits = ["day", "week", "month", "year"];

    /// <summary>
    /// Whether the line is a duration: in bold, one of its words is enough; else it must begin as durations do.
    /// </summary>
    public static bool Is(IReadOnlyList<Inline> inlines, string text)
    {
        if (text.Length is 0 or > Longest || BeginsWith(text, "note"))
        {
            return false;
        }

        var isBold = inlines.FirstOrDefault(inline => inline.Text.Trim().Length > 0) is TextInline { Bold: true };
        var named = Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return isBold
            ? named || BeginsWith(text, "until") || BeginsWith(text, "continue") || BeginsAsLength(text)
            : BeginsAsDuration(text) && (named || BeginsWith(text, "until") || BeginsWith(text, "continue"));
    }

    /// <summary>Whether a list item is a duration: a number, a length, and cycles or a course, with no link before it.</summary>
    public static bool IsItem(IReadOnlyList<Inline> inlines, string text) =>
        inlines.FirstOrDefault(inline => inline.Text.Trim().Length > 0) is TextInline
        && Is(inlines, text)
        && BeginsAsLength(text)
        && (
            text.Contains("cycle", StringComparison.OrdinalIgnoreCase)
            || text.Contains("course", StringComparison.OrdinalIgnoreCase)
            || text.Contains("lead-in", StringComparison.OrdinalIgnoreCase)
        );

    private static bool BeginsAsDuration(string text) =>
        BeginsAsLength(text) || Array.Exists(Leads, lead => BeginsWith(text, lead));

    /// <summary>"21-day", "28- to 35-day", "6 months", "2 cycles", "Two or more years".</summary>
    private static bool BeginsAsLength(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 40));
        var isNumber = char.IsAsciiDigit(head[0]) || Array.Exists(Leads[..6], lead => BeginsWith(text, lead));
        if (!isNumber)
        {
            return false;
        }

        foreach (var unit in LengthUnits)
        {
            if (head.Contains(unit, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return head.Contains("cycle", StringComparison.OrdinalIgnoreCase)
            || head.Contains("course", StringComparison.OrdinalIgnoreCase);
    }

    private static bool BeginsWith(string text, string lead) =>
        text.StartsWith(lead, StringComparison.OrdinalIgnoreCase);
}
