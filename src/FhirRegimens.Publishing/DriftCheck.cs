using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing;

/// <summary>
/// Compares every artifact that a manifest names with what the server holds (publishing rule 1): what somebody has
/// changed there is reported, and never overwritten. Only reads.
/// </summary>
/// <param name="server">The server.</param>
public sealed class DriftCheck(FhirServer server)
{
    /// <summary>A line for each artifact, unchanged or conflict.</summary>
    /// <param name="manifest">The source's manifest as the server has it.</param>
    /// <param name="title">The source's title.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishReport> CheckAsync(Library manifest, string title, CancellationToken cancellation)
    {
        var pins = Manifest.Pins(manifest);
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        return new(title, Manifest.Revision(manifest), [.. pins.Select(pin => Check(pin, instances[pin.Url]))]);
    }

    private static PublishItem Check(PinnedArtifact pin, IEnumerable<DomainResource> instances)
    {
        var instance = instances.FirstOrDefault(instance => instance.BusinessVersion() == pin.Version);
        var conflict = instance switch
        {
            null => "the manifest names it and the server does not have it",
            _ when instance.ContentHash() != pin.Hash => "its content was changed on the server",
            _ when instance.Status() is not (PublicationStatus.Active or PublicationStatus.Draft) =>
                "the manifest names it and its status was changed on the server",
            _ => null,
        };
        return PublishItems.Pinned(pin) with
        {
            Title = instance?.Title(),
            Action = conflict is null ? PublishAction.Unchanged : PublishAction.Conflict,
            Reason = conflict,
        };
    }
}
