namespace FhirRegimens.Conversion.Terminology;

/// <summary>A concept of a code system.</summary>
/// <param name="System">The code system's canonical address.</param>
/// <param name="Value">The code.</param>
/// <param name="Display">The code system's own words; null where they are not confirmed.</param>
public sealed record Concept(string System, string Value, string? Display = null);

/// <summary>Canonical addresses of the code systems that lookups answer with.</summary>
public static class CodeSystems
{
    /// <summary>SNOMED CT.</summary>
    public const string SnomedCt = "http://snomed.info/sct";

    /// <summary>RxNorm.</summary>
    public const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    /// <summary>WHO ATC.</summary>
    public const string Atc = "http://www.whocc.no/atc";

    /// <summary>Concept ids of the OMOP vocabularies, here of HemOnc's components, as OHDSI publishes them in FHIR.</summary>
    public const string Omop = "https://fhir-terminology.ohdsi.org";

    /// <summary>ICD-10-CM.</summary>
    public const string Icd10Cm = "http://hl7.org/fhir/sid/icd-10-cm";

    /// <summary>UCUM.</summary>
    public const string Ucum = "http://unitsofmeasure.org";
}
