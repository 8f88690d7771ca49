using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Specification;

/// <summary>A search parameter.</summary>
/// <param name="Url">Its canonical address.</param>
/// <param name="Code">Its name in a search, as <c>status</c>.</param>
/// <param name="Base">The resource types that it applies to.</param>
/// <param name="Type"><c>token</c>, <c>string</c>, <c>reference</c>, <c>date</c>, <c>uri</c>, <c>composite</c>…</param>
/// <param name="Expression">FHIRPath that selects what is searched, or null for special ones.</param>
/// <param name="Targets">The resource types that a reference may point to.</param>
/// <param name="Components">The parts of a composite: definition and expression.</param>
public sealed record SearchParameterDefinition(
    string Url,
    string Code,
    IReadOnlyList<string> Base,
    string Type,
    string? Expression,
    IReadOnlyList<string> Targets,
    IReadOnlyList<(string Definition, string Expression)> Components
)
{
    /// <summary>Reads a SearchParameter in FHIR's JSON.</summary>
    public static SearchParameterDefinition Read(JsonTreeNode json) =>
        new(
            json.TextOf("url") ?? "",
            json.TextOf("code") ?? "",
            [.. json.ItemsOf("base").Select(type => type.Text)],
            json.TextOf("type") ?? "",
            json.TextOf("expression"),
            [.. json.ItemsOf("target").Select(type => type.Text)],
            [
                .. json.ItemsOf("component")
                    .Select(part => (part.TextOf("definition") ?? "", part.TextOf("expression") ?? "")),
            ]
        );
}
