namespace FhirRegimens.Fhir.FhirPath;

/// <summary>What collections are where one value is asked for (N1, §4.5, singleton evaluation).</summary>
internal static class Collections
{
    private static readonly IReadOnlyList<object> True = [true];
    private static readonly IReadOnlyList<object> False = [false];

    /// <summary>The only item as FHIRPath's own value; nothing of nothing; several are an error.</summary>
    public static object? Single(IReadOnlyList<object> items, string role, int position) =>
        items.Count switch
        {
            0 => null,
            1 => Values.Of(items[0]),
            _ => throw new FhirPathException(position, $"{role} must be one item, not {items.Count}."),
        };

    /// <summary>The only item where it is of one type; nothing of nothing; anything else is an error.</summary>
    public static T? Single<T>(IReadOnlyList<object> items, string role, int position)
        where T : struct =>
        Single(items, role, position) switch
        {
            null => null,
            T value => value,
            var other => throw WrongType(other, role, typeof(T), position),
        };

    /// <summary>The only item where it is text; nothing of nothing; anything else is an error.</summary>
    public static string? SingleText(IReadOnlyList<object> items, string role, int position) =>
        Single(items, role, position) switch
        {
            null => null,
            string value => value,
            var other => throw WrongType(other, role, typeof(string), position),
        };

    /// <summary>A boolean's value; true for one item of another type; nothing of nothing; several are an error.</summary>
    public static bool? ToBoolean(IReadOnlyList<object> items, int position) =>
        Single(items, "a condition", position) switch
        {
            null => null,
            bool value => value,
            _ => true,
        };

    /// <summary>One boolean. Most of what invariants compute are these, so there is one list for each.</summary>
    public static IReadOnlyList<object> Of(bool value) => value ? True : False;

    public static IReadOnlyList<object> Of(bool? value) => value is { } known ? Of(known) : [];

    public static IReadOnlyList<object> Of(object? value) => value is null ? [] : [value];

    private static FhirPathException WrongType(object item, string role, Type expected, int position)
    {
        var name =
            expected == typeof(int) ? "an Integer"
            : expected == typeof(decimal) ? "a Decimal"
            : $"a {expected.Name}";
        return new(position, $"{role} must be {name}, not {Types.Describe(item)}.");
    }
}
