namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Mathematics (N1, §5.7). A result that does not exist, or that a number cannot hold, is empty.</summary>
internal static class MathFunctions
{
    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["abs"] = new(0, Abs),
            ["ceiling"] = OnNumber(0, (number, _) => ToInteger(decimal.Ceiling(number))),
            ["floor"] = OnNumber(0, (number, _) => ToInteger(decimal.Floor(number))),
            ["truncate"] = OnNumber(0, (number, _) => ToInteger(decimal.Truncate(number))),
            ["round"] = new(0, 1, Round),
            ["exp"] = OnNumber(0, (number, _) => Numbers.FromDouble(Math.Exp((double)number))),
            ["ln"] = OnNumber(0, (number, _) => Numbers.FromDouble(Math.Log((double)number))),
            ["log"] = OnNumber(
                1,
                (number, call) =>
                    NumberOf(call, call.Value(0)) is { } radix
                        ? Numbers.FromDouble(Math.Log((double)number, (double)radix))
                        : null
            ),
            ["power"] = new(1, Power),
            ["sqrt"] = OnNumber(0, (number, _) => Numbers.FromDouble(Math.Sqrt((double)number))),
        };

    private static FunctionDefinition OnNumber(int arguments, Func<decimal, FunctionCall, object?> apply) =>
        new(
            arguments,
            call => NumberOf(call, call.InputValue()) is { } number ? Collections.Of(apply(number, call)) : []
        );

    private static decimal? NumberOf(FunctionCall call, object? value) =>
        value switch
        {
            null => null,
            int whole => whole,
            decimal number => number,
            FhirPathQuantity { Unit: "1" } quantity => quantity.Value,
            _ => throw call.WrongInput(value, "numbers"),
        };

    private static IReadOnlyList<object> Abs(FunctionCall call) =>
        call.InputValue() switch
        {
            int.MinValue => [],
            int whole => [Math.Abs(whole)],
            FhirPathQuantity quantity => [quantity with { Value = Math.Abs(quantity.Value) }],
            var value => NumberOf(call, value) is { } number ? [Math.Abs(number)] : [],
        };

    private static IReadOnlyList<object> Round(FunctionCall call)
    {
        if (NumberOf(call, call.InputValue()) is not { } number)
        {
            return [];
        }

        var decimals = call.HasArgument(0) ? call.Integer(0) ?? 0 : 0;
        return decimals is >= 0 and <= 28
            ? [decimal.Round(number, decimals, MidpointRounding.AwayFromZero)]
            : throw call.Error("numbers are rounded to 0 to 28 decimals.");
    }

    private static IReadOnlyList<object> Power(FunctionCall call)
    {
        var value = call.InputValue();
        var exponent = call.Value(0);
        if (NumberOf(call, value) is not { } number || NumberOf(call, exponent) is not { } power)
        {
            return [];
        }

        var result = Numbers.FromDouble(Math.Pow((double)number, (double)power));
        return value is int && exponent is int and >= 0 ? Collections.Of(ToInteger(result)) : Collections.Of(result);
    }

    private static object? ToInteger(decimal? number) =>
        number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
}
