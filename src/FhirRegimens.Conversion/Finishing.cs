using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Conversion;

/// <summary>What is done to all resources of a source together.</summary>
internal static class Finishing
{
    /// <summary>Makes their names unique, and replaces characters that FHIR does not allow.</summary>
    public static void Finish(IReadOnlyList<DomainResource> resources)
    {
        MakeNamesUnique(resources);
        foreach (var resource in resources)
        {
            ControlCharacters.Replace(resource);
        }
    }

    /// <summary>Slugs that differ only in hyphens before digits make one name: these get a hash of their address.</summary>
    private static void MakeNamesUnique(IReadOnlyList<DomainResource> resources)
    {
        foreach (
            var same in resources.GroupBy(NameOf, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList()
        )
        {
            foreach (var resource in same)
            {
                ((IVersionableConformanceResource)resource).Name =
                    same.Key + Slug.HashOf($"{resource.TypeName}/{resource.Id}");
            }
        }
    }

    private static string NameOf(DomainResource resource) => ((IVersionableConformanceResource)resource).Name ?? "";
}
