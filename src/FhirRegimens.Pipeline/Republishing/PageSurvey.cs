namespace FhirRegimens.Pipeline.Republishing;

/// <summary>Why a page is to be published.</summary>
public enum PageReason
{
    /// <summary>It was never published.</summary>
    New,

    /// <summary>It has another revision than the one that was published.</summary>
    Changed,

    /// <summary>The wiki no longer has it.</summary>
    Deleted,

    /// <summary>It has another title now and only redirects there.</summary>
    Moved,

    /// <summary>It was published by another version of the program.</summary>
    Program,

    /// <summary>It was published with other terminology.</summary>
    Terminology,

    /// <summary>It was published with other settings.</summary>
    Settings,

    /// <summary>Something of it waits, and its revision has settled meanwhile.</summary>
    Waiting,

    /// <summary>The last attempt failed and may succeed now.</summary>
    Retry,
}

/// <summary>A page that is to be published.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Revision">Its newest revision when it was looked at; null where the wiki no longer has it.</param>
/// <param name="Reason">Why.</param>
public sealed record DuePage(string Title, string? Revision, PageReason Reason);

/// <summary>How the pages of a wiki compare with what a server has.</summary>
/// <param name="Pages">How many pages were compared.</param>
/// <param name="Due">What is to be published: pages that the wiki has before those that it no longer has.</param>
/// <param name="Unchanged">How many pages the server has as they are.</param>
/// <param name="OnHold">Titles of pages that a person keeps as they are.</param>
/// <param name="Failed">Titles of pages that failed for good, and have neither a new revision nor a new program.</param>
/// <param name="Problems">What could not be compared, a sentence each with what to do.</param>
public sealed record PageSurvey(
    int Pages,
    IReadOnlyList<DuePage> Due,
    int Unchanged,
    IReadOnlyList<string> OnHold,
    IReadOnlyList<string> Failed,
    IReadOnlyList<string> Problems
);
