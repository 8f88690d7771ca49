using System.Text.Json;

namespace FhirRegimens.Publishing.Servers;

/// <summary>
/// The parts of a CapabilityStatement that publishing needs. It is read leniently: what else a server says of itself,
/// and whether all of it is valid, does not matter here.
/// </summary>
/// <param name="FhirVersion">The version of FHIR: <c>4.0.1</c>.</param>
/// <param name="Software">The software's name; empty where the server does not say.</param>
/// <param name="TakesTransactions">Whether it lists transactions, or lists no system interactions at all.</param>
public sealed record ServerCapabilities(string? FhirVersion, string Software, bool TakesTransactions)
{
    /// <summary>The resource types that publishing cannot do without.</summary>
    public static IReadOnlyList<string> NeededTypes { get; } =
    [
        "ActivityDefinition",
        "PlanDefinition",
        "Library",
        "Provenance",
        "Task",
        "CodeSystem",
        "ValueSet",
        "StructureDefinition",
        "ConceptMap",
        "NamingSystem",
    ];

    /// <summary>
    /// The resource types that regimens can do without: of the records of trials, then of the results that papers report.
    /// </summary>
    public static IReadOnlyList<string> OptionalTypes { get; } =
    ["Group", "ResearchStudy", "EvidenceVariable", "RiskEvidenceSynthesis", "EffectEvidenceSynthesis"];

    /// <summary>Every resource type that is published.</summary>
    public static IReadOnlyList<string> PublishedTypes { get; } = [.. NeededTypes, .. OptionalTypes];

    /// <summary>Whether it lists batches.</summary>
    public bool TakesBatches { get; init; }

    /// <summary>The resource types it lists; empty where it lists none.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The types of which it says that clients cannot assign ids.</summary>
    public IReadOnlyList<string> TypesWithoutClientIds { get; init; } = [];

    /// <summary>What publishing needs and the server says it does not do, a sentence each with what to do.</summary>
    public IReadOnlyList<string> Lacks(ServerKind kind) => [.. LacksOfVersion(), .. LacksOf(NeededTypes, kind)];

    /// <summary>
    /// What resources of some types need and the server says it does not do, in words, as <see cref="Lacks"/>; null where
    /// it lacks nothing, or none of the types is one of <see cref="OptionalTypes"/>.
    /// </summary>
    /// <param name="types">Their types.</param>
    /// <param name="kind">What is known of the server.</param>
    public string? LacksForSome(IEnumerable<string> types, ServerKind kind)
    {
        string[] optional = [.. OptionalTypes.Intersect(types, StringComparer.Ordinal)];
        var lacks = string.Join(" ", LacksOf(optional, kind));
        return lacks.Length > 0 ? lacks : null;
    }

    /// <summary>Reads a CapabilityStatement; null where the JSON is none.</summary>
    public static ServerCapabilities? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return Text(root, "resourceType") == "CapabilityStatement" ? Read(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<string> LacksOfVersion()
    {
        if (FhirVersion is { } version && !version.StartsWith("4.0", StringComparison.Ordinal))
        {
            yield return $"It speaks FHIR {version}; regimens are published as R4 (4.0.1).";
        }
    }

    private IEnumerable<string> LacksOf(IReadOnlyList<string> types, ServerKind kind)
    {
        string[] missing = [.. Types.Count == 0 ? [] : types.Except(Types, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            yield return $"It does not store {string.Join(", ", missing)}.";
        }

        string[] withoutIds = [.. TypesWithoutClientIds.Intersect(types, StringComparer.Ordinal)];
        if (withoutIds.Length > 0)
        {
            yield return $"It assigns the ids of {string.Join(", ", withoutIds)} itself. {kind.IdAdvice}";
        }
    }

    private static ServerCapabilities Read(JsonElement root)
    {
        JsonElement[] rest = [.. Items(Member(root, "rest"))];
        string?[] interactions =
        [
            .. rest.SelectMany(side => Items(Member(side, "interaction"))).Select(item => Text(item, "code")),
        ];
        JsonElement[] resources = [.. rest.SelectMany(side => Items(Member(side, "resource")))];
        var software = Text(Member(root, "software"), "name") ?? Text(root, "publisher") ?? "";
        return new(
            Text(root, "fhirVersion"),
            software,
            interactions.Length == 0 || interactions.Contains("transaction", StringComparer.Ordinal)
        )
        {
            TakesBatches = interactions.Contains("batch", StringComparer.Ordinal),
            Types = [.. resources.Select(resource => Text(resource, "type")).OfType<string>()],
            TypesWithoutClientIds =
            [
                .. resources
                    .Where(resource => Member(resource, "updateCreate").ValueKind == JsonValueKind.False)
                    .Select(resource => Text(resource, "type"))
                    .OfType<string>(),
            ],
        };
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
