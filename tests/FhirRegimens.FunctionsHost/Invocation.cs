using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirRegimens.FunctionsHost;

/// <summary>The bodies that the host sends to a custom handler, with their encodings as they were seen.</summary>
public static class Invocation
{
    /// <summary>A timer's.</summary>
    public static JsonObject OfTimer(string binding, bool hasStatus) =>
        Of(
            binding,
            new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = hasStatus
                    ? new JsonObject
                    {
                        ["Last"] = "2026-01-31T03:00:00.0058+00:00",
                        ["Next"] = "2026-01-31T04:00:00+00:00",
                        ["LastUpdated"] = "2026-01-31T03:00:00.0058+00:00",
                    }
                    : null,
                ["IsPastDue"] = false,
            },
            []
        );

    /// <summary>
    /// A queue message's: the text is JSON in a string, and the top-level properties of a JSON message take the place
    /// of metadata of the same name.
    /// </summary>
    public static JsonObject OfQueue(string binding, string text, QueueMessage message)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["ExpirationTime"] = Quoted(message.ExpirationTime),
            ["Id"] = Quoted(message.Id),
            ["InsertionTime"] = Quoted(message.InsertionTime),
            ["NextVisibleTime"] = Quoted(message.NextVisibleTime),
            ["PopReceipt"] = Quoted(message.PopReceipt),
            ["QueueTrigger"] = Quoted(text),
        };
        if (TryParse(text) is JsonObject properties)
        {
            foreach (var (name, value) in properties)
            {
                var same = metadata
                    .Select(pair => pair.Key)
                    .FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
                metadata.Remove(same ?? "");
                metadata[name] = Quoted(value is JsonValue ? value.ToString() : value?.ToJsonString() ?? "null");
            }
        }

        return Of(binding, Quoted(text), metadata);
    }

    /// <summary>A blob's: the content is in base64.</summary>
    public static JsonObject OfBlob(
        string binding,
        byte[] content,
        Uri address,
        string name,
        IReadOnlyDictionary<string, string> written
    ) =>
        Of(
            binding,
            Convert.ToBase64String(content),
            new JsonObject
            {
                ["Uri"] = Quoted(address.AbsoluteUri),
                ["Properties"] = new JsonObject { ["ContentLength"] = content.Length },
                ["Metadata"] = new JsonObject(
                    written.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value))
                ),
                ["name"] = Quoted(name),
            }
        );

    /// <summary>An HTTP request's plain JSON form.</summary>
    public static JsonObject OfHttp(
        string binding,
        string method,
        Uri address,
        IReadOnlyDictionary<string, string> query,
        IReadOnlyDictionary<string, string> sent,
        string body
    )
    {
        var headers = new JsonObject { ["Host"] = new JsonArray("app.example.org") };
        foreach (var (name, value) in sent)
        {
            headers[name] = new JsonArray(value);
        }

        return Of(
            binding,
            new JsonObject
            {
                ["Url"] = address.AbsoluteUri,
                ["Method"] = method,
                ["Query"] = new JsonObject(
                    query.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value))
                ),
                ["Headers"] = headers,
                ["Params"] = new JsonObject(),
                ["Identities"] = new JsonArray(),
                ["Body"] = body,
            },
            []
        );
    }

    private static JsonObject Of(string binding, JsonNode data, JsonObject metadata)
    {
        metadata["sys"] = new JsonObject
        {
            ["MethodName"] = "Function",
            ["UtcNow"] = "2026-01-31T03:00:00.0123456Z",
            ["RandGuid"] = "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        };
        return new JsonObject
        {
            ["Data"] = new JsonObject { [binding] = data },
            ["Metadata"] = metadata,
        };
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
