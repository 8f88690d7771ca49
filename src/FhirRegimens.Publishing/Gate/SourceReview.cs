using System.Globalization;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Gate;

/// <summary>
/// Decides, closure by closure, what of a source becomes active and what of it waits for a person (publishing rules 4,
/// 6 and 9). What waits leaves what is active as it is, with all that it is composed of.
/// </summary>
/// <param name="release">Who lets new versions become active.</param>
/// <param name="manifest">The source's manifest as it was converted.</param>
/// <param name="rejected">Instances whose content a person has refused.</param>
internal sealed class SourceReview(Release release, Library manifest, IReadOnlyList<TaskEntry> rejected)
{
    /// <summary>Why what a source has lost is retired.</summary>
    internal const string Gone = "no longer in the source";

    /// <summary>From how many artifacts, and which share of a source, vanishing looks like a damaged page.</summary>
    private const int LeastVanished = 3;
    private const int VanishedShare = 5;

    /// <summary>The outcome of every closure, and which of the vanished artifacts wait.</summary>
    /// <param name="closures">The closures as converted, with versions and problems.</param>
    /// <param name="vanished">What the manifest names and the source no longer has.</param>
    /// <param name="pins">How many artifacts the manifest names.</param>
    public (IReadOnlyList<PlannedClosure> Closures, IReadOnlyList<VanishedArtifact> Vanished) Decide(
        IReadOnlyList<(string Title, IReadOnlyList<PlannedArtifact> Artifacts)> closures,
        IReadOnlyList<VanishedArtifact> vanished,
        int pins
    )
    {
        var settles = Settles();
        var loss =
            vanished.Count >= LeastVanished && vanished.Count * VanishedShare >= pins
                ? $"{vanished.Count} of {pins} artifacts are no longer in the source"
                : null;
        var renaming = new Renaming(
            closures.SelectMany(closure => closure.Artifacts).Select(artifact => artifact.Versioned.Resource)
        );
        var predecessors = vanished
            .Where(artifact => artifact.History.Active is not null)
            .Select(artifact => (Old: artifact.History.Active!, New: renaming.SuccessorOf(artifact.History.Active!)))
            .Where(pair => pair.New is not null)
            .ToLookup(pair => pair.New!, pair => pair.Old, StringComparer.Ordinal);
        var gone = vanished.Select(artifact => artifact.Pin.Url).ToHashSet(StringComparer.Ordinal);
        var decided = closures
            .Select(closure =>
                Decide(closure.Title, closure.Artifacts, predecessors, settles, loss, LosesAny(closure.Artifacts, gone))
            )
            .ToList();
        return (decided, Decide(vanished, decided, renaming, settles ?? loss));
    }

    private PlannedClosure Decide(
        string title,
        IReadOnlyList<PlannedArtifact> artifacts,
        ILookup<string, DomainResource> predecessors,
        string? settles,
        string? loss,
        bool losesAny
    )
    {
        PlannedArtifact[] reviewed =
        [
            .. artifacts.Select(artifact => artifact with { Reasons = [.. Reasons(artifact, predecessors)] }),
        ];
        if (reviewed.Any(artifact => artifact.IsInvalid))
        {
            return new(title, reviewed, ClosureOutcome.Invalid);
        }

        if (release is Release.ByPerson || !reviewed.Any(artifact => artifact.IsPending))
        {
            return new(title, reviewed, ClosureOutcome.Released);
        }

        if (release is Release.Manual)
        {
            return new(title, reviewed, ClosureOutcome.Drafted);
        }

        string[] whole = [.. new[] { settles, losesAny ? loss : null }.OfType<string>()];
        reviewed[^1] = reviewed[^1] with { Reasons = [.. reviewed[^1].Reasons, .. whole] };
        return new(
            title,
            reviewed,
            reviewed.Any(artifact => artifact.Reasons.Count > 0) ? ClosureOutcome.Held : ClosureOutcome.Released
        );
    }

    private static bool LosesAny(IEnumerable<PlannedArtifact> artifacts, HashSet<string> gone) =>
        artifacts.Any(artifact => artifact.History.Active?.Composition().Any(gone.Contains) == true);

    private IEnumerable<string> Reasons(PlannedArtifact artifact, ILookup<string, DomainResource> predecessors)
    {
        if (!artifact.IsPending)
        {
            yield break;
        }

        foreach (var reason in Against(artifact.History.Active, artifact.Versioned.Resource))
        {
            yield return reason;
        }

        foreach (var refused in rejected.Where(entry => IsContentOf(artifact, entry.Reference)))
        {
            yield return $"this content was refused before: {refused.Reason}";
        }

        if (artifact.History.Active is null)
        {
            foreach (var old in predecessors[artifact.Url])
            {
                yield return $"the source has renamed {old.Title()} ({old.CanonicalUrl()})";
            }
        }
    }

    private static IReadOnlyList<string> Against(DomainResource? active, DomainResource next) =>
        active is null ? [] : ReleaseGate.Reasons(active, next);

    private static bool IsContentOf(PlannedArtifact artifact, string reference) =>
        artifact.History.Instances.Any(instance =>
            $"{instance.TypeName}/{instance.Id}" == reference && instance.ContentHash() == artifact.Versioned.Hash
        );

    private string? Settles() =>
        release is Release.Automatic(var settle, var clock)
        && Manifest.RevisionTime(manifest) is { } made
        && made + settle is var end
        && end > clock.GetUtcNow()
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the revision settles until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC"
            )
            : null;

    private IReadOnlyList<VanishedArtifact> Decide(
        IReadOnlyList<VanishedArtifact> vanished,
        IReadOnlyList<PlannedClosure> closures,
        Renaming renaming,
        string? whole
    )
    {
        var gone = Manifest.Successor(manifest) is { } next ? $"{Gone}, which has become {next}" : Gone;
        var waits = release switch
        {
            Release.Manual => vanished.ToDictionary(artifact => artifact.Pin.Url, _ => gone, StringComparer.Ordinal),
            Release.Automatic when whole is not null => vanished.ToDictionary(
                artifact => artifact.Pin.Url,
                _ => $"{gone}; {whole}",
                StringComparer.Ordinal
            ),
            _ => StillInUse(vanished, closures, renaming)
                .ToDictionary(url => url, _ => $"{gone}, and still in use", StringComparer.Ordinal),
        };
        return
        [
            .. vanished.Select(artifact =>
                artifact with
                {
                    Waits = artifact.History.Active is null ? null : waits.GetValueOrDefault(artifact.Pin.Url),
                }
            ),
        ];
    }

    /// <summary>
    /// What a plan that stays active is composed of, what has a successor that waits, and whatever hangs together with
    /// these.
    /// </summary>
    private static HashSet<string> StillInUse(
        IReadOnlyList<VanishedArtifact> vanished,
        IReadOnlyList<PlannedClosure> closures,
        Renaming renaming
    )
    {
        var waiting = closures
            .Where(closure => closure.Outcome != ClosureOutcome.Released)
            .SelectMany(closure => closure.Artifacts)
            .Select(artifact => artifact.Url)
            .ToHashSet(StringComparer.Ordinal);
        var gone = vanished.Select(artifact => artifact.Pin.Url).ToHashSet(StringComparer.Ordinal);
        var links = Composition.Of(vanished.Select(artifact => artifact.History.Active).OfType<DomainResource>());
        var starts = vanished
            .Where(artifact =>
                artifact.History.Active is { } active
                && renaming.SuccessorOf(active) is { } successor
                && waiting.Contains(successor)
            )
            .Select(artifact => artifact.Pin.Url)
            .Concat(closures.SelectMany(closure => closure.StillPinned));
        return [.. starts.SelectMany(links.Connected).Where(gone.Contains)];
    }
}
