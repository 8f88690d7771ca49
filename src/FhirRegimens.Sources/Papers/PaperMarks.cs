using System.Text.RegularExpressions;

namespace FhirRegimens.Sources.Papers;

/// <summary>What a text without markup of its own is known to be a paper by.</summary>
internal static partial class PaperMarks
{
    private const int LongestDate = 20;

    /// <summary>What stands before a date that a journal gives its papers.</summary>
    private static readonly string[] Milestones = ["Accepted", "Received", "Submitted"];

    /// <summary>
    /// Whether a text has what only papers have, a number under which they are found or one of their headings, and also
    /// speaks of people who were treated or of other papers. Either alone is in many documents that are none.
    /// </summary>
    public static bool AreIn(string text) => (Number().IsMatch(text) || HasHeading(text)) && Study().IsMatch(text);

    private static bool HasHeading(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.TrimStart(" \t#*_");
            if (PaperHeadings.IsOfPaper(words) || BeginsWithDate(PaperHeadings.Behind(words, Milestones)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithDate(ReadOnlySpan<char> words) =>
        words is [':' or ' ', ..] && words[..Math.Min(words.Length, LongestDate)].ContainsAnyInRange('0', '9');

    [GeneratedRegex(
        @"(?:\bdoi:? ?10\.[0-9]|doi\.org/10\.[0-9]|\bPMID:? ?[0-9]|\bPMC[0-9])",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?:\bpatients?\b|\bparticipants?\b|\bsubjects\b|\bchildren\b|\bwomen\b|\bmen\b|\bpts\b|\bet al\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Study();
}
