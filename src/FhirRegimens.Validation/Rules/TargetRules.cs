using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks that what a reference or canonical points to is of an allowed type and profile.</summary>
internal sealed class TargetRules(Examination examination)
{
    internal void Check(FhirElement reference, IReadOnlyList<StructureSnapshot?> allowed)
    {
        if (allowed.Contains(null))
        {
            return;
        }

        var target = examination.References.Resolve(reference);
        var type = target?.TypeName ?? TypeNamed(reference);
        if (string.IsNullOrEmpty(type))
        {
            return;
        }

        var fitting = allowed.Where(structure => examination.Specification.IsTypeOf(type, structure!.Type)).ToList();
        var textElement = reference.Child("reference") ?? reference;
        if (fitting.Count == 0)
        {
            examination.Report(
                IssueKinds.ReferenceTarget,
                textElement,
                $"{textElement.Path} points to a {type}, but must point to "
                    + $"{Wording.OneOf(allowed.Select(structure => structure!.Type).Distinct(StringComparer.Ordinal))}."
            );
        }
        else if (
            target is not null
            && !fitting.Exists(structure => !structure!.IsProfile || examination.Conforms(target, structure))
        )
        {
            examination.Report(
                IssueKinds.ReferenceTarget,
                textElement,
                $"{textElement.Path} points to {target.Path}, which must conform to "
                    + $"{Wording.OneOf(fitting.Select(structure => structure!.Url))}, but does not."
            );
        }
    }

    private string? TypeNamed(FhirElement reference)
    {
        if (reference.IsPrimitive)
        {
            return reference.Value is { } canonical ? examination.References.Together.TypeOf(canonical) : null;
        }

        return
            reference.Child("reference")?.Value is { } text && examination.References.ReadAddress(text) is { } address
            ? address.Type
            : reference.Child("type")?.Value;
    }
}
