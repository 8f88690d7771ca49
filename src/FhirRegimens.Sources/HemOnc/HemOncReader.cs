using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads pages of HemOnc.org from their wikitext, of every form that the wiki has had since 2011.</summary>
public static class HemOncReader
{
    private static readonly string[] LeftOut = ["Example orders", "Example order", "Staging page", "Guidelines"];

    /// <summary>
    /// Whether <paramref name="text"/> is wikitext of a page of regimens; a look for its marks that does not read it.
    /// </summary>
    public static bool Recognises(string text) =>
        text.Contains("{{#subobject:", StringComparison.OrdinalIgnoreCase)
        || (
            HasHeading(text)
            && text.Contains("[[", StringComparison.Ordinal)
            && (
                text.Contains("==Regimen", StringComparison.OrdinalIgnoreCase)
                || text.Contains("==Protocol", StringComparison.OrdinalIgnoreCase)
                || text.Contains("==Variant", StringComparison.OrdinalIgnoreCase)
                || text.Contains("== Regimen", StringComparison.OrdinalIgnoreCase)
                || text.Contains("References", StringComparison.OrdinalIgnoreCase)
                || text.Contains("[[Category:", StringComparison.OrdinalIgnoreCase)
            )
        );

    /// <summary>
    /// Reads a page, in time linear in its length; any text is read without an error. A page without regimens gives a
    /// message <c>no-regimens</c>; a page of example orders, of guidelines or for staging gives <c>page-left-out</c>
    /// and is not read.
    /// </summary>
    /// <param name="text">The page's wikitext.</param>
    /// <param name="origin">Where it comes from; the title tells the kinds of pages that are left out.</param>
    public static RegimenPage Read(string text, SourceOrigin origin)
    {
        var source = new SourceText(text);
        var reader = new PageReader(source, origin);
        return Array.Exists(LeftOut, lead => origin.Title.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            ? reader.LeaveOut()
            : reader.Read();
    }

    private static bool HasHeading(string text)
    {
        for (var at = text.IndexOf('='); at >= 0; at = text.IndexOf("\n=", at, StringComparison.Ordinal))
        {
            at += text[at] == '\n' ? 1 : 0;
            var line = text.AsSpan(at);
            var end = line.IndexOfAny('\r', '\n');
            line = (end < 0 ? line : line[..end]).TrimEnd();
            if ((at == 0 || text[at - 1] == '\n') && line.Length > 2 && line[^1] == '=')
            {
                return true;
            }

            at++;
            if (at >= text.Length)
            {
                break;
            }
        }

        return false;
    }
}
