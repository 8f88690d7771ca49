using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>Connections to wikis.</summary>
public static class WikiConnection
{
    /// <summary>More bytes than an answer has that is nothing but an error.</summary>
    private const int LongestError = 64 * 1024;

    /// <summary>
    /// A connection that also knows how MediaWiki says that it is busy (https://www.mediawiki.org/wiki/Manual:Maxlag_parameter).
    /// </summary>
    /// <param name="settings">Who asks, and how patiently.</param>
    /// <param name="clock">Measures the waits between tries.</param>
    /// <exception cref="ArgumentException">The contact is no e-mail or web address.</exception>
    public static WebConnection Open(WebConnectionSettings settings, TimeProvider clock) =>
        new(settings, clock, WhyBusy);

    private static string? WhyBusy(WebAnswer response) =>
        response.Body.Length < LongestError
        && ApiAnswer.Of(response)?.Error is { Code: "maxlag" or "ratelimited" } error
            ? $"{error.Code}: {error.Info}"
            : null;
}
