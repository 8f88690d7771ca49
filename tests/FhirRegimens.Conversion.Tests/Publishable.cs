using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Fhir.Specification;
using FhirRegimens.Validation;

namespace FhirRegimens.Conversion.Tests;

/// <summary>Whether conversions pass the validator once publishing has added versions.</summary>
internal static class Publishable
{
    private static readonly Lazy<ResourceValidator> Validator = new(() =>
        new(SpecificationPack.R4.WithFolder(Checkout.PathOf("fhir-resources", "fsh-generated", "resources")))
    );

    /// <summary>Fails with the errors and warnings about the resources. The resources get a version.</summary>
    public static void AssertValid(ConvertedDocument source)
    {
        var issues = Issues(source);
        Assert.True(issues.Length == 0, issues);
    }

    /// <summary>Errors and warnings about the resources, a line each. The resources get a version.</summary>
    public static string Issues(ConvertedDocument source) =>
        string.Join(
            "\n",
            source
                .Resources.Select(WithVersion)
                .SelectMany(resource =>
                    Validator
                        .Value.Validate(FhirJson.Serialize(resource), [])
                        .Issues.Where(issue => issue.Severity <= IssueSeverity.Warning && !IsOwnContextCode(issue))
                        .Select(issue =>
                            $"{resource.TypeName}/{resource.Id} {issue.Expression}: {issue.Severity} {issue.Message}"
                        )
                )
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>HL7's kinds of usage context have none for the line of therapy, and may be extended.</summary>
    private static bool IsOwnContextCode(ValidationIssue issue) =>
        issue.Severity == IssueSeverity.Warning
        && issue.Expression.EndsWith(".useContext[1].code", StringComparison.Ordinal);

    /// <summary>A resource with a version and pinned definitions, as publishing leaves it.</summary>
    private static DomainResource WithVersion(DomainResource resource)
    {
        switch (resource)
        {
            case PlanDefinition plan:
                plan.Version = "1.0.0";
                Pin(plan.Action);
                break;
            case IVersionableConformanceResource other:
                other.Version = "1.0.0";
                break;
        }

        return resource;
    }

    private static void Pin(IEnumerable<PlanDefinition.ActionComponent> actions)
    {
        foreach (var action in actions)
        {
            action.Definition = action.Definition is Canonical canonical
                ? new Canonical($"{canonical.Value}|1.0.0")
                : null;
            Pin(action.Action);
        }
    }
}
