using System.Text.Json.Serialization;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>What a pass of the scheduled job did (docs/reports.md).</summary>
/// <param name="Wiki">The address of the wiki's API; null where no wiki is watched.</param>
/// <param name="Registry">The address of the registry; null where none is watched.</param>
/// <param name="Pages">How many pages were compared.</param>
/// <param name="Trials">How many trials were compared.</param>
/// <param name="Unchanged">How many of both the server has as they are.</param>
/// <param name="Published">The sources that were to be published, and what came of them.</param>
/// <param name="OnHold">Titles of changed sources that a person keeps as they are.</param>
/// <param name="FailedBefore">Titles of sources that failed for good before and were not tried again.</param>
/// <param name="Problems">What could not be compared, a sentence each with what to do.</param>
/// <param name="NotReached">Titles of sources that were to be published when the pass was interrupted.</param>
public sealed record RepublishReport(
    string? Wiki,
    string? Registry,
    int Pages,
    int Trials,
    int Unchanged,
    IReadOnlyList<RepublishedSource> Published,
    IReadOnlyList<string> OnHold,
    IReadOnlyList<string> FailedBefore,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> NotReached
)
{
    /// <summary>Whether everything that was to be done was done; what waits for a person is no failure.</summary>
    [JsonIgnore]
    public bool IsSuccess =>
        Problems.Count + NotReached.Count == 0 && Published.All(source => source.Result == AttemptResult.Done);
}

/// <summary>A source that was to be published, and what came of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reason">Why it was to be published.</param>
/// <param name="Result">How that ended.</param>
/// <param name="Message">Why it did not succeed, or what else is to be said.</param>
/// <param name="Report">What became of each artifact; null where it did not come to that.</param>
public sealed record RepublishedSource(
    WatchedKind Kind,
    string Title,
    DueReason Reason,
    AttemptResult Result,
    string? Message,
    PublishReport? Report
);
