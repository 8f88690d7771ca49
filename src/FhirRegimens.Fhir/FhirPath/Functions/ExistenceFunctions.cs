namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Existence (N1, §5.1).</summary>
internal static class ExistenceFunctions
{
    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["empty"] = new(0, call => [call.Input.Count == 0]),
            ["exists"] = new(0, 1, Exists),
            ["all"] = new(1, call => [call.Input.Index().All(i => call.ConditionOn(0, i.Item, i.Index) == true)]),
            ["allTrue"] = new(0, call => [call.Input.All(item => ToBoolean(call, item))]),
            ["anyTrue"] = new(0, call => [call.Input.Any(item => ToBoolean(call, item))]),
            ["allFalse"] = new(0, call => [call.Input.All(item => !ToBoolean(call, item))]),
            ["anyFalse"] = new(0, call => [call.Input.Any(item => !ToBoolean(call, item))]),
            ["subsetOf"] = new(1, call => [IsSubset(call, call.Input, call.Argument(0))]),
            ["supersetOf"] = new(1, call => [IsSubset(call, call.Argument(0), call.Input)]),
            ["count"] = new(0, call => [call.Input.Count]),
            ["distinct"] = new(0, call => call.Spent(Distinct(call))),
            ["isDistinct"] = new(0, call => [Distinct(call).Count == call.Input.Count]),
        };

    private static IReadOnlyList<object> Exists(FunctionCall call) =>
        call.HasArgument(0)
            ? [call.Input.Index().Any(i => call.ConditionOn(0, i.Item, i.Index) == true)]
            : [call.Input.Count > 0];

    private static bool ToBoolean(FunctionCall call, object item) =>
        Values.Of(item) is bool value ? value : throw call.WrongInput(item, "Booleans");

    private static bool IsSubset(FunctionCall call, IReadOnlyList<object> items, IReadOnlyList<object> whole)
    {
        var members = whole.ToHashSet(call.Equality);
        return items.All(members.Contains);
    }

    private static List<object> Distinct(FunctionCall call) => [.. call.Input.Distinct(call.Equality)];
}
