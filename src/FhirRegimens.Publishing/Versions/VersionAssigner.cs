using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Versions;

/// <summary>One regimen with everything that it pins: the unit that is published whole or not at all.</summary>
/// <param name="Title">The regimen's name.</param>
/// <param name="Artifacts">
/// Entries, then variants, then the regimen: none pins a later one. Canonicals and versions are not set yet; the id is
/// the slug.
/// </param>
public sealed record ArtifactClosure(string Title, IReadOnlyList<DomainResource> Artifacts);

/// <summary>A version that a manifest names.</summary>
/// <param name="Url">The canonical url.</param>
/// <param name="Version">The version as written.</param>
/// <param name="Hash">The content hash that the manifest gives.</param>
public sealed record PinnedArtifact(string Url, string Version, string Hash)
{
    /// <summary>The version as a number that can be raised; null where it is none.</summary>
    public SemanticVersion? Number => SemanticVersion.Parse(Version);
}

/// <summary>What a server knows of one canonical url.</summary>
/// <param name="Pinned">What the source's manifest names; null where it names no version.</param>
/// <param name="Instances">Every version there is, whatever its status.</param>
public sealed record ArtifactHistory(PinnedArtifact? Pinned, IReadOnlyList<DomainResource> Instances)
{
    internal DomainResource? Instance(SemanticVersion version) =>
        Instances.FirstOrDefault(instance => SemanticVersion.Parse(instance.BusinessVersion()) == version);

    internal SemanticVersion? Latest =>
        Instances.Select(instance => SemanticVersion.Parse(instance.BusinessVersion())).Max();
}

/// <summary>An artifact with the version that it gets or keeps.</summary>
/// <param name="Resource">The instance: id, version, status and pins set.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="Version">Its version.</param>
/// <param name="Previous">The version that the manifest named until now.</param>
/// <param name="Change">How it differs from that; null where it is unchanged or new.</param>
/// <param name="IsUnchanged">Whether the manifest names this very version already.</param>
/// <param name="IsStored">Whether the server has the instance already.</param>
public sealed record VersionedArtifact(
    DomainResource Resource,
    string Hash,
    SemanticVersion Version,
    SemanticVersion? Previous,
    VersionChange? Change,
    bool IsUnchanged,
    bool IsStored
);

/// <summary>
/// Gives every artifact its version, children first, so that what pins them can be pinned (publishing rules 2 and 3).
/// </summary>
/// <param name="rank">How the second resource differs from the first, pins aside.</param>
public sealed class VersionAssigner(Func<DomainResource, DomainResource, VersionChange> rank)
{
    /// <summary>The artifacts of a closure with their versions, in the closure's order.</summary>
    /// <param name="closure">What was converted.</param>
    /// <param name="history">What the server knows of a canonical url.</param>
    public IReadOnlyList<VersionedArtifact> Assign(ArtifactClosure closure, Func<string, ArtifactHistory> history)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var changes = new Dictionary<string, VersionChange>(StringComparer.Ordinal);
        var assigned = new List<VersionedArtifact>(closure.Artifacts.Count);
        foreach (var artifact in closure.Artifacts)
        {
            var url = artifact.CanonicalUrl();
            var versioned = Assign(artifact.WithPins(versions), history(url), ChangeOfChildren(artifact, changes));
            versions[url] = versioned.Version.ToString();
            if (versioned.Change is { } change)
            {
                changes[url] = change;
            }

            assigned.Add(versioned);
        }

        return assigned;
    }

    private VersionedArtifact Assign(DomainResource artifact, ArtifactHistory history, VersionChange childChange)
    {
        var hash = artifact.ContentHash();
        if (history.Pinned is { Number: { } pinned } && history.Instance(pinned) is { } current)
        {
            if (history.Pinned.Hash == hash)
            {
                return new(current, hash, pinned, pinned, null, IsUnchanged: true, IsStored: true);
            }

            var change = Max(rank(current, artifact), childChange);
            return Resumed(hash, history, change) ?? New(artifact, hash, history, pinned.After(change), change);
        }

        return Resumed(hash, history, null)
            ?? New(artifact, hash, history, history.Latest?.After(VersionChange.Major) ?? SemanticVersion.First, null);
    }

    /// <summary>A draft that an interrupted run has left behind with just this content.</summary>
    private static VersionedArtifact? Resumed(string hash, ArtifactHistory history, VersionChange? change)
    {
        var draft = history
            .Instances.Where(instance =>
                instance.Status() == PublicationStatus.Draft
                && SemanticVersion.Parse(instance.BusinessVersion()) is { } version
                && (history.Pinned?.Number is not { } pinned || version > pinned)
            )
            .FirstOrDefault(instance => instance.ContentHash() == hash);
        return draft is null
            ? null
            : new(
                draft,
                hash,
                SemanticVersion.Parse(draft.BusinessVersion())!.Value,
                history.Pinned?.Number,
                change,
                IsUnchanged: false,
                IsStored: true
            );
    }

    private static VersionedArtifact New(
        DomainResource artifact,
        string hash,
        ArtifactHistory history,
        SemanticVersion candidate,
        VersionChange? change
    )
    {
        var version =
            history.Latest is { } latest && latest >= candidate
                ? latest.After(change ?? VersionChange.Major)
                : candidate;
        var instance = artifact.AsVersion($"{artifact.Id}-{version}", version.ToString(), PublicationStatus.Draft);
        return new(instance, hash, version, history.Pinned?.Number, change, IsUnchanged: false, IsStored: false);
    }

    private static VersionChange ChangeOfChildren(
        DomainResource artifact,
        IReadOnlyDictionary<string, VersionChange> changes
    ) =>
        artifact is PlanDefinition plan
            ? Canonicals(plan.Action)
                .Select(url => changes.GetValueOrDefault(url, VersionChange.Patch))
                .DefaultIfEmpty(VersionChange.Patch)
                .Max()
            : VersionChange.Patch;

    private static IEnumerable<string> Canonicals(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action =>
            Canonicals(action.Action)
                .Concat(action.Definition is Canonical { Value: { } url } ? [url] : Enumerable.Empty<string>())
        );

    private static VersionChange Max(VersionChange left, VersionChange right) => left > right ? left : right;
}
