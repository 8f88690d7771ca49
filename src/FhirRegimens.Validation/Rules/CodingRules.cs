using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks codes against their own code systems, whatever they are bound to.</summary>
internal sealed class CodingRules(Examination examination)
{
    private const string Ucum = "http://unitsofmeasure.org";

    /// <summary>Checks the code of a Coding or the unit of a Quantity.</summary>
    /// <param name="coding">The element.</param>
    /// <param name="isProfiled">Whether a profile applies to a resource that it stands in.</param>
    internal void Check(FhirElement coding, bool isProfiled)
    {
        if (coding.Child("system")?.Value is not { } system || coding.Child("code") is not { Value: { } code } element)
        {
            return;
        }

        if (system == Ucum)
        {
            CheckUcum(element, code, isProfiled ? IssueKinds.UcumCode : IssueKinds.UcumCodeUnbound);
        }
        else if (
            examination.Specification.FindCodeSystem(system) is { IsComplete: true } codes
            && !codes.Contains(code)
        )
        {
            examination.Report(
                IssueKinds.CodeUnknown,
                element,
                $"{element.Path} is '{Wording.Shorten(code)}', which the code system {system} does not have."
            );
        }
    }

    private void CheckUcum(FhirElement element, string code, IssueKind kind)
    {
        if (!Fhir.Ucum.UcumUnit.TryParse(code, out _, out var error))
        {
            examination.Report(
                kind,
                element,
                $"{element.Path} is '{Wording.Shorten(code)}', which is not a unit of UCUM: {error.Message}"
            );
        }
    }
}
