using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>Finds every version of artifacts that a server has, by canonical url.</summary>
internal static class VersionSearch
{
    /// <summary>How many canonical urls one search asks for.</summary>
    private const int UrlsPerSearch = 20;

    /// <summary>All instances of these urls, whatever their status.</summary>
    public static async Task<ILookup<string, DomainResource>> FindVersionsAsync(
        this FhirServer server,
        IEnumerable<string> urls,
        CancellationToken cancellation
    )
    {
        var instances = new List<DomainResource>();
        foreach (var ofType in urls.Distinct(StringComparer.Ordinal).GroupBy(TypeOf, StringComparer.Ordinal))
        {
            foreach (var chunk in ofType.Chunk(UrlsPerSearch))
            {
                var query = $"{ofType.Key}?url={string.Join(",", chunk.Select(Uri.EscapeDataString))}&_count=500";
                instances.AddRange((await server.SearchAsync(query, cancellation)).OfType<DomainResource>());
            }
        }

        return instances.ToLookup(instance => instance.CanonicalUrl(), StringComparer.Ordinal);
    }

    /// <summary>The resource type in a canonical <c>BASE/{Type}/{slug}</c>.</summary>
    public static string TypeOf(string url) => url.Split('/')[^2];
}
