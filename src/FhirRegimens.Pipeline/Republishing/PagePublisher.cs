using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// Publishes one page of a wiki as it is now: its newest revision, or that the wiki no longer has it. To run it again,
/// late, twice at once or after it was interrupted does no harm.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="wiki">The wiki.</param>
/// <param name="server">The server.</param>
/// <param name="publisher">Publishes sources to that server.</param>
public sealed class PagePublisher(
    FhirRegimensOptions options,
    MediaWikiClient wiki,
    FhirServer server,
    SourcePublisher publisher
)
{
    private readonly SourceAttempt attempt = new(options, server, publisher);

    /// <summary>Publishes the page; expected failures are outcomes.</summary>
    /// <exception cref="UsageException">A setting is wrong.</exception>
    public async Task<PageOutcome> PublishAsync(string title, CancellationToken cancellation)
    {
        try
        {
            return await PublishNewestAsync(title, cancellation);
        }
        catch (Exception failure) when (failure is WebSourceException or FhirServerException)
        {
            return new(title, PageResult.Later, failure.Message);
        }
    }

    private async Task<PageOutcome> PublishNewestAsync(string title, CancellationToken cancellation)
    {
        var answer = await wiki.ReadPagesAsync([title], cancellation).SingleAsync(cancellation);
        return answer switch
        {
            { Page: { } page } when IdOf(page.Title) != IdOf(title) => await VanishAsync(
                title,
                $"moved to '{page.Title}'",
                cancellation
            ),
            { Page: { ContentModel: WikiPage.Wikitext } page } => await attempt.PublishAsync(
                LoadedSource.Of(page.Title, page),
                cancellation
            ),
            { Page: { } page } => await RefuseAsync(
                title,
                $"'{title}' is {page.ContentModel}, not wikitext. Take it out of the settings.",
                cancellation
            ),
            { Status: PageStatus.Missing } => await VanishAsync(title, "deleted", cancellation),
            { Status: PageStatus.Hidden } => await RefuseAsync(
                title,
                $"The wiki hides the text of '{title}'. Ask its operator.",
                cancellation
            ),
            { Status: PageStatus.RedirectLoop } => await RefuseAsync(
                title,
                $"'{title}' redirects in a circle. Repair it in the wiki.",
                cancellation
            ),
            _ => new(title, PageResult.Failed, $"No page of the wiki can be called '{title}'."),
        };
    }

    /// <summary>Takes back what was published of a page that the wiki no longer has at its title.</summary>
    private async Task<PageOutcome> VanishAsync(string title, string how, CancellationToken cancellation)
    {
        var state = await StateAsync(title, cancellation);
        var manifest = await server.ReadAsync<Library>(IdOf(title), cancellation);
        if (manifest is null || Manifest.SourceAddress(manifest.Resource) != state.Address)
        {
            return new(title, PageResult.Done, $"{how} before it was published");
        }

        var outcome = await attempt.PublishAsync(VanishedPage.Of(title, state.Address), cancellation);
        return outcome with { Message = outcome.Message ?? how };
    }

    private async Task<PageOutcome> RefuseAsync(string title, string reason, CancellationToken cancellation)
    {
        var state = await StateAsync(title, cancellation);
        var revision = state.Status == PageStatus.Present ? $"{state.RevisionId}" : null;
        return await attempt.RefuseAsync(title, revision, reason, cancellation);
    }

    private ValueTask<PageState> StateAsync(string title, CancellationToken cancellation) =>
        wiki.ReadStatesAsync([title], cancellation).SingleAsync(cancellation);

    private static string IdOf(string title) => Slug.Of(title).Id;
}
