using FhirRegimens.Conversion.Identity;
using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Telemetry;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// Compares the newest revisions of the pages of a wiki with the manifests and Tasks on a FHIR server. Watched are the
/// pages and categories of the settings, where they redirect to, and every page of the wiki that was published before.
/// Only reads.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="wiki">The wiki.</param>
/// <param name="server">The server.</param>
/// <param name="origin">What sources are converted with now.</param>
/// <param name="clock">Tells whether a revision has settled.</param>
public sealed class PageWatch(
    FhirRegimensOptions options,
    MediaWikiClient wiki,
    FhirServer server,
    ConversionOrigin origin,
    TimeProvider clock
)
{
    /// <summary>Which pages are to be published, and why.</summary>
    /// <exception cref="WebSourceException">The wiki could not be asked.</exception>
    /// <exception cref="FhirServerException">The server could not be searched.</exception>
    public async Task<PageSurvey> SurveyAsync(CancellationToken cancellation)
    {
        var known = (await PublishedSource.ReadAllAsync(server, cancellation)).ToDictionary(
            source => source.Id,
            StringComparer.Ordinal
        );
        var configured = await ReadConfiguredAsync(cancellation);
        var published = known
            .Values.Where(source => source.Manifest is { } manifest && Manifest.SourceAddress(manifest) is not null)
            .Select(source => source.Title);
        var states = await wiki.ReadStatesAsync(configured.Union(published, StringComparer.Ordinal), cancellation)
            .ToListAsync(cancellation);
        var wanted = configured.ToHashSet(StringComparer.Ordinal);
        var watched = states
            .Where(state => wanted.Contains(state.Asked) || IsPublished(state, known))
            .Concat(await FollowAsync(states, wanted, known, cancellation))
            .ToList();
        var survey = Compare(watched, known);
        RegimenTelemetry.Count(survey);
        return survey;
    }

    private async Task<IReadOnlyList<string>> ReadConfiguredAsync(CancellationToken cancellation)
    {
        var titles = new List<string>(FhirRegimensOptions.Titles(options.Pages));
        foreach (var category in FhirRegimensOptions.Titles(options.Categories))
        {
            await foreach (var page in wiki.ReadCategoryAsync(category, [WikiPage.MainNamespace], cancellation))
            {
                titles.Add(page.Title);
            }
        }

        return titles;
    }

    /// <summary>The pages that watched titles redirect to.</summary>
    private async Task<IReadOnlyList<PageState>> FollowAsync(
        IEnumerable<PageState> states,
        HashSet<string> wanted,
        Dictionary<string, PublishedSource> known,
        CancellationToken cancellation
    )
    {
        var redirects = states
            .Where(state => state.IsRedirect && (wanted.Contains(state.Asked) || IsPublished(state, known)))
            .Select(state => state.Page!.Title);
        return await wiki.ReadPagesAsync(redirects, cancellation)
            .Select(answer => answer.Page)
            .Where(page => page?.Namespace == WikiPage.MainNamespace)
            .Select(page => new PageState(
                page!.Title,
                PageStatus.Present,
                new PageName(page.PageId, page.Namespace, page.Title),
                page.RevisionId,
                page.Address,
                IsRedirect: false
            ))
            .ToListAsync(cancellation);
    }

    private static bool IsPublished(PageState state, Dictionary<string, PublishedSource> known) =>
        state.Address is { } address
        && known.GetValueOrDefault(IdOf(state))?.Manifest is { } manifest
        && Manifest.SourceAddress(manifest) == address;

    private PageSurvey Compare(IReadOnlyList<PageState> watched, Dictionary<string, PublishedSource> known)
    {
        var due = new List<DuePage>();
        var onHold = new List<string>();
        var failed = new List<string>();
        var problems = new List<string>();
        var pages = watched.GroupBy(IdOf, StringComparer.Ordinal).ToList();
        foreach (var sameId in pages)
        {
            var source = known.GetValueOrDefault(sameId.Key);
            var page = Choose([.. sameId], source, problems);
            var revision = RevisionOf(page);
            if (FindReason(page, source, problems) is not { } reason)
            {
                continue;
            }

            if (source?.Task?.HeldBy is not null)
            {
                onHold.Add(TitleOf(page));
            }
            else if (source?.Task?.HasFailedForGood(revision, ProgramVersion.Name) == true)
            {
                failed.Add(TitleOf(page));
            }
            else
            {
                due.Add(new(TitleOf(page), IsHere(page) ? revision : null, reason));
            }
        }

        var unchanged = pages.Count - due.Count - onHold.Count - failed.Count;
        return new(
            pages.Count,
            [.. due.OrderBy(page => page.Revision is null).ThenBy(page => page.Title, StringComparer.Ordinal)],
            unchanged,
            onHold,
            failed,
            problems
        );
    }

    /// <summary>
    /// Of the pages that would be the same source, the one that the wiki has; of several, the one that was published.
    /// </summary>
    private static PageState Choose(IReadOnlyList<PageState> pages, PublishedSource? source, List<string> problems)
    {
        var here = pages.Where(IsHere).DistinctBy(page => page.Page!.PageId).ToList();
        var published = source?.Manifest is { } manifest ? Manifest.SourceAddress(manifest) : null;
        var chosen =
            here.Find(page => page.Address == published)
            ?? here.MinBy(page => page.Page!.PageId)
            ?? pages.FirstOrDefault(page => page.Address == published)
            ?? pages[0];
        problems.AddRange(
            here.Where(page => page.Page!.PageId != chosen.Page!.PageId)
                .Select(page =>
                    $"'{TitleOf(page)}' would have the same id as '{TitleOf(chosen)}' and is left out. "
                    + "Rename one of the pages."
                )
        );
        return chosen;
    }

    private PageReason? FindReason(PageState page, PublishedSource? source, List<string> problems)
    {
        if (IsHere(page))
        {
            return FindReason(RevisionOf(page), source?.Manifest, source?.Task);
        }

        if (
            page.Status is PageStatus.Missing or PageStatus.Present
            && source?.Manifest is { } manifest
            && Manifest.SourceAddress(manifest) == page.Address
        )
        {
            return Manifest.Revision(manifest) == VanishedPage.Checksum ? null
                : page.IsRedirect ? PageReason.Moved
                : PageReason.Deleted;
        }

        if (!page.IsRedirect)
        {
            problems.Add($"The wiki has no page '{page.Asked}' that can be published. Check the settings.");
        }

        return null;
    }

    private PageReason? FindReason(string revision, Fhir.Model.Library? manifest, SourceTask? task)
    {
        var hasFailed = task is { Errors.Count: > 0 } && task.LastRevision == revision;
        return manifest is null ? (hasFailed ? PageReason.Retry : PageReason.New)
            : Manifest.Revision(manifest) != revision ? (hasFailed ? PageReason.Retry : PageReason.Changed)
            : Manifest.ProgramVersion(manifest) != origin.ProgramVersion ? PageReason.Program
            : Manifest.SettingsHash(manifest) != origin.SettingsHash ? PageReason.Settings
            : origin.TerminologyHash is { } hash && Manifest.TerminologyHash(manifest) != hash ? PageReason.Terminology
            : MayBeReleased(manifest) ? PageReason.Waiting
            : null;
    }

    private bool MayBeReleased(Fhir.Model.Library manifest) =>
        options.Release == ReleaseMode.Automatic
        && manifest.Status == Fhir.Model.PublicationStatus.Draft
        && Manifest.RevisionTime(manifest)?.AddHours(options.SettleHours) <= clock.GetUtcNow();

    private static bool IsHere(PageState page) => page is { Status: PageStatus.Present, IsRedirect: false };

    private static string RevisionOf(PageState page) => IsHere(page) ? $"{page.RevisionId}" : VanishedPage.Checksum;

    private static string TitleOf(PageState page) => page.Page?.Title ?? page.Asked;

    private static string IdOf(PageState page) => Slug.Of(TitleOf(page)).Id;
}
