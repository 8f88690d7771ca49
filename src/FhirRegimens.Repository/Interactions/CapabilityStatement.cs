using System.Text.Json.Nodes;
using FhirRegimens.Repository.Search;

namespace FhirRegimens.Repository.Interactions;

/// <summary>What the repository says of itself at <c>metadata</c>: what it does, and nothing else.</summary>
internal static class CapabilityStatement
{
    private static readonly string[] Interactions =
    [
        "read",
        "vread",
        "update",
        "delete",
        "history-instance",
        "history-type",
        "create",
        "search-type",
    ];

    /// <summary>The statement of an instance.</summary>
    public static JsonObject Of(RepositorySettings settings, string baseAddress, DateTimeOffset started) =>
        new()
        {
            ["resourceType"] = "CapabilityStatement",
            ["status"] = "active",
            ["date"] = FhirJson.Instant(started),
            ["kind"] = "instance",
            ["software"] = new JsonObject
            {
                ["name"] = "FhirRegimens embedded repository",
                ["version"] = typeof(CapabilityStatement).Assembly.GetName().Version!.ToString(fieldCount: 3),
            },
            ["implementation"] = new JsonObject
            {
                ["description"] = "Chemotherapy and immunosuppression regimens as FHIR resources, kept as plain files.",
                ["url"] = baseAddress.TrimEnd('/'),
            },
            ["fhirVersion"] = "4.0.1",
            ["format"] = new JsonArray("json", "application/fhir+json"),
            ["rest"] = new JsonArray(Rest(settings)),
        };

    private static JsonObject Rest(RepositorySettings settings) =>
        FhirJson.Object(
            ("mode", "server"),
            ("security", Security(settings)),
            (
                "resource",
                new JsonArray([
                    .. ResourceTypes.All.Order(StringComparer.Ordinal).Select(type => Resource(type, settings)),
                ])
            ),
            ("interaction", Codes(["transaction", "batch"]))
        );

    private static JsonObject? Security(RepositorySettings settings) =>
        settings.WriteToken is null
            ? null
            : new JsonObject { ["description"] = "Whoever writes sends the bearer token of this repository." };

    private static JsonObject Resource(string type, RepositorySettings settings) =>
        FhirJson.Object(
            ("type", type),
            ("interaction", Codes(Interactions)),
            ("versioning", "versioned-update"),
            ("readHistory", true),
            ("updateCreate", true),
            ("conditionalCreate", true),
            ("conditionalRead", "full-support"),
            ("conditionalUpdate", true),
            ("conditionalDelete", "not-supported"),
            ("searchParam", new JsonArray([.. SearchParameters(type)])),
            ("operation", settings.Validator is null ? null : new JsonArray(Validate()))
        );

    private static IEnumerable<JsonObject> SearchParameters(string type) =>
        SearchParameter
            .All.Where(parameter => parameter.Types.Contains(type))
            .Select(parameter => new JsonObject
            {
                ["name"] = parameter.Code,
                ["type"] = parameter.Kind.ToString().ToLowerInvariant(),
            });

    private static JsonObject Validate() =>
        new() { ["name"] = "validate", ["definition"] = "http://hl7.org/fhir/OperationDefinition/Resource-validate" };

    private static JsonArray Codes(string[] codes) =>
        new([.. codes.Select(code => new JsonObject { ["code"] = code })]);
}
