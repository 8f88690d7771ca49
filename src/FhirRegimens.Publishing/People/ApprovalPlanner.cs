using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.People;

/// <summary>
/// Plans what a person does at the gate (publishing rule 4): to approve activates drafts and retires what they replace
/// and what vanished from the source; to reject retires the drafts and leaves what is active. Only reads.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="compare">How the second resource differs from the first, doses first.</param>
public sealed class ApprovalPlanner(
    FhirServer server,
    Func<DomainResource, DomainResource, IReadOnlyList<PublishDifference>> compare
)
{
    /// <summary>Plans the approval of what waits.</summary>
    /// <param name="slug">The id of the source's manifest.</param>
    /// <param name="title">The source's title, for the report.</param>
    /// <param name="artifact">
    /// Canonical url of an artifact, for it and what hangs together with it, which is a whole regimen; null for all.
    /// </param>
    /// <param name="approver">Who approves; stands in the Provenance.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="UnknownArtifactException">The source has no such artifact; another may have it.</exception>
    /// <exception cref="UndecidableSourceException">
    /// The server has no such manifest, or has a draft that was changed after it was published.
    /// </exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishPlan> ApproveAsync(
        string slug,
        string title,
        string? artifact,
        string approver,
        CancellationToken cancellation
    )
    {
        var state = await ReadAsync(slug, title, artifact, cancellation);
        var waiting = Waiting.Of(state, artifact);
        foreach (var draft in waiting.Drafts)
        {
            RequireUntouched(draft);
        }

        var renaming = new Renaming([
            .. waiting.Drafts.Concat(waiting.Settled).Select(history => history.PinnedInstance!),
            .. await server.ReadFollowingPlansAsync(state.Manifest.Resource, cancellation),
        ]);
        IReadOnlyList<DomainResource> retires = [.. Vanished(waiting, renaming), .. Replaced(waiting)];
        var gone = waiting.Retirements.Select(history => history.Pinned!.Url).ToHashSet(StringComparer.Ordinal);
        return Plan(
            state,
            PinsWithout(waiting.Withdrawn, state).Where(pin => !gone.Contains(pin.Url)),
            waiting,
            new Decision(approver, null),
            ItemsOfApproval(waiting, retires, renaming)
        ) with
        {
            Activates =
            [
                .. waiting.Drafts.Select(history => history.PinnedInstance!.WithStatus(PublicationStatus.Active)),
            ],
            Retires = retires,
        };
    }

    /// <summary>Plans the refusal of what waits: the manifest names again what is active.</summary>
    /// <param name="slug">The id of the source's manifest.</param>
    /// <param name="title">The source's title, for the report.</param>
    /// <param name="artifact">As for approval.</param>
    /// <param name="decision">Who refuses, and why.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="UnknownArtifactException">The source has no such artifact; another may have it.</exception>
    /// <exception cref="UndecidableSourceException">The server has no such manifest.</exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishPlan> RejectAsync(
        string slug,
        string title,
        string? artifact,
        Decision decision,
        CancellationToken cancellation
    )
    {
        var state = await ReadAsync(slug, title, artifact, cancellation);
        var waiting = Waiting.Of(state, artifact);
        ArtifactHistory[] refused = [.. waiting.Drafts, .. waiting.Withdrawn];
        var words = $"rejected by {decision.Name}: {decision.Reason}";
        PublishItem[] items =
        [
            .. waiting.Drafts.Select(history =>
                PublishItems.Of(history.PinnedInstance!, PublishAction.Retired, words) with
                {
                    Previous = history.Active?.BusinessVersion(),
                    Differences = Differences(history),
                }
            ),
            .. waiting
                .Settled.Concat(waiting.Retirements)
                .Select(history => PublishItems.Of(history.PinnedInstance!, PublishAction.Unchanged)),
            .. waiting.Withdrawn.Select(ItemOfWithdrawn),
            .. waiting.Others.Select(history =>
                PublishItems.Waiting(history.PinnedInstance!, "was not part of this decision")
            ),
        ];
        var plan = Plan(state, PinsWithout(refused, state), waiting, decision, items);
        var task = plan.Task!.WithRejected(
            refused.Select(history => PublishItems.Reference(history.PinnedInstance!)),
            $"{decision.Reason} ({decision.Name})"
        );
        return plan with
        {
            Retires =
            [
                .. waiting.Drafts.Select(history => history.PinnedInstance!.WithStatus(PublicationStatus.Retired)),
            ],
            Task = task,
            IsTaskNew = state.Task.DiffersFrom(task),
        };
    }

    /// <summary>Reads the source. What an artifact is sought in has it not where nothing was published.</summary>
    private async Task<SourceState> ReadAsync(
        string slug,
        string title,
        string? artifact,
        CancellationToken cancellation
    )
    {
        try
        {
            return await SourceState.ReadAsync(server, slug, title, cancellation);
        }
        catch (UndecidableSourceException unpublished) when (artifact is not null)
        {
            throw new UnknownArtifactException(UrlOf(artifact), unpublished.Message);
        }
    }

    /// <summary>What is no longer in the source, retired, with what follows it.</summary>
    private static IEnumerable<DomainResource> Vanished(Waiting waiting, Renaming renaming) =>
        waiting.Retirements.SelectMany(history => history.Instances.Where(IsInForce).Select(renaming.Retired));

    /// <summary>The other versions of what is in use after the approval, retired.</summary>
    private static IEnumerable<DomainResource> Replaced(Waiting waiting) =>
        waiting
            .Drafts.Concat(waiting.Settled.Where(history => history.PinnedInstance == history.Active))
            .SelectMany(Others)
            .Select(instance => instance.WithStatus(PublicationStatus.Retired));

    private IReadOnlyList<PublishItem> ItemsOfApproval(
        Waiting waiting,
        IEnumerable<DomainResource> retires,
        Renaming renaming
    ) =>
        [
            .. waiting.Drafts.Select(history =>
                PublishItems.Of(history.PinnedInstance!, PublishAction.Activated) with
                {
                    Previous = history.Active?.BusinessVersion(),
                    Differences = Differences(history),
                }
            ),
            .. waiting.Settled.Select(history => PublishItems.Of(history.PinnedInstance!, PublishAction.Unchanged)),
            .. waiting.Withdrawn.Select(ItemOfWithdrawn),
            .. waiting.Others.Select(history =>
                PublishItems.Waiting(history.PinnedInstance!, "was not part of this approval")
            ),
            .. retires.Select(instance =>
                PublishItems.Of(
                    instance,
                    PublishAction.Retired,
                    renaming.SuccessorOf(instance) is { } successor ? $"followed by {successor}" : null
                )
            ),
        ];

    /// <summary>What the manifest names, and in place of these what is active.</summary>
    private static IEnumerable<PinnedArtifact> PinsWithout(IEnumerable<ArtifactHistory> withdrawn, SourceState state)
    {
        var known = withdrawn.ToDictionary(history => history.Pinned!.Url, StringComparer.Ordinal);
        return Plans
            .Manifest.Pins(state.Manifest.Resource)
            .Select(pin =>
                !known.TryGetValue(pin.Url, out var history) ? pin
                : history.Active is { } active ? Plans.Manifest.PinOf(active)
                : null
            )
            .OfType<PinnedArtifact>();
    }

    private static PublishItem ItemOfWithdrawn(ArtifactHistory history) =>
        PublishItems.Of(history.PinnedInstance!, PublishAction.Retired, "an interrupted run has retired it");

    private static PublishPlan Plan(
        SourceState state,
        IEnumerable<PinnedArtifact> pins,
        Waiting waiting,
        Decision decision,
        IReadOnlyList<PublishItem> items
    )
    {
        var before = state.Manifest.Resource;
        var isDone = waiting.Others.Count == 0;
        PinnedArtifact[] nextPins = [.. pins];
        var isUnchanged = waiting.IsEmpty && isDone && before.Status == PublicationStatus.Active;
        var decided = waiting
            .Drafts.Concat(waiting.Retirements)
            .Concat(waiting.Withdrawn)
            .Select(history => PublishItems.Reference(history.PinnedInstance!))
            .ToHashSet(StringComparer.Ordinal);
        var task = state.Task.Task with
        {
            Waits = [.. state.Task.Task.Waits.Where(entry => !isDone && !decided.Contains(entry.Reference))],
            Retirements = [.. state.Task.Task.Retirements.Where(entry => !decided.Contains(entry.Reference))],
            Errors = [],
            Refusals = [],
        };
        var after = Plans
            .Manifest.WithPins(before, nextPins)
            .WithStatus(isDone ? PublicationStatus.Active : PublicationStatus.Draft);
        return new()
        {
            Before = state.Manifest,
            After = isUnchanged ? null : after,
            TaskBefore = state.Task,
            Task = task,
            IsTaskNew = !isUnchanged && state.Task.DiffersFrom(task),
            Decision = decision,
            Report = new(state.Title, Plans.Manifest.Revision(before), items),
        };
    }

    private IReadOnlyList<PublishDifference> Differences(ArtifactHistory history) =>
        history.Active is { } active ? compare(active, history.PinnedInstance!) : [];

    private static IEnumerable<DomainResource> Others(ArtifactHistory history) =>
        history.Instances.Where(instance => IsInForce(instance) && instance != history.PinnedInstance);

    private static bool IsInForce(DomainResource instance) =>
        instance.Status() is PublicationStatus.Active or PublicationStatus.Draft;

    private static string UrlOf(string artifact) => artifact.Split('|')[0];

    private static void RequireUntouched(ArtifactHistory draft)
    {
        if (draft.PinnedInstance!.ContentHash() != draft.Pinned!.Hash)
        {
            throw new UndecidableSourceException(
                $"{PublishItems.Reference(draft.PinnedInstance!)} was changed on the server after it was published. "
                    + "Reject it (approve --reject); the next revision of the source is published anew."
            );
        }
    }

    /// <summary>What waits, as far as a decision is about it, and the rest.</summary>
    /// <param name="Drafts">Drafts that the manifest names.</param>
    /// <param name="Retirements">What is active and no longer in the source.</param>
    /// <param name="Withdrawn">What a run that was interrupted has retired already, and the manifest still names.</param>
    /// <param name="Settled">What does not wait.</param>
    /// <param name="Others">What waits, and the decision is not about it.</param>
    private sealed record Waiting(
        IReadOnlyList<ArtifactHistory> Drafts,
        IReadOnlyList<ArtifactHistory> Retirements,
        IReadOnlyList<ArtifactHistory> Withdrawn,
        IReadOnlyList<ArtifactHistory> Settled,
        IReadOnlyList<ArtifactHistory> Others
    )
    {
        public bool IsEmpty => Drafts.Count + Retirements.Count + Withdrawn.Count == 0;

        public static Waiting Of(SourceState state, string? artifact)
        {
            foreach (var history in state.Histories.Where(history => history.PinnedInstance is null))
            {
                throw new UndecidableSourceException(
                    $"The manifest Library/{state.Manifest.Resource.Id} names {history.Pinned!.Url}|"
                        + $"{history.Pinned.Version}, which the server does not have. Publish {state.Title} again."
                );
            }

            var chosen = Chosen(state, artifact);
            var retired = state
                .Task.Task.Retirements.Select(entry => entry.Reference)
                .ToHashSet(StringComparer.Ordinal);
            var kinds = state.Histories.ToLookup(history =>
                history.PinnedInstance!.Status() == PublicationStatus.Draft ? "draft"
                : retired.Contains(PublishItems.Reference(history.PinnedInstance!)) ? "retirement"
                : history.PinnedInstance!.Status() == PublicationStatus.Retired ? "withdrawn"
                : "settled"
            );
            return new(
                [.. kinds["draft"].Where(chosen)],
                [.. kinds["retirement"].Where(chosen)],
                [.. kinds["withdrawn"].Where(chosen)],
                [.. kinds["settled"]],
                [
                    .. kinds["draft"]
                        .Concat(kinds["retirement"])
                        .Concat(kinds["withdrawn"])
                        .Where(history => !chosen(history)),
                ]
            );
        }

        private static Func<ArtifactHistory, bool> Chosen(SourceState state, string? artifact)
        {
            if (artifact is null)
            {
                return _ => true;
            }

            var url = UrlOf(artifact);
            if (!state.Histories.Any(history => history.Pinned!.Url == url))
            {
                throw new UnknownArtifactException(
                    url,
                    $"The manifest Library/{state.Manifest.Resource.Id} does not name {url}. "
                        + "Give the canonical url of one of its artifacts."
                );
            }

            var closure = Composition
                .Of(
                    state
                        .Histories.SelectMany(history => new[] { history.PinnedInstance, history.Active })
                        .OfType<DomainResource>()
                )
                .Connected(url);
            return history => closure.Contains(history.Pinned!.Url);
        }
    }
}
