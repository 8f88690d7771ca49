using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>The types of items, FHIR's and FHIRPath's own (N1, §6.3).</summary>
internal static class Types
{
    private const string Fhir = "FHIR";
    private const string System = "System";

    public static FhirPathType Of(object item) =>
        item switch
        {
            FhirElement element => new(Fhir, element.TypeName),
            bool => new(System, "Boolean"),
            int => new(System, "Integer"),
            decimal => new(System, "Decimal"),
            string => new(System, "String"),
            Temporal temporal => new(System, temporal.Kind.ToString()),
            FhirPathQuantity => new(System, "Quantity"),
            _ => new(System, "TypeInfo"),
        };

    public static string Describe(object item) => $"{Of(item)}";

    public static IReadOnlyList<object> Is(IReadOnlyList<object> items, TypeName type, int position) =>
        items.Count switch
        {
            0 => [],
            1 => Collections.Of(Matches(items[0], type)),
            _ => throw new FhirPathException(position, $"'is' asks about one item, not {items.Count}."),
        };

    /// <summary>
    /// The items of a type. This serves <c>as</c> too: R4's own invariants (dom-3) use it on several items, on which the
    /// later specification would have it fail.
    /// </summary>
    public static IReadOnlyList<object> OfType(IReadOnlyList<object> items, TypeName type) =>
        [.. items.Where(item => Matches(item, type))];

    private static bool Matches(object item, TypeName type) =>
        item is FhirElement element
            ? type.Namespace is null or Fhir && element.IsOf(type.Name)
            : type.Namespace is null or System && (type.Name == "Any" || Of(item).Name == type.Name);
}
