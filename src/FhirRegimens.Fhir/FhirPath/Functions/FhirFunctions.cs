using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>What FHIR adds (R4, fhirpath.html#functions).</summary>
internal static class FhirFunctions
{
    private const string StructurePrefix = "http://hl7.org/fhir/StructureDefinition/";

    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["extension"] = new(1, Extension),
            // Not in the specification, but in a search parameter of R4's own (QuestionnaireResponse item-subject).
            ["hasExtension"] = new(1, call => Collections.Of(Extension(call).Count > 0)),
            ["hasValue"] = new(0, call => Collections.Of(call.Input is [FhirElement { Value: not null }])),
            ["getValue"] = new(
                0,
                call => call.Input is [FhirElement { Value: not null } element] ? [Values.Of(element)] : []
            ),
            ["resolve"] = new(
                0,
                call => call.Spent([.. call.Input.Select(item => Resolve(call, item)).OfType<object>()])
            ),
            ["memberOf"] = new(1, MemberOf),
            ["conformsTo"] = new(1, ConformsTo),
            ["htmlChecks"] = new(0, call => Collections.Of(call.Input.All(IsNarrative))),
        };

    private static IReadOnlyList<object> Extension(FunctionCall call)
    {
        if (call.Text(0) is not { } url)
        {
            return [];
        }

        return call.Spent([
            .. call
                .Input.OfType<FhirElement>()
                .SelectMany(element => element.ChildrenNamed("extension"))
                .Where(extension => extension.Child("url")?.Value == url),
        ]);
    }

    private static FhirElement? Resolve(FunctionCall call, object item)
    {
        var reference = item switch
        {
            FhirElement { IsPrimitive: true } element => element.Value,
            FhirElement element => element.Child("reference")?.Value,
            _ => item as string,
        };
        if (reference is null)
        {
            return null;
        }

        var from = item as FhirElement ?? call.Evaluator.Context;
        return References.Resolve(reference, from) ?? call.Evaluator.Environment.Resolve?.Invoke(reference);
    }

    private static IReadOnlyList<object> MemberOf(FunctionCall call)
    {
        if (call.Evaluator.Environment.MemberOf is not { } memberOf)
        {
            throw call.Error("'memberOf' needs a terminology, and the environment has none.");
        }

        if (call.Input.Count == 0 || call.Text(0) is not { } valueSet)
        {
            return [];
        }

        return call.Input.Count == 1
            ? Collections.Of(memberOf(call.Input[0], valueSet))
            : throw call.Error($"'memberOf' asks about one item, not {call.Input.Count}.");
    }

    /// <summary>Only FHIR's own types are known here; profiles are the validator's.</summary>
    private static IReadOnlyList<object> ConformsTo(FunctionCall call)
    {
        if (call.Input.Count == 0 || call.Text(0) is not { } structure)
        {
            return [];
        }

        var type = structure.StartsWith(StructurePrefix, StringComparison.Ordinal)
            ? structure[StructurePrefix.Length..]
            : "";
        if (
            call.Input is not [FhirElement element]
            || !char.IsAsciiLetter(type.FirstOrDefault())
            || type.Contains('-', StringComparison.Ordinal)
        )
        {
            throw call.Error($"'conformsTo' is supported for one element and FHIR's own types, not for '{structure}'.");
        }

        return [element.IsOf(type)];
    }

    private static bool IsNarrative(object item) =>
        item is FhirElement { TypeName: "xhtml", Value: { } xhtml } && NarrativeMarkup.FindFaults(xhtml).Count == 0;
}
