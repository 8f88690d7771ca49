using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks coded elements against the value sets that they are bound to (R4 terminologies, section 4.1.5).</summary>
internal sealed class BindingRules(Examination examination)
{
    internal void Check(FhirElement element, SnapshotElement rule)
    {
        if (rule.Binding is not { } binding || !IsCoded(element))
        {
            return;
        }

        switch (binding)
        {
            case { Strength: "required", ValueSet: { } valueSet }:
                CheckAgainst(element, rule, valueSet, IssueKinds.BindingRequired, "must come from");
                break;
            // An absolute address in place of a code is the extension that such an element foresees.
            case { Strength: "extensible" }
                when element is { TypeName: "uri", Value: { } uri } && uri.Contains(':', StringComparison.Ordinal):
                break;
            case { Strength: "extensible", ValueSet: { } valueSet }:
                CheckAgainst(
                    element,
                    rule,
                    valueSet,
                    IssueKinds.BindingExtensible,
                    "should come from the following where that has a fitting code:"
                );
                break;
        }

        if (binding.MaxValueSet is { } maxValueSet)
        {
            CheckAgainst(element, rule, maxValueSet, IssueKinds.BindingRequired, "must come from");
        }
    }

    /// <summary>Whether a value set holds one of an element's codes; Unknown where the value set is not at hand.</summary>
    internal static Membership Find(FhirElement element, string valueSet, SpecificationPack specification)
    {
        if (specification.FindValueSet(valueSet) is not { } codes)
        {
            return Membership.Unknown;
        }

        var best = Membership.NotMember;
        foreach (var (system, code) in CodesOf(element))
        {
            switch (codes.Contains(system, code, specification))
            {
                case Membership.Member:
                    return Membership.Member;
                case Membership.Unknown:
                    best = Membership.Unknown;
                    break;
            }
        }

        return best;
    }

    private void CheckAgainst(FhirElement element, SnapshotElement rule, string valueSet, IssueKind kind, string duty)
    {
        var codes = CodesOf(element);
        if (codes.Count == 0 && !NeedsCode(element, kind))
        {
            return;
        }

        switch (codes.Count == 0 ? Membership.NotMember : Find(element, valueSet, examination.Specification))
        {
            case Membership.NotMember:
                var given = codes.Count == 0 ? "has no code" : $"is {Wording.OneOf(codes.Select(Describe))}";
                examination.Report(
                    kind,
                    element,
                    $"{element.Path} {given}, but {duty} {valueSet}{ElementRules.By(rule)}.",
                    SpecificationPack.WithoutVersion(valueSet)
                );
                break;
            case Membership.Unknown when !AreOpenEnded(codes, valueSet):
                examination.Report(
                    IssueKinds.BindingUnchecked,
                    element,
                    $"{element.Path} is {Wording.OneOf(codes.Select(Describe))}; whether that is in {valueSet} cannot be "
                        + "told, since not all of its codes are at hand.",
                    SpecificationPack.WithoutVersion(valueSet)
                );
                break;
        }
    }

    private static bool IsCoded(FhirElement element) =>
        element.TypeName is "code" or "Coding" or "CodeableConcept" or "Quantity" or "uri" or "string"
        || element.TypeName is "Age" or "Count" or "Distance" or "Duration";

    // A primitive without a value has its reasons (an extension); a concept in words alone breaks a required binding.
    private static bool NeedsCode(FhirElement element, IssueKind kind) =>
        kind == IssueKinds.BindingRequired
        && element.TypeName is "CodeableConcept" or "Coding"
        && element.Child("extension") is null;

    private static IReadOnlyList<(string? System, string Code)> CodesOf(FhirElement element) =>
        element.TypeName switch
        {
            "CodeableConcept" => [.. element.ChildrenNamed("coding").SelectMany(CodesOf)],
            "code" or "uri" or "string" => element.Value is { } value ? [(null, value)] : [],
            _ => element.Child("code")?.Value is { } code ? [(element.Child("system")?.Value ?? "", code)] : [],
        };

    private static string Describe((string? System, string Code) code) =>
        string.IsNullOrEmpty(code.System)
            ? $"'{Wording.Shorten(code.Code)}'"
            : $"{code.System}#{Wording.Shorten(code.Code)}";

    private static bool AreOpenEnded(IReadOnlyList<(string? System, string Code)> codes, string valueSet) =>
        codes.All(code => IsOpenEnded(code.System, valueSet));

    // Units, languages and media types are made by a grammar: that they are not listed is no news.
    private static bool IsOpenEnded(string? system, string valueSet) =>
        system is "http://unitsofmeasure.org"
        || SpecificationPack.WithoutVersion(valueSet)
            is "http://hl7.org/fhir/ValueSet/mimetypes"
                or "http://hl7.org/fhir/ValueSet/languages"
                or "http://hl7.org/fhir/ValueSet/all-languages";
}
