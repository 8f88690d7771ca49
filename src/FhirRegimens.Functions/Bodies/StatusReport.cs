using System.Globalization;
using FhirRegimens.Pipeline;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Functions.Bodies;

/// <summary>How the functions and the sources stand; no secret is in it (docs/functions.md).</summary>
/// <param name="Program">Name and version of the program.</param>
/// <param name="Settings">What is wrong with the settings; empty where all is well.</param>
/// <param name="ServerError">Why the FHIR server could not be asked; null where it was.</param>
/// <param name="LastPoll">The last poll of this process; null before its first.</param>
/// <param name="Counts">How many sources there are, and how many of them failed, wait or are on hold.</param>
/// <param name="Sources">Each source that the server knows, by title.</param>
public sealed record StatusReport(
    string Program,
    IReadOnlyList<string> Settings,
    string? ServerError,
    PollStatus? LastPoll,
    StatusCounts Counts,
    IReadOnlyList<SourceStatus> Sources
)
{
    /// <summary>Whether everything that the status needs could be asked.</summary>
    internal bool IsComplete => Settings.Count == 0 && ServerError is null;

    /// <summary>The same for people.</summary>
    /// <param name="site">Where the preview pages are; null where they are not shown.</param>
    internal StatusPage ToPage(string? site) =>
        new(
            Program,
            [.. Settings.Append(ServerError).OfType<string>()],
            LastPoll is { } poll
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Last poll of this process: {poll.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, {poll.Pages} pages and {poll.Trials} trials compared, {poll.Due} to be published."
                )
                : null,
            LastPoll?.Problems ?? [],
            Counts.Failed,
            Counts.Waiting,
            Counts.OnHold,
            [.. Sources.Select(source => source.ToRow())],
            site
        );

    /// <summary>The report on what a server knows.</summary>
    public static StatusReport Of(
        IReadOnlyList<string> settings,
        string? serverError,
        PollStatus? lastPoll,
        IEnumerable<PublishedSource> known
    )
    {
        SourceStatus[] sources =
        [
            .. known.Select(SourceStatus.Of).OrderBy(source => source.Title, StringComparer.Ordinal),
        ];
        var counts = new StatusCounts(
            sources.Length,
            sources.Count(source => source.Errors.Count > 0),
            sources.Count(source => source.Waits.Count > 0),
            sources.Count(source => source.HeldBy is not null)
        );
        return new(ProgramVersion.Name, settings, serverError, lastPoll, counts, sources);
    }
}

/// <summary>A poll.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Pages">How many pages were compared.</param>
/// <param name="Trials">How many trials were compared.</param>
/// <param name="Due">How many of both were to be published.</param>
/// <param name="Problems">What could not be compared.</param>
public sealed record PollStatus(DateTimeOffset At, int Pages, int Trials, int Due, IReadOnlyList<string> Problems);

/// <summary>Sources counted.</summary>
/// <param name="Tracked">All.</param>
/// <param name="Failed">Those with errors.</param>
/// <param name="Waiting">Those of which something waits for a person.</param>
/// <param name="OnHold">Those that a person keeps as they are.</param>
public sealed record StatusCounts(int Tracked, int Failed, int Waiting, int OnHold);

/// <summary>A source.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where it stands; null where it has no address.</param>
/// <param name="Revision">The revision that was published; null where none was.</param>
/// <param name="TriedRevision">The revision that was tried last.</param>
/// <param name="State">In words: on hold, failed, invalid, waits for approval, published.</param>
/// <param name="HeldBy">Who holds it.</param>
/// <param name="Changed">When the server's record of it changed last.</param>
/// <param name="Waits">What waits for a person, and why.</param>
/// <param name="Errors">What failed or is invalid.</param>
public sealed record SourceStatus(
    string Id,
    string Title,
    string? Address,
    string? Revision,
    string? TriedRevision,
    string State,
    string? HeldBy,
    DateTimeOffset? Changed,
    IReadOnlyList<string> Waits,
    IReadOnlyList<string> Errors
)
{
    /// <summary>The status of a source that a server knows.</summary>
    internal static SourceStatus Of(PublishedSource source)
    {
        var task = source.Task;
        return new(
            source.Id,
            source.Title,
            source.Address,
            source.Manifest is null ? null : Manifest.Revision(source.Manifest),
            task?.LastRevision,
            task?.Outcome() ?? "published",
            task?.HeldBy,
            source.Manifest?.Meta?.LastUpdated,
            task is null ? [] : [.. task.Waits.Concat(task.Retirements).Select(Words)],
            task is null ? [] : [.. task.Errors, .. task.Refusals, .. task.InvalidArtifacts]
        );
    }

    /// <summary>The same for people.</summary>
    internal StatusRow ToRow() =>
        new(
            Title,
            Address,
            HeldBy is null ? State : $"{State} ({HeldBy})",
            Revision,
            Changed?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Waits,
            Errors
        );

    private static string Words(TaskEntry entry) =>
        entry.Reason is null ? entry.Reference : $"{entry.Reference}: {entry.Reason}";
}
