using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks the invariants of definitions.</summary>
internal sealed class InvariantRules(Examination examination)
{
    internal void Check(FhirElement element, SnapshotElement rule)
    {
        _ = element;
        _ = rule;
        _ = examination;
    }
}
