using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>Profiles with a differential alone say the same of resources as with the snapshots that they came with.</summary>
public sealed class GeneratedSnapshotTests
{
    private const string Patient = """{"resourceType": "Patient", "meta": {"profile": ["http://example.org/p"]} }""";

    private static readonly string Guide = Checkout.PathOf("fhir-resources", "fsh-generated", "resources");

    [Fact]
    public void ResourcesThatAreRightAndBrokenOnesGetTheSameIssues()
    {
        const int OfARule = 2;
        var validator = new ResourceValidator(
            SpecificationPack.R4.With(Directory.EnumerateFiles(Guide, "*.json").Select(WithoutSnapshot))
        );
        var broken = MutantSources
            .OurOutput.OrderBy(source => source.Json.Length)
            .DistinctBy(source => source.Name.Split('/')[0], StringComparer.Ordinal)
            .SelectMany(source => MutantSources.Mutants.Of(source.Json))
            .GroupBy(mutant => mutant.Key, StringComparer.Ordinal)
            .SelectMany(rule => rule.Take(OfARule))
            .Select(mutant => mutant.Write())
            .ToList();

        Assert.True(broken.Count > 50, $"{broken.Count} broken resources");
        foreach (var json in MutantSources.OurOutput.Select(source => source.Json).Concat(broken))
        {
            Assert.Equal(MutantSources.Validator.Validate(json, []).Issues, validator.Validate(json, []).Issues);
        }
    }

    [Theory]
    [InlineData(
        "http://hl7.org/fhir/StructureDefinition/Patient",
        "Patient.nme",
        "the base has no element 'nme' there"
    )]
    [InlineData("http://example.org/none", "Patient", "its base http://example.org/none is not at hand")]
    [InlineData("http://example.org/p", "Patient", "its bases lead back to itself")]
    public void AWrongDifferentialIsReportedWhereItsProfileIsNamed(string baseUrl, string id, string problem)
    {
        var validator = new ResourceValidator(
            SpecificationPack.R4.With([
                Encoding.UTF8.GetBytes(
                    $$"""
                    {"resourceType": "StructureDefinition", "url": "http://example.org/p", "type": "Patient", "kind": "resource",
                     "derivation": "constraint", "baseDefinition": "{{baseUrl}}",
                     "differential": {"element": [{"id": "{{id}}", "path": "{{id}}", "min": 1}]} }
                    """
                ),
            ])
        );

        var issue = Assert.Single(
            validator.Validate(Encoding.UTF8.GetBytes(Patient), []).Issues,
            issue => issue.Severity <= IssueSeverity.Error
        );

        Assert.Equal(("profile-broken", "Patient.meta.profile[0]"), (issue.Key, issue.Expression));
        Assert.Contains(problem, issue.Message, StringComparison.Ordinal);
    }

    private static ReadOnlyMemory<byte> WithoutSnapshot(string file)
    {
        var definition = JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
        definition.Remove("snapshot");
        return Encoding.UTF8.GetBytes(definition.ToJsonString());
    }
}
