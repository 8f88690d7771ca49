using System.Text.Json.Nodes;

namespace FhirRegimens.Testing.Faults;

/// <summary>
/// Everything that a server holds of what is published: each resource under its type and id, without what every server
/// writes differently.
/// </summary>
public sealed class ServerContent
{
    private readonly SortedDictionary<string, JsonObject> resources;

    private ServerContent(SortedDictionary<string, JsonObject> resources) => this.resources = resources;

    /// <summary>What is active, by type and id.</summary>
    public IEnumerable<string> Active =>
        resources.Where(resource => (string?)resource.Value["status"] == "active").Select(resource => resource.Key);

    /// <summary>Reads it.</summary>
    /// <param name="http">Sends the requests.</param>
    /// <param name="address">The server's base address.</param>
    /// <param name="types">The types of what is published.</param>
    public static async Task<ServerContent> ReadAsync(HttpClient http, Uri address, IEnumerable<string> types)
    {
        var found = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            var bundle = JsonNode.Parse(await http.GetStringAsync(new Uri(address, $"{type}?_count=1000")))!;
            foreach (var entry in bundle["entry"]?.AsArray() ?? [])
            {
                var resource = entry!["resource"]!.AsObject();
                resource.Remove("meta");
                found.Add($"{type}/{resource["id"]}", resource);
            }
        }

        return new(found);
    }

    /// <summary>
    /// How another content differs from this, a line a resource; empty where it does not. Records of runs count by what
    /// they say: two runs that did together what one could have done leave two.
    /// </summary>
    public string Differences(ServerContent other)
    {
        var (here, there) = (Lines(), other.Lines());
        return string.Join(
            '\n',
            here.Except(there).Select(line => $"- {line}").Concat(there.Except(here).Select(line => $"+ {line}"))
        );
    }

    private HashSet<string> Lines() =>
        [
            .. resources.SelectMany(resource =>
                (string?)resource.Value["resourceType"] == "Provenance"
                    ? Statements(resource.Value)
                    : [resource.Value.ToJsonString()]
            ),
        ];

    private static IEnumerable<string> Statements(JsonObject provenance)
    {
        var rest = provenance.DeepClone().AsObject();
        rest.Remove("id");
        rest.Remove("recorded");
        rest.Remove("target");
        return provenance["target"]!.AsArray().Select(target => $"{target!["reference"]}: {rest.ToJsonString()}");
    }

    /// <summary>
    /// What is pinned and not there, of plans that are in force and of manifests, what active plans pin that is not
    /// active, and the records that a manifest or a study refers to and that are not there.
    /// </summary>
    public IReadOnlyList<string> BrokenPins()
    {
        var statuses = resources
            .Values.Where(resource => resource["version"] is not null)
            .ToDictionary(
                resource => $"{resource["url"]}|{resource["version"]}",
                resource => (string)resource["status"]!
            );
        return
        [
            .. from resource in resources
            let status = (string?)resource.Value["status"]
            where status is "active" or "draft"
            from pin in Pins(resource.Value)
            where pin.StartsWith("http", StringComparison.Ordinal)
            where
                !statuses.TryGetValue(pin, out var pinned)
                || (
                    resource.Key.StartsWith("PlanDefinition/", StringComparison.Ordinal)
                    && status == "active"
                    && pinned != "active"
                )
            select $"{resource.Key} pins {pin}",
            .. from resource in resources
            where (string)resource.Value["resourceType"]! is "Library" or "ResearchStudy"
            from reference in References(resource.Value)
            where !resources.ContainsKey(reference)
            select $"{resource.Key} refers to {reference}",
        ];
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(member =>
                member is { Key: "reference", Value: JsonValue value } ? [(string)value!] : References(member.Value)
            ),
            JsonArray array => array.SelectMany(References),
            _ => [],
        };

    private static IEnumerable<string> Pins(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(member =>
                IsPin(json, member.Key) ? [(string)member.Value!] : Pins(member.Value)
            ),
            JsonArray array => array.SelectMany(Pins),
            _ => [],
        };

    private static bool IsPin(JsonObject json, string name) =>
        name == "definitionCanonical" || (name == "resource" && (string?)json["type"] == "composed-of");
}
