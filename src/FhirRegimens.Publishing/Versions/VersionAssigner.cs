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
    /// <summary>The version in use: the highest that is active; null where none is.</summary>
    public DomainResource? Active =>
        Instances
            .Where(instance => instance.Status() == PublicationStatus.Active)
            .MaxBy(instance => SemanticVersion.Parse(instance.BusinessVersion()));

    /// <summary>The instance that the manifest names; null where it names none, or the server has lost it.</summary>
    public DomainResource? PinnedInstance =>
        Pinned is null ? null : Instances.FirstOrDefault(instance => instance.BusinessVersion() == Pinned.Version);

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
        var pinned = history.Pinned?.Number;
        if (history.PinnedInstance is { } current && pinned is { } number)
        {
            if (history.Pinned!.Hash == hash && IsUsable(current, hash))
            {
                return new(current, hash, number, number, null, IsUnchanged: true, IsStored: true);
            }

            var change = Max(rank(current, artifact), childChange);
            return Stored(hash, history, change) ?? New(artifact, hash, history, number.After(change), change);
        }

        return Stored(hash, history, null)
            ?? New(artifact, hash, history, history.Latest?.After(VersionChange.Major) ?? SemanticVersion.First, null);
    }

    /// <summary>
    /// What was retired comes back only as a new version. A draft that somebody changed on the server is not what was
    /// to be approved; an active version that somebody changed stays until a person decides.
    /// </summary>
    private static bool IsUsable(DomainResource instance, string hash) =>
        instance.Status() switch
        {
            PublicationStatus.Retired => false,
            PublicationStatus.Draft => instance.ContentHash() == hash,
            _ => true,
        };

    /// <summary>
    /// A version with just this content that is there although the manifest names another: the active one, which the
    /// source now says again, or what an interrupted run has left behind.
    /// </summary>
    private static VersionedArtifact? Stored(string hash, ArtifactHistory history, VersionChange? change)
    {
        var stored = history
            .Instances.Where(instance =>
                instance.Status() is PublicationStatus.Active or PublicationStatus.Draft
                && SemanticVersion.Parse(instance.BusinessVersion()) is not null
            )
            .OrderByDescending(instance => instance.Status() == PublicationStatus.Active)
            .ThenByDescending(instance => SemanticVersion.Parse(instance.BusinessVersion()))
            .FirstOrDefault(instance => instance.ContentHash() == hash);
        return stored is null
            ? null
            : new(
                stored,
                hash,
                SemanticVersion.Parse(stored.BusinessVersion())!.Value,
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
        artifact
            .Composition()
            .Select(url => changes.GetValueOrDefault(url, VersionChange.Patch))
            .DefaultIfEmpty(VersionChange.Patch)
            .Max();

    private static VersionChange Max(VersionChange left, VersionChange right) => left > right ? left : right;
}
