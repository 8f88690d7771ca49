using System.Globalization;
using System.Net;

namespace FhirRegimens.Repository.Search;

/// <summary>A search as it was understood, and what of it was not.</summary>
internal sealed record SearchRequest
{
    /// <summary>The page size where none is asked for.</summary>
    public const int DefaultCount = 50;

    /// <summary>The largest page; a larger one asked for is made smaller.</summary>
    public const int MaxCount = 1_000;

    private static readonly string[] Unfiltered = ["_format", "_pretty"];

    /// <summary>What resources must match.</summary>
    public required IReadOnlyList<SearchCriterion> Criteria { get; init; }

    /// <summary>What to sort by.</summary>
    public required IReadOnlyList<SortKey> Sort { get; init; }

    /// <summary>The page size; 0 asks for the total alone.</summary>
    public int Count { get; init; } = DefaultCount;

    /// <summary>How many matches come before the page.</summary>
    public int Offset { get; init; }

    /// <summary>Whether the total is wanted.</summary>
    public bool Total { get; init; } = true;

    /// <summary>The parameters that were understood, as they came, without those that choose the page.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Used { get; init; }

    /// <summary>Parameters that are unknown here and were left out, in words.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>What makes the search impossible, in words; empty for a good one.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>The name-value pairs of a query string or form.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Decode(string query) =>
        [
            .. query
                .TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair =>
                    KeyValuePair.Create(
                        WebUtility.UrlDecode(pair[0]),
                        WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? "")
                    )
                ),
        ];

    /// <summary>Reads the parameters of a search of one type.</summary>
    public static SearchRequest Parse(string type, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var known = SearchParameter.Of(type);
        var criteria = new List<SearchCriterion>();
        var sort = new List<SortKey>();
        var used = new List<KeyValuePair<string, string>>();
        var ignored = new List<string>();
        var errors = new List<string>();
        var request = new SearchRequest
        {
            Criteria = criteria,
            Sort = sort,
            Used = used,
            Ignored = ignored,
            Errors = errors,
        };

        foreach (var parameter in parameters)
        {
            var (name, value) = parameter;
            var (code, modifier) = name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                ? (name[..colon], name[(colon + 1)..])
                : (name, null);
            switch (code)
            {
                case "_count" when ParseNumber(value) is { } count:
                    request = request with { Count = Math.Min(count, MaxCount) };
                    break;
                case "_offset" when ParseNumber(value) is { } offset:
                    request = request with { Offset = offset };
                    break;
                case "_count" or "_offset":
                    errors.Add($"{name} is a whole number of 0 or more, not \"{value}\".");
                    break;
                case "_summary" when value == "count":
                    request = request with { Count = 0 };
                    break;
                case "_summary" when value == "false":
                    break;
                case "_total" when value is "none" or "estimate" or "accurate":
                    request = request with { Total = value != "none" };
                    used.Add(parameter);
                    break;
                case "_sort":
                    sort.AddRange(ReadSort(type, value, known, ignored));
                    used.Add(parameter);
                    break;
                case var _ when Unfiltered.Contains(name):
                    used.Add(parameter);
                    break;
                case var _ when !known.TryGetValue(code, out var definition):
                    ignored.Add($"The search parameter \"{name}\" is not supported for {type}.");
                    break;
                case var _ when value.Length == 0:
                    ignored.Add($"The search parameter \"{name}\" has no value.");
                    break;
                default:
                    if (SearchCriterion.Parse(known[code], modifier, value, out var problem) is { } criterion)
                    {
                        criteria.Add(criterion);
                        used.Add(parameter);
                    }
                    else
                    {
                        errors.Add(problem!);
                    }

                    break;
            }
        }

        return request;
    }

    /// <summary>The keys of <c>_sort</c>; those that cannot be sorted by go to <paramref name="ignored"/>, in words.</summary>
    private static IEnumerable<SortKey> ReadSort(
        string type,
        string value,
        IReadOnlyDictionary<string, SearchParameter> known,
        List<string> ignored
    )
    {
        foreach (var key in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var field = key.TrimStart('-');
            if (known.TryGetValue(field, out var by) && by.Kind != SearchKind.Composite)
            {
                yield return new SortKey(by, Descending: key.StartsWith('-'));
            }
            else
            {
                ignored.Add($"{type} cannot be sorted by \"{field}\".");
            }
        }
    }

    private static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
