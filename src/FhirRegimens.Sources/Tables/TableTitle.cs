using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>Reads the line that numbers a table: "Table 1. Treatment options for …".</summary>
internal static class TableTitle
{
    private const int LongestNumber = 6;

    /// <summary>Whether a line begins with a table's number.</summary>
    public static bool Begins(string line) => NumberEnd(line) > 0;

    /// <summary>The number, and what stands behind it; null where the line has no number.</summary>
    public static (PlacedText Number, PlacedText Title)? Read(PlacedText line)
    {
        if (NumberEnd(line.Text) is not (> 0 and var end))
        {
            return null;
        }

        var behind = end;
        while (
            behind < line.Text.Length
            && (line.Text[behind] is '.' or ':' or '|' or '–' or '-' || char.IsWhiteSpace(line.Text[behind]))
        )
        {
            behind++;
        }

        return (line.Slice(0, end), line.Slice(behind, line.Text.Length).Trim());
    }

    /// <summary>The place behind "Table" and a number in digits or Roman numerals; 0 where the line does not begin so.</summary>
    private static int NumberEnd(string line)
    {
        const string word = "table";
        if (
            !line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || line.Length == word.Length
            || !char.IsWhiteSpace(line[word.Length])
        )
        {
            return 0;
        }

        var start = word.Length + 1;
        var at = start;
        while (
            at < line.Length && at - start < LongestNumber && (char.IsAsciiDigit(line[at]) || "IVXS".Contains(line[at]))
        )
        {
            at++;
        }

        return at > start && (at == line.Length || !char.IsLetterOrDigit(line[at])) ? at : 0;
    }
}
