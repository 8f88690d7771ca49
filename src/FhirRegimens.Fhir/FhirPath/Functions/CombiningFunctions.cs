namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Combining (N1, §5.4), with the set operations of §5.3.</summary>
internal static class CombiningFunctions
{
    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["union"] = new(1, call => call.Spent(Union(call.Equality, call.Input, call.Argument(0)))),
            ["combine"] = new(1, call => call.Spent([.. call.Input, .. call.Argument(0)])),
            ["intersect"] = new(1, call => call.Spent([.. call.Input.Intersect(call.Argument(0), call.Equality)])),
            ["exclude"] = new(1, Exclude),
        };

    /// <summary>All items of both, equal ones once.</summary>
    public static IReadOnlyList<object> Union(
        Equality equality,
        IReadOnlyList<object> left,
        IReadOnlyList<object> right
    ) =>
        // Next to nothing there is nothing to compare.
        (left.Count, right.Count) switch
        {
            (0, <= 1) => right,
            (<= 1, 0) => left,
            _ => [.. left.Union(right, equality)],
        };

    private static IReadOnlyList<object> Exclude(FunctionCall call)
    {
        var excluded = call.Argument(0).ToHashSet(call.Equality);
        return [.. call.Input.Where(item => !excluded.Contains(item))];
    }
}
