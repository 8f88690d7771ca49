using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>How an attempt to publish a page ended.</summary>
public enum PageResult
{
    /// <summary>The server has the page as it is, or what is new waits there for a person.</summary>
    Done,

    /// <summary>It can only fail again until the page or the program changes; the source's Task says so.</summary>
    Failed,

    /// <summary>It may succeed when it is tried again.</summary>
    Later,
}

/// <summary>What came of a page that was to be published.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">Why it did not succeed, or why nothing was to be done; null where the report says it all.</param>
/// <param name="Report">What became of each artifact; null where it did not come to that.</param>
public sealed record PageOutcome(string Title, PageResult Result, string? Message = null, PublishReport? Report = null);
