using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing;

/// <summary>
/// Compares every artifact and record that a manifest names with what the server holds (publishing rule 1): what somebody has
/// changed there is reported, and never overwritten. Only reads.
/// </summary>
/// <param name="server">The server.</param>
public sealed class DriftCheck(FhirServer server)
{
    private const string Missing = "the manifest names it and the server does not have it";
    private const string Changed = "its content was changed on the server";

    /// <summary>A line for each artifact and record, unchanged or conflict.</summary>
    /// <param name="manifest">The source's manifest as the server has it.</param>
    /// <param name="title">The source's title.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishReport> CheckAsync(Library manifest, string title, CancellationToken cancellation)
    {
        var pins = Manifest.Pins(manifest);
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        var items = pins.Select(pin => Check(pin, instances[pin.Url])).ToList();
        foreach (var record in Manifest.Records(manifest))
        {
            items.Add(await CheckAsync(record, cancellation));
        }

        return new(title, Manifest.Revision(manifest), items);
    }

    private async Task<PublishItem> CheckAsync(NamedRecord named, CancellationToken cancellation)
    {
        var item = PublishItems.Named(named);
        var stored = (await server.ReadAsync(item.Type, item.Id, cancellation))?.Resource as DomainResource;
        var conflict = stored switch
        {
            null => Missing,
            _ when stored.ContentHash() == named.Hash => null,
            _ when stored.IsAsPublished() => "it is not what the manifest names but what another run has written: "
                + "publish without --verify completes a run that was interrupted",
            _ => Changed,
        };
        return item with
        {
            Title = stored?.Name(),
            Action = conflict is null ? PublishAction.Unchanged : PublishAction.Conflict,
            Reason = conflict,
        };
    }

    private static PublishItem Check(PinnedArtifact pin, IEnumerable<DomainResource> instances)
    {
        var instance = instances.FirstOrDefault(instance => instance.BusinessVersion() == pin.Version);
        var conflict = instance switch
        {
            null => Missing,
            _ when instance.ContentHash() != pin.Hash => Changed,
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
