using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Input;

/// <summary>A page of a MediaWiki, named by its address, as a source.</summary>
internal static class WikiSource
{
    /// <summary>A connection to wikis with the patience of the settings; sends nothing yet.</summary>
    public static WebConnection Connect(FhirRegimensOptions options, TimeProvider clock) =>
        WikiConnection.Open(WebSource.Asking(options), clock);

    /// <summary>Asks the wiki for the newest revision of the page, redirects followed.</summary>
    /// <exception cref="WebSourceException">There is no wiki, or it does not answer.</exception>
    public static async Task<SourceOutcome> LoadAsync(
        string address,
        FhirRegimensOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        using var connection = Connect(options, clock);
        var location = await WikiLocation.FindAsync(connection, new Uri(address), cancellation);
        var wiki = new MediaWikiClient(connection, location.Api);
        var answer = await wiki.ReadPagesAsync([location.Title], cancellation).SingleAsync(cancellation);
        return answer.Page is { ContentModel: WikiPage.Wikitext } page
            ? LoadedSource.Of(address, page)
            : new UnreadableSource($"{address}: {WhyNoSource(answer)}");
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
