using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing;

/// <summary>
/// The gate (publishing rule 4): a person activates the drafts that a source's manifest names; the versions before
/// are retired in the same step.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="sender">Sends the writes.</param>
/// <param name="provenance">Writes the record of the approval.</param>
public sealed class Approver(FhirServer server, TransactionSender sender, ProvenanceWriter provenance)
{
    /// <summary>Activates every draft that the manifest names.</summary>
    /// <param name="slug">The id of the source's manifest.</param>
    /// <param name="title">The source's title, for the report.</param>
    /// <param name="approver">Who approves; stands in the Provenance.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="FhirServerException">
    /// The server could not be read, has no such manifest, or refused the change.
    /// </exception>
    public async Task<PublishReport> ApproveAsync(
        string slug,
        string title,
        string approver,
        CancellationToken cancellation
    )
    {
        var before =
            await server.ReadAsync<Library>(slug, cancellation)
            ?? throw new FhirServerException(
                $"{server.BaseAddress} has no Library/{slug}: publish {title} before you approve it."
            );
        var activations = new List<DomainResource>();
        var retirements = new List<DomainResource>();
        var items = new List<PublishItem>();
        var pins = Manifest.Pins(before.Resource);
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        foreach (var pin in pins)
        {
            var versions = instances[pin.Url];
            var named =
                versions.FirstOrDefault(version => version.BusinessVersion() == pin.Version)
                ?? throw new FhirServerException(
                    $"The manifest Library/{slug} names {pin.Url}|{pin.Version}, which the server does not have. "
                        + $"Publish {title} again."
                );
            var older = versions.Where(version => version != named && IsOlder(version, pin) && !IsRetired(version));
            retirements.AddRange(older.Select(version => version.WithStatus(PublicationStatus.Retired)));
            if (named.Status() == PublicationStatus.Draft)
            {
                activations.Add(named.WithStatus(PublicationStatus.Active));
            }

            items.Add(
                PublishPlanner.Item(
                    named,
                    named.Status() == PublicationStatus.Draft ? PublishAction.Activated : PublishAction.Unchanged
                )
            );
        }

        items.AddRange(retirements.Select(version => PublishPlanner.Item(version, PublishAction.Retired)));
        await WriteAsync(before, activations, retirements, approver, cancellation);
        return new(title, Manifest.Revision(before.Resource), items);
    }

    private static bool IsOlder(DomainResource version, PinnedArtifact pin) =>
        SemanticVersion.Parse(version.BusinessVersion()) is { } number && number < pin.Number;

    private static bool IsRetired(DomainResource version) => version.Status() == PublicationStatus.Retired;

    private async Task WriteAsync(
        Stored<Library> before,
        IReadOnlyList<DomainResource> activations,
        IReadOnlyList<DomainResource> retirements,
        string approver,
        CancellationToken cancellation
    )
    {
        if (activations.Count + retirements.Count == 0 && before.Resource.Status == PublicationStatus.Active)
        {
            return;
        }

        var manifest = before.Resource.WithStatus(PublicationStatus.Active);
        DomainResource[] changed = [.. activations, .. retirements];
        await sender.SendAsync(
            [
                .. changed.Select(artifact => new Write(artifact)),
                new Write(provenance.OfApproval(manifest, changed, approver)),
                new Write(manifest, before.ETag),
            ],
            cancellation
        );
    }
}
