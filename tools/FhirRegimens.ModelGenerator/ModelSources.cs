namespace FhirRegimens.ModelGenerator;

/// <summary>The C# sources of the FHIR model, made from the official definitions.</summary>
public static class ModelSources
{
    private static readonly string[] Resources =
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
    ];

    /// <summary>Makes every source, by file name; the same definitions give the same text.</summary>
    /// <param name="definitionsFolder">The folder of hl7.fhir.r4.examples@4.0.1.</param>
    public static IReadOnlyDictionary<string, string> Generate(string definitionsFolder)
    {
        var definitions = Definitions.Load(definitionsFolder);
        var types = definitions.Closure(Resources);
        var enums = CodeEnum.All(definitions, types);
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["CodeTables.g.cs"] = EnumSource.Tables(enums),
            ["ModelInfo.g.cs"] = ClassSource.ModelInfo(types),
        };
        foreach (var shared in enums.Where(code => code.Owner is null))
        {
            sources[$"{shared.Name}.g.cs"] = EnumSource.Shared(shared);
        }

        foreach (var type in types.Where(type => type.Kind != "primitive-type"))
        {
            sources[$"{ClrNames.Class(type.Name)}.g.cs"] = new ClassSource(type, enums).Write();
        }

        return sources;
    }
}
