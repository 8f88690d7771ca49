using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>What a wiki answered to a list of titles, put together from all parts of the answer.</summary>
/// <param name="api">The address that was asked.</param>
internal sealed class TitlesAnswer(Uri api)
{
    private readonly Dictionary<string, string> leads = new(StringComparer.Ordinal);
    private readonly HashSet<string> otherWikis = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiPage> pages = new(StringComparer.Ordinal);

    /// <summary>Whether a title can stand in a list of titles at all.</summary>
    public static bool CanBeAsked(string title) =>
        !string.IsNullOrWhiteSpace(title) && !title.Any(letter => letter == '|' || char.IsControl(letter));

    /// <summary>Adds a part; a page's text stands in one of the parts that name the page.</summary>
    public void Add(ApiQuery part)
    {
        foreach (
            var mapping in (IEnumerable<ApiTitleMapping>)[.. part.Normalized, .. part.Converted, .. part.Redirects]
        )
        {
            leads[mapping.Asked] = mapping.To;
        }

        otherWikis.UnionWith(part.Interwiki.Select(link => link.Title));
        foreach (var page in part.Pages)
        {
            if (page.Title is { } title && (page.Revisions.Count > 0 || !pages.ContainsKey(title)))
            {
                pages[title] = page;
            }
        }
    }

    /// <summary>The page that a title as it was asked for leads to; null where the wiki named none.</summary>
    public ApiPage? Find(string asked) => pages.GetValueOrDefault(Follow(asked));

    /// <summary>Why the wiki named no page for a title.</summary>
    /// <exception cref="WebSourceException">It does not say.</exception>
    public PageStatus StatusWithoutPage(string asked)
    {
        if (!CanBeAsked(asked))
        {
            return PageStatus.Invalid;
        }

        var title = Follow(asked);
        return otherWikis.Contains(title) ? PageStatus.Elsewhere
            : leads.ContainsKey(title) ? PageStatus.RedirectLoop
            : throw new WebSourceException($"{api} left out '{asked}' in its answer. Try again later.");
    }

    /// <summary>The title at the end of what a title leads to; in a circle, one that leads on.</summary>
    private string Follow(string asked)
    {
        var title = asked;
        for (var steps = leads.Count; steps > 0 && leads.TryGetValue(title, out var next); steps--)
        {
            title = next;
        }

        return title;
    }
}
