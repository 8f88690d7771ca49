using System.Text.Json.Nodes;
using FhirRegimens.Repository.Storage;

namespace FhirRegimens.Repository.Search;

/// <summary>A resource as searches see it: its newest version and the values of its search parameters.</summary>
internal sealed class IndexedResource(StoredVersion version, JsonObject content)
{
    // A resource has values for some fifteen parameters: looking through these is as quick as a dictionary, and smaller.
    private readonly (SearchParameter Parameter, SearchValue[] Values)[] values =
    [
        .. SearchParameter
            .Of(version.Type)
            .Values.Select(parameter => (parameter, parameter.Values(content).ToArray()))
            .Where(found => found.Item2.Length > 0),
    ];

    /// <summary>The newest version.</summary>
    public StoredVersion Version => version;

    /// <summary>What the resource holds for a parameter of its type; often nothing.</summary>
    public IReadOnlyList<SearchValue> ValuesOf(SearchParameter parameter)
    {
        foreach (var (own, held) in values)
        {
            if (ReferenceEquals(own, parameter))
            {
                return held;
            }
        }

        return [];
    }

    /// <summary>The hashes of what the resource is found by at once, some of them several times.</summary>
    public IEnumerable<int> Keys() =>
        from held in values
        from value in held.Values
        from key in SearchCriterion.KeysOf(held.Parameter.Kind, value)
        select SearchCriterion.HashOf(held.Parameter, key);

    /// <summary>Holds values that other resources have too as they do: once in memory.</summary>
    public void Share(ValuePool pool)
    {
        foreach (var (_, held) in values)
        {
            for (var place = 0; place < held.Length; place++)
            {
                held[place] = pool.Share(held[place]);
            }
        }
    }
}

/// <summary>
/// The newest versions of all resources by their search values, in memory. Exact values (codes, addresses, ids) are
/// found at once; whatever else a search asks for is compared resource by resource.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TypeIndex> types = [];
    private readonly ValuePool pool = new();

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
                    resource.Share(pool);
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
                .Where(r => criteria.All(c => c.Matches(r.ValuesOf(c.Parameter))))
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

    /// <summary>
    /// The resources of one type. Most keys are held by one resource alone, and most of the memory would be the keys'
    /// texts: of a key only its hash is kept, with the one resource or the set of those that have it. What is found is
    /// compared all the same, so it does no harm that two keys may have one hash.
    /// </summary>
    private sealed class TypeIndex
    {
        private readonly Dictionary<string, IndexedResource> resources = [];
        private readonly Dictionary<int, object> holders = [];

        public void Add(IndexedResource resource)
        {
            resources.Add(resource.Version.Id, resource);
            foreach (var key in resource.Keys())
            {
                holders[key] = With(holders.GetValueOrDefault(key), resource);
            }
        }

        public void Remove(string id)
        {
            if (!resources.Remove(id, out var resource))
            {
                return;
            }

            foreach (var key in resource.Keys())
            {
                var held = holders.GetValueOrDefault(key);
                if (held == resource)
                {
                    holders.Remove(key);
                }
                else if (held is HashSet<IndexedResource> several && several.Remove(resource) && several.Count == 1)
                {
                    holders[key] = several.First();
                }
            }
        }

        public IEnumerable<IndexedResource> Candidates(IReadOnlyList<SearchCriterion> criteria)
        {
            var narrowest = criteria
                .Where(criterion => criterion.Keys is not null)
                .Select(criterion =>
                    criterion.Keys!.Select(key => HoldersOf(SearchCriterion.HashOf(criterion.Parameter, key))).ToList()
                )
                .MinBy(found => found.Sum(held => held.Count));
            return narrowest is null ? resources.Values : narrowest.SelectMany(held => held).Distinct();
        }

        private static object With(object? held, IndexedResource resource)
        {
            switch (held)
            {
                case HashSet<IndexedResource> several:
                    several.Add(resource);
                    return several;
                case IndexedResource one when one != resource:
                    return new HashSet<IndexedResource> { one, resource };
                default:
                    return resource;
            }
        }

        private IReadOnlyCollection<IndexedResource> HoldersOf(int key) =>
            holders.GetValueOrDefault(key) switch
            {
                HashSet<IndexedResource> several => several,
                IndexedResource one => [one],
                _ => [],
            };
    }
}

/// <summary>One parameter to sort by; resources without a value come last either way.</summary>
internal sealed record SortKey(SearchParameter Parameter, bool Descending)
{
    public int Compare(IndexedResource a, IndexedResource b) =>
        (Key(a), Key(b)) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (x, y) => Descending ? string.CompareOrdinal(y, x) : string.CompareOrdinal(x, y),
        };

    private string? Key(IndexedResource resource) =>
        resource.ValuesOf(Parameter) is [var first, ..] ? first.SortKey : null;
}
