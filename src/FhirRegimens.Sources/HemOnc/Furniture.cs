using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>What pages of all eras show around their content: navigation, counters, credits, invitations.</summary>
internal static class Furniture
{
    private static readonly string[] Templates =
    [
        "#ask",
        "#show",
        "#set",
        "#lst",
        "#section",
        "#if",
        "#subobject",
        "#widget",
        "TOC",
        "border-radius",
        ":Editing test page",
        "DISPLAYTITLE",
        "DEFAULTSORT",
        "FULLPAGENAME",
        "PAGENAME",
        "reflist",
        "anchor",
        "clear",
        "-",
    ];

    private static readonly string[] Invitations =
    [
        "regimen missing from this list",
        "is there a regimen missing",
        "take our survey",
        "take the survey",
        "complete our survey",
        "suggest a regimen",
        "would you like to suggest",
        "ongoing survey",
    ];

    private static readonly string[] TableTitles =
    [
        "section editor",
        "page editor",
        "editorial board",
        "associate editor",
        "senior editor",
    ];

    /// <summary>Whether a template shows nothing that belongs to a regimen.</summary>
    public static bool IsTemplate(TemplateInline template)
    {
        var name = template.Content.TrimStart();
        return Array.Exists(Templates, known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a line of words is navigation, a counter, an invitation or a magic word.</summary>
    public static bool IsLine(string text) =>
        text.Trim('[', ']', '(', ')', ' ', '|').Equals("back to top", StringComparison.OrdinalIgnoreCase)
        || (text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal))
        || text.Equals("level of evidence:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Last updated on", StringComparison.OrdinalIgnoreCase)
        || IsCounter(text)
        || Array.Exists(Invitations, words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a link shows a picture or leads to the page in another language.</summary>
    public static bool IsPicture(PageLinkInline link) =>
        link.Target.StartsWith("File:", StringComparison.OrdinalIgnoreCase)
        || link.Target.StartsWith("Image:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a table holds credits, counters or nothing but a link to the top.</summary>
    public static bool IsTable(SourceText source, TableBlock table)
    {
        const int longestLook = 4;
        var cells = 0;
        var words = 0;
        foreach (var cell in table.Rows.Take(longestLook).SelectMany(row => row.Cells.Take(longestLook)))
        {
            var text = InlineReader.Read(source, cell.Content).PlainText();
            var raw = source.Content.AsSpan(cell.Content.Offset, cell.Content.Length);
            if (Array.Exists(TableTitles, title => text.StartsWith(title, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            cells++;
            words += text.Length == 0 || IsLine(text) || raw.Contains("{{#ask", StringComparison.Ordinal) ? 0 : 1;
        }

        return words == 0 && (cells > 0 || table.Rows.Count == 0) && table.Rows.Count <= longestLook;
    }

    private static bool IsCounter(string text) =>
        text.EndsWith("on this page", StringComparison.OrdinalIgnoreCase)
        && (
            text.Contains("regimens", StringComparison.OrdinalIgnoreCase)
            || text.Contains("variants", StringComparison.OrdinalIgnoreCase)
        );
}
