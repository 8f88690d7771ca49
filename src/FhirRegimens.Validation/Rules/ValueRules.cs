using System.Globalization;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Compares JSON with the fixed and pattern values of definitions (R4 ElementDefinition 2.27.3).</summary>
internal static class ValueRules
{
    /// <summary>Whether a value satisfies what is fixed for an element; true where nothing is.</summary>
    internal static bool SatisfiesFixed(FhirElement element, ElementValue? expected) =>
        expected is null || (element.Json is { } json && IsSame(json, expected.Json));

    /// <summary>Whether a value contains an element's pattern; true where there is none.</summary>
    internal static bool SatisfiesPattern(FhirElement element, ElementValue? expected) =>
        expected is null || (element.Json is { } json && Contains(json, expected.Json));

    /// <summary>The sign of value minus bound, or null where the two cannot be compared.</summary>
    internal static int? Compare(string typeName, string value, JsonTreeNode bound) =>
        typeName switch
        {
            "integer" or "positiveInt" or "unsignedInt" or "decimal" => decimal.TryParse(
                value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var left
            ) && decimal.TryParse(bound.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
                ? left.CompareTo(right)
                : null,
            // Texts of the same precision and zone are in the order of time.
            "date" or "dateTime" or "instant" or "time" when value.Length == bound.Text.Length => string.CompareOrdinal(
                value,
                bound.Text
            ),
            _ => null,
        };

    /// <summary>A definition's value for a message: a primitive as it is, an object as its codes and texts.</summary>
    internal static string Describe(JsonTreeNode value) =>
        value.Kind switch
        {
            JsonKind.Object => "{ "
                + string.Join(", ", value.Members.Select(member => $"{member.Name}: {Describe(member.Value)}"))
                + " }",
            JsonKind.Array => string.Join(", ", value.Items.Select(Describe)),
            _ => $"'{Wording.Shorten(value.Text)}'",
        };

    private static bool IsSame(JsonTreeNode value, JsonTreeNode expected) =>
        value.Members.Count == expected.Members.Count
        && value.Items.Count == expected.Items.Count
        && IsSamePrimitive(value, expected)
        && expected.Members.All(member => value[member.Name] is { } own && IsSame(own, member.Value))
        && expected.Items.Zip(value.Items).All(pair => IsSame(pair.Second, pair.First));

    private static bool Contains(JsonTreeNode value, JsonTreeNode pattern) =>
        IsSamePrimitive(value, pattern)
        && pattern.Members.All(member => value[member.Name] is { } own && Contains(own, member.Value))
        && pattern.Items.All(item => value.Items.Any(own => Contains(own, item)));

    private static bool IsSamePrimitive(JsonTreeNode value, JsonTreeNode expected) =>
        value.Kind == expected.Kind
        && (
            value.Text == expected.Text
            || (
                value.Kind == JsonKind.Number
                && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
                && decimal.TryParse(expected.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
                && left == right
            )
        );
}
