namespace FhirRegimens.Validation.Tests;

/// <summary>Writes StructureDefinitions with snapshots for tests.</summary>
internal static class Profile
{
    /// <summary>A profile on a type; each element is the inside of a JSON object, the root is added.</summary>
    internal static string On(string type, params string[] elements) =>
        Definition("http://example.org/profile", type, elements);

    /// <summary>An extension of that address that stands anywhere.</summary>
    internal static string Extension(string url, params string[] elements) =>
        Definition(
            url,
            "Extension",
            [
                $$"""
                "id": "Extension.url", "path": "Extension.url", "min": 1, "max": "1", "fixedUri": "{{url}}",
                "type": [{"code": "uri"}]
                """,
                .. elements,
            ]
        );

    private static string Definition(string url, string type, string[] elements)
    {
        var all = elements.Select(element => $"{{{element}}}").Prepend($$"""{"id": "{{type}}", "path": "{{type}}"}""");
        return $$"""
            {
              "resourceType": "StructureDefinition", "url": "{{url}}", "type": "{{type}}", "kind": "resource",
              "derivation": "constraint", "context": [{"type": "element", "expression": "Element"}],
              "baseDefinition": "http://hl7.org/fhir/StructureDefinition/{{type}}",
              "snapshot": {"element": [{{string.Join(",\n", all)}}]}
            }
            """;
    }
}
