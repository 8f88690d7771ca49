namespace FhirRegimens.Web;

/// <summary>Which addresses may be asked, and which of them belong together.</summary>
public static class WebAddress
{
    /// <summary>Whether the address is http or https, with a host and without a user.</summary>
    public static bool IsWeb(this Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" } && address.Host != "";

    /// <summary>
    /// Whether one may be led from an address to another: to the same server, or from its http to its https.
    /// </summary>
    public static bool MayLeadTo(this Uri from, Uri to) =>
        to.IsWeb()
        && from.IdnHost == to.IdnHost
        && (
            (from.Scheme == to.Scheme && from.Port == to.Port)
            || (from is { Scheme: "http", IsDefaultPort: true } && to is { Scheme: "https", IsDefaultPort: true })
        );
}
