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
    /// The plans of the source that the source of a manifest has become in the end, as far as the server has it: a page can
    /// be moved several times, and back. None where it has become no other.
    /// </summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public static async Task<IReadOnlyList<PlanDefinition>> ReadFollowingPlansAsync(
        this FhirServer server,
        Library manifest,
        CancellationToken cancellation
    )
    {
        var last = manifest;
        var passed = new HashSet<string>(StringComparer.Ordinal) { manifest.Url! };
        while (
            Manifest.Successor(last) is { } url
            && passed.Add(url)
            && await server.ReadAsync<Library>(url.Split('/')[^1], cancellation) is { Resource: var next }
            && next.Url == url
        )
        {
            last = next;
        }

        return last == manifest ? [] : await server.ReadPinnedPlansAsync(last, cancellation);
    }

    /// <summary>The resource type in a canonical <c>BASE/{Type}/{slug}</c>.</summary>
    public static string TypeOf(string url) => url.Split('/')[^2];
}
