using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>Where a page is: the API of its wiki, and its title there.</summary>
/// <param name="Api">The address of the wiki's <c>api.php</c>.</param>
/// <param name="Title">The title that the page's address names.</param>
public sealed partial record WikiLocation(Uri Api, string Title)
{
    /// <summary>
    /// Finds the API and the title from the address of a page as a browser shows it: <c>/wiki/Title</c>,
    /// <c>/index.php?title=Title</c>, <c>/w/index.php/Title</c> or whatever form the wiki has chosen.
    /// </summary>
    /// <exception cref="WebSourceException">
    /// The address is no page of a MediaWiki, or names an old revision or a comparison of two.
    /// </exception>
    public static async Task<WikiLocation> FindAsync(WebConnection connection, Uri page, CancellationToken cancellation)
    {
        RequireNewest(page);
        var (api, site) = await FindSiteAsync(connection, page, cancellation);
        return new WikiLocation(
            api,
            TitleOf(page, site)
                ?? throw new WebSourceException(
                    $"{page} names no page of the wiki. Add the title, as a browser shows it."
                )
        );
    }

    /// <summary>Finds the API of a wiki from any address of it, also from that of its API.</summary>
    /// <exception cref="WebSourceException">There is no MediaWiki.</exception>
    public static async Task<Uri> FindApiAsync(WebConnection connection, Uri address, CancellationToken cancellation) =>
        (await FindSiteAsync(connection, address, cancellation)).Api;

    private static async Task<(Uri Api, ApiSite Site)> FindSiteAsync(
        WebConnection connection,
        Uri address,
        CancellationToken cancellation
    )
    {
        if (!address.IsWeb())
        {
            throw new WebSourceException($"{address} is no http or https address without a user's name.");
        }

        var candidates = address.AbsolutePath.EndsWith("/api.php", StringComparison.Ordinal)
            ? [new Uri(address.GetLeftPart(UriPartial.Path))]
            : Candidates(await connection.GetAsync(address, cancellation));
        foreach (var api in candidates)
        {
            if (await new MediaWikiClient(connection, api).TryReadSiteAsync(cancellation) is { } site)
            {
                return (api, site);
            }
        }

        throw new WebSourceException(
            $"{address} is no page of a MediaWiki whose API this program may use; it was looked for at "
                + $"{string.Join(", ", candidates)}. Check the address, or give an XML export of the wiki's pages."
        );
    }

    /// <summary>Where the API may be: where the page says, beside index.php, and in the usual places.</summary>
    private static IReadOnlyList<Uri> Candidates(WebAnswer page)
    {
        var index = page.Address.AbsolutePath.IndexOf("/index.php", StringComparison.Ordinal);
        var beside = index < 0 ? null : new Uri(page.Address, page.Address.AbsolutePath[..index] + "/api.php");
        return
        [
            .. new[] { Named(page), beside, new Uri(page.Address, "/w/api.php"), new Uri(page.Address, "/api.php") }
                .OfType<Uri>()
                .Where(page.Address.MayLeadTo)
                .Distinct(),
        ];
    }

    /// <summary>The API that a page names as the place to edit it (Really Simple Discovery).</summary>
    private static Uri? Named(WebAnswer page)
    {
        var html = Encoding.UTF8.GetString(page.Body);
        foreach (Match link in Link().Matches(html))
        {
            if (EditUri().IsMatch(link.Value) && Href().Match(link.Value) is { Success: true } href)
            {
                var named = WebUtility.HtmlDecode(href.Groups["address"].Value);
                return Uri.TryCreate(page.Address, named, out var api)
                    ? new Uri(api.GetLeftPart(UriPartial.Path))
                    : null;
            }
        }

        return null;
    }

    private static void RequireNewest(Uri page)
    {
        var parameters = HttpUtility.ParseQueryString(page.Query);
        if ((parameters["oldid"] ?? parameters["diff"] ?? parameters["curid"]) is not null)
        {
            throw new WebSourceException(
                $"{page} names a revision or an id, and only newest revisions are read, by title. Give the address of "
                    + "the page with its title alone."
            );
        }
    }

    private static string? TitleOf(Uri page, ApiSite site)
    {
        var title =
            HttpUtility.ParseQueryString(page.Query)["title"]
            ?? Behind(site.Script + "/$1", page.AbsolutePath)
            ?? Behind(site.ArticlePath, page.AbsolutePath);
        title = title?.Replace('_', ' ').Trim();
        return title is "" ? null : title;
    }

    /// <summary>What stands in a path where a pattern has <c>$1</c>; null where the path is of another form.</summary>
    private static string? Behind(string pattern, string path) =>
        pattern.Split("$1") is [var before, var after]
        && path.Length > before.Length + after.Length
        && path.StartsWith(before, StringComparison.Ordinal)
        && path.EndsWith(after, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[before.Length..(path.Length - after.Length)])
            : null;

    [GeneratedRegex(
        "<link [^>]*>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        """\brel=["']?EditURI\b""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EditUri();

    [GeneratedRegex(
        """\bhref=["']?(?<address>[^"' >]+)""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Href();
}
