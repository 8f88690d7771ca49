using System.Text.Json.Nodes;
using FhirRegimens.Repository.Storage;

namespace FhirRegimens.Repository.Search;

/// <summary>A resource as searches see it: its newest version and the values of its search parameters.</summary>
internal sealed class IndexedResource(StoredVersion version, JsonObject content)
{
    private readonly Dictionary<string, SearchValue[]> values = SearchParameter
        .Of(version.Type)
        .Values.Select(parameter => (parameter.Code, Values: parameter.Values(content).ToArray()))
        .Where(found => found.Values.Length > 0)
        .ToDictionary(found => found.Code, found => found.Values);

    /// <summary>The newest version.</summary>
    public StoredVersion Version => version;

    /// <summary>What the resource holds for a parameter; often nothing.</summary>
    public IReadOnlyList<SearchValue> ValuesOf(string code) => values.GetValueOrDefault(code) ?? [];
}

/// <summary>
/// The newest versions of all resources by their search values, in memory. Exact values (codes, addresses, ids) are
/// found at once; whatever else a search asks for is compared resource by resource.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TypeIndex> types = [];

    /// <summary>
    /// Takes in newest versions in place of those before and forgets what was deleted, so that a search sees all of the
    /// changes or none.
    /// </summary>
    public void Apply(IReadOnlyList<NewVersion> versions)
    {
        var changes = versions.Select(version => (version.Type, version.Id, Resource: Index(version))).ToList();
        lock (gate)
        {
            foreach (var (type, id, resource) in changes)
            {
                if (!types.TryGetValue(type, out var index))
                {
                    types.Add(type, index = new TypeIndex());
                }

                index.Remove(id);
                if (resource is not null)
                {
                    index.Add(resource);
                }
            }
        }
    }

    /// <summary>The resources of the type that match all criteria, sorted as asked and then by id.</summary>
    public IReadOnlyList<IndexedResource> Find(
        string type,
        IReadOnlyList<SearchCriterion> criteria,
        IReadOnlyList<SortKey> sort
    )
    {
        List<IndexedResource> found;
        lock (gate)
        {
            if (!types.TryGetValue(type, out var index))
            {
                return [];
            }

            found = index
                .Candidates(criteria)
                .Where(r => criteria.All(c => c.Matches(r.ValuesOf(c.Parameter.Code))))
                .ToList();
        }

        found.Sort(
            (a, b) =>
                sort.Select(key => key.Compare(a, b)).FirstOrDefault(order => order != 0) is var order and not 0
                    ? order
                    : string.CompareOrdinal(a.Version.Id, b.Version.Id)
        );
        return found;
    }

    private static IndexedResource? Index(NewVersion version) =>
        version.State == VersionState.Present ? new(version.Stored, version.Content) : null;

    private sealed class TypeIndex
    {
        private readonly Dictionary<string, IndexedResource> resources = [];
        private readonly Dictionary<(string Code, string Key), HashSet<string>> ids = [];

        public void Add(IndexedResource resource)
        {
            resources.Add(resource.Version.Id, resource);
            foreach (var key in KeysOf(resource))
            {
                if (!ids.TryGetValue(key, out var holders))
                {
                    ids.Add(key, holders = []);
                }

                holders.Add(resource.Version.Id);
            }
        }

        public void Remove(string id)
        {
            if (!resources.Remove(id, out var resource))
            {
                return;
            }

            foreach (var key in KeysOf(resource))
            {
                if (ids.TryGetValue(key, out var holders) && holders.Remove(id) && holders.Count == 0)
                {
                    ids.Remove(key);
                }
            }
        }

        public IEnumerable<IndexedResource> Candidates(IReadOnlyList<SearchCriterion> criteria)
        {
            var narrowest = criteria
                .Where(criterion => criterion.Keys is not null)
                .Select(criterion => criterion.Keys!.Select(key => Holders(criterion.Parameter.Code, key)).ToList())
                .MinBy(holders => holders.Sum(ids => ids.Count));
            return narrowest is null
                ? resources.Values
                : narrowest.SelectMany(ids => ids).Distinct().Select(id => resources[id]);
        }

        private HashSet<string> Holders(string code, string key) => ids.GetValueOrDefault((code, key)) ?? [];

        private static IEnumerable<(string Code, string Key)> KeysOf(IndexedResource resource) =>
            from parameter in SearchParameter.Of(resource.Version.Type).Values
            from value in resource.ValuesOf(parameter.Code)
            from key in SearchCriterion.KeysOf(parameter.Kind, value)
            select (parameter.Code, key);
    }
}

/// <summary>One parameter to sort by; resources without a value come last either way.</summary>
internal sealed record SortKey(string Code, bool Descending)
{
    public int Compare(IndexedResource a, IndexedResource b) =>
        (Key(a), Key(b)) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (x, y) => Descending ? string.CompareOrdinal(y, x) : string.CompareOrdinal(x, y),
        };

    private string? Key(IndexedResource resource) => resource.ValuesOf(Code) is [var first, ..] ? first.SortKey : null;
}
