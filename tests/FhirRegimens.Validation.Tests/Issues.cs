using System.Text;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>What the validator says, in the words that tests compare: key and expression.</summary>
internal static class Issues
{
    private static readonly ResourceValidator R4 = new(SpecificationPack.R4);

    /// <summary>Errors of a resource by R4 alone.</summary>
    internal static string[] ErrorsOf(string json) => ErrorsOf(R4, json);

    /// <summary>Errors by further definitions, of which the last one is the profile to conform to.</summary>
    internal static string[] ErrorsOf(string json, params string[] definitions)
    {
        var pack = SpecificationPack.R4.With(definitions.Select(d => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(d)));
        var profile = FhirRegimens
            .Fhir.Elements.JsonTree.Read(Encoding.UTF8.GetBytes(definitions[^1]))
            .Root.TextOf("url")!;
        return ErrorsOf(new ResourceValidator(pack), json, profile);
    }

    /// <summary>All issues but that a narrative is missing, with their severity.</summary>
    internal static string[] AllOf(string json) =>
        [
            .. R4.Validate(Encoding.UTF8.GetBytes(json), [])
                .Issues.Where(issue => issue.Key != "invariant-dom-6")
                .Select(issue => $"{issue.Severity} {issue.Key} {issue.Expression}"),
        ];

    private static string[] ErrorsOf(ResourceValidator validator, string json, params string[] profiles) =>
        [
            .. validator
                .Validate(Encoding.UTF8.GetBytes(json), profiles)
                .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                .Select(issue => $"{issue.Key} {issue.Expression}"),
        ];
}
