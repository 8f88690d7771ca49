using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>What planning needs to know of resources and leaves to others to find out.</summary>
/// <param name="Rank">How much the second resource differs from the first, pins aside.</param>
/// <param name="Compare">How the second differs from the first, doses first.</param>
/// <param name="Validate">The problems of a resource; those of severity error or fatal hold its closure back.</param>
public sealed record Judgement(
    Func<DomainResource, DomainResource, VersionChange> Rank,
    Func<DomainResource, DomainResource, IReadOnlyList<PublishDifference>> Compare,
    Func<DomainResource, IReadOnlyList<PublishIssue>> Validate
);

/// <summary>Compares what was converted with what a server has (publishing rules 1 to 6, 9 and 10). Only reads.</summary>
/// <param name="server">The server.</param>
/// <param name="judgement">Ranks, compares and validates resources.</param>
/// <param name="program">Name and version of the program, for the Task.</param>
public sealed class PublishPlanner(FhirServer server, Judgement judgement, string program)
{
    private readonly VersionAssigner versions = new(judgement.Rank);
    private readonly RecordPlanner recordPlanner = new(server, judgement.Validate);

    /// <summary>The source's manifest on the server; null before the first publication.</summary>
    /// <exception cref="FhirServerException">
    /// The server could not be read, or has the source under other canonical addresses.
    /// </exception>
    public async Task<Stored<Library>?> ReadManifestAsync(SourceContent content, CancellationToken cancellation)
    {
        var stored = await server.ReadAsync<Library>(content.Manifest.Id!, cancellation);
        return stored is null || stored.Resource.Url == content.Manifest.Url
            ? stored
            : throw new FhirServerException(
                $"{content.Title}: {server.BaseAddress} has it under {stored.Resource.Url}, and would get it under "
                    + $"{content.Manifest.Url}. What was published keeps its address: use the base that it was "
                    + "published with, or another server."
            );
    }

    /// <summary>The plans that a manifest names, as the server has them.</summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public Task<IReadOnlyList<PlanDefinition>> ReadPinnedPlansAsync(Library manifest, CancellationToken cancellation) =>
        server.ReadPinnedPlansAsync(manifest, cancellation);

    /// <summary>Plans the publication of one source. An unchanged source costs no further read.</summary>
    /// <param name="content">What it was converted to.</param>
    /// <param name="before">Its manifest on the server.</param>
    /// <param name="release">Who lets new versions become active.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishPlan> PlanAsync(
        SourceContent content,
        Stored<Library>? before,
        Release release,
        CancellationToken cancellation
    )
    {
        if (before is not null && release is not Release.ByPerson)
        {
            if (IsSettled(content, before.Resource, release))
            {
                return Untouched(content, before, reason: null);
            }

            if (IsOlder(content.Manifest, before.Resource))
            {
                return Untouched(content, before, "the server has a newer revision of the source");
            }
        }

        var task = await server.ReadTaskAsync(content.Manifest, content.Title, cancellation);
        if (task.Task.HeldBy is { } holder && release is not Release.ByPerson)
        {
            return OnHold(content, before, holder);
        }

        return (await AssembleAsync(content, before, task, release, cancellation)).ToPlan(task, program, release);
    }

    /// <summary>Whether the server has all of this, and nothing waits that may be released by itself meanwhile.</summary>
    /// <param name="content">What the source was converted to.</param>
    /// <param name="before">Its manifest on the server.</param>
    /// <param name="release">Who lets new versions become active.</param>
    public static bool IsSettled(SourceContent content, Library before, Release release) =>
        PlanScope.IsDecided(content, before, release)
        && Manifest.LeftOut(before).Count == 0
        && !content.Records.Select(NamedRecord.Of).Except(Manifest.Records(before)).Any();

    /// <summary>Compares the source with what the server has, decides and puts together what follows.</summary>
    private async Task<PlanAssembly> AssembleAsync(
        SourceContent content,
        Stored<Library>? before,
        StoredTask task,
        Release release,
        CancellationToken cancellation
    )
    {
        var scope = await PlanScope.ReadAsync(server, content, before?.Resource, release, cancellation);
        var history = await ReadHistoriesAsync(scope, cancellation);
        var (closures, vanished) = new SourceReview(release, content.Manifest, task.Task.Rejected).Decide(
            [.. scope.Closures.Select(closure => (closure.Title, Assign(closure, history)))],
            [.. scope.Vanished.Select(pin => new VanishedArtifact(pin, history(pin.Url), Waits: null))],
            scope.Pins.Count
        );
        var named = before is null ? [] : Manifest.Records(before.Resource);
        var records = new PlannedRecords(
            await recordPlanner.PlanAsync(content, named, scope.LacksForRecords, cancellation),
            named,
            judgement.Compare
        );
        var renaming = new Renaming([
            .. closures.SelectMany(closure => closure.Sent).Select(artifact => artifact.Versioned.Resource),
            .. await server.ReadFollowingPlansAsync(content.Manifest, cancellation),
        ]);
        return new PlanAssembly(content, before, scope, closures, vanished, records, renaming, judgement.Compare);
    }

    private static bool IsOlder(Library manifest, Library than) =>
        Manifest.RevisionTime(manifest) is { } time && Manifest.RevisionTime(than) is { } known && time < known;

    private static PublishPlan Untouched(SourceContent content, Stored<Library> before, string? reason)
    {
        PublishItem[] items =
        [
            .. Manifest.Pins(before.Resource).Select(pin => PublishItems.Pinned(pin) with { Reason = reason }),
            .. Manifest.Records(before.Resource).Select(record => PublishItems.Named(record, reason)),
            PublishItems.OfManifest(before.Resource, before.Resource, PublishAction.Unchanged) with
            {
                Reason = reason,
            },
        ];
        return new() { Before = before, Report = new(content.Title, Manifest.Revision(content.Manifest), items) };
    }

    private static PublishPlan OnHold(SourceContent content, Stored<Library>? before, string holder)
    {
        var manifest = PublishItems.OfManifest(
            before?.Resource ?? content.Manifest,
            before?.Resource,
            PublishAction.Held
        ) with
        {
            Hold = HoldCause.Operator,
            Reason = $"on hold ({holder}): nothing is changed until it is resumed",
        };
        return new() { Before = before, Report = new(content.Title, Manifest.Revision(content.Manifest), [manifest]) };
    }

    private async Task<Func<string, ArtifactHistory>> ReadHistoriesAsync(
        PlanScope scope,
        CancellationToken cancellation
    )
    {
        var urls = scope
            .Closures.SelectMany(closure => closure.Artifacts)
            .Select(artifact => artifact.CanonicalUrl())
            .Concat(scope.Vanished.Select(pin => pin.Url));
        var instances = await server.FindVersionsAsync(urls, cancellation);
        var pinned = scope.Pins.ToDictionary(pin => pin.Url, StringComparer.Ordinal);
        return url => new ArtifactHistory(pinned.GetValueOrDefault(url), [.. instances[url]]);
    }

    private IReadOnlyList<PlannedArtifact> Assign(ArtifactClosure closure, Func<string, ArtifactHistory> history) =>
        [
            .. versions
                .Assign(closure, history)
                .Select(versioned => new PlannedArtifact(
                    versioned,
                    history(versioned.Resource.CanonicalUrl()),
                    versioned.IsUnchanged ? [] : judgement.Validate(versioned.Resource),
                    []
                )),
        ];
}
