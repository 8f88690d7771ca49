using System.Buffers;
using System.Globalization;
using System.Text;

namespace FhirRegimens.Site.Reading;

/// <summary>
/// Characters that are not seen and turn the order of what is around them: with one of them "12 mg" is read as "gm 21".
/// They are shown instead of obeyed.
/// </summary>
internal static class DirectionMarks
{
    // Of Unicode's Bidi_Control all but the mark for left to right, the direction of the pages.
    private const string Marks = "\u061C\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> All = SearchValues.Create(Marks);

    /// <summary>The text with their names in their places: "[U+202E]".</summary>
    public static string Shown(string text)
    {
        if (!text.AsSpan().ContainsAny(All))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (All.Contains(character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)character:X4}]");
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.ToString();
    }

    /// <summary>The same for HTML in which they are written as references; JSON in it stays as it is, to be copied.</summary>
    public static string ShownInHtml(string html)
    {
        var shown = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var json = html.IndexOf("<pre", at, StringComparison.Ordinal);
            var from = json < 0 ? html.Length : json;
            var until = json < 0 ? html.Length : html.IndexOf("</pre>", json, StringComparison.Ordinal);
            var words = new StringBuilder(html, at, from - at, from - at + 16);
            foreach (var mark in Marks)
            {
                var name = ((int)mark).ToString("X", CultureInfo.InvariantCulture);
                words.Replace($"&#x{name};", $"[U+{(int)mark:X4}]");
            }

            shown.Append(words).Append(html, from, until - from);
            at = until;
        }

        return shown.ToString();
    }
}
