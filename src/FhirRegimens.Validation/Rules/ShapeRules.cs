using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Reports JSON that does not have the shape of FHIR (R4, section 2.6.2).</summary>
internal sealed class ShapeRules(Examination examination)
{
    internal void Check(FhirElement element)
    {
        for (var i = 0; i < element.Faults.Count; i++)
        {
            Report(element, element.Faults[i]);
        }

        // ele-1: an element has a value or content; an id alone is none.
        if (element.Parent is not null && !element.IsResource && HasNothingButAnId(element))
        {
            examination.Report(
                IssueKinds.Empty,
                element,
                $"{element.Path} has neither a value nor content. Give it some, or leave the element out."
            );
        }
    }

    private static bool HasNothingButAnId(FhirElement element) =>
        element.IsPrimitive
            ? element.Json is null && !element.Children.Any(child => child.Name != "id")
            : element.Json is { Kind: JsonKind.Object, Members: [{ Name: "id" }] };

    private void Report(FhirElement element, ElementFault fault)
    {
        var path = element.Path;
        if (fault.Property.Length > 0)
        {
            path += path.Length > 0 ? $".{fault.Property}" : fault.Property;
        }

        if (fault.Index is { } index)
        {
            path += $"[{index}]";
        }

        var (kind, message) = Describe(element, fault, path);
        examination.Report(kind, path, element.Json ?? element.Shadow!, fault.Offset, message);
    }

    private static (IssueKind Kind, string Message) Describe(FhirElement element, ElementFault fault, string path) =>
        fault.Kind switch
        {
            ElementFaultKind.UnknownProperty => (
                IssueKinds.UnknownElement,
                $"'{fault.Property}' is not an element of {TypeOf(element)}. Check its spelling, or remove it."
            ),
            ElementFaultKind.DuplicateProperty => (
                IssueKinds.DuplicateProperty,
                $"{path} comes twice in the same object. Keep one; in FHIR what repeats is an array."
            ),
            ElementFaultKind.ArrayExpected => (
                IssueKinds.JsonArray,
                $"{path} may repeat, so it must be an array, also for one value: put it in [ ]."
            ),
            ElementFaultKind.ArrayNotExpected => (
                IssueKinds.JsonArray,
                $"{path} cannot repeat, so it must not be an array: remove the [ ]."
            ),
            ElementFaultKind.ShadowLengthDiffers => (
                IssueKinds.JsonArray,
                $"{path} must have as many items as '{fault.Property[1..]}', with null where there is nothing to say."
            ),
            ElementFaultKind.EmptyArray => (
                IssueKinds.Empty,
                $"{path} is an array without items. Leave the property out instead."
            ),
            ElementFaultKind.EmptyObject => (
                IssueKinds.Empty,
                $"{path} is an object without members. Give it content, or leave the property out."
            ),
            ElementFaultKind.ObjectExpected => (IssueKinds.JsonKind, $"{PathOrText(path)} must be a JSON object."),
            ElementFaultKind.PrimitiveExpected => (
                IssueKinds.JsonKind,
                $"{path} must be a JSON {JsonKindOf(element, fault)}."
            ),
            ElementFaultKind.NullNotAllowed => (
                IssueKinds.JsonKind,
                $"{path} is null, which FHIR does not have. Leave the property out instead."
            ),
            ElementFaultKind.ShadowOfComplexType => (
                IssueKinds.UnknownElement,
                $"'{fault.Property}' is not an element of {TypeOf(element)}: only primitives have a part with _."
            ),
            ElementFaultKind.ResourceTypeMissing => (
                IssueKinds.ResourceTypeMissing,
                $"{PathOrText(path)} is a resource and must say its type: add \"resourceType\"."
            ),
            ElementFaultKind.ResourceTypeUnknown => (
                IssueKinds.ResourceTypeUnknown,
                $"{PathOrText(path)} is of a resource type that FHIR R4 does not have. Check its spelling."
            ),
            _ => throw new InvalidOperationException($"{fault.Kind} has no message"),
        };

    private static string TypeOf(FhirElement element) =>
        element.TypeName is "BackboneElement" or "Element"
            ? element.Definition?.Path ?? element.Path
            : element.TypeName;

    private static string PathOrText(string path) => path.Length > 0 ? path : "The text";

    private static string JsonKindOf(FhirElement element, ElementFault fault) =>
        element.Children.FirstOrDefault(child => child.JsonName == fault.Property)?.TypeName switch
        {
            "boolean" => "true or false, without quotation marks",
            "integer" or "positiveInt" or "unsignedInt" or "decimal" => "number, without quotation marks",
            _ => "string",
        };
}
