using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Finds modifier extensions that a page does not show the meaning of.</summary>
internal static class ModifierReading
{
    /// <summary>Whether a resource holds one; then the page may say less than the resource.</summary>
    public static bool HasUnknown(DomainResource resource) =>
        resource.ModifierExtension.Count > 0
        || resource switch
        {
            PlanDefinition plan => plan.Action.Exists(HasUnknown),
            ActivityDefinition entry => entry.Dosage.Exists(dosage =>
                dosage.ModifierExtension.Exists(extension => extension.Url != Guide.Unparsed)
            ),
            _ => false,
        };

    private static bool HasUnknown(PlanDefinition.ActionComponent action) =>
        action.ModifierExtension.Exists(extension => extension.Url != Guide.Cycles) || action.Action.Exists(HasUnknown);

    /// <summary>A warning for each resource with a modifier that is not known.</summary>
    public static IEnumerable<Warning> Warnings(IEnumerable<DomainResource> resources) =>
        resources
            .Where(HasUnknown)
            .Select(resource => new Warning(
                $"{resource.TypeName}/{resource.Id}",
                "It holds a modifier that this page does not know and that may change its meaning.",
                null
            ));
}
