using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>How an attempt to publish a source ended.</summary>
public enum AttemptResult
{
    /// <summary>The server has the source as it is, or what is new waits there for a person.</summary>
    Done,

    /// <summary>It can only fail again until the source or the program changes; the source's Task says so.</summary>
    Failed,

    /// <summary>It may succeed when it is tried again.</summary>
    Later,
}

/// <summary>What came of a source that was to be published.</summary>
/// <param name="Title">The source's title.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">Why it did not succeed, or why nothing was to be done; null where the report says it all.</param>
/// <param name="Report">What became of each artifact; null where it did not come to that.</param>
public sealed record AttemptOutcome(
    string Title,
    AttemptResult Result,
    string? Message = null,
    PublishReport? Report = null
);
