using System.Text;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>What the validator says, in the words that tests compare: key and expression.</summary>
internal static class Issues
{
    private static readonly ResourceValidator R4 = new(SpecificationPack.R4);

    /// <summary>Errors by R4 and further definitions, of which the last one is the profile to conform to.</summary>
    internal static string[] ErrorsOf(string json, params string[] definitions) =>
        [
            .. Validate(json, definitions)
                .Where(issue => issue.Severity <= IssueSeverity.Error)
                .Select(issue => $"{issue.Key} {issue.Expression}"),
        ];

    /// <summary>All issues but that a narrative is missing, with their severity.</summary>
    internal static string[] AllOf(string json, params string[] definitions) =>
        [
            .. Validate(json, definitions)
                .Where(issue => issue.Key != "invariant-dom-6")
                .Select(issue => $"{issue.Severity} {issue.Key} {issue.Expression}"),
        ];

    private static IReadOnlyList<ValidationIssue> Validate(string json, string[] definitions)
    {
        if (definitions.Length == 0)
        {
            return R4.Validate(Encoding.UTF8.GetBytes(json), []).Issues;
        }

        var bytes = definitions.Select(definition => Encoding.UTF8.GetBytes(definition)).ToList();
        var validator = new ResourceValidator(SpecificationPack.R4.With(bytes.Select(b => (ReadOnlyMemory<byte>)b)));
        var profile = JsonTree.Read(bytes[^1]).Root.TextOf("url")!;
        return validator.Validate(Encoding.UTF8.GetBytes(json), [profile]).Issues;
    }
}
