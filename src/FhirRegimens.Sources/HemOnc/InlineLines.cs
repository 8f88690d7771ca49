using System.Text;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Lines of inlines that <c>&lt;br&gt;</c> divides, and the footnote marks in them.</summary>
internal static class InlineLines
{
    private const string RaisedMarks = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ†‡§";

    /// <summary>The lines of <paramref name="inlines"/> that show anything.</summary>
    public static List<List<Inline>> Lines(this IReadOnlyList<Inline> inlines)
    {
        var lines = new List<List<Inline>> { new() };
        foreach (var inline in inlines)
        {
            if (inline is not TextInline text || !text.Text.Contains('\n', StringComparison.Ordinal))
            {
                lines[^1].Add(inline);
                continue;
            }

            var parts = text.Text.Split('\n');
            lines[^1].Add(text with { Text = parts[0] });
            lines.AddRange(parts.Skip(1).Select(part => new List<Inline> { text with { Text = part } }));
        }

        return lines.Where(line => line.PlainText().Length > 0 || line.Exists(inline => inline is UrlInline)).ToList();
    }

    /// <summary><paramref name="text"/> without the footnote marks that end its words.</summary>
    public static string WithoutMarks(string text)
    {
        if (!text.AsSpan().ContainsAny(RaisedMarks))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!RaisedMarks.Contains(character, StringComparison.Ordinal))
            {
                kept.Append(character);
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>The footnote marks in <paramref name="text"/>, run by run.</summary>
    public static IEnumerable<string> MarksIn(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = MarkLength(text, start);
            if (length > 0)
            {
                yield return text.Substring(start, length);
            }

            start += Math.Max(1, length);
        }
    }

    /// <summary>The footnote mark that <paramref name="text"/> begins with, or an empty string.</summary>
    public static string LeadingMark(string text) => text[..MarkLength(text, 0)];

    private static int MarkLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && RaisedMarks.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end - start;
    }
}
