using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Input;

/// <summary>A page of a MediaWiki, named by its address, as a source.</summary>
internal static class WikiSource
{
    /// <summary>Whether a source is named by a web address.</summary>
    public static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes sure that a wiki may be asked.</summary>
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
                $"{address}: the operators of a wiki want to know who reads it. Set {Setting} to an e-mail or web "
                    + "address of yours; it is sent with every request."
            );
        }
    }

    /// <summary>A connection to wikis with the patience of the settings; sends nothing yet.</summary>
    public static WebConnection Connect(FhirRegimensOptions options, TimeProvider clock) =>
        WikiConnection.Open(
            new WebConnectionSettings
            {
                Program = ProgramVersion.UserAgent,
                Contact = options.Contact!,
                Retries = options.Retries,
                FirstWait = TimeSpan.FromSeconds(options.FirstRetrySeconds),
            },
            clock
        );

    /// <summary>Asks the wiki for the newest revision of the page, redirects followed.</summary>
    public static async Task<SourceOutcome> LoadAsync(
        string address,
        FhirRegimensOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        using var connection = Connect(options, clock);
        try
        {
            var location = await WikiLocation.FindAsync(connection, new Uri(address), cancellation);
            var wiki = new MediaWikiClient(connection, location.Api);
            var answer = await wiki.ReadPagesAsync([location.Title], cancellation).SingleAsync(cancellation);
            return answer.Page is { ContentModel: WikiPage.Wikitext } page
                ? LoadedSource.Of(address, page)
                : new UnreadableSource($"{address}: {WhyNoSource(answer)}");
        }
        catch (WebSourceException failure)
        {
            return new UnreadableSource(failure.Message);
        }
    }

    private static string WhyNoSource(PageAnswer answer) =>
        answer switch
        {
            { Page.ContentModel: var model } => $"'{answer.Asked}' is {model}, not wikitext.",
            { Status: PageStatus.Missing } => $"the wiki has no page '{answer.Asked}'. Check the address.",
            { Status: PageStatus.Invalid } => $"no page of a wiki can be called '{answer.Asked}'. Check the address.",
            { Status: PageStatus.RedirectLoop } => $"'{answer.Asked}' redirects in a circle.",
            { Status: PageStatus.Hidden } => $"the wiki hides the text of '{answer.Asked}'.",
            _ => $"'{answer.Asked}' is no page of this wiki.",
        };
}
