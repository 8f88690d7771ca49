using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>
/// The manifest of a source: a Library that names every artifact made from it, with version and content hash, its
/// records with their content hash, and the revision and settings it was made with.
/// </summary>
public static class Manifest
{
    private const string SourceRevision = Guide.Structures + "source-revision";
    private const string Conversion = Guide.Structures + "conversion";
    private const string ManifestRecord = Guide.Structures + "manifest-record";
    private const string ManifestLeftOut = Guide.Structures + "manifest-left-out";

    /// <summary>The artifacts that a manifest names, in its order.</summary>
    public static IReadOnlyList<PinnedArtifact> Pins(Library manifest) =>
        [
            .. manifest
                .RelatedArtifact.Where(related => related.Type == RelatedArtifact.RelatedArtifactType.ComposedOf)
                .Select(ReadPin)
                .OfType<PinnedArtifact>(),
        ];

    /// <summary>A copy that names these artifacts, and no others.</summary>
    public static Library WithPins(Library manifest, IEnumerable<PinnedArtifact> pins)
    {
        var copy = manifest.DeepCopy();
        copy.RelatedArtifact.RemoveAll(related => related.Type == RelatedArtifact.RelatedArtifactType.ComposedOf);
        copy.RelatedArtifact.InsertRange(0, pins.Select(WritePin));
        return copy;
    }

    /// <summary>The records that a manifest names, in its order.</summary>
    public static IReadOnlyList<NamedRecord> Records(Library manifest) =>
        [.. manifest.Extension.Where(IsRecord).Select(ReadRecord).OfType<NamedRecord>()];

    /// <summary>A copy that names these records, and no others.</summary>
    public static Library WithRecords(Library manifest, IEnumerable<NamedRecord> records)
    {
        var copy = manifest.DeepCopy();
        copy.Extension.RemoveAll(IsRecord);
        copy.Extension.AddRange(records.Select(WriteRecord));
        return copy;
    }

    /// <summary>Canonical urls of the source's artifacts that the server could not take, in the manifest's order.</summary>
    public static IReadOnlyList<string> LeftOut(Library manifest) =>
        [
            .. manifest
                .Extension.Where(IsLeftOut)
                .Select(extension => (extension.Value as FhirUri)?.Value)
                .OfType<string>(),
        ];

    /// <summary>A copy that says that the server could not take these artifacts, and no others.</summary>
    public static Library WithLeftOut(Library manifest, IEnumerable<string> urls)
    {
        var copy = manifest.DeepCopy();
        copy.Extension.RemoveAll(IsLeftOut);
        copy.Extension.AddRange(urls.Select(url => new Extension { Url = ManifestLeftOut, Value = new FhirUri(url) }));
        return copy;
    }

    /// <summary>
    /// Whether two manifests were made from the same source text by the same program with the same terminology and
    /// settings, so that publishing would change nothing.
    /// </summary>
    public static bool SameOrigin(Library left, Library right) => Origin(left).SequenceEqual(Origin(right));

    /// <summary>The revision id, else the checksum of the source.</summary>
    public static string? Revision(Library manifest) =>
        Part(manifest, SourceRevision, "revisionId") ?? Part(manifest, SourceRevision, "sha256");

    /// <summary>Version of the program that converted the source; null where no revision is claimed.</summary>
    public static string? ProgramVersion(Library manifest) => Part(manifest, Conversion, "programVersion");

    /// <summary>The hash of the terminology that the source was converted with.</summary>
    public static string? TerminologyHash(Library manifest) => Part(manifest, Conversion, "terminologyHash");

    /// <summary>The hash of the settings that the source was converted with.</summary>
    public static string? SettingsHash(Library manifest) => Part(manifest, Conversion, "settingsHash");

    /// <summary>The address of the source, without a revision; null where it has none.</summary>
    public static string? SourceAddress(Library manifest) =>
        manifest.RelatedArtifact.Find(related => related.Type == RelatedArtifact.RelatedArtifactType.DerivedFrom)?.Url;

    /// <summary>The canonical url of the manifest of the source that this one has become; null where it has not.</summary>
    public static string? Successor(Library manifest) =>
        manifest
            .RelatedArtifact.Find(related => related.Type == RelatedArtifact.RelatedArtifactType.Successor)
            ?.Resource;

    /// <summary>A copy that says which source this one has become.</summary>
    /// <param name="manifest">Copied, not changed.</param>
    /// <param name="url">The canonical url of that source's manifest, without a version.</param>
    public static Library WithSuccessor(Library manifest, string url)
    {
        var copy = manifest.DeepCopy();
        copy.RelatedArtifact.Add(
            new RelatedArtifact { Type = RelatedArtifact.RelatedArtifactType.Successor, Resource = url }
        );
        return copy;
    }

    /// <summary>When the source's revision was made; null where the source does not say.</summary>
    public static DateTimeOffset? RevisionTime(Library manifest) =>
        manifest.GetExtension(SourceRevision)?.GetExtension("timestamp")?.Value is Instant { Value: { } time }
            ? time
            : null;

    /// <summary>A copy that claims no revision: whatever comes next is compared in full.</summary>
    public static Library WithoutOrigin(Library manifest)
    {
        var copy = manifest.DeepCopy();
        copy.Extension.RemoveAll(IsOrigin);
        return copy;
    }

    /// <summary>A copy that claims the revision and settings of another manifest.</summary>
    public static Library WithOriginOf(Library manifest, Library other)
    {
        var copy = WithoutOrigin(manifest);
        copy.Extension.InsertRange(0, other.DeepCopy().Extension.Where(IsOrigin));
        return copy;
    }

    /// <summary>What a manifest says of an artifact that is on the server.</summary>
    public static PinnedArtifact PinOf(DomainResource instance) =>
        new(instance.CanonicalUrl(), instance.BusinessVersion() ?? "", instance.ContentHash());

    private static bool IsOrigin(Extension extension) => extension.Url is SourceRevision or Conversion;

    private static bool IsLeftOut(Extension extension) => extension.Url == ManifestLeftOut;

    private static bool IsRecord(Extension extension) => extension.Url == ManifestRecord;

    private static IEnumerable<string?> Origin(Library manifest) =>
        [
            Part(manifest, SourceRevision, "revisionId"),
            Part(manifest, SourceRevision, "sha256"),
            Part(manifest, Conversion, "programVersion"),
            Part(manifest, Conversion, "terminologyHash"),
            Part(manifest, Conversion, "settingsHash"),
        ];

    private static string? Part(Library manifest, string extension, string part) =>
        manifest.GetExtension(extension)?.GetExtension(part)?.Value is FhirString { Value: var text } ? text : null;

    private static PinnedArtifact? ReadPin(RelatedArtifact related) =>
        related.Resource?.Split('|') is [var url, var version]
        && related.GetExtension(Artifact.Hash)?.Value is FhirString { Value: { } hash }
            ? new PinnedArtifact(url, version, hash)
            : null;

    private static RelatedArtifact WritePin(PinnedArtifact pin) =>
        new()
        {
            Extension = [new Extension { Url = Artifact.Hash, Value = new FhirString(pin.Hash) }],
            Type = RelatedArtifact.RelatedArtifactType.ComposedOf,
            Resource = $"{pin.Url}|{pin.Version}",
        };

    private static NamedRecord? ReadRecord(Extension record) =>
        record.GetExtension("reference")?.Value is ResourceReference { Reference: { } reference }
        && record.GetExtension("hash")?.Value is FhirString { Value: { } hash }
            ? new NamedRecord(reference, hash)
            : null;

    private static Extension WriteRecord(NamedRecord record) =>
        new()
        {
            Url = ManifestRecord,
            Extension =
            [
                new Extension
                {
                    Url = "reference",
                    Value = new ResourceReference { Reference = record.Reference },
                },
                new Extension { Url = "hash", Value = new FhirString(record.Hash) },
            ],
        };
}
