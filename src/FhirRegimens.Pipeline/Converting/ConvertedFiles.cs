using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Pipeline.Converting;

/// <summary>Which kind of Bundle is written.</summary>
public enum ConvertedBundleType
{
    /// <summary>A set of resources.</summary>
    Collection,

    /// <summary>Resources to be written at their ids by whoever posts the Bundle to a server.</summary>
    Transaction,
}

/// <summary>Writes what sources were converted to as files: the same content gives the same bytes.</summary>
public static class ConvertedFiles
{
    /// <summary>One <c>Type-id.json</c> for each resource. Existing files of the same name are replaced.</summary>
    /// <param name="folder">Created where it does not exist.</param>
    /// <param name="resources">Resources with ids.</param>
    public static void WriteFolder(string folder, IEnumerable<Resource> resources)
    {
        Directory.CreateDirectory(folder);
        foreach (var resource in resources)
        {
            File.WriteAllBytes(
                Path.Combine(folder, $"{resource.TypeName}-{resource.Id}.json"),
                FhirJson.SerializePretty(resource)
            );
        }
    }

    /// <summary>One Bundle with all resources, in their order.</summary>
    /// <inheritdoc cref="Bundle"/>
    public static void WriteBundle(
        string file,
        ConvertedBundleType type,
        Uri canonical,
        IEnumerable<DomainResource> resources
    )
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllBytes(file, FhirJson.SerializePretty(Bundle(type, canonical, resources)));
    }

    /// <summary>The resources of a source with the versions that files get.</summary>
    public static IReadOnlyList<DomainResource> Resources(SourceContent content) => ConvertedVersions.Assign(content);

    /// <summary>A Bundle of resources, in their order.</summary>
    /// <param name="type">What it is for.</param>
    /// <param name="canonical">BASE of the resources: what has no canonical url has its address there.</param>
    /// <param name="resources">Resources with ids.</param>
    public static Bundle Bundle(ConvertedBundleType type, Uri canonical, IEnumerable<DomainResource> resources) =>
        new()
        {
            Type =
                type == ConvertedBundleType.Transaction
                    ? Fhir.Model.Bundle.BundleType.Transaction
                    : Fhir.Model.Bundle.BundleType.Collection,
            Entry =
            [
                .. resources.Select(resource => new Bundle.EntryComponent
                {
                    FullUrl = FullUrl(canonical, resource),
                    Resource = resource,
                    Request = type == ConvertedBundleType.Transaction ? Put(resource) : null,
                }),
            ],
        };

    /// <summary>Addresses of one form, so that a reference from one entry to another resolves in the Bundle.</summary>
    private static string FullUrl(Uri canonical, DomainResource resource) =>
        resource is IVersionableConformanceResource
            ? resource.CanonicalUrl()
            : $"{canonical.AbsoluteUri.TrimEnd('/')}/{resource.TypeName}/{resource.Id}";

    private static Bundle.RequestComponent Put(DomainResource resource) =>
        new() { Method = Fhir.Model.Bundle.HTTPVerb.PUT, Url = $"{resource.TypeName}/{resource.Id}" };
}
