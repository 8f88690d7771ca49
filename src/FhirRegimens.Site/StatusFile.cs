using System.Security.Cryptography;
using System.Text;
using FhirRegimens.Site.Components;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site;

/// <summary>
/// The status of a program as a page of the site that needs no other file: whoever reads it with a key has no key for
/// further requests.
/// </summary>
public static class StatusFile
{
    /// <summary>What a browser may do with the page: show it with its own style, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The site's style, which stands in the page.</summary>
    internal static string Style => Encoding.UTF8.GetString(PreviewSite.Asset("site.css"));

    /// <summary>Makes the page, HTML in UTF-8.</summary>
    public static Task<byte[]> RenderAsync(StatusPage page) => PreviewSite.RenderAsync<StatusDocument>(page);
}
