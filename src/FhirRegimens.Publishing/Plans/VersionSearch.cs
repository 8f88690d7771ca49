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

    /// <summary>The plans that a manifest names, as the server has them.</summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public static async Task<IReadOnlyList<PlanDefinition>> ReadPinnedPlansAsync(
        this FhirServer server,
        Library manifest,
        CancellationToken cancellation
    )
    {
        var pins = Manifest.Pins(manifest).Where(pin => TypeOf(pin.Url) == "PlanDefinition").ToList();
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        return
        [
            .. pins.SelectMany(pin => instances[pin.Url].Where(instance => instance.BusinessVersion() == pin.Version))
                .OfType<PlanDefinition>(),
        ];
    }

    /// <summary>
    /// The plans of the source that the source of a manifest has become; none where it has not, or where the server does
    /// not have that source yet.
    /// </summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public static async Task<IReadOnlyList<PlanDefinition>> ReadFollowingPlansAsync(
        this FhirServer server,
        Library manifest,
        CancellationToken cancellation
    ) =>
        Manifest.Successor(manifest) is { } url
        && await server.ReadAsync<Library>(url.Split('/')[^1], cancellation) is { } next
        && next.Resource.Url == url
            ? await server.ReadPinnedPlansAsync(next.Resource, cancellation)
            : [];

    /// <summary>The resource type in a canonical <c>BASE/{Type}/{slug}</c>.</summary>
    public static string TypeOf(string url) => url.Split('/')[^2];
}
