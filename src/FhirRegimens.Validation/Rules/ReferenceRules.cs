using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks that references into the same document find what they point to (R4 references, section 2.3).</summary>
internal sealed class ReferenceRules(Examination examination)
{
    internal void Check(FhirElement reference)
    {
        if (reference.Child("reference") is not { Value: { Length: > 0 } text } element)
        {
            return;
        }

        if (text.StartsWith('#'))
        {
            if (examination.References.Resolve(reference) is null)
            {
                examination.Report(
                    IssueKinds.ReferenceContained,
                    element,
                    $"{element.Path} is '{Wording.Shorten(text)}', but {reference.RootResource.Path} contains no resource "
                        + "of that id. Add it to 'contained', or correct the reference."
                );
            }
        }
        else if (
            examination.References.IsBundle
            && (
                text.StartsWith("urn:uuid:", StringComparison.Ordinal)
                || text.StartsWith("urn:oid:", StringComparison.Ordinal)
            )
            && examination.References.Resolve(reference) is null
        )
        {
            examination.Report(
                IssueKinds.ReferenceUnresolved,
                element,
                $"{element.Path} is '{text}', but no entry of the Bundle has that fullUrl. "
                    + "Such a reference can be resolved nowhere else."
            );
        }
    }
}
