using FhirRegimens.Conversion.Identity;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Telemetry;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// Compares the newest revisions of watched sources with the manifests and Tasks on a FHIR server. Only reads.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="places">Where the sources are.</param>
/// <param name="server">The server.</param>
/// <param name="origin">What sources are converted with now.</param>
/// <param name="clock">Tells whether a revision has settled.</param>
public sealed class SourceWatch(
    FhirRegimensOptions options,
    WatchedPlaces places,
    FhirServer server,
    ConversionOrigin origin,
    TimeProvider clock
)
{
    /// <summary>Which sources are to be published, and why. One of several places that does not answer is left out.</summary>
    /// <exception cref="WebSourceException">None of the places could be asked.</exception>
    /// <exception cref="FhirServerException">The server could not be searched.</exception>
    public async Task<SourceSurvey> SurveyAsync(CancellationToken cancellation)
    {
        var known = (await PublishedSource.ReadAllAsync(server, cancellation)).ToDictionary(
            source => source.Id,
            StringComparer.Ordinal
        );
        var watched = new List<WatchedSource>();
        var failures = new List<WebSourceException>();
        foreach (var place in places.All)
        {
            try
            {
                watched.AddRange(await place.ReadWatchedAsync(known, cancellation));
            }
            catch (WebSourceException failure)
            {
                failures.Add(failure);
            }
        }

        string[] silent = [.. failures.Select(failure => failure.Message)];
        if (silent.Length == places.All.Count)
        {
            throw new WebSourceException(string.Join(' ', silent), failures[0]);
        }

        var survey = Compare(watched, known) with { Silent = silent };
        RegimenTelemetry.Count(survey);
        return survey;
    }

    private SourceSurvey Compare(IReadOnlyList<WatchedSource> watched, Dictionary<string, PublishedSource> known)
    {
        var due = new List<DueSource>();
        var onHold = new List<string>();
        var failed = new List<string>();
        var problems = new List<string>();
        var sources = new List<WatchedSource>();
        foreach (var sameId in watched.GroupBy(source => Slug.Of(source.Title).Id, StringComparer.Ordinal))
        {
            var before = known.GetValueOrDefault(sameId.Key);
            var source = Choose([.. sameId], before, problems);
            sources.Add(source);
            if (FindReason(source, before, problems) is not { } reason)
            {
                continue;
            }

            if (before?.Task?.HeldBy is not null)
            {
                onHold.Add(source.Title);
            }
            else if (before?.Task?.HasFailedForGood(RevisionOf(source), ProgramVersion.Name) == true)
            {
                failed.Add(source.Title);
            }
            else
            {
                due.Add(new(source.Kind, source.Title, source.Revision, reason));
            }
        }

        return new(
            sources.Count(source => source.Kind == WatchedKind.Page),
            sources.Count(source => source.Kind == WatchedKind.Trial),
            [.. due.OrderBy(source => source.Revision is null).ThenBy(source => source.Title, StringComparer.Ordinal)],
            sources.Count - due.Count - onHold.Count - failed.Count,
            onHold,
            failed,
            problems
        );
    }

    /// <summary>
    /// Of what would be the same source, the one that is there; of several, the one that was published.
    /// </summary>
    private static WatchedSource Choose(
        IReadOnlyList<WatchedSource> sources,
        PublishedSource? before,
        List<string> problems
    )
    {
        var here = sources
            .Where(source => source.Standing == WatchedStanding.Here)
            .DistinctBy(source => (source.Kind, source.Title))
            .ToList();
        var chosen =
            here.Find(source => source.Address == before?.Address)
            ?? here.FirstOrDefault()
            ?? sources.FirstOrDefault(source => source.Address == before?.Address)
            ?? sources[0];
        problems.AddRange(
            here.Where(source => (source.Kind, source.Title) != (chosen.Kind, chosen.Title))
                .Select(source =>
                    $"'{source.Title}' would have the same id as '{chosen.Title}' and is left out. Rename one of the pages."
                )
        );
        return chosen;
    }

    private DueReason? FindReason(WatchedSource source, PublishedSource? before, List<string> problems)
    {
        if (source.Revision is { } revision)
        {
            return FindReason(revision, before?.Manifest, before?.Task);
        }

        if (
            source.Standing is WatchedStanding.Gone or WatchedStanding.Moved
            && before?.Manifest is { } manifest
            && before.Address == source.Address
        )
        {
            return Manifest.Revision(manifest) == VanishedSource.Checksum ? null
                : source.Standing == WatchedStanding.Moved ? DueReason.Moved
                : DueReason.Deleted;
        }

        if (source.Problem is { } problem)
        {
            problems.Add(problem);
        }

        return null;
    }

    private DueReason? FindReason(string revision, Fhir.Model.Library? manifest, SourceTask? task)
    {
        var hasFailed = task is { Errors.Count: > 0 } && task.LastRevision == revision;
        return manifest is null ? (hasFailed ? DueReason.Retry : DueReason.New)
            : Manifest.Revision(manifest) != revision ? (hasFailed ? DueReason.Retry : DueReason.Changed)
            : Manifest.ProgramVersion(manifest) != origin.ProgramVersion ? DueReason.Program
            : Manifest.SettingsHash(manifest) != origin.SettingsHash ? DueReason.Settings
            : origin.TerminologyHash is { } hash && Manifest.TerminologyHash(manifest) != hash ? DueReason.Terminology
            : MayBeReleased(manifest) ? DueReason.Waiting
            : null;
    }

    private bool MayBeReleased(Fhir.Model.Library manifest) =>
        options.Release == ReleaseMode.Automatic
        && manifest.Status == Fhir.Model.PublicationStatus.Draft
        && Manifest.RevisionTime(manifest)?.AddHours(options.SettleHours) <= clock.GetUtcNow();

    private static string RevisionOf(WatchedSource source) => source.Revision ?? VanishedSource.Checksum;
}
