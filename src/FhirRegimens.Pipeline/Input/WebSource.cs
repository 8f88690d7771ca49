using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Registry;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Input;

/// <summary>A source that is named by its web address: the record of a trial, or a page of a MediaWiki.</summary>
internal static class WebSource
{
    /// <summary>Whether a source is named by a web address.</summary>
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes sure that a server of others may be asked.</summary>
    /// <exception cref="UsageException">The address cannot be one, or the settings name no contact.</exception>
    public static void RequireContact(string address, FhirRegimensOptions options)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out _))
        {
            throw new UsageException($"{address}: not a web address. Check it.");
        }

        if (options.Contact is null)
        {
            const string Setting = $"{FhirRegimensOptions.Section}__{nameof(FhirRegimensOptions.Contact)}";
            throw new UsageException(
                $"{address}: the operators of a wiki or registry want to know who reads it. Set {Setting} to an e-mail "
                    + "or web address of yours; it is sent with every request."
            );
        }
    }

    /// <summary>Who asks servers of others, with the patience of the settings.</summary>
    public static WebConnectionSettings Asking(FhirRegimensOptions options) =>
        new()
        {
            Program = ProgramVersion.UserAgent,
            Contact = options.Contact!,
            Retries = options.Retries,
            FirstWait = TimeSpan.FromSeconds(options.FirstRetrySeconds),
        };

    /// <summary>Asks for the source as it is now.</summary>
    public static async Task<SourceOutcome> LoadAsync(
        string address,
        FhirRegimensOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        try
        {
            return RegistryAddress.Find(new Uri(address)) is var (registry, number)
                ? await TrialSource.LoadAsync(address, registry, number, options, clock, cancellation)
                : await WikiSource.LoadAsync(address, options, clock, cancellation);
        }
        catch (WebSourceException failure)
        {
            return new UnreadableSource(failure.Message);
        }
    }
}
