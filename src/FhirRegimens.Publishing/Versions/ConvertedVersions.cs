using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Publishing.Versions;

/// <summary>
/// Versions for artifacts that are written to files and never published: <c>1.0.0-convert.</c> and eight digits of
/// the content hash, so that the same content has the same version.
/// </summary>
public static class ConvertedVersions
{
    /// <summary>
    /// All resources of a source, children before what pins them, then the records, the manifest last; ids are slugs.
    /// </summary>
    public static IReadOnlyList<DomainResource> Assign(SourceContent content)
    {
        var resources = new List<DomainResource>();
        var pins = new List<PinnedArtifact>();
        foreach (var closure in content.Closures)
        {
            var versions = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var artifact in closure.Artifacts)
            {
                var pinned = artifact.WithPins(versions);
                var pin = new PinnedArtifact(artifact.CanonicalUrl(), VersionOf(pinned), pinned.ContentHash());
                versions[pin.Url] = pin.Version;
                pins.Add(pin);
                resources.Add(pinned.AsVersion(artifact.Id!, pin.Version, PublicationStatus.Draft));
            }
        }

        resources.AddRange(content.Records);
        var manifest = Manifest.WithRecords(
            Manifest.WithPins(content.Manifest, pins),
            content.Records.Select(NamedRecord.Of)
        );
        resources.Add(manifest.AsVersion(manifest.Id!, VersionOf(manifest), PublicationStatus.Draft));
        return resources;
    }

    private static string VersionOf(DomainResource artifact) =>
        $"{SemanticVersion.First}-convert.{artifact.ContentHash()[..8]}";
}
