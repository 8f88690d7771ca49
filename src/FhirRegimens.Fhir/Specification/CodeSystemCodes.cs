using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Specification;

/// <summary>The codes of a CodeSystem and which is below which; no displays.</summary>
public sealed class CodeSystemCodes
{
    private readonly Dictionary<string, List<string>> parents;

    private CodeSystemCodes(JsonTreeNode json)
    {
        IsComplete = json.TextOf("content") == "complete";
        var comparer =
            json["caseSensitive"]?.Kind == JsonKind.False ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        parents = new Dictionary<string, List<string>>(comparer);
        foreach (var concept in json.ItemsOf("concept"))
        {
            Add(concept, null);
        }
    }

    /// <summary>Whether all of the system's codes are here, so that a code that is missing here does not exist.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether the code is one of the system's; false says nothing where <see cref="IsComplete"/> is false.</summary>
    public bool Contains(string code) => parents.ContainsKey(code);

    /// <summary>Whether <paramref name="code"/> is <paramref name="ancestor"/> or below it.</summary>
    public bool IsA(string code, string ancestor)
    {
        var seen = new HashSet<string>(parents.Comparer);
        var open = new Stack<string>([code]);
        while (open.TryPop(out var current))
        {
            if (parents.Comparer.Equals(current, ancestor))
            {
                return true;
            }

            if (seen.Add(current) && parents.TryGetValue(current, out var above))
            {
                foreach (var parent in above)
                {
                    open.Push(parent);
                }
            }
        }

        return false;
    }

    /// <summary>Reads a CodeSystem in FHIR's JSON.</summary>
    public static CodeSystemCodes Read(JsonTreeNode json) => new(json);

    private void Add(JsonTreeNode concept, string? parent)
    {
        if (concept.TextOf("code") is not { } code)
        {
            return;
        }

        if (!parents.TryGetValue(code, out var above))
        {
            parents.Add(code, above = []);
        }

        if (parent is not null)
        {
            above.Add(parent);
        }

        // A concept with several parents names the others as properties.
        foreach (var property in concept.ItemsOf("property"))
        {
            if (property.TextOf("code") is "subsumedBy" or "parent" && property.TextOf("valueCode") is { } other)
            {
                above.Add(other);
            }
        }

        foreach (var child in concept.ItemsOf("concept"))
        {
            Add(child, code);
        }
    }
}
