namespace FhirRegimens.Publishing;

/// <summary>Where the canonical addresses of this project's definitions begin; never a setting.</summary>
internal static class Guide
{
    /// <summary>All of them.</summary>
    public const string Definitions = "https://fhir-regimens.example.org/fhir";

    /// <summary>Profiles and extensions; their name follows.</summary>
    public const string Structures = Definitions + "/StructureDefinition/";
}
