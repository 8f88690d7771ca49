using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Identity;

/// <summary>
/// The variants that a source had when it was converted before, so that a variant without an id of its own keeps its
/// number when others are inserted, removed or moved.
/// </summary>
/// <param name="ById">Their content by the id that their slug makes.</param>
public sealed record PreviousVariants(IReadOnlyDictionary<string, VariantContent> ById)
{
    /// <summary>Nothing was converted before.</summary>
    public static PreviousVariants None { get; } = new(new Dictionary<string, VariantContent>(StringComparer.Ordinal));

    /// <summary>
    /// The variants among <paramref name="plans"/>, which may hold other plans and several versions: the last one given
    /// of each canonical counts.
    /// </summary>
    public static PreviousVariants Of(IEnumerable<PlanDefinition> plans)
    {
        var contents = new Dictionary<string, VariantContent>(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            if (plan.Url is { } url && plan.Type?.Coding.Exists(coding => coding.Code == "order-set") == true)
            {
                contents[url[(url.LastIndexOf('/') + 1)..]] = new(plan.Title ?? "", Lines(Texts(plan.Action)));
            }
        }

        return new(contents);
    }

    /// <summary>Lines to recognise a variant by: each once, in ordinal order, so that their order does not matter.</summary>
    internal static ValueList<string> Lines(IEnumerable<string?> texts) =>
        texts
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToValueList();

    private static IEnumerable<string?> Texts(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action => Texts(action.Action).Prepend(action.TextEquivalent));
}
