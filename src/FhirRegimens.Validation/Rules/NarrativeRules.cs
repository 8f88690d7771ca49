using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Reports narratives that are more or less than formatted text (R4 narrative, section 2.8.2).</summary>
internal sealed class NarrativeRules(Examination examination)
{
    internal void Check(FhirElement div)
    {
        if (div.Value is not { Length: > 0 } xhtml)
        {
            return;
        }

        foreach (var fault in NarrativeMarkup.FindFaults(xhtml))
        {
            examination.Report(
                KindOf(fault),
                div,
                $"{div.Path} is not a narrative as FHIR allows it: {Wording.Shorten(fault.Problem, 200)}.",
                fault.Problem
            );
        }
    }

    private static IssueKind KindOf(NarrativeFault fault) =>
        fault.Kind switch
        {
            NarrativeFaultKind.NotXhtml => IssueKinds.NarrativeXhtml,
            NarrativeFaultKind.NotAllowed => IssueKinds.NarrativeMarkup,
            NarrativeFaultKind.Active => IssueKinds.NarrativeActive,
            _ => IssueKinds.NarrativeEmpty,
        };
}
