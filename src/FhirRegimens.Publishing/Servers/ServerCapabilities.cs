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
    /// <summary>Reads a CapabilityStatement; null where the JSON is none.</summary>
    public static ServerCapabilities? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return Text(root, "resourceType") == "CapabilityStatement"
                ? new(Text(root, "fhirVersion"), Text(Member(root, "software"), "name") ?? "", ListsTransactions(root))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool ListsTransactions(JsonElement root)
    {
        JsonElement[] interactions =
        [
            .. Items(Member(root, "rest")).SelectMany(rest => Items(Member(rest, "interaction"))),
        ];
        return interactions.Length == 0
            || Array.Exists(interactions, interaction => Text(interaction, "code") == "transaction");
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
