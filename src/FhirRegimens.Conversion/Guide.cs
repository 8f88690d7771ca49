using System.Collections.Concurrent;

namespace FhirRegimens.Conversion;

/// <summary>Canonical addresses of the definitions that the resources use.</summary>
public static class Guide
{
    /// <summary>Where the canonical addresses of this project's definitions begin; never a setting.</summary>
    public const string Definitions = "https://fhir-regimens.example.org/fhir";

    /// <summary>Where HL7's extensions begin.</summary>
    public const string Hl7Extensions = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>mCODE's extension for what a dose is normalised to.</summary>
    public const string NormalizationBasis =
        "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-normalization-basis";

    /// <summary>Addresses already put together: a page of regimens names the same few thousands of times.</summary>
    private static readonly ConcurrentDictionary<string, string> Structures = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Hl7Structures = new(StringComparer.Ordinal);

    /// <summary>A profile or extension of this project.</summary>
    public static string Structure(string id) =>
        Structures.GetOrAdd(id, static id => $"{Definitions}/StructureDefinition/{id}");

    /// <summary>A code system of this project.</summary>
    public static string CodeSystem(string id) => $"{Definitions}/CodeSystem/{id}";

    /// <summary>An extension of HL7.</summary>
    public static string Hl7(string id) => Hl7Structures.GetOrAdd(id, static id => Hl7Extensions + id);
}
