using FhirRegimens.Conversion.Identity;
using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Registry;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// The wiki of the settings. Watched are the pages and categories of the settings, where they redirect to, and every page
/// of the wiki that was published before.
/// </summary>
public sealed class WatchedWiki : IWatchedPlace
{
    private const string Section = FhirRegimensOptions.Section;

    private readonly FhirRegimensOptions options;
    private readonly WebConnection connection;
    private readonly SemaphoreSlim finding = new(1);
    private MediaWikiClient? client;

    /// <summary>Opens the wiki of checked settings; asks it nothing yet.</summary>
    public WatchedWiki(FhirRegimensOptions options, TimeProvider clock)
    {
        this.options = options;
        connection = WikiSource.Connect(options, clock);
    }

    /// <inheritdoc/>
    public WatchedKind Kind => WatchedKind.Page;

    /// <summary>The address of the wiki's API; that of the settings until it was found.</summary>
    public string Address => client?.Api.AbsoluteUri ?? options.Wiki!;

    /// <summary>Whether the settings speak of a wiki.</summary>
    public static bool IsWanted(FhirRegimensOptions options) =>
        (options.Wiki ?? options.Pages ?? options.Categories) is not null;

    /// <summary>Makes sure that the settings say which pages of which wiki are watched, and who watches.</summary>
    /// <exception cref="UsageException">They do not; the message names the setting.</exception>
    public static void Check(FhirRegimensOptions options)
    {
        if (options.Wiki is null)
        {
            throw new UsageException($"{Section}:{nameof(options.Wiki)} is missing: the address of a MediaWiki.");
        }

        if (
            FhirRegimensOptions.Entries(options.Pages).Count + FhirRegimensOptions.Entries(options.Categories).Count
            == 0
        )
        {
            throw new UsageException(
                $"{Section}:{nameof(options.Pages)} and {Section}:{nameof(options.Categories)} are missing: name pages "
                    + "or categories of the wiki, with | between them."
            );
        }

        WebSource.RequireContact(options.Wiki, options);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connection.Dispose();
        finding.Dispose();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WatchedSource>> ReadWatchedAsync(
        IReadOnlyDictionary<string, PublishedSource> known,
        CancellationToken cancellation
    )
    {
        var wiki = await ClientAsync(cancellation);
        var configured = await ReadConfiguredAsync(wiki, cancellation);
        var published = known.Values.Where(MayBePage).Select(source => source.Title);
        var states = await wiki.ReadStatesAsync(configured.Union(published, StringComparer.Ordinal), cancellation)
            .ToListAsync(cancellation);
        var wanted = configured.ToHashSet(StringComparer.Ordinal);
        var watched = states.Where(state => wanted.Contains(state.Asked) || IsPublished(state, known)).ToList();
        return
        [
            .. watched
                .Concat(await FollowAsync(wiki, watched, cancellation))
                .OrderBy(state => state.Page?.PageId ?? long.MaxValue)
                .Select(Watched),
        ];
    }

    /// <inheritdoc/>
    public async Task<NewestSource> ReadNewestAsync(string title, CancellationToken cancellation)
    {
        var wiki = await ClientAsync(cancellation);
        var answer = await wiki.ReadPagesAsync([title], cancellation).SingleAsync(cancellation);
        return answer switch
        {
            { Page: { } page } when IdOf(page.Title) != IdOf(title) => new NewestSource.Vanished(
                $"moved to '{page.Title}'",
                (await StateAsync(wiki, title, cancellation)).Address,
                Successor: page is { Namespace: WikiPage.MainNamespace, ContentModel: WikiPage.Wikitext }
                    ? page.Title
                    : null
            ),
            { Page: { ContentModel: WikiPage.Wikitext } page } => new NewestSource.Here(
                LoadedSource.Of(page.Title, page)
            ),
            { Page: { } page } => await UnfitAsync(
                wiki,
                title,
                $"'{title}' is {page.ContentModel}, not wikitext. Take it out of the settings.",
                cancellation
            ),
            { Status: PageStatus.Missing } => new NewestSource.Vanished(
                "deleted",
                (await StateAsync(wiki, title, cancellation)).Address,
                Successor: null
            ),
            { Status: PageStatus.Hidden } => await UnfitAsync(
                wiki,
                title,
                $"The wiki hides the text of '{title}'. Ask its operator.",
                cancellation
            ),
            { Status: PageStatus.RedirectLoop } => await UnfitAsync(
                wiki,
                title,
                $"'{title}' redirects in a circle. Repair it in the wiki.",
                cancellation
            ),
            _ => new NewestSource.Impossible($"No page of the wiki can be called '{title}'."),
        };
    }

    /// <summary>The client, once the wiki's API is found; what could not be found is looked for again.</summary>
    private async Task<MediaWikiClient> ClientAsync(CancellationToken cancellation)
    {
        await finding.WaitAsync(cancellation);
        try
        {
            return client ??= new MediaWikiClient(
                connection,
                await WikiLocation.FindApiAsync(connection, new Uri(options.Wiki!), cancellation)
            );
        }
        finally
        {
            finding.Release();
        }
    }

    private async Task<IReadOnlyList<string>> ReadConfiguredAsync(MediaWikiClient wiki, CancellationToken cancellation)
    {
        var titles = new List<string>(FhirRegimensOptions.Entries(options.Pages));
        foreach (var category in FhirRegimensOptions.Entries(options.Categories))
        {
            await foreach (var page in wiki.ReadCategoryAsync(category, [WikiPage.MainNamespace], cancellation))
            {
                titles.Add(page.Title);
            }
        }

        return titles;
    }

    /// <summary>The pages that watched titles redirect to.</summary>
    private static async Task<IReadOnlyList<PageState>> FollowAsync(
        MediaWikiClient wiki,
        IEnumerable<PageState> watched,
        CancellationToken cancellation
    )
    {
        var redirects = watched.Where(state => state.IsRedirect).Select(state => state.Page!.Title);
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

    /// <summary>Whether a source may have been a page: where it came from is no record of a trial.</summary>
    private static bool MayBePage(PublishedSource source) =>
        source.Address is { } address
        && Uri.TryCreate(address, UriKind.Absolute, out var web)
        && RegistryAddress.Find(web) is null;

    private static bool IsPublished(PageState state, IReadOnlyDictionary<string, PublishedSource> known) =>
        state.Address is { } address && known.GetValueOrDefault(IdOf(TitleOf(state)))?.Address == address;

    private static WatchedSource Watched(PageState state) =>
        new(
            WatchedKind.Page,
            TitleOf(state),
            state.Address,
            StandingOf(state),
            StandingOf(state) == WatchedStanding.Here ? $"{state.RevisionId}" : null
        )
        {
            Problem = StandingOf(state) is WatchedStanding.Gone or WatchedStanding.Unfit
                ? $"The wiki has no page '{state.Asked}' that can be published. Check the settings."
                : null,
        };

    private static WatchedStanding StandingOf(PageState state) =>
        state switch
        {
            { Status: PageStatus.Present, IsRedirect: false } => WatchedStanding.Here,
            { Status: PageStatus.Present } => WatchedStanding.Moved,
            { Status: PageStatus.Missing } => WatchedStanding.Gone,
            _ => WatchedStanding.Unfit,
        };

    private static async Task<NewestSource> UnfitAsync(
        MediaWikiClient wiki,
        string title,
        string reason,
        CancellationToken cancellation
    )
    {
        var state = await StateAsync(wiki, title, cancellation);
        return new NewestSource.Unfit(reason, state.Status == PageStatus.Present ? $"{state.RevisionId}" : null);
    }

    private static ValueTask<PageState> StateAsync(
        MediaWikiClient wiki,
        string title,
        CancellationToken cancellation
    ) => wiki.ReadStatesAsync([title], cancellation).SingleAsync(cancellation);

    private static string TitleOf(PageState state) => state.Page?.Title ?? state.Asked;

    private static string IdOf(string title) => Slug.Of(title).Id;
}
