namespace FhirRegimens.Site.Pages;

/// <summary>How a program that publishes on a schedule stands.</summary>
/// <param name="Program">Its name and version.</param>
/// <param name="Problems">What is wrong with it, a sentence each.</param>
/// <param name="LastPoll">What its last look at the sources came to, a sentence; null before the first.</param>
/// <param name="PollProblems">What could not be looked at, a sentence each.</param>
/// <param name="Failed">How many sources failed.</param>
/// <param name="Waiting">How many wait for a person.</param>
/// <param name="OnHold">How many a person keeps as they are.</param>
/// <param name="Sources">All sources.</param>
/// <param name="Site">Where the preview pages are, relative to this one; null where they are not shown.</param>
public sealed record StatusPage(
    string Program,
    IReadOnlyList<string> Problems,
    string? LastPoll,
    IReadOnlyList<string> PollProblems,
    int Failed,
    int Waiting,
    int OnHold,
    IReadOnlyList<StatusRow> Sources,
    string? Site = null
);

/// <summary>A source.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where it stands; a link where it is an address of the web.</param>
/// <param name="State">How it stands, in words.</param>
/// <param name="Revision">The revision that was published; null where none was.</param>
/// <param name="Changed">When that was; null where it is not known.</param>
/// <param name="Waits">What waits for a person, and why.</param>
/// <param name="Errors">What failed or is invalid.</param>
public sealed record StatusRow(
    string Title,
    string? Address,
    string State,
    string? Revision,
    string? Changed,
    IReadOnlyList<string> Waits,
    IReadOnlyList<string> Errors
)
{
    /// <summary>The address, where a browser may be sent there.</summary>
    internal string? Href =>
        Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}
