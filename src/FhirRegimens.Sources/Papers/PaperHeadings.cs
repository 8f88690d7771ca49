namespace FhirRegimens.Sources.Papers;

/// <summary>Headings that papers have.</summary>
internal static class PaperHeadings
{
    private static readonly string[] OfPapers =
    [
        "Abstract",
        "Background",
        "Conclusions",
        "Conclusion",
        "Findings",
        "Introduction",
        "Key points",
        "Materials and methods",
        "Methods",
        "Patients and methods",
        "Results",
    ];

    private static readonly string[] OfOthersToo = ["Discussion", "References", "Summary", "Treatment"];

    /// <summary>What stands before a list of words and is no heading of a section.</summary>
    private static readonly string[] OfKeywords = ["Key words", "Keywords"];

    /// <summary>Whether words that stand alone on a line are a heading without a mark, also a numbered one: "2. Methods".</summary>
    public static bool IsAlone(ReadOnlySpan<char> words)
    {
        var bare = words.TrimStart("0123456789.").Trim().TrimEnd(':').ToString();
        return OfPapers.Concat(OfOthersToo).Contains(bare, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a line is, or begins with, a heading that no other kind of document has: "Methods: ".</summary>
    public static bool IsOfPaper(ReadOnlySpan<char> line) =>
        Behind(line, [.. OfPapers, .. OfKeywords]) is [] or [':' or '.' or '*' or '_', ..];

    /// <summary>What follows the first of the words that a line begins with; a space where it begins with none.</summary>
    public static ReadOnlySpan<char> Behind(ReadOnlySpan<char> line, ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return line[beginning.Length..].TrimEnd();
            }
        }

        return " ";
    }
}
