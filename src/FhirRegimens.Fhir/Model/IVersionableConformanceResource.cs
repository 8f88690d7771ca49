namespace FhirRegimens.Fhir.Model;

/// <summary>
/// What resources that are known by a canonical url and a version have in common; named as in Hl7.Fhir.R4.
/// </summary>
public interface IVersionableConformanceResource
{
    /// <summary>The canonical url without a version.</summary>
    string? Url { get; set; }

    /// <summary>The business version.</summary>
    string? Version { get; set; }

    /// <summary>The name for computers.</summary>
    string? Name { get; set; }

    /// <summary>The title for people.</summary>
    string? Title { get; set; }

    /// <summary>The publication status.</summary>
    PublicationStatus? Status { get; set; }

    /// <summary>The date it was last changed, as FHIR writes partial dates.</summary>
    string? Date { get; set; }
}

public sealed partial class ActivityDefinition : IVersionableConformanceResource;

public sealed partial class CodeSystem : IVersionableConformanceResource;

public sealed partial class ConceptMap : IVersionableConformanceResource;

public sealed partial class EffectEvidenceSynthesis : IVersionableConformanceResource;

public sealed partial class EvidenceVariable : IVersionableConformanceResource;

public sealed partial class Library : IVersionableConformanceResource;

public sealed partial class PlanDefinition : IVersionableConformanceResource;

public sealed partial class RiskEvidenceSynthesis : IVersionableConformanceResource;

public sealed partial class StructureDefinition : IVersionableConformanceResource;

public sealed partial class ValueSet : IVersionableConformanceResource;
