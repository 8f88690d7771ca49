using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>The wiki of the settings, whose pages are republished when they change.</summary>
public sealed class WatchedWiki : IDisposable
{
    private readonly WebConnection connection;

    private WatchedWiki(WebConnection connection, MediaWikiClient client)
    {
        this.connection = connection;
        Client = client;
    }

    /// <summary>Asks the wiki.</summary>
    public MediaWikiClient Client { get; }

    /// <summary>Finds the wiki's API.</summary>
    /// <exception cref="UsageException">The settings name no wiki, or no contact for its operators.</exception>
    /// <exception cref="WebSourceException">There is no MediaWiki, or it does not answer.</exception>
    public static async Task<WatchedWiki> OpenAsync(
        FhirRegimensOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var address = RequiredAddress(options);
        var opened = WikiSource.Connect(options, clock);
        try
        {
            var api = await WikiLocation.FindApiAsync(opened, address, cancellation);
            return new(opened, new MediaWikiClient(opened, api));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Makes sure that the settings say which pages of which wiki are watched, and who watches.</summary>
    /// <exception cref="UsageException">They do not; the message names the setting.</exception>
    public static Uri RequiredAddress(FhirRegimensOptions options)
    {
        const string Section = FhirRegimensOptions.Section;
        if (options.Wiki is null)
        {
            throw new UsageException($"{Section}:{nameof(options.Wiki)} is missing: the address of a MediaWiki.");
        }

        if (FhirRegimensOptions.Titles(options.Pages).Count + FhirRegimensOptions.Titles(options.Categories).Count == 0)
        {
            throw new UsageException(
                $"{Section}:{nameof(options.Pages)} and {Section}:{nameof(options.Categories)} are missing: name pages "
                    + "or categories of the wiki, with | between them."
            );
        }

        WikiSource.RequireContact(options.Wiki, options);
        return new Uri(options.Wiki);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
