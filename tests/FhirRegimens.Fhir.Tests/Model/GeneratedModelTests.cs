using FhirRegimens.Fhir.Model;
using FhirRegimens.ModelGenerator;

namespace FhirRegimens.Fhir.Tests.Model;

public class GeneratedModelTests
{
    [NpmFact("hl7.fhir.r4.examples")]
    public void TheCommittedModelIsWhatTheGeneratorMakesOfTheDefinitions()
    {
        var folder = Checkout.PathOf("src", "FhirRegimens.Fhir", "Model", "Generated");
        var committed = Directory
            .EnumerateFiles(folder)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

        var generated = ModelSources.Generate(NpmPackages.R4Examples);

        Assert.Equal(generated.Keys, committed.Keys.Order(StringComparer.Ordinal));
        Assert.All(generated, source => Assert.Equal(source.Value, committed[source.Key]));
    }

    [Fact]
    public void EveryTypeMakesObjectsOfItsName()
    {
        Assert.All(ModelInfo.Resources, type => Assert.Equal(type.Key, type.Value.Create().TypeName));
        Assert.All(ModelInfo.Types, type => Assert.Equal(type.Key, type.Value.Create().TypeName));
    }

    [Fact]
    public void TheTypesThatRegimensNeedAreThere() =>
        Assert.Equal(
            [
                "ActivityDefinition",
                "Bundle",
                "CapabilityStatement",
                "CodeSystem",
                "ConceptMap",
                "EffectEvidenceSynthesis",
                "EvidenceVariable",
                "Group",
                "ImplementationGuide",
                "Library",
                "NamingSystem",
                "OperationOutcome",
                "Parameters",
                "PlanDefinition",
                "Provenance",
                "ResearchStudy",
                "RiskEvidenceSynthesis",
                "SearchParameter",
                "StructureDefinition",
                "Task",
                "ValueSet",
            ],
            ModelInfo.Resources.Keys.Order(StringComparer.Ordinal)
        );
}
