namespace FhirRegimens.Sources.HemOnc;

/// <summary>Finds the identifiers that addresses of papers and of trial registries hold.</summary>
internal static class ReferenceAddress
{
    private static readonly string[] AfterDoi =
    [
        "/full/html",
        "/full/pdf",
        "/full",
        "/fulltext",
        "/abstract",
        "/summary",
        "/epdf",
        "/pdf",
        "/meta",
        "/html",
        ".full.pdf",
        ".full",
        ".abstract",
        ".pdf",
        ".short",
        ".long",
    ];

    private static readonly (string Prefix, Func<char, bool> Allowed, int LeastDigits)[] Registries =
    [
        ("NCT", char.IsAsciiDigit, 8),
        ("ISRCTN", char.IsAsciiDigit, 6),
        ("UMIN", IsNumberPart, 6),
        ("ChiCTR", IsNumberPart, 4),
        ("NTR", char.IsAsciiDigit, 2),
        ("ACTRN", char.IsAsciiDigit, 8),
        ("ANZCTR", char.IsAsciiDigit, 8),
        ("DRKS", char.IsAsciiDigit, 6),
        ("jRCTs", char.IsAsciiDigit, 6),
        ("jRCT", IsNumberPart, 6),
        ("JapicCTI", IsNumberPart, 4),
        ("KCT", char.IsAsciiDigit, 5),
        ("CTRI/", character => char.IsAsciiDigit(character) || character == '/', 6),
        ("RPCEC", char.IsAsciiDigit, 6),
        ("NMRR", IsNumberPart, 4),
        ("IRCT", IsNumberPart, 6),
    ];

    /// <summary>The PubMed id, or null.</summary>
    public static string? Pmid(string url)
    {
        foreach (
            var lead in (ReadOnlySpan<string>)
                ["pubmed.ncbi.nlm.nih.gov/", "/pubmed/", "/m/pubmed/", "pubmed?term=", "nlm.nih.gov/?term="]
        )
        {
            if (DigitsAfter(url, lead) is { Length: >= 4 and <= 9 } digits)
            {
                return digits;
            }
        }

        return null;
    }

    /// <summary>The PubMed Central id with its prefix, or null.</summary>
    public static string? Pmcid(string url)
    {
        var isArticle =
            url.Contains("/articles/", StringComparison.OrdinalIgnoreCase)
            || url.Contains("/article/PMC/", StringComparison.OrdinalIgnoreCase);
        return !isArticle ? null
            : DigitsAfter(url, "/articles/PMC") is { Length: >= 4 } withPrefix ? "PMC" + withPrefix
            : DigitsAfter(url, "/pmc/articles/") is { Length: >= 4 } bare ? "PMC" + bare
            : null;
    }

    /// <summary>The DOI, decoded, or null.</summary>
    public static string? Doi(string url)
    {
        var stop = url.AsSpan().IndexOfAny('?', '#');
        var isSici = url.Contains("(SICI)", StringComparison.Ordinal);
        var address = stop < 0 || (isSici && url[stop] == '#') ? url : url[..stop];
        address = Uri.UnescapeDataString(address);
        foreach (
            var lead in (ReadOnlySpan<string>)["doi.org/", "/doi/", "/article/", "/articles/", "/chapter/", "doi:", "/"]
        )
        {
            var at = address.IndexOf(lead + "10.", StringComparison.OrdinalIgnoreCase);
            if (at < 0 && lead == "/doi/")
            {
                at = address.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
                var inner = at < 0 ? -1 : address.IndexOf("/10.", at, StringComparison.Ordinal);
                if (inner >= 0)
                {
                    return Cut(address, inner + 1);
                }
            }
            else if (at >= 0)
            {
                return Cut(address, at + lead.Length);
            }
        }

        return stop >= 0 ? InQuery(url[stop..]) : null;
    }

    /// <summary>A DOI that stands in running text behind "doi:", or null.</summary>
    public static string? DoiInText(string text)
    {
        var at = text.IndexOf("doi:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + 4).TrimStart();
        var end = rest.IndexOfAny(' ', ',', ';');
        var doi = (end < 0 ? rest : rest[..end]).TrimEnd('.').ToString();
        return IsDoi(doi) ? doi : null;
    }

    /// <summary>The numbers of trial registries in <paramref name="text"/>, in their order.</summary>
    public static IEnumerable<string> RegistrationNumbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            if (NumberAt(text, at) is { } number)
            {
                yield return number;
                at += number.Length - 1;
            }
        }
    }

    /// <summary>
    /// An address without what varies between two spellings of it: scheme, www, letter case, a slash at the end.
    /// Identifiers come before addresses.
    /// </summary>
    public static string Normalised(string url)
    {
        if (Pmid(url) is { } pmid)
        {
            return "pmid:" + pmid;
        }

        if (Pmcid(url) is { } pmcid)
        {
            return pmcid;
        }

        if (Doi(url) is { } doi)
        {
            return "doi:" + doi.ToLowerInvariant();
        }

        var start = url.IndexOf("//", StringComparison.Ordinal);
        var address = (start < 0 ? url : url[(start + 2)..]).ToLowerInvariant().TrimEnd('/');
        return address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
    }

    private static string? Cut(string address, int start)
    {
        var doi = address[start..].Trim().TrimEnd('/', '.');
        if (address.Contains("academic.oup.com", StringComparison.OrdinalIgnoreCase))
        {
            var parts = doi.Split('/');
            doi = parts.Length > 2 && parts[^1].All(char.IsAsciiDigit) ? string.Join('/', parts[..^1]) : doi;
        }

        foreach (var ending in AfterDoi)
        {
            if (doi.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                doi = doi[..^ending.Length];
                break;
            }
        }

        return IsDoi(doi) ? doi : null;
    }

    private static string? InQuery(string query)
    {
        var at = query.IndexOf("doi=10.", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var end = query.IndexOf('&', at);
        var doi = Uri.UnescapeDataString(end < 0 ? query[(at + 4)..] : query[(at + 4)..end]);
        return IsDoi(doi) ? doi : null;
    }

    /// <summary>"10.", four to nine digits, a slash and something behind it.</summary>
    private static bool IsDoi(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return text.StartsWith("10.", StringComparison.Ordinal)
            && slash is >= 7 and <= 16
            && slash < text.Length - 1
            && text[3..slash].All(character => char.IsAsciiDigit(character) || character == '.')
            && !text.Any(char.IsWhiteSpace);
    }

    private static string? DigitsAfter(string url, string lead)
    {
        var at = url.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var start = at + lead.Length;
        var end = start;
        while (end < url.Length && char.IsAsciiDigit(url[end]))
        {
            end++;
        }

        return end == start || (end < url.Length && char.IsAsciiLetter(url[end])) ? null : url[start..end];
    }

    private static string? NumberAt(string text, int at)
    {
        if (IsEudraCt(text, at))
        {
            return text.Substring(at, 14);
        }

        foreach (var (prefix, allowed, leastDigits) in Registries)
        {
            if (string.CompareOrdinal(text, at, prefix, 0, prefix.Length) != 0)
            {
                continue;
            }

            var end = at + prefix.Length;
            var digits = 0;
            while (end < text.Length && allowed(text[end]))
            {
                digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
                end++;
            }

            return digits >= leastDigits ? text[at..end].TrimEnd('-', '/') : null;
        }

        return null;
    }

    /// <summary>2004-000123-45</summary>
    private static bool IsEudraCt(string text, int at) =>
        at + 14 <= text.Length
        && text[at + 4] == '-'
        && text[at + 11] == '-'
        && text.AsSpan(at, 14).Count('-') == 2
        && !text.AsSpan(at, 14).ContainsAnyExcept("0123456789-")
        && (at + 14 == text.Length || !char.IsLetterOrDigit(text[at + 14]));

    private static bool IsNumberPart(char character) =>
        char.IsAsciiDigit(character) || character is '-' || char.IsAsciiLetterUpper(character);
}
