using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// Publishes one watched source as it is now: its newest revision, or that it is no longer there. To run it again, late,
/// twice at once or after it was interrupted does no harm.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="places">Where the sources are.</param>
/// <param name="server">The server.</param>
/// <param name="publisher">Publishes sources to that server.</param>
public sealed class WatchedSourcePublisher(
    FhirRegimensOptions options,
    WatchedPlaces places,
    FhirServer server,
    SourcePublisher publisher
)
{
    private readonly SourceAttempt attempt = new(options, server, publisher);

    /// <summary>Publishes the source; expected failures are outcomes.</summary>
    /// <exception cref="UsageException">A setting is wrong, or names no place with sources of the kind.</exception>
    public async Task<AttemptOutcome> PublishAsync(WatchedKind kind, string title, CancellationToken cancellation)
    {
        var place = places.Of(kind);
        try
        {
            return await place.ReadNewestAsync(title, cancellation) switch
            {
                NewestSource.Here here => await attempt.PublishAsync(here.Source, cancellation),
                NewestSource.Vanished vanished => await VanishAsync(title, vanished, cancellation),
                NewestSource.Unfit unfit => await attempt.RefuseAsync(
                    title,
                    unfit.Revision,
                    unfit.Reason,
                    cancellation
                ),
                NewestSource.Impossible impossible => new(title, AttemptResult.Failed, impossible.Reason),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is not known."),
            };
        }
        catch (Exception failure) when (failure is WebSourceException or FhirServerException)
        {
            return new(title, AttemptResult.Later, failure.Message);
        }
    }

    /// <summary>Takes back what was published of a source that is no longer there.</summary>
    private async Task<AttemptOutcome> VanishAsync(
        string title,
        NewestSource.Vanished vanished,
        CancellationToken cancellation
    )
    {
        var manifest = await server.ReadAsync<Library>(Slug.Of(title).Id, cancellation);
        if (manifest is null || Manifest.SourceAddress(manifest.Resource) != vanished.Address)
        {
            return new(title, AttemptResult.Done, $"{vanished.How} before it was published");
        }

        var outcome = await attempt.PublishAsync(VanishedSource.Of(title, vanished), cancellation);
        return outcome with { Message = outcome.Message ?? vanished.How };
    }
}
