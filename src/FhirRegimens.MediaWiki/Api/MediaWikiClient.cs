using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>
/// The reading part of one wiki's API (https://www.mediawiki.org/wiki/API:Main_page). Every method throws
/// <see cref="WebSourceException"/> where the wiki cannot be reached, refuses or does not answer as the API does.
/// </summary>
public sealed class MediaWikiClient
{
    /// <summary>The most titles or ids that an anonymous reader may name in a request.</summary>
    private const int LargestBatch = 50;

    /// <summary>The longest list of titles or ids in an address, so that servers take the address.</summary>
    private const int LongestList = 4000;

    /// <summary>
    /// The lag of the wiki's databases, in seconds, at which it may refuse to answer for now
    /// (https://www.mediawiki.org/wiki/Manual:Maxlag_parameter).
    /// </summary>
    private const string MaxLag = "5";

    private readonly WebConnection connection;

    /// <summary>Creates the client; sends nothing yet.</summary>
    /// <param name="connection">Sends the requests.</param>
    /// <param name="api">The address of <c>api.php</c>; <see cref="WikiLocation"/> finds it.</param>
    /// <exception cref="WebSourceException">The address is not http(s).</exception>
    public MediaWikiClient(WebConnection connection, Uri api)
    {
        this.connection = connection;
        Api = api.IsWeb() ? api : throw new WebSourceException($"{api} is no http or https address of a wiki's API.");
    }

    /// <summary>The address of <c>api.php</c>.</summary>
    public Uri Api { get; }

    /// <summary>The newest revisions of pages, with redirects followed, in the order asked for.</summary>
    /// <param name="titles">Titles as people write them, such as <c>autoimmune_cytopenias</c>.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async IAsyncEnumerable<PageAnswer> ReadPagesAsync(
        IEnumerable<string> titles,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var batch in Batches(titles))
        {
            var answer = await QueryTitlesAsync(
                batch,
                cancellation,
                ("prop", "revisions|info"),
                ("rvslots", "main"),
                ("rvprop", "ids|timestamp|content"),
                ("inprop", "url"),
                ("redirects", "1")
            );
            foreach (var title in batch)
            {
                var page = answer.Find(title);
                yield return Answer(title, page, page is null ? answer.StatusWithoutPage(title) : Status(page));
            }
        }
    }

    /// <summary>How pages stand, by title, in the order asked for.</summary>
    public async IAsyncEnumerable<PageState> ReadStatesAsync(
        IEnumerable<string> titles,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var batch in Batches(titles))
        {
            var answer = await QueryTitlesAsync(batch, cancellation, ("prop", "info"), ("inprop", "url"));
            foreach (var title in batch)
            {
                var page = answer.Find(title);
                yield return State(title, page, page is null ? answer.StatusWithoutPage(title) : Status(page));
            }
        }
    }

    /// <summary>How pages stand, by page id, in the order asked for: a page that was moved has another title.</summary>
    public async IAsyncEnumerable<PageState> ReadStatesAsync(
        IEnumerable<long> pageIds,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var batch in Batches(pageIds.Select(id => id.ToString(CultureInfo.InvariantCulture))))
        {
            var pages = new Dictionary<long, ApiPage>();
            var parts = QueryAsync(
                cancellation,
                ("prop", "info"),
                ("inprop", "url"),
                ("pageids", string.Join('|', batch))
            );
            await foreach (var part in parts)
            {
                foreach (var page in part.Pages)
                {
                    pages[page.PageId] = page;
                }
            }

            foreach (var id in batch)
            {
                var page = pages.GetValueOrDefault(long.Parse(id, CultureInfo.InvariantCulture));
                yield return State(id, page, page is null ? PageStatus.Missing : Status(page));
            }
        }
    }

    /// <summary>The pages of a category.</summary>
    /// <param name="category">Its name, with or without <c>Category:</c>.</param>
    /// <param name="namespaces">The namespaces whose pages are wanted.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async IAsyncEnumerable<PageName> ReadCategoryAsync(
        string category,
        IEnumerable<int> namespaces,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        const string Prefix = "Category:";
        var parts = QueryAsync(
            cancellation,
            ("list", "categorymembers"),
            ("cmtitle", category.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? category : Prefix + category),
            ("cmprop", "ids|title"),
            (
                "cmnamespace",
                string.Join('|', namespaces.Select(number => number.ToString(CultureInfo.InvariantCulture)))
            ),
            ("cmlimit", "max")
        );
        await foreach (var part in parts)
        {
            foreach (var member in part.CategoryMembers)
            {
                yield return new PageName(member.PageId, member.Ns, member.Title);
            }
        }
    }

    /// <summary>
    /// What changed since a time, oldest first: edits, new pages, moves, deletions and restorations.
    /// </summary>
    /// <remarks>
    /// A wiki forgets its recent changes, after 90 days unless it is set up otherwise, and does not say so. Where the
    /// time is further back, compare <see cref="ReadStatesAsync(IEnumerable{string},CancellationToken)"/> instead.
    /// </remarks>
    /// <param name="since">The first second that is of interest.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async IAsyncEnumerable<PageChange> ReadChangesAsync(
        DateTimeOffset since,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var parts = QueryAsync(
            cancellation,
            ("list", "recentchanges"),
            ("rcstart", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ("rcdir", "newer"),
            ("rctype", "edit|new|log"),
            ("rcprop", "ids|title|timestamp|loginfo"),
            ("rclimit", "max")
        );
        await foreach (var part in parts)
        {
            foreach (var change in part.RecentChanges)
            {
                if (Kind(change) is { } kind && change.Title is { } title)
                {
                    yield return new PageChange(
                        kind,
                        new PageName(change.PageId, change.Ns, title),
                        change.Type == "log" ? 0 : change.RevId,
                        change.Timestamp,
                        kind == ChangeKind.Moved ? TargetTitle(change.LogParams) : null
                    );
                }
            }
        }
    }

    /// <summary>How the wiki makes its addresses; null where nothing at this address answers as the API does.</summary>
    internal async Task<ApiSite?> TryReadSiteAsync(CancellationToken cancellation)
    {
        var response = await connection.GetAsync(
            Request([("meta", "siteinfo"), ("siprop", "general")], []),
            cancellation
        );
        var answer = ApiAnswer.Of(response);
        return answer?.Error is { } error ? throw Refused(response, error) : answer?.Query.General;
    }

    private async Task<TitlesAnswer> QueryTitlesAsync(
        IReadOnlyList<string> titles,
        CancellationToken cancellation,
        params (string Name, string Value)[] parameters
    )
    {
        var answer = new TitlesAnswer(Api);
        var asked = titles.Where(TitlesAnswer.CanBeAsked).ToArray();
        if (asked.Length > 0)
        {
            await foreach (var part in QueryAsync(cancellation, [.. parameters, ("titles", string.Join('|', asked))]))
            {
                answer.Add(part);
            }
        }

        return answer;
    }

    /// <summary>Asks, and asks for the rest as long as the wiki says that there is more.</summary>
    private async IAsyncEnumerable<ApiQuery> QueryAsync(
        [EnumeratorCancellation] CancellationToken cancellation,
        params (string Name, string Value)[] parameters
    )
    {
        var visited = new HashSet<Uri>();
        IReadOnlyDictionary<string, string>? rest = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rest is not null)
        {
            var request = Request(parameters, rest);
            if (!visited.Add(request))
            {
                throw new WebSourceException(
                    $"{Api} says that there is more and answers the same again: its answer is larger than it may send."
                );
            }

            var answer = await AskAsync(request, cancellation);
            yield return answer.Query;
            rest = answer.Continue;
        }
    }

    private async Task<ApiAnswer> AskAsync(Uri request, CancellationToken cancellation)
    {
        var response = await connection.GetAsync(request, cancellation);
        return (response.Status, ApiAnswer.Of(response)) switch
        {
            (_, { Error: { } error }) => throw Refused(response, error),
            (HttpStatusCode.OK, { } answer) => answer,
            (HttpStatusCode.NotFound, _) => throw new WebSourceException(
                $"{Api} does not exist (404). Give the address of a page of the wiki as a browser shows it."
            ),
            (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => throw new WebSourceException(
                $"{Api} is closed to this program ({(int)response.Status}). Ask the wiki's operator, or give an XML "
                    + "export of its pages."
            ),
            _ => throw new WebSourceException(
                $"{Api} answered {(int)response.Status} with {response.MediaType ?? "no media type"}, not with the JSON "
                    + "of MediaWiki 1.26 or later. Is it a wiki's api.php? A login or a check for robots may stand "
                    + "before it: then give an XML export of its pages."
            ),
        };
    }

    private WebSourceException Refused(WebAnswer response, ApiError error) =>
        new(
            $"{response.Address.GetLeftPart(UriPartial.Path)} refused ({error.Code}): {error.Info} "
                + (
                    error.Code == "readapidenied"
                        ? "The wiki wants a login, which this program does not do: give an XML export of its pages."
                        : "Ask the wiki's operator."
                )
        );

    private Uri Request(
        IEnumerable<(string Name, string Value)> parameters,
        IEnumerable<KeyValuePair<string, string>> rest
    )
    {
        IEnumerable<(string Name, string Value)> all =
        [
            ("action", "query"),
            ("format", "json"),
            ("formatversion", "2"),
            ("maxlag", MaxLag),
            .. parameters,
            .. rest.Select(parameter => (parameter.Key, parameter.Value)),
        ];
        var query = all.Select(parameter =>
            $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"
        );
        return new UriBuilder(Api) { Query = string.Join('&', query) }.Uri;
    }

    /// <summary>Titles or ids in the order given, each once, in lists that one request can hold.</summary>
    private static IEnumerable<IReadOnlyList<string>> Batches(IEnumerable<string> names)
    {
        var batch = new List<string>();
        var length = 0;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var escaped = Uri.EscapeDataString(name).Length + 3;
            if (batch.Count == LargestBatch || (batch.Count > 0 && length + escaped > LongestList))
            {
                yield return batch;
                batch = [];
                length = 0;
            }

            batch.Add(name);
            length += escaped;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static PageStatus Status(ApiPage page) =>
        page switch
        {
            { Invalid: true } => PageStatus.Invalid,
            { Special: true } => PageStatus.Elsewhere,
            { Missing: true } => PageStatus.Missing,
            _ => PageStatus.Present,
        };

    private static PageState State(string asked, ApiPage? page, PageStatus status) =>
        status == PageStatus.Present
            ? new PageState(
                asked,
                status,
                new PageName(page!.PageId, page.Ns, page.Title ?? ""),
                page.LastRevId,
                page.CanonicalUrl,
                page.Redirect
            )
            : new PageState(asked, status, Page: null, RevisionId: 0, page?.CanonicalUrl, IsRedirect: false);

    private PageAnswer Answer(string asked, ApiPage? page, PageStatus status)
    {
        if (status != PageStatus.Present)
        {
            return new PageAnswer(asked, status, Page: null);
        }

        if (page!.Redirect)
        {
            return new PageAnswer(asked, PageStatus.RedirectLoop, Page: null);
        }

        if (page.Revisions is not [var revision, ..])
        {
            throw new WebSourceException($"{Api} answered without a revision of '{asked}'. Try again later.");
        }

        var slot = revision.Slots?.GetValueOrDefault("main");
        return slot?.Content is { } text
            ? new PageAnswer(
                asked,
                status,
                new WikiPage
                {
                    Title = page.Title ?? asked,
                    Namespace = page.Ns,
                    PageId = page.PageId,
                    RevisionId = revision.RevId,
                    Timestamp = revision.Timestamp,
                    Text = text,
                    ContentModel = slot.ContentModel ?? "",
                    Address = page.CanonicalUrl,
                }
            )
            : new PageAnswer(asked, PageStatus.Hidden, Page: null);
    }

    private static ChangeKind? Kind(ApiChange change) =>
        change switch
        {
            { Type: "edit" } => ChangeKind.Edited,
            { Type: "new" } => ChangeKind.Created,
            { Type: "log", LogType: "move" } => ChangeKind.Moved,
            { Type: "log", LogType: "delete", LogAction: "delete" or "delete_redir" or "delete_redir2" } =>
                ChangeKind.Deleted,
            { Type: "log", LogType: "delete", LogAction: "restore" } => ChangeKind.Restored,
            _ => null,
        };

    private static string? TargetTitle(JsonElement parameters) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("target_title", out var title)
            ? title.ToString()
            : null;
}
