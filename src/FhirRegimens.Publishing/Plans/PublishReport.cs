using System.Text.Json.Serialization;

namespace FhirRegimens.Publishing.Plans;

/// <summary>What became of one artifact.</summary>
public enum PublishAction
{
    /// <summary>A new version was written; of a record, it was written for the first time or anew.</summary>
    Created,

    /// <summary>The server has this content already.</summary>
    Unchanged,

    /// <summary>It vanished from the source, or a newer version replaced it: its status is retired.</summary>
    Retired,

    /// <summary>It was approved: its status is active.</summary>
    Activated,

    /// <summary>It waits: <see cref="PublishItem.Hold"/> says for what.</summary>
    Held,

    /// <summary>It was changed on the server, or is gone, behind the manifest's back: nothing was done to it.</summary>
    Conflict,

    /// <summary>The server refused it.</summary>
    Failed,
}

/// <summary>A problem of an artifact.</summary>
/// <param name="Severity">fatal, error, warning, information.</param>
/// <param name="Expression">FHIRPath of the element; null for the whole resource.</param>
/// <param name="Message">What is wrong.</param>
public sealed record PublishIssue(string Severity, string? Expression, string Message);

/// <summary>What a held artifact waits for.</summary>
public enum HoldCause
{
    /// <summary>A person's approval; meanwhile what is active stays active.</summary>
    Approval,

    /// <summary>It, or something of its closure, is invalid: nothing of the closure was sent.</summary>
    Invalid,

    /// <summary>A server that takes its type; everything else is published.</summary>
    Server,

    /// <summary>A person has put the source on hold.</summary>
    Operator,
}

/// <summary>One element that differs from the version in use.</summary>
/// <param name="Element">The element: <c>ActivityDefinition.dosage.doseAndRate.dose.value</c>.</param>
/// <param name="Old">What it is there; null where it is new.</param>
/// <param name="New">What it becomes; null where it is gone.</param>
public sealed record PublishDifference(string Element, string? Old, string? New);

/// <summary>One line of a report.</summary>
public sealed record PublishItem
{
    /// <summary>The resource type.</summary>
    public required string Type { get; init; }

    /// <summary>The id on the server.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical url without version; null for a record, which has none.</summary>
    public string? Url { get; init; }

    /// <summary>The title for people.</summary>
    public string? Title { get; init; }

    /// <summary>The version; null for a record, which has none.</summary>
    public string? Version { get; init; }

    /// <summary>The version that the manifest named before.</summary>
    public string? Previous { get; init; }

    /// <summary>What became of it.</summary>
    public required PublishAction Action { get; init; }

    /// <summary>What it waits for, where it is held.</summary>
    public HoldCause? Hold { get; init; }

    /// <summary>Why, where that is not obvious.</summary>
    public string? Reason { get; init; }

    /// <summary>How it differs from the version in use, doses first; empty where there is none.</summary>
    public IReadOnlyList<PublishDifference> Differences { get; init; } = [];

    /// <summary>Its problems.</summary>
    public IReadOnlyList<PublishIssue> Issues { get; init; } = [];
}

/// <summary>How many artifacts had which outcome.</summary>
/// <param name="Created">New versions, the manifest included.</param>
/// <param name="Activated">Drafts that became active.</param>
/// <param name="Unchanged">Artifacts that the server has already.</param>
/// <param name="Retired">Artifacts whose status became retired.</param>
/// <param name="Held">Artifacts that wait for a person, or are not sent since their closure is invalid.</param>
/// <param name="Conflict">Artifacts that were changed on the server.</param>
/// <param name="Failed">Artifacts that could not be written.</param>
public sealed record PublishSummary(
    int Created,
    int Activated,
    int Unchanged,
    int Retired,
    int Held,
    int Conflict,
    int Failed
)
{
    /// <summary>No artifacts.</summary>
    public static PublishSummary None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Adds the figures of two sources.</summary>
    public static PublishSummary operator +(PublishSummary left, PublishSummary right) =>
        new(
            left.Created + right.Created,
            left.Activated + right.Activated,
            left.Unchanged + right.Unchanged,
            left.Retired + right.Retired,
            left.Held + right.Held,
            left.Conflict + right.Conflict,
            left.Failed + right.Failed
        );
}

/// <summary>What a run did, or would do, with one source.</summary>
/// <param name="Source">The source's title.</param>
/// <param name="Revision">Its revision id, else the checksum of its text.</param>
/// <param name="Items">A line for each artifact, children before what pins them, then the records, the manifest last.</param>
public sealed record PublishReport(string Source, string? Revision, IReadOnlyList<PublishItem> Items)
{
    /// <summary>The items counted.</summary>
    public PublishSummary Summary { get; } =
        new(
            Count(Items, PublishAction.Created),
            Count(Items, PublishAction.Activated),
            Count(Items, PublishAction.Unchanged),
            Count(Items, PublishAction.Retired),
            Count(Items, PublishAction.Held),
            Count(Items, PublishAction.Conflict),
            Count(Items, PublishAction.Failed)
        );

    /// <summary>Whether what failed may succeed when the same is tried again.</summary>
    [JsonIgnore]
    public bool MaySucceedLater { get; init; }

    /// <summary>Whether nothing failed, is invalid or was changed by others; what waits for a person is no failure.</summary>
    [JsonIgnore]
    public bool IsSuccess =>
        Summary is { Conflict: 0, Failed: 0 } && Items.All(item => item.Hold is not HoldCause.Invalid);

    private static int Count(IEnumerable<PublishItem> items, PublishAction action) =>
        items.Count(item => item.Action == action);
}
