namespace FhirRegimens.Sources.Tables;

/// <summary>Tells grades of evidence and of recommendations from other cells: "1A", "IIb", "GRADE: low", "B (moderate)".</summary>
internal static class EvidenceGrade
{
    private const int MostWords = 5;

    private static readonly string[] Leads = ["grade", "level", "class", "evidence", "recommendation", "very"];

    private static readonly string[] Grades =
    [
        "low",
        "moderate",
        "high",
        "strong",
        "weak",
        "conditional",
        "expert",
        "opinion",
    ];

    /// <summary>Whether a cell is nothing but grades.</summary>
    public static bool Is(string cell)
    {
        var words = cell.Split(
            [' ', '/', ',', ';', ':', '(', ')', '.', '-', '–', '\u00A0'],
            StringSplitOptions.RemoveEmptyEntries
        );
        return words.Length is > 0 and <= MostWords
            && words.All(word => IsLead(word) || IsGrade(word))
            && words.Any(IsGrade);
    }

    private static bool IsLead(string word) => Leads.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsGrade(string word) => IsMark(word) || Grades.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>"1", "2b", "IIa", "A", "1C+".</summary>
    private static bool IsMark(string word)
    {
        var mark = word.TrimEnd('+');
        var number = mark.TrimEnd('a', 'b', 'c', 'A', 'B', 'C', 'D');
        return word.Length - number.Length <= 2
            && mark.Length - number.Length <= 1
            && number is "" or "1" or "2" or "3" or "4" or "5" or "I" or "II" or "III" or "IV" or "V"
            && mark.Length > 0;
    }
}
