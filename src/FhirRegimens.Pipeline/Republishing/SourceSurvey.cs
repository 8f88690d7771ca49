namespace FhirRegimens.Pipeline.Republishing;

/// <summary>Why a source is to be published.</summary>
public enum DueReason
{
    /// <summary>It was never published.</summary>
    New,

    /// <summary>It has another revision than the one that was published.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Deleted,

    /// <summary>It has another title now and only leads there.</summary>
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

/// <summary>A source that is to be published.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">Its newest revision when it was looked at; null where it is no longer there.</param>
/// <param name="Reason">Why.</param>
public sealed record DueSource(WatchedKind Kind, string Title, string? Revision, DueReason Reason);

/// <summary>How watched sources compare with what a server has.</summary>
/// <param name="Pages">How many pages were compared.</param>
/// <param name="Trials">How many trials were compared.</param>
/// <param name="Due">What is to be published: sources that are there before those that no longer are.</param>
/// <param name="Unchanged">How many sources the server has as they are.</param>
/// <param name="OnHold">Titles of sources that a person keeps as they are.</param>
/// <param name="Failed">Titles of sources that failed for good, and have neither a new revision nor a new program.</param>
/// <param name="Problems">What could not be compared, a sentence each with what to do.</param>
public sealed record SourceSurvey(
    int Pages,
    int Trials,
    IReadOnlyList<DueSource> Due,
    int Unchanged,
    IReadOnlyList<string> OnHold,
    IReadOnlyList<string> Failed,
    IReadOnlyList<string> Problems
)
{
    /// <summary>Why places did not answer, of which nothing could be compared, while others did.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];
}
