using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>What a FHIR server holds of regimens, trials and papers: what preview pages are made of.</summary>
/// <param name="server">The server; it is only read.</param>
public sealed class PublishedContent(FhirServer server)
{
    /// <summary>One of these is written whenever anything of a source is; entries alone never are.</summary>
    private static readonly string[] Heads =
    [
        "PlanDefinition?",
        $"{PublishedSource.Manifests}&",
        $"{PublishedSource.Tasks}&",
    ];

    private static readonly string[] Searches =
    [
        "PlanDefinition?",
        "ActivityDefinition?",
        $"{PublishedSource.Manifests}&",
        $"{PublishedSource.Tasks}&",
        "RiskEvidenceSynthesis?",
        "EffectEvidenceSynthesis?",
        "EvidenceVariable?",
        "ResearchStudy?",
    ];

    /// <summary>What was written last; another text where anything has been written since.</summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<string> StateAsync(CancellationToken cancellation)
    {
        var newest = new List<string>();
        foreach (var head in Heads)
        {
            // One page and not all that follow, as a search would read.
            var found = await server.OperateAsync($"{head}_sort=-_lastUpdated&_count=1", input: null, cancellation);
            newest.AddRange(
                ((Bundle)found).Entry.Select(entry =>
                    $"{entry.Resource?.TypeName}/{entry.Resource?.Id}/{entry.Resource?.Meta?.VersionId}"
                )
            );
        }

        return string.Join(' ', newest);
    }

    /// <summary>
    /// All of it, by type and id. Types that the server says it does not store are left out, and groups that no trial
    /// names or that have members: they are about patients.
    /// </summary>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<IReadOnlyList<Resource>> ReadAsync(CancellationToken cancellation)
    {
        var types = (await server.ReadCapabilitiesAsync(cancellation)).Types;
        var resources = new List<Resource>();
        foreach (var search in Searches.Where(search => types.Count == 0 || types.Contains(TypeOf(search))))
        {
            resources.AddRange(await server.SearchAsync($"{search}_count=500&_sort=_id", cancellation));
        }

        if (types.Count == 0 || types.Contains("Group"))
        {
            resources.AddRange(await ReadGroupsAsync(resources.OfType<ResearchStudy>(), cancellation));
        }

        return resources;
    }

    private async Task<IEnumerable<Group>> ReadGroupsAsync(
        IEnumerable<ResearchStudy> trials,
        CancellationToken cancellation
    )
    {
        const int OfSearch = 50;
        const string Reference = "Group/";
        var groups = new List<Group>();
        foreach (
            var ids in trials
                .SelectMany(trial => trial.Enrollment)
                .Select(group => group.Reference)
                .OfType<string>()
                .Where(reference => reference.StartsWith(Reference, StringComparison.Ordinal))
                .Select(reference => reference[Reference.Length..])
                .Distinct(StringComparer.Ordinal)
                .Chunk(OfSearch)
        )
        {
            var query = $"Group?_id={string.Join(',', ids.Select(Uri.EscapeDataString))}&_count={OfSearch}&_sort=_id";
            groups.AddRange((await server.SearchAsync(query, cancellation)).OfType<Group>());
        }

        return groups.Where(group => group.Actual == false && group.Member.Count == 0);
    }

    private static string TypeOf(string search) => search.Split('?')[0];
}
