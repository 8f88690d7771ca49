namespace FhirRegimens.Publishing.Plans;

/// <summary>What became of one artifact.</summary>
public enum PublishAction
{
    /// <summary>A new version was written.</summary>
    Created,

    /// <summary>The server has this content already.</summary>
    Unchanged,

    /// <summary>It vanished from the source, or a newer version replaced it: its status is retired.</summary>
    Retired,

    /// <summary>It was approved: its status is active.</summary>
    Activated,

    /// <summary>It, or something of its closure, is invalid: nothing of the closure was sent.</summary>
    Held,

    /// <summary>The server refused it.</summary>
    Failed,
}

/// <summary>A problem of an artifact.</summary>
/// <param name="Severity">fatal, error, warning, information.</param>
/// <param name="Expression">FHIRPath of the element; null for the whole resource.</param>
/// <param name="Message">What is wrong.</param>
public sealed record PublishIssue(string Severity, string? Expression, string Message);

/// <summary>One line of a report.</summary>
public sealed record PublishItem
{
    /// <summary>The resource type.</summary>
    public required string Type { get; init; }

    /// <summary>The id on the server.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical url without version.</summary>
    public required string Url { get; init; }

    /// <summary>The title for people.</summary>
    public string? Title { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The version that the manifest named before.</summary>
    public string? Previous { get; init; }

    /// <summary>What became of it.</summary>
    public required PublishAction Action { get; init; }

    /// <summary>Why, where that is not obvious.</summary>
    public string? Reason { get; init; }

    /// <summary>Its problems.</summary>
    public IReadOnlyList<PublishIssue> Issues { get; init; } = [];
}

/// <summary>What a run did, or would do, with one source.</summary>
/// <param name="Source">The source's title.</param>
/// <param name="Revision">Its revision id, else the checksum of its text.</param>
/// <param name="Items">A line for each artifact, children before what pins them, the manifest last.</param>
public sealed record PublishReport(string Source, string? Revision, IReadOnlyList<PublishItem> Items)
{
    /// <summary>Whether nothing failed or was held back.</summary>
    public bool IsSuccess => Items.All(item => item.Action is not (PublishAction.Failed or PublishAction.Held));

    /// <summary>How many items had this outcome.</summary>
    public int Count(PublishAction action) => Items.Count(item => item.Action == action);
}
