namespace FhirRegimens.Sources.HemOnc;

/// <summary>A tag inside a line that shows nothing itself.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Opens">Whether it opens something that a closing tag ends.</param>
/// <param name="End">The offset behind it.</param>
internal readonly record struct InlineTag(string Name, bool Opens, int End)
{
    private const int LongestTag = 2000;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "abbr",
        "b",
        "big",
        "blockquote",
        "br",
        "center",
        "code",
        "del",
        "div",
        "em",
        "font",
        "hr",
        "i",
        "includeonly",
        "ins",
        "li",
        "noinclude",
        "nowiki",
        "ol",
        "onlyinclude",
        "p",
        "ref",
        "references",
        "s",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "ul",
    };

    /// <summary>Reads the tag that begins at <paramref name="at"/>, before <paramref name="end"/>.</summary>
    public static bool TryRead(string text, int at, int end, out InlineTag tag)
    {
        tag = default;
        var closes = at + 1 < end && text[at + 1] == '/';
        var nameStart = at + (closes ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < end && char.IsAsciiLetter(text[nameEnd]) && nameEnd - nameStart < 12)
        {
            nameEnd++;
        }

        var name = text[nameStart..nameEnd].ToLowerInvariant();
        if (!Known.Contains(name) || nameEnd >= end || text[nameEnd] is not ('>' or '/' or ' ' or '\t' or '\r' or '\n'))
        {
            return false;
        }

        var stop = text.AsSpan(nameEnd, Math.Min(end - nameEnd, LongestTag)).IndexOfAny('>', '<');
        if (stop < 0 || text[nameEnd + stop] != '>')
        {
            return false;
        }

        var selfClosing = text[nameEnd + stop - 1] == '/';
        tag = new InlineTag(name, !closes && !selfClosing, nameEnd + stop + 1);
        return true;
    }
}
