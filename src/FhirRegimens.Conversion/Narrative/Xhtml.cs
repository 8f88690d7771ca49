using System.Buffers;
using System.Text;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>
/// Writes the XHTML of a narrative. Text and addresses are always encoded, and only elements that FHIR allows are
/// offered, so that nothing of a source can become markup.
/// </summary>
internal sealed class Xhtml
{
    /// <summary>What cannot stand as it is: markup, control characters, surrogates and what XML 1.0 does not have.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        .. "<>&\"\uFFFE\uFFFF",
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);

    private readonly StringBuilder html = new("<div xmlns=\"http://www.w3.org/1999/xhtml\">");

    public Xhtml Heading(int level, string text) => Tag($"h{level}", text);

    /// <summary>A paragraph; nothing for an empty text.</summary>
    public Xhtml Paragraph(string? text) => string.IsNullOrWhiteSpace(text) ? this : Tag("p", text);

    /// <summary>A paragraph that begins with a bold word; nothing for an empty text.</summary>
    public Xhtml Paragraph(string bold, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            html.Append("<p>");
            Tag("b", bold);
            html.Append(' ');
            Text(text);
            html.Append("</p>");
        }

        return this;
    }

    /// <summary>A list of items; nothing without items.</summary>
    public Xhtml List(IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            html.Append("<ul>");
            foreach (var item in items)
            {
                Tag("li", item);
            }

            html.Append("</ul>");
        }

        return this;
    }

    /// <summary>A list of items that each may lead somewhere.</summary>
    public Xhtml Links(IReadOnlyList<(string Text, string? Url)> items)
    {
        html.Append("<ul>");
        foreach (var (text, url) in items)
        {
            html.Append("<li>");
            if (url is not null && IsWebAddress(url))
            {
                html.Append("<a href=\"");
                Text(url);
                html.Append("\">");
                Text(text);
                html.Append("</a>");
            }
            else
            {
                Text(text);
            }

            html.Append("</li>");
        }

        html.Append("</ul>");
        return this;
    }

    /// <summary>A table whose first row names the columns. Columns without any content are left out.</summary>
    public Xhtml Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var used = Enumerable
            .Range(0, columns.Count)
            .Where(column => rows.Any(row => !string.IsNullOrEmpty(row[column])))
            .ToList();
        html.Append("<table><thead><tr>");
        used.ForEach(column => Tag("th", columns[column]));
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            used.ForEach(column => Tag("td", row[column] ?? ""));
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        return this;
    }

    /// <summary>The finished narrative.</summary>
    public Fhir.Model.Narrative Finish() =>
        new() { Status = Fhir.Model.Narrative.NarrativeStatus.Extensions, Div = html + "</div>" };

    /// <summary>Whether an address may be a link: absolute, http or https.</summary>
    public static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private Xhtml Tag(string element, string text)
    {
        html.Append('<').Append(element).Append('>');
        Text(text);
        html.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>Appends text; characters that XML 1.0 does not have are left out.</summary>
    private void Text(string text)
    {
        var rest = text.AsSpan();
        for (var plain = rest.IndexOfAny(Special); plain >= 0; plain = rest.IndexOfAny(Special))
        {
            html.Append(rest[..plain]);
            Rune.DecodeFromUtf16(rest[plain..], out var special, out var length);
            _ = special.Value switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\t' or '\n' or '\r' => html.Append((char)special.Value),
                < 0x20 or 0xFFFE or 0xFFFF => html,
                _ => html.Append(special.ToString()),
            };
            rest = rest[(plain + length)..];
        }

        html.Append(rest);
    }
}
