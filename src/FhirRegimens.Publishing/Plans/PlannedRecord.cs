using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>What becomes of a record.</summary>
internal enum RecordOutcome
{
    /// <summary>The manifest names it as it is.</summary>
    Unchanged,

    /// <summary>It is written, unless an interrupted run has written it already.</summary>
    Published,

    /// <summary>It, or another record of the source that is new as well, is invalid.</summary>
    Invalid,

    /// <summary>Somebody has changed it, or another record of the source that is new as well, on the server.</summary>
    Conflict,

    /// <summary>The server does not take its type.</summary>
    Unsupported,
}

/// <summary>A record of a source, and what becomes of it.</summary>
/// <param name="Resource">As it is published: with the hash of its content.</param>
/// <param name="Named">What a manifest says of it.</param>
/// <param name="Outcome">What becomes of it.</param>
internal sealed record PlannedRecord(DomainResource Resource, NamedRecord Named, RecordOutcome Outcome)
{
    /// <summary>As the server has it; null where it was not read, or is not there.</summary>
    public Stored<Resource>? Stored { get; init; }

    /// <summary>Why, where that is not obvious.</summary>
    public string? Reason { get; init; }

    /// <summary>Its problems.</summary>
    public IReadOnlyList<PublishIssue> Issues { get; init; } = [];

    /// <summary>Whether the server has just this already.</summary>
    public bool IsThere =>
        Stored?.Resource is DomainResource stored && stored.IsAsPublished() && stored.ContentHash() == Named.Hash;
}
