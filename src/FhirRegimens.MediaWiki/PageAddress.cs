namespace FhirRegimens.MediaWiki;

/// <summary>Addresses of pages of one wiki.</summary>
internal static class PageAddress
{
    /// <summary>What MediaWiki leaves as it is in addresses of pages, beside letters, digits, <c>-</c>, <c>_</c>, <c>.</c> and <c>~</c>.</summary>
    private const string Plain = ";@$!*(),/:";

    /// <summary>
    /// The address of a page, made from that of another page of its wiki as MediaWiki makes both: the title stands
    /// behind the last slash of the path or in the parameter <c>title</c>.
    /// </summary>
    /// <param name="known">The other page's address, such as the main page's.</param>
    /// <param name="title">The title of the page.</param>
    /// <returns>Null where the other page has no http(s) address.</returns>
    public static string? Beside(string? known, string title)
    {
        if (!Uri.TryCreate(known, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        const string Parameter = "?title=";
        var query = known.IndexOf(Parameter, StringComparison.Ordinal);
        return query >= 0
            ? known[..(query + Parameter.Length)] + Encode(title)
            : $"{address.GetLeftPart(UriPartial.Authority)}{address.AbsolutePath[..(address.AbsolutePath.LastIndexOf('/') + 1)]}{Encode(title)}";
    }

    private static string Encode(string title) =>
        string.Concat(
            title
                .Replace(' ', '_')
                .EnumerateRunes()
                .Select(rune =>
                    rune.IsBmp && Plain.Contains((char)rune.Value, StringComparison.Ordinal)
                        ? rune.ToString()
                        : Uri.EscapeDataString(rune.ToString())
                )
        );
}
