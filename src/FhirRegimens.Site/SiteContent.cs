using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site;

/// <summary>What a preview site is made from: FHIR resources and nothing else.</summary>
/// <param name="Resources">
/// PlanDefinitions with the ActivityDefinitions that they pin, the sources' manifests (Library), Tasks, trials (ResearchStudy)
/// and who may take part in them (Group), and what papers report
/// (RiskEvidenceSynthesis, EffectEvidenceSynthesis, EvidenceVariable) where there are any. What is of another type is left out. Pages stand in this order.
/// </param>
public sealed record SiteContent(IReadOnlyList<Resource> Resources)
{
    /// <summary>Asks a validator about a resource when its page is made; null for pages without that.</summary>
    public Func<Resource, OperationOutcome>? Validate { get; init; }
}
