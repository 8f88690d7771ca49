using System.Globalization;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Conversion (N1, §5.5).</summary>
internal static class ConversionFunctions
{
    private static readonly string[] TrueWords = ["true", "t", "yes", "y", "1", "1.0"];
    private static readonly string[] FalseWords = ["false", "f", "no", "n", "0", "0.0"];

    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["iif"] = new(2, 3, Iif),
            ["toBoolean"] = To(ToBoolean),
            ["convertsToBoolean"] = ConvertsTo(ToBoolean),
            ["toInteger"] = To(ToInteger),
            ["convertsToInteger"] = ConvertsTo(ToInteger),
            ["toDecimal"] = To(ToDecimal),
            ["convertsToDecimal"] = ConvertsTo(ToDecimal),
            ["toString"] = To(ToText),
            ["convertsToString"] = ConvertsTo(ToText),
            ["toDate"] = To(ToDate),
            ["convertsToDate"] = ConvertsTo(ToDate),
            ["toDateTime"] = To(ToDateTime),
            ["convertsToDateTime"] = ConvertsTo(ToDateTime),
            ["toTime"] = To(ToTime),
            ["convertsToTime"] = ConvertsTo(ToTime),
            ["toQuantity"] = new(0, 1, call => Collections.Of(ToQuantity(call))),
            ["convertsToQuantity"] = new(0, 1, call => call.Input.Count == 0 ? [] : [ToQuantity(call) is not null]),
        };

    private static FunctionDefinition To(Func<object, object?> convert) =>
        new(0, call => call.InputValue() is { } value ? Collections.Of(convert(value)) : []);

    private static FunctionDefinition ConvertsTo(Func<object, object?> convert) =>
        new(0, call => call.InputValue() is { } value ? [convert(value) is not null] : []);

    /// <summary>Only the branch that is taken is evaluated; all arguments see what the function is called on.</summary>
    private static IReadOnlyList<object> Iif(FunctionCall call)
    {
        var scope = call.Scope with { This = call.Input };
        var criterion = call.Evaluator.Evaluate(call.Node.Arguments[0], scope);
        var branch = Collections.ToBoolean(criterion, call.Position) == true ? 1 : 2;
        return call.HasArgument(branch) ? call.Evaluator.Evaluate(call.Node.Arguments[branch], scope) : [];
    }

    private static object? ToBoolean(object value) =>
        value switch
        {
            bool => value,
            1 or 1m => true,
            0 or 0m => false,
            string text when TrueWords.Contains(text, StringComparer.OrdinalIgnoreCase) => true,
            string text when FalseWords.Contains(text, StringComparer.OrdinalIgnoreCase) => false,
            _ => null,
        };

    private static object? ToInteger(object value) =>
        value switch
        {
            int => value,
            bool flag => flag ? 1 : 0,
            string text
                when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => null,
        };

    private static object? ToDecimal(object value) =>
        value switch
        {
            decimal => value,
            int whole => (decimal)whole,
            bool flag => flag ? 1m : 0m,
            string text => ParseDecimal(text),
            _ => null,
        };

    private static object? ToText(object value) =>
        value switch
        {
            string => value,
            bool or int or decimal => Printer.PrintValue(value),
            Temporal or FhirPathQuantity => value.ToString(),
            _ => null,
        };

    private static object? ToDate(object value) =>
        value switch
        {
            Temporal temporal => temporal.As(TemporalKind.Date),
            string text => (Temporal.ParseDate(text) ?? Temporal.ParseDateTime(text))?.As(TemporalKind.Date),
            _ => null,
        };

    private static object? ToDateTime(object value) =>
        value switch
        {
            Temporal temporal => temporal.As(TemporalKind.DateTime),
            string text => Temporal.ParseDateTime(text),
            _ => null,
        };

    private static object? ToTime(object value) =>
        value switch
        {
            Temporal temporal => temporal.As(TemporalKind.Time),
            string text => Temporal.ParseTime(text),
            _ => null,
        };

    private static FhirPathQuantity? ToQuantity(FunctionCall call)
    {
        var quantity = call.InputValue() switch
        {
            FhirPathQuantity own => own,
            int whole => FhirPathQuantity.OfNumber(whole),
            decimal number => FhirPathQuantity.OfNumber(number),
            bool flag => FhirPathQuantity.OfNumber(flag ? 1m : 0m),
            string text => ParseQuantity(text),
            _ => null,
        };
        try
        {
            return call.HasArgument(0) && call.Text(0) is { } unit ? quantity?.ConvertTo(unit) : quantity;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A number, then nothing, a UCUM code in quotes, or a word of the calendar.</summary>
    private static FhirPathQuantity? ParseQuantity(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept("+-.0123456789");
        if (ParseDecimal(end < 0 ? text : text[..end]) is not { } value)
        {
            return null;
        }

        var unit = end < 0 ? "" : text[end..].Trim(' ');
        return unit switch
        {
            "" => FhirPathQuantity.OfNumber(value),
            ['\'', .. var code, '\''] when code.Length > 0 && !code.Contains('\'', StringComparison.Ordinal) => new(
                value,
                code
            ),
            _ when CalendarUnits.IsCalendarUnit(unit) => FhirPathQuantity.OfCalendar(value, unit),
            _ => null,
        };
    }

    private static decimal? ParseDecimal(string text) =>
        text.Length > 0
        && char.IsAsciiDigit(text[^1])
        && !text.TrimStart('+', '-').StartsWith('.')
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
