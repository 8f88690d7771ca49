using System.Text.Json.Nodes;

namespace FhirRegimens.FhirResources.Tests;

/// <summary>The compiled definitions as they are committed.</summary>
internal static class Definitions
{
    public const string Canonical = "https://fhir-regimens.example.org/fhir";

    public static string Folder { get; } = Checkout.PathOf("fhir-resources", "fsh-generated", "resources");

    public static IReadOnlyList<JsonObject> All { get; } =
    [
        .. Directory
            .GetFiles(Folder, "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
            .OrderBy(definition => definition.Text("id"), StringComparer.Ordinal),
    ];

    public static IEnumerable<JsonObject> OfType(string type) => All.Where(one => one.Text("resourceType") == type);

    public static IEnumerable<JsonObject> Extensions =>
        OfType("StructureDefinition").Where(one => one.Text("type") == "Extension");

    public static IEnumerable<JsonObject> Profiles =>
        OfType("StructureDefinition").Where(one => one.Text("type") != "Extension");

    /// <summary>The elements of a StructureDefinition's snapshot.</summary>
    public static IEnumerable<JsonObject> Elements(this JsonObject definition) =>
        definition["snapshot"]!["element"]!.AsArray().Select(element => element!.AsObject());

    /// <summary>The invariants that a StructureDefinition itself adds to its root.</summary>
    public static IEnumerable<JsonObject> Invariants(this JsonObject definition) =>
        definition
            .Elements()
            .First()
            .List("constraint")
            .Where(constraint => constraint.Text("source") == definition.Text("url"));

    public static string? Text(this JsonNode node, string property) => (string?)node[property];

    public static IEnumerable<JsonObject> List(this JsonNode node, string property) =>
        (node[property] as JsonArray ?? []).Select(item => item!.AsObject());
}
