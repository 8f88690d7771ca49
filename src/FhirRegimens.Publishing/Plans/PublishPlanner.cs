using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>Compares what was converted with what a server has (publishing rules 1 to 6, 9 and 10). Only reads.</summary>
/// <param name="server">The server.</param>
/// <param name="versions">Gives versions.</param>
/// <param name="validate">The problems of a resource; those of severity error or fatal hold its closure back.</param>
public sealed class PublishPlanner(
    FhirServer server,
    VersionAssigner versions,
    Func<DomainResource, IReadOnlyList<PublishIssue>> validate
)
{
    /// <summary>The source's manifest on the server; null before the first publication.</summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public Task<Stored<Library>?> ReadManifestAsync(SourceContent content, CancellationToken cancellation) =>
        server.ReadAsync<Library>(content.Manifest.Id!, cancellation);

    /// <summary>The plans that a manifest names, as the server has them.</summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<IReadOnlyList<PlanDefinition>> ReadPinnedPlansAsync(
        Library manifest,
        CancellationToken cancellation
    )
    {
        var pins = Manifest.Pins(manifest).Where(pin => VersionSearch.TypeOf(pin.Url) == "PlanDefinition").ToList();
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        return
        [
            .. pins.SelectMany(pin => instances[pin.Url].Where(instance => instance.BusinessVersion() == pin.Version))
                .OfType<PlanDefinition>(),
        ];
    }

    /// <summary>Plans the publication of one source. An unchanged source costs no further read.</summary>
    /// <param name="content">What it was converted to.</param>
    /// <param name="before">Its manifest on the server.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishPlan> PlanAsync(
        SourceContent content,
        Stored<Library>? before,
        CancellationToken cancellation
    )
    {
        var pins = before is null ? [] : Manifest.Pins(before.Resource);
        if (before is not null && Manifest.SameOrigin(before.Resource, content.Manifest))
        {
            return NothingToDo(content, before, pins, reason: null);
        }

        if (before is not null && IsOlder(content.Manifest, before.Resource))
        {
            return NothingToDo(content, before, pins, "the server has a newer revision of the source");
        }

        var history = await ReadHistoriesAsync(content, pins, cancellation);
        var closures = content.Closures.Select(closure => PlanClosure(closure, history)).ToList();
        var vanished = Vanished(content, pins, history);
        return Join(content, before, pins, closures, vanished);
    }

    private static PublishPlan NothingToDo(
        SourceContent content,
        Stored<Library> before,
        IReadOnlyList<PinnedArtifact> pins,
        string? reason
    )
    {
        PublishItem[] items =
        [
            .. pins.Select(pin => PinnedItem(pin) with { Reason = reason }),
            ManifestItem(before.Resource, before.Resource, PublishAction.Unchanged) with
            {
                Reason = reason,
            },
        ];
        return new(before, null, [], [], new(content.Title, Manifest.Revision(content.Manifest), items));
    }

    private static bool IsOlder(Library manifest, Library than) =>
        Manifest.RevisionTime(manifest) is { } time && Manifest.RevisionTime(than) is { } known && time < known;

    private async Task<Func<string, ArtifactHistory>> ReadHistoriesAsync(
        SourceContent content,
        IReadOnlyList<PinnedArtifact> pins,
        CancellationToken cancellation
    )
    {
        var urls = content
            .Closures.SelectMany(closure => closure.Artifacts)
            .Select(artifact => artifact.CanonicalUrl());
        var instances = await server.FindVersionsAsync(urls.Concat(pins.Select(pin => pin.Url)), cancellation);
        var pinned = pins.ToDictionary(pin => pin.Url, StringComparer.Ordinal);
        return url => new ArtifactHistory(pinned.GetValueOrDefault(url), [.. instances[url]]);
    }

    private PlannedClosure PlanClosure(ArtifactClosure closure, Func<string, ArtifactHistory> history)
    {
        var assigned = versions.Assign(closure, history);
        var issues = assigned.Select(artifact =>
            artifact.IsUnchanged ? Array.Empty<PublishIssue>() : validate(artifact.Resource)
        );
        var checkedArtifacts = assigned.Zip(issues).ToList();
        var isHeld = checkedArtifacts.Exists(pair => pair.Second.Any(IsError));
        return new PlannedClosure(closure.Title, isHeld, checkedArtifacts);
    }

    private static bool IsError(PublishIssue issue) => issue.Severity is "error" or "fatal";

    private static IReadOnlyList<DomainResource> Vanished(
        SourceContent content,
        IReadOnlyList<PinnedArtifact> pins,
        Func<string, ArtifactHistory> history
    )
    {
        var present = content
            .Closures.SelectMany(closure => closure.Artifacts)
            .Select(artifact => artifact.CanonicalUrl())
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pins.Where(pin => !present.Contains(pin.Url))
                .SelectMany(pin => history(pin.Url).Instances)
                .Where(instance => instance.Status() is not PublicationStatus.Retired)
                .Select(instance => instance.WithStatus(PublicationStatus.Retired)),
        ];
    }

    private static PublishPlan Join(
        SourceContent content,
        Stored<Library>? before,
        IReadOnlyList<PinnedArtifact> pins,
        IReadOnlyList<PlannedClosure> closures,
        IReadOnlyList<DomainResource> vanished
    )
    {
        var sent = closures.Where(closure => !closure.IsHeld).SelectMany(closure => closure.Artifacts).ToList();
        var heldUrls = closures
            .Where(closure => closure.IsHeld)
            .SelectMany(closure => closure.Artifacts)
            .Select(pair => pair.Artifact.Resource.CanonicalUrl())
            .ToHashSet(StringComparer.Ordinal);
        PinnedArtifact[] newPins =
        [
            .. sent.Select(pair => new PinnedArtifact(
                pair.Artifact.Resource.CanonicalUrl(),
                pair.Artifact.Version.ToString(),
                pair.Artifact.Hash
            )),
            .. pins.Where(pin => heldUrls.Contains(pin.Url)),
        ];
        var after = NextManifest(content, before, newPins, sent, isComplete: heldUrls.Count == 0);
        PublishItem[] items =
        [
            .. closures.SelectMany(closure => closure.Items()),
            .. vanished.Select(instance =>
                Item(instance, PublishAction.Retired) with
                {
                    Reason = "no longer in the source",
                }
            ),
            .. after is null ? [] : new[] { ManifestItem(after, before?.Resource, PublishAction.Created) },
        ];
        return new(
            before,
            after,
            [.. sent.Where(pair => !pair.Artifact.IsStored).Select(pair => pair.Artifact.Resource)],
            vanished,
            new(content.Title, Manifest.Revision(content.Manifest), items)
        );
    }

    /// <summary>
    /// The manifest after the run. Where a closure is held back it keeps the old origin, so that the next run tries
    /// again; where then nothing else is new, there is none.
    /// </summary>
    private static Library? NextManifest(
        SourceContent content,
        Stored<Library>? before,
        IReadOnlyList<PinnedArtifact> pins,
        IReadOnlyList<(VersionedArtifact Artifact, IReadOnlyList<PublishIssue> Issues)> sent,
        bool isComplete
    )
    {
        if (!isComplete && (before is null ? pins.Count == 0 : Manifest.Pins(before.Resource).SequenceEqual(pins)))
        {
            return null;
        }

        var origin = isComplete ? content.Manifest : before?.Resource ?? Manifest.WithoutOrigin(content.Manifest);
        var version = SemanticVersion.Parse(before?.Resource.Version) is { } current
            ? current.After(HighestChange(sent))
            : SemanticVersion.First;
        var status = sent.All(pair => pair.Artifact.Resource.Status() == PublicationStatus.Active)
            ? before?.Resource.Status ?? PublicationStatus.Draft
            : PublicationStatus.Draft;
        return Manifest.WithPins(origin, pins).AsVersion(content.Manifest.Id!, version.ToString(), status);
    }

    private static VersionChange HighestChange(
        IEnumerable<(VersionedArtifact Artifact, IReadOnlyList<PublishIssue> Issues)> sent
    ) => sent.Select(pair => pair.Artifact.Change ?? VersionChange.Patch).DefaultIfEmpty(VersionChange.Patch).Max();

    private static PublishItem PinnedItem(PinnedArtifact pin) =>
        new()
        {
            Type = VersionSearch.TypeOf(pin.Url),
            Id = $"{pin.Url.Split('/')[^1]}-{pin.Version}",
            Url = pin.Url,
            Version = pin.Version,
            Previous = pin.Version,
            Action = PublishAction.Unchanged,
        };

    private static PublishItem ManifestItem(Library manifest, Library? before, PublishAction action) =>
        Item(manifest, action) with
        {
            Previous = before?.Version,
        };

    internal static PublishItem Item(DomainResource resource, PublishAction action) =>
        new()
        {
            Type = resource.TypeName,
            Id = resource.Id!,
            Url = resource.CanonicalUrl(),
            Title = resource.Title(),
            Version = resource.BusinessVersion() ?? "",
            Action = action,
        };

    private sealed record PlannedClosure(
        string Title,
        bool IsHeld,
        IReadOnlyList<(VersionedArtifact Artifact, IReadOnlyList<PublishIssue> Issues)> Artifacts
    )
    {
        public IEnumerable<PublishItem> Items() =>
            Artifacts.Select(pair =>
                Item(pair.Artifact.Resource, ActionFor(pair.Artifact)) with
                {
                    Previous = pair.Artifact.Previous?.ToString(),
                    Issues = pair.Issues,
                    Reason = IsHeld && !pair.Issues.Any(IsError) ? $"another artifact of {Title} is invalid" : null,
                }
            );

        private PublishAction ActionFor(VersionedArtifact artifact) =>
            IsHeld ? PublishAction.Held
            : artifact.IsUnchanged ? PublishAction.Unchanged
            : PublishAction.Created;
    }
}
