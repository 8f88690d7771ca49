using System.Text;

namespace FhirRegimens.Sources.Text;

/// <summary>What a reader of the page sees of a row of inlines.</summary>
public static class InlineText
{
    /// <summary>The words of <paramref name="inlines"/>, runs of white space as one space, trimmed.</summary>
    public static string PlainText(this IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            foreach (var character in inline.Text)
            {
                if (!char.IsWhiteSpace(character))
                {
                    text.Append(character);
                }
                else if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
        }

        return text.ToString().TrimEnd();
    }
}
