using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>Puts decided closures and records together into what is written, the manifest, the Task and the report.</summary>
internal sealed class PlanAssembly(
    SourceContent content,
    Stored<Library>? before,
    PlanScope scope,
    IReadOnlyList<PlannedClosure> closures,
    IReadOnlyList<VanishedArtifact> vanished,
    PlannedRecords records,
    Renaming renaming,
    Func<DomainResource, DomainResource, IReadOnlyList<PublishDifference>> compare
)
{
    private readonly IReadOnlyList<PlannedArtifact> sent = [.. closures.SelectMany(closure => closure.Sent)];

    /// <summary>The plan.</summary>
    public PublishPlan ToPlan(StoredTask task, string program, Release release)
    {
        DomainResource[] creates = [.. closures.SelectMany(closure => closure.Creates)];
        DomainResource[] activates = [.. closures.SelectMany(closure => closure.Activates)];
        DomainResource[] retires =
        [
            .. vanished.SelectMany(artifact => artifact.Retired).Select(renaming.Retired),
            .. closures
                .SelectMany(closure => closure.Superseded)
                .Select(superseded => superseded.Instance.WithStatus(PublicationStatus.Retired)),
        ];
        TaskEntry[] waits = [.. Kept(task.Task.Waits), .. Waits()];
        TaskEntry[] retirements = [.. Kept(task.Task.Retirements), .. Retirements()];
        var after = NextManifest(
            waits.Length + retirements.Length > 0,
            creates.Length + activates.Length + retires.Length + records.Writes.Count > 0
        );
        var nextTask = task.Task with
        {
            LastRevision = Manifest.Revision(content.Manifest),
            LastProgram = program,
            Waits = waits,
            Retirements = retirements,
            InvalidArtifacts = InvalidArtifacts(),
            Errors = [.. records.Conflicts],
            Refusals = [],
        };
        return new()
        {
            Before = before,
            After = after,
            Creates = creates,
            Activates = activates,
            Retires = retires,
            Adopts =
            [
                .. sent.Select(artifact => artifact.Versioned)
                    .Where(versioned => versioned.IsStored && !versioned.IsUnchanged)
                    .Select(versioned => versioned.Resource),
                .. records.Adopts,
            ],
            Records = records.Writes,
            TaskBefore = task,
            Task = nextTask,
            IsTaskNew = task.DiffersFrom(nextTask),
            Decision = release is Release.ByPerson(var name, var reason) ? new(name, reason) : null,
            Report = new(content.Title, Manifest.Revision(content.Manifest), Items(after)),
        };
    }

    private HashSet<string> InvalidUrls =>
        closures
            .Where(closure => closure.Outcome == ClosureOutcome.Invalid)
            .SelectMany(closure => closure.Artifacts)
            .Select(artifact => artifact.Url)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The manifest after the run. Where a closure or a record could not be sent it keeps the old origin, so that the
    /// next run tries again. Null where nothing is written and nothing else is to be said.
    /// </summary>
    private Library? NextManifest(bool somethingWaits, bool hasWrites)
    {
        var invalid = InvalidUrls;
        PinnedArtifact[] nextPins =
        [
            .. scope.Kept,
            .. sent.Select(artifact => artifact.Pin),
            .. scope.Pins.Where(pin => invalid.Contains(pin.Url)),
            .. vanished.Select(artifact => artifact.NextPin).OfType<PinnedArtifact>(),
        ];
        var nextRecords = records.Named;
        string[] leftOut = [.. Manifest.LeftOut(content.Manifest).Union(scope.LeftOutUrls, StringComparer.Ordinal)];
        var isOpen = invalid.Count > 0 || records.AreOpen;
        if (before is null && nextPins.Length + nextRecords.Count == 0 && isOpen)
        {
            return null;
        }

        var origin = isOpen ? before?.Resource ?? Manifest.WithoutOrigin(content.Manifest) : content.Manifest;
        var status = somethingWaits ? PublicationStatus.Draft : PublicationStatus.Active;
        if (
            !hasWrites
            && before?.Resource is { } known
            && known.Status == status
            && Manifest.SameOrigin(known, origin)
            && Manifest.Pins(known).SequenceEqual(nextPins)
            && Manifest.Records(known).SequenceEqual(nextRecords)
            && Manifest.LeftOut(known).SequenceEqual(leftOut, StringComparer.Ordinal)
        )
        {
            return null;
        }

        var version = SemanticVersion.Parse(before?.Resource.Version) is { } current
            ? current.After(HighestChange())
            : SemanticVersion.First;
        return Manifest
            .WithLeftOut(Manifest.WithRecords(Manifest.WithPins(origin, nextPins), nextRecords), leftOut)
            .AsVersion(content.Manifest.Id!, version.ToString(), status);
    }

    private VersionChange HighestChange() =>
        sent.Select(artifact => artifact.Versioned.Change ?? VersionChange.Patch)
            .DefaultIfEmpty(VersionChange.Patch)
            .Max();

    /// <summary>What is said of artifacts that this plan does not look at.</summary>
    private IEnumerable<TaskEntry> Kept(IEnumerable<TaskEntry> entries)
    {
        var references = scope.Kept.Select(PublishItems.ReferenceOf).ToHashSet(StringComparer.Ordinal);
        return entries.Where(entry => references.Contains(entry.Reference));
    }

    /// <summary>Of each closure that waits its regimen, and whatever there is a reason for.</summary>
    private IReadOnlyList<TaskEntry> Waits() => [.. closures.SelectMany(Waits)];

    private static IEnumerable<TaskEntry> Waits(PlannedClosure closure) =>
        closure.Outcome switch
        {
            ClosureOutcome.Released => [],
            ClosureOutcome.Invalid => closure
                .Artifacts.Select(artifact => artifact.History.PinnedInstance)
                .Where(instance => instance?.Status() == PublicationStatus.Draft)
                .Select(draft => new TaskEntry(PublishItems.Reference(draft!), "a draft of an earlier revision")),
            _ => closure
                .Artifacts.Where(artifact =>
                    artifact.IsPending && (artifact.Reasons.Count > 0 || artifact == closure.Artifacts[^1])
                )
                .Select(artifact => new TaskEntry(artifact.Reference, Words(artifact))),
        };

    private static string? Words(PlannedArtifact artifact) =>
        artifact.Reasons.Count > 0 ? string.Join("; ", artifact.Reasons) : null;

    private IReadOnlyList<TaskEntry> Retirements() =>
        [
            .. vanished
                .Where(artifact => artifact.NextPin is not null)
                .Select(artifact => new TaskEntry(PublishItems.Reference(artifact.History.Active!), artifact.Waits)),
        ];

    private IReadOnlyList<string> InvalidArtifacts() =>
        [
            .. closures
                .Where(closure => closure.Outcome == ClosureOutcome.Invalid)
                .SelectMany(closure => closure.Artifacts)
                .SelectMany(artifact =>
                    artifact.Issues.Select(issue =>
                        $"{artifact.Reference}: {issue.Severity} {issue.Expression}: {issue.Message}"
                    )
                ),
            .. records.Invalid,
        ];

    private IReadOnlyList<PublishItem> Items(Library? after) =>
        [
            .. scope.Kept.Where(pin => !scope.LeftOutUrls.Contains(pin.Url)).Select(PublishItems.Pinned),
            .. closures.SelectMany(Items),
            .. scope.LeftOut.SelectMany(closure =>
                closure.Artifacts.Select(artifact => PublishItems.LeftOut(artifact, closure.Reason))
            ),
            .. vanished.SelectMany(Items),
            .. records.Items,
            .. after is null
                ? Array.Empty<PublishItem>()
                : [PublishItems.OfManifest(after, before?.Resource, PublishAction.Created)],
        ];

    private IEnumerable<PublishItem> Items(PlannedClosure closure) =>
        closure
            .Artifacts.Select(artifact => Item(closure, artifact))
            .Concat(
                closure.Superseded.Select(superseded =>
                    PublishItems.Of(
                        superseded.Instance,
                        PublishAction.Retired,
                        $"replaced by {superseded.By.Versioned.Version}"
                    )
                )
            );

    private IEnumerable<PublishItem> Items(VanishedArtifact artifact)
    {
        if (artifact.NextPin is not null)
        {
            yield return PublishItems.Waiting(artifact.History.Active!, artifact.Waits!);
        }

        foreach (var retired in artifact.Retired)
        {
            yield return PublishItems.Of(
                retired,
                PublishAction.Retired,
                renaming.SuccessorOf(retired) is { } successor
                    ? $"{SourceReview.Gone}; followed by {successor}"
                    : SourceReview.Gone
            );
        }
    }

    private PublishItem Item(PlannedClosure closure, PlannedArtifact artifact)
    {
        var item = closure.Outcome switch
        {
            ClosureOutcome.Invalid => PublishItems.Of(artifact.Versioned.Resource, PublishAction.Held) with
            {
                Hold = HoldCause.Invalid,
                Reason = artifact.IsInvalid ? null : $"another artifact of {closure.Title} is invalid",
            },
            ClosureOutcome.Held when artifact.IsPending => PublishItems.Waiting(
                artifact.Versioned.Resource,
                Words(artifact) ?? $"another artifact of {closure.Title} does"
            ),
            _ => PublishItems.Of(artifact.Versioned.Resource, Action(closure, artifact)) with
            {
                Reason = IsTakenBack(artifact) ? "the source says again what is in use" : null,
            },
        };
        return item with
        {
            Previous = artifact.Versioned.Previous?.ToString(),
            Issues = artifact.Issues,
            Differences = Differences(artifact),
        };
    }

    private static PublishAction Action(PlannedClosure closure, PlannedArtifact artifact) =>
        !artifact.IsPending ? PublishAction.Unchanged
        : closure.Outcome != ClosureOutcome.Released && artifact.Versioned.IsUnchanged ? PublishAction.Unchanged
        : closure.Outcome == ClosureOutcome.Released && artifact.Versioned.IsStored ? PublishAction.Activated
        : PublishAction.Created;

    private static bool IsTakenBack(PlannedArtifact artifact) =>
        !artifact.IsPending && !artifact.Versioned.IsUnchanged && artifact.Versioned.Previous is not null;

    private IReadOnlyList<PublishDifference> Differences(PlannedArtifact artifact) =>
        artifact.IsPending
        && (artifact.History.Active ?? artifact.History.PinnedInstance) is { } current
        && current.Id != artifact.Versioned.Resource.Id
            ? compare(current, artifact.Versioned.Resource)
            : [];
}
