using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Filtering and projection, subsetting, and the tree (N1, §5.2, §5.3 and §5.8).</summary>
internal static class FilteringFunctions
{
    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["where"] = new(1, Where),
            ["select"] = new(1, call => call.Spent(Select(call))),
            ["repeat"] = new(1, call => Repeat(call, item => call.ArgumentOn(0, item, 0))),
            ["ofType"] = new(1, call => Types.OfType(call.Input, call.TypeArgument(0))),
            ["single"] = new(
                0,
                call =>
                    call.Input.Count > 1
                        ? throw call.Error($"one item is expected, not {call.Input.Count}.")
                        : call.Input
            ),
            ["first"] = new(0, call => [.. call.Input.Take(1)]),
            ["last"] = new(0, call => [.. call.Input.TakeLast(1)]),
            ["tail"] = new(0, call => [.. call.Input.Skip(1)]),
            ["skip"] = new(1, call => call.Integer(0) is { } count ? [.. call.Input.Skip(count)] : call.Input),
            ["take"] = new(1, call => call.Integer(0) is { } count ? [.. call.Input.Take(count)] : []),
            ["children"] = new(0, call => call.Spent([.. call.Input.SelectMany(ChildrenOf)])),
            ["descendants"] = new(0, Descendants),
        };

    private static List<object> Where(FunctionCall call)
    {
        var kept = new List<object>();
        for (var i = 0; i < call.Input.Count; i++)
        {
            if (call.ConditionOn(0, call.Input[i], i) == true)
            {
                kept.Add(call.Input[i]);
            }
        }

        return kept;
    }

    private static List<object> Select(FunctionCall call)
    {
        var selected = new List<object>();
        for (var i = 0; i < call.Input.Count; i++)
        {
            selected.AddRange(call.ArgumentOn(0, call.Input[i], i));
        }

        return selected;
    }

    /// <summary>Applies an expression to its own results, as long as that gives anything new.</summary>
    private static List<object> Repeat(FunctionCall call, Func<object, IReadOnlyList<object>> project)
    {
        var seen = new HashSet<object>(call.Equality);
        var found = new List<object>();
        var pending = new Queue<object>(call.Input);
        while (pending.TryDequeue(out var item))
        {
            foreach (var result in project(item))
            {
                call.Evaluator.Spend(1, call.Position);
                if (seen.Add(result))
                {
                    found.Add(result);
                    pending.Enqueue(result);
                }
            }
        }

        return found;
    }

    /// <summary>All elements below, those of equal content each for itself, parents before children.</summary>
    private static List<object> Descendants(FunctionCall call)
    {
        var found = new List<object>();
        var pending = new Stack<object>(call.Input.Reverse());
        while (pending.TryPop(out var item))
        {
            var children = ChildrenOf(item);
            call.Evaluator.Spend(1 + children.Count, call.Position);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }

            found.Add(item);
        }

        var inputs = call.Input.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. found.Where(item => !inputs.Contains(item))];
    }

    private static IReadOnlyList<FhirElement> ChildrenOf(object item) =>
        item is FhirElement element ? element.Children : [];
}
