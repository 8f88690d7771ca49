using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Terminology;

/// <summary>Opens the vocabulary that the settings name.</summary>
public static class TerminologySources
{
    // One client for the process, as HttpClient is meant to be used; connections are renewed so that DNS is.
    private static readonly HttpClient Http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) }
    );

    /// <summary>
    /// The vocabulary; null where none is named. Reads nothing yet, but makes sure that a folder holds what it must.
    /// </summary>
    /// <exception cref="UsageException">The folder does not exist, or is no Athena download.</exception>
    public static ITerminologySource? Open(FhirRegimensOptions options, TimeProvider clock)
    {
        if (options.Terminology is not { } named)
        {
            return null;
        }

        if (!IsAddress(named, out var address))
        {
            return AthenaDownload.Open(named);
        }

        var policy = new RetryPolicy
        {
            Retries = options.Retries,
            FirstWait = TimeSpan.FromSeconds(options.FirstRetrySeconds),
        };
        return new TerminologyServer(new FhirServer(Http, address, policy, clock));
    }

    private static bool IsAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";
}
