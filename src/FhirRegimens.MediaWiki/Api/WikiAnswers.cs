namespace FhirRegimens.MediaWiki.Api;

/// <summary>What a wiki has where it was asked for a page.</summary>
public enum PageStatus
{
    /// <summary>It has the page.</summary>
    Present,

    /// <summary>It has no such page, or no longer.</summary>
    Missing,

    /// <summary>No page can have that title.</summary>
    Invalid,

    /// <summary>The title leads to another wiki, or is made by the wiki's program.</summary>
    Elsewhere,

    /// <summary>The page only redirects, in a circle.</summary>
    RedirectLoop,

    /// <summary>The text of the page is hidden from readers.</summary>
    Hidden,
}

/// <summary>What a wiki answered when asked for the text of a page.</summary>
/// <param name="Asked">The title as it was asked for.</param>
/// <param name="Status">Whether there is such a page.</param>
/// <param name="Page">The page, redirects followed; null unless <see cref="PageStatus.Present"/>.</param>
public sealed record PageAnswer(string Asked, PageStatus Status, WikiPage? Page);

/// <summary>What a wiki answered when asked how a page stands; redirects are not followed.</summary>
/// <param name="Asked">The title or the page id as it was asked for.</param>
/// <param name="Status">Whether there is such a page.</param>
/// <param name="Page">The page as it is named now; null unless <see cref="PageStatus.Present"/>.</param>
/// <param name="RevisionId">Its newest revision; 0 unless <see cref="PageStatus.Present"/>.</param>
/// <param name="Address">
/// Its address without a revision, also where there is no such page; null where no page can have that title.
/// </param>
/// <param name="IsRedirect">Whether it redirects to another page.</param>
public sealed record PageState(
    string Asked,
    PageStatus Status,
    PageName? Page,
    long RevisionId,
    string? Address,
    bool IsRedirect
);

/// <summary>What names a page.</summary>
/// <param name="PageId">The wiki's id of the page; it stays when the page is moved.</param>
/// <param name="Namespace">The number of its namespace.</param>
/// <param name="Title">Its title with its namespace.</param>
public sealed record PageName(long PageId, int Namespace, string Title);

/// <summary>What happened to a page.</summary>
public enum ChangeKind
{
    /// <summary>It has a new revision.</summary>
    Edited,

    /// <summary>It is new.</summary>
    Created,

    /// <summary>It has another title.</summary>
    Moved,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was deleted and is back.</summary>
    Restored,
}

/// <summary>An entry of a wiki's recent changes.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Page">The page as it was named then; its id is 0 where the wiki no longer has it.</param>
/// <param name="RevisionId">The revision that an edit made; 0 otherwise.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="MovedTo">The new title of a page that was moved; null otherwise.</param>
public sealed record PageChange(
    ChangeKind Kind,
    PageName Page,
    long RevisionId,
    DateTimeOffset Timestamp,
    string? MovedTo = null
);
