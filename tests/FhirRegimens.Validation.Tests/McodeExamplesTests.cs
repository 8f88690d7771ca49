using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>
/// mCODE's examples against mCODE's profiles, loaded from a folder as our own are: slices, extensions and bindings as a
/// guide in the field uses them. Packages that mCODE depends on are not at hand, so that much is left unsaid.
/// </summary>
public sealed class McodeExamplesTests
{
    [NpmFact("hl7.fhir.us.mcode")]
    public void TheExamplesPassButForTwoThatBreakTheirOwnRules()
    {
        var package = NpmPackages.PathOf("hl7.fhir.us.mcode");
        var validator = new ResourceValidator(SpecificationPack.R4.WithFolder(package));

        var errors = Directory
            .EnumerateFiles(Path.Combine(package, "example"), "*.json")
            .Where(file => Path.GetFileName(file) != ".index.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                validator
                    .Validate(File.ReadAllBytes(file), [])
                    .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                    .Select(issue => $"{Path.GetFileName(file)} {issue.Key} {issue.Expression}")
            );

        Assert.Equal(
            [
                // 'm^2' where UCUM has m2
                "Observation-body-surface-area-example.json ucum-code Observation.value.code",
                // a reason for absent data, which the value set does not hold
                "Observation-tnm-pathologic-distant-metastases-category-jenny-m.json binding-required Observation.value",
            ],
            errors
        );
    }
}
