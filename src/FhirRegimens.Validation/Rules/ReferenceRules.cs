using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>
/// Checks that references and canonicals into the same document, or to what is given together with it, find what they
/// point to (R4 references, section 2.3).
/// </summary>
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
        else if (
            !text.Contains(':', StringComparison.Ordinal)
            && examination.References.ReadAddress(text) is var (type, id)
            && examination.References.Together.Misses(type, id)
        )
        {
            examination.Report(
                IssueKinds.ReferenceNotGiven,
                element,
                $"{element.Path} is '{Wording.Shorten(text)}', but none of the resources given together has that id. "
                    + "Add it, or make sure that it stands on the server."
            );
        }
    }

    /// <summary>
    /// Checks a canonical that is pinned to a version. Outside a Bundle that stands for itself, and where nothing holds
    /// it in any version, it may stand elsewhere, so that is at most a warning.
    /// </summary>
    internal void CheckCanonical(FhirElement canonical)
    {
        if (
            canonical.Value is not { } text
            || !text.Contains('|', StringComparison.Ordinal)
            || examination.References.Resolve(canonical) is not null
        )
        {
            return;
        }

        if (examination.References.IsSelfContained)
        {
            CheckInBundle(canonical, text, SpecificationPack.WithoutVersion(text));
        }
        else if (examination.References.Together.MissesVersion(text))
        {
            examination.Report(
                IssueKinds.CanonicalVersionNotGiven,
                canonical,
                $"{canonical.Path} is '{Wording.Shorten(text)}', but the resources given together hold it in other "
                    + "versions only. Add that version, or make sure that it stands on the server."
            );
        }
    }

    private void CheckInBundle(FhirElement canonical, string text, string url)
    {
        if (examination.References.HoldsCanonical(url))
        {
            examination.Report(
                IssueKinds.CanonicalVersion,
                canonical,
                $"{canonical.Path} is '{Wording.Shorten(text)}', but the Bundle holds {Wording.Shorten(url)} in another "
                    + "version. Add the version that is asked for, or correct the one behind '|'."
            );
        }
        else if (!IsAtHand(url) && !examination.References.Together.Holds(text))
        {
            examination.Report(
                IssueKinds.CanonicalUnresolved,
                canonical,
                $"{canonical.Path} is '{Wording.Shorten(text)}', which neither the Bundle nor the definitions at hand hold."
            );
        }
    }

    private bool IsAtHand(string url) =>
        examination.Specification.FindStructure(url) is not null
        || examination.Specification.FindValueSet(url) is not null
        || examination.Specification.FindCodeSystem(url) is not null;
}
