namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Utilities, types, logic and aggregates (N1, §5.9, §6.3, §6.5.3 and §7).</summary>
internal static class UtilityFunctions
{
    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["not"] = new(0, call => Collections.Of(!Collections.ToBoolean(call.Input, call.Position))),
            ["is"] = new(1, call => Types.Is(call.Input, call.TypeArgument(0), call.Position)),
            ["as"] = new(1, call => Types.OfType(call.Input, call.TypeArgument(0))),
            ["type"] = new(0, call => call.Spent([.. call.Input.Select(Types.Of)])),
            ["trace"] = new(1, 2, Trace),
            ["aggregate"] = new(1, 2, Aggregate),
            ["now"] = new(0, call => [Temporal.DateTimeOf(Now(call))]),
            ["today"] = new(0, call => [Temporal.DateOf(Now(call))]),
            ["timeOfDay"] = new(0, call => [Temporal.TimeOf(Now(call))]),
        };

    private static IReadOnlyList<object> Trace(FunctionCall call)
    {
        if (call.Evaluator.Environment.Trace is { } trace)
        {
            var name = call.Text(0) ?? "";
            trace(
                name,
                call.HasArgument(1)
                    ? [.. call.Input.Index().SelectMany(i => call.ArgumentOn(1, i.Item, i.Index))]
                    : call.Input
            );
        }

        return call.Input;
    }

    private static IReadOnlyList<object> Aggregate(FunctionCall call)
    {
        var total = call.HasArgument(1) ? call.Argument(1) : [];
        foreach (var (index, item) in call.Input.Index())
        {
            total = call.Evaluator.Evaluate(call.Node.Arguments[0], new Scope([item], index, total));
        }

        return total;
    }

    private static DateTimeOffset Now(FunctionCall call) =>
        call.Evaluator.Environment.Clock?.GetLocalNow()
        ?? throw call.Error($"'{call.Node.Name}' needs a clock, and the environment has none.");
}
