namespace FhirRegimens.Site;

/// <summary>What a browser may do with the pages.</summary>
public static class SitePolicy
{
    /// <summary>The Content-Security-Policy that each page states itself, so that it also holds for files.</summary>
    public const string OfPages =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "require-trusted-types-for 'script'";

    /// <summary>The same for HTTP, with what cannot be stated in a page.</summary>
    private const string OfAnswers = OfPages + "; frame-ancestors 'none'";

    /// <summary>The headers of every answer over HTTP.</summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-Content-Type-Options"] = "nosniff",
            ["Content-Security-Policy"] = OfAnswers,
            ["Referrer-Policy"] = "no-referrer",
            ["Cache-Control"] = "private, no-cache",
        };
}
