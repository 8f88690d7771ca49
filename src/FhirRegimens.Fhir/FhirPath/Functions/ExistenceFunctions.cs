namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Existence (N1, §5.1).</summary>
internal static class ExistenceFunctions
{
    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["empty"] = new(0, call => Collections.Of(call.Input.Count == 0)),
            ["exists"] = new(0, 1, Exists),
            ["all"] = new(1, call => Collections.Of(IsTrueOnAll(call))),
            ["allTrue"] = new(0, call => Collections.Of(call.Input.All(item => ToBoolean(call, item)))),
            ["anyTrue"] = new(0, call => Collections.Of(call.Input.Any(item => ToBoolean(call, item)))),
            ["allFalse"] = new(0, call => Collections.Of(call.Input.All(item => !ToBoolean(call, item)))),
            ["anyFalse"] = new(0, call => Collections.Of(call.Input.Any(item => !ToBoolean(call, item)))),
            ["subsetOf"] = new(1, call => Collections.Of(IsSubset(call, call.Input, call.Argument(0)))),
            ["supersetOf"] = new(1, call => Collections.Of(IsSubset(call, call.Argument(0), call.Input))),
            ["count"] = new(0, call => [call.Input.Count]),
            ["distinct"] = new(0, call => call.Spent(Distinct(call))),
            ["isDistinct"] = new(0, call => Collections.Of(Distinct(call).Count == call.Input.Count)),
        };

    private static IReadOnlyList<object> Exists(FunctionCall call) =>
        Collections.Of(call.HasArgument(0) ? IsTrueOnAny(call) : call.Input.Count > 0);

    private static bool IsTrueOnAll(FunctionCall call)
    {
        for (var i = 0; i < call.Input.Count; i++)
        {
            if (call.ConditionOn(0, call.Input[i], i) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTrueOnAny(FunctionCall call)
    {
        for (var i = 0; i < call.Input.Count; i++)
        {
            if (call.ConditionOn(0, call.Input[i], i) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ToBoolean(FunctionCall call, object item) =>
        Values.Of(item) is bool value ? value : throw call.WrongInput(item, "Booleans");

    private static bool IsSubset(FunctionCall call, IReadOnlyList<object> items, IReadOnlyList<object> whole)
    {
        var members = whole.ToHashSet(call.Equality);
        return items.All(members.Contains);
    }

    private static List<object> Distinct(FunctionCall call) => [.. call.Input.Distinct(call.Equality)];
}
