using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

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
    private readonly FailureRecord failures = new(server, ProgramVersion.Name);

    /// <summary>Publishes the page; expected failures are outcomes.</summary>
    /// <exception cref="UsageException">A setting is wrong.</exception>
    public async Task<PageOutcome> PublishAsync(string title, CancellationToken cancellation)
    {
        try
        {
            return await PublishNewestAsync(title, cancellation);
        }
        catch (FhirServerException refused) when (refused.IsForGood)
        {
            return await RefuseAsync(title, refused.Message, cancellation);
        }
        catch (Exception failure)
            when (failure
                    is MediaWikiException
                        or FhirServerException
                        or TerminologyException
                        or IOException
                        or HttpRequestException
            )
        {
            return new(title, PageResult.Later, failure.Message);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or UsageException))
        {
            return await RefuseAsync(
                title,
                $"The program failed on this page ({defect.GetType().Name}: {defect.Message}). Report it to the authors.",
                cancellation
            );
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
            { Page: { ContentModel: WikiPage.Wikitext } page } => await PublishAsync(
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

    private async Task<PageOutcome> PublishAsync(LoadedSource source, CancellationToken cancellation)
    {
        var (page, plan) = await publisher.PlanAsync(source, cancellation);
        var report = await publisher.SendAsync(plan, cancellation);
        var result =
            report.IsSuccess ? PageResult.Done
            : report.MaySucceedLater ? PageResult.Later
            : PageResult.Failed;
        return new(source.Origin.Title, result, Reason(report, result), report, page.Report.Unread.Count);
    }

    private static string? Reason(PublishReport report, PageResult result) =>
        result == PageResult.Done
            ? null
            : report.Items.FirstOrDefault(item => item.Action == PublishAction.Failed)?.Reason
                ?? report
                    .Items.SelectMany(item =>
                        item.Issues.Select(issue => $"{item.Type}/{item.Id} {issue.Expression}: {issue.Message}")
                    )
                    .FirstOrDefault();

    /// <summary>Takes back what was published of a page that the wiki no longer has at its title.</summary>
    private async Task<PageOutcome> VanishAsync(string title, string how, CancellationToken cancellation)
    {
        var state = await StateAsync(title, cancellation);
        var manifest = await server.ReadAsync<Library>(IdOf(title), cancellation);
        if (manifest is null || Manifest.SourceAddress(manifest.Resource) != state.Address)
        {
            return new(title, PageResult.Done, $"{how} before it was published");
        }

        var outcome = await PublishAsync(VanishedPage.Of(title, state.Address), cancellation);
        return outcome with { Message = outcome.Message ?? how };
    }

    private async Task<PageOutcome> RefuseAsync(string title, string reason, CancellationToken cancellation)
    {
        try
        {
            var state = await StateAsync(title, cancellation);
            await failures.WriteAsync(
                new Library { Id = IdOf(title), Url = $"{options.Base}/Library/{IdOf(title)}" },
                title,
                state.Status == PageStatus.Present ? $"{state.RevisionId}" : null,
                reason,
                isForGood: true,
                cancellation
            );
            return new(title, PageResult.Failed, reason);
        }
        catch (Exception failure) when (failure is FhirServerException or MediaWikiException)
        {
            return new(title, PageResult.Later, $"{reason} That could not be recorded: {failure.Message}");
        }
    }

    private ValueTask<PageState> StateAsync(string title, CancellationToken cancellation) =>
        wiki.ReadStatesAsync([title], cancellation).SingleAsync(cancellation);

    private static string IdOf(string title) => Slug.Of(title).Id;
}
