using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>What becomes of a closure as a whole.</summary>
internal enum ClosureOutcome
{
    /// <summary>Something of it is invalid: nothing of it is sent.</summary>
    Invalid,

    /// <summary>What is new of it is a draft, as everything is where a person releases.</summary>
    Drafted,

    /// <summary>What is new of it is a draft, since the gate gives a reason.</summary>
    Held,

    /// <summary>All of it is active.</summary>
    Released,
}

/// <summary>One artifact of a closure.</summary>
/// <param name="Versioned">Its version and instance.</param>
/// <param name="History">What the server knows of it.</param>
/// <param name="Issues">Its problems.</param>
/// <param name="Reasons">Why it must not become active by itself.</param>
internal sealed record PlannedArtifact(
    VersionedArtifact Versioned,
    ArtifactHistory History,
    IReadOnlyList<PublishIssue> Issues,
    IReadOnlyList<string> Reasons
)
{
    public string Url { get; } = Versioned.Resource.CanonicalUrl();

    public bool IsInvalid => Issues.Any(issue => issue.Severity is "error" or "fatal");

    /// <summary>Whether this content is not in use yet.</summary>
    public bool IsPending => Versioned.Resource.Status() != PublicationStatus.Active;

    public PinnedArtifact Pin => new(Url, Versioned.Version.ToString(), Versioned.Hash);

    public string Reference => $"{Versioned.Resource.TypeName}/{Versioned.Resource.Id}";
}

/// <summary>A regimen with everything that it pins, and what becomes of it.</summary>
/// <param name="Title">The regimen's name.</param>
/// <param name="Artifacts">Children before what pins them.</param>
/// <param name="Outcome">What becomes of it.</param>
internal sealed record PlannedClosure(string Title, IReadOnlyList<PlannedArtifact> Artifacts, ClosureOutcome Outcome)
{
    /// <summary>The canonical urls that the versions in use are composed of, if these stay in use.</summary>
    public IEnumerable<string> StillPinned =>
        Outcome == ClosureOutcome.Released
            ? []
            : Artifacts.SelectMany(artifact => artifact.History.Active?.Composition() ?? []);

    public IEnumerable<DomainResource> Creates =>
        Sent.Where(artifact => !artifact.Versioned.IsStored).Select(artifact => Final(artifact));

    public IEnumerable<DomainResource> Activates =>
        Outcome == ClosureOutcome.Released
            ? Artifacts.Where(artifact => artifact.Versioned.IsStored && artifact.IsPending).Select(Final)
            : [];

    /// <summary>
    /// Instances that something replaces: every other one where the new version is in use, else the drafts before it.
    /// </summary>
    public IEnumerable<(DomainResource Instance, PlannedArtifact By)> Superseded =>
        Sent.SelectMany(artifact =>
            artifact
                .History.Instances.Where(instance =>
                    instance.Status() is PublicationStatus.Active or PublicationStatus.Draft
                    && instance.Id != artifact.Versioned.Resource.Id
                    && (IsActive(artifact) || instance != artifact.History.Active)
                )
                .Select(instance => (instance, artifact))
        );

    /// <summary>What is sent of the closure, and what the server has of it already.</summary>
    public IReadOnlyList<PlannedArtifact> Sent => Outcome == ClosureOutcome.Invalid ? [] : Artifacts;

    /// <summary>Whether an artifact is in use once the plan is carried out.</summary>
    public bool IsActive(PlannedArtifact artifact) => Outcome == ClosureOutcome.Released || !artifact.IsPending;

    private DomainResource Final(PlannedArtifact artifact) =>
        Outcome == ClosureOutcome.Released
            ? artifact.Versioned.Resource.WithStatus(PublicationStatus.Active)
            : artifact.Versioned.Resource;
}

/// <summary>An artifact that the manifest names and the source no longer has.</summary>
/// <param name="Pin">What the manifest says of it.</param>
/// <param name="History">What the server knows of it.</param>
/// <param name="Waits">Why what is active of it stays so for now; null where it is retired.</param>
internal sealed record VanishedArtifact(PinnedArtifact Pin, ArtifactHistory History, string? Waits)
{
    /// <summary>The instances that are retired.</summary>
    public IEnumerable<DomainResource> Retired =>
        History.Instances.Where(instance =>
            instance.Status() is PublicationStatus.Active or PublicationStatus.Draft
            && (Waits is null || instance != History.Active)
        );

    /// <summary>What the manifest goes on to say.</summary>
    public PinnedArtifact? NextPin =>
        Waits is null || History.Active is not { } active ? null
        : active.BusinessVersion() == Pin.Version ? Pin
        : Manifest.PinOf(active);
}
