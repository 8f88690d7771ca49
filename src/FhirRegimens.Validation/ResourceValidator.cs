using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;
using FhirRegimens.Validation.Rules;

namespace FhirRegimens.Validation;

/// <summary>
/// The validator that is driven by StructureDefinitions alone: whatever the specification pack defines is checked, for
/// any resource type. Thread-safe.
/// </summary>
/// <param name="specification">The definitions to check against.</param>
/// <param name="together">The resources that are given together, in which references are looked up besides.</param>
public sealed class ResourceValidator(SpecificationPack specification, ResourceCatalogue together) : IResourceValidator
{
    private readonly Definitions definitions = new(specification);

    /// <summary>A validator that takes every resource for itself.</summary>
    /// <param name="specification">The definitions to check against.</param>
    public ResourceValidator(SpecificationPack specification)
        : this(specification, new ResourceCatalogue()) { }

    /// <inheritdoc/>
    public ValidationOutcome Validate(ReadOnlyMemory<byte> json, IReadOnlyList<string> profiles)
    {
        FhirElement resource;
        try
        {
            resource = FhirElement.Read(json, specification);
        }
        catch (JsonSyntaxException exception)
        {
            return new ValidationOutcome([Unreadable(exception)]);
        }

        var examination = new Examination(
            definitions,
            new ReferenceIndex(resource, specification, together),
            json.Length
        );
        try
        {
            new ResourceRules(examination).Check(resource, profiles);
        }
        catch (Exception exception) when (exception is TooCostlyException or InsufficientExecutionStackException)
        {
            examination.Report(
                IssueKinds.TooCostly,
                resource,
                "Checking was stopped, since this resource with these profiles takes too many steps. "
                    + "What is reported so far stands; make the resource smaller or the profiles simpler."
            );
        }

        return new ValidationOutcome(examination.IssuesInOrder());
    }

    private static ValidationIssue Unreadable(JsonSyntaxException exception) =>
        new(
            IssueKinds.JsonSyntax.Severity,
            IssueKinds.JsonSyntax.Type,
            IssueKinds.JsonSyntax.Key,
            "",
            exception.Line,
            exception.Column,
            $"The text is not JSON: {exception.Problem}"
        );
}
