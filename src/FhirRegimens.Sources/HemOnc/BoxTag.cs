namespace FhirRegimens.Sources.HemOnc;

/// <summary>Tags that make a box, an anchor or a break and show no words.</summary>
internal static class BoxTag
{
    private const int LongestTag = 2000;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "br",
        "center",
        "div",
        "includeonly",
        "noinclude",
        "onlyinclude",
        "p",
        "section",
        "span",
    };

    /// <summary>The offset behind the tag that begins at <paramref name="at"/>, or -1 where none does.</summary>
    public static int End(string text, int at, int end)
    {
        if (text[at] != '<')
        {
            return -1;
        }

        var nameStart = at + 1 < end && text[at + 1] == '/' ? at + 2 : at + 1;
        var nameEnd = nameStart;
        while (nameEnd < end && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        if (!Names.Contains(text[nameStart..nameEnd]))
        {
            return -1;
        }

        var close = text.AsSpan(nameEnd, Math.Min(end - nameEnd, LongestTag)).IndexOfAny('>', '<');
        if (close < 0 || text[nameEnd + close] != '>')
        {
            return -1;
        }

        var tagEnd = nameEnd + close + 1;
        var isOpenSpan =
            text[nameStart..nameEnd].Equals("span", StringComparison.OrdinalIgnoreCase) && nameStart == at + 1;
        return isOpenSpan && !IsEmptySpan(text, tagEnd, end) ? -1 : tagEnd;
    }

    /// <summary>A span with words colours them, an empty one is an anchor.</summary>
    private static bool IsEmptySpan(string text, int tagEnd, int end) =>
        text[tagEnd - 2] == '/'
        || text.AsSpan(tagEnd, end - tagEnd).StartsWith("</span", StringComparison.OrdinalIgnoreCase);
}
