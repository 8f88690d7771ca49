namespace FhirRegimens.Sources.Text;

/// <summary>Splits running text into sentences.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations =
    [
        "al",
        "approx",
        "ca",
        "cf",
        "dr",
        "e.g",
        "fig",
        "i.e",
        "i.m",
        "i.v",
        "max",
        "no",
        "p.o",
        "ref",
        "resp",
        "s.c",
        "st",
        "vs",
    ];

    /// <summary>
    /// The stretches of <paramref name="text"/> that are sentences: an end is a full stop, question or exclamation mark
    /// before white space and a capital, digit or bracket, or an empty line. White space around them is left out.
    /// </summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEnd(text, at, start) || IsParagraphEnd(text, at))
            {
                if (Trimmed(text, start, at + 1) is { } sentence)
                {
                    yield return sentence;
                }

                start = at + 1;
            }
        }

        if (Trimmed(text, start, text.Length) is { } rest)
        {
            yield return rest;
        }
    }

    private static (int Start, int Length)? Trimmed(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return to > from ? (from, to - from) : null;
    }

    private static bool IsParagraphEnd(string text, int at)
    {
        if (text[at] != '\n')
        {
            return false;
        }

        for (var next = at + 1; next < text.Length && char.IsWhiteSpace(text[next]); next++)
        {
            if (text[next] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(string text, int at, int start)
    {
        if (text[at] is not ('.' or '?' or '!'))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && next - at < 8)
        {
            next++;
        }

        return next == text.Length
            || (
                next > at + 1
                && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '(' or '[' or '"' or '“')
                && !IsAbbreviation(text, at, start)
            );
    }

    private static bool IsAbbreviation(string text, int at, int start)
    {
        const int longest = 8;
        var from = at;
        while (from > start && at - from < longest && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        var word = text[from..at].ToLowerInvariant();
        return text[at] == '.'
            && (
                (
                    word.Length == 1
                    && char.IsUpper(text[from])
                    && !IsAfterNumber(text, from)
                    && (from == 0 || text[from - 1] != '/')
                ) || Array.Exists(Abbreviations, known => known == word)
            );
    }

    /// <summary>"vitamin B." may be an initial; "1 L. Then" and "Grade 3 A." end.</summary>
    private static bool IsAfterNumber(string text, int from) =>
        from > 1 && text[from - 1] == ' ' && char.IsDigit(text[from - 2]);
}
