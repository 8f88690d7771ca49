using System.Text.Json;

namespace FhirRegimens.Functions.Invocations;

/// <summary>What the Functions host sends to a custom handler for a trigger.</summary>
/// <param name="Data">The trigger's value, by the name of its binding.</param>
/// <param name="Metadata">What the host knows of it; texts are JSON in a string.</param>
/// <param name="TraceParent">The host's trace; null where it sends none.</param>
public sealed record TriggerInvocation(JsonElement Data, JsonElement Metadata, string? TraceParent)
{
    /// <summary>Reads the body of an invocation.</summary>
    /// <exception cref="JsonException">It is not JSON, or not an object with <c>Data</c>.</exception>
    public static TriggerInvocation Read(ReadOnlyMemory<byte> body, string? traceParent)
    {
        var root = JsonSerializer.Deserialize<JsonElement>(body.Span);
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("Data", out var data)
            ? new(data, root.TryGetProperty("Metadata", out var metadata) ? metadata : default, traceParent)
            : throw new JsonException("The body is no invocation of a custom handler: it has no Data.");
    }

    /// <summary>The text of a queue message, which the host encodes as a JSON string within a string.</summary>
    /// <param name="binding">The name of the binding.</param>
    /// <returns>Null where there is no such value.</returns>
    public string? QueueText(string binding) => Plain(Member(Data, binding));

    /// <summary>The content of a blob, which the host encodes in base64.</summary>
    /// <param name="binding">The name of the binding.</param>
    /// <returns>Null where there is no such value or it is not base64.</returns>
    public byte[]? BlobContent(string binding) =>
        Member(Data, binding) is { ValueKind: JsonValueKind.String } value && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : null;

    /// <summary>A text of the metadata; null where there is none.</summary>
    public string? MetadataText(string name) => Plain(Member(Metadata, name));

    /// <summary>What whoever wrote a blob says of it, by a name of which the case is not told apart; null where nothing.</summary>
    public string? BlobMetadata(string name) =>
        Member(Metadata, "Metadata") is { ValueKind: JsonValueKind.Object } written
        && written.EnumerateObject().FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            is { Value.ValueKind: not JsonValueKind.Undefined } found
            ? Plain(found.Value)
            : null;

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;

    private static string? Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => Unquoted(value.GetString()!),
            _ => value.GetRawText(),
        };

    private static string Unquoted(string text)
    {
        if (text is not ['"', .., '"'])
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? "";
        }
        catch (JsonException)
        {
            return text;
        }
    }
}

/// <summary>What a function gives back to the host.</summary>
public sealed record TriggerAnswer
{
    /// <summary>Nothing but that it is done.</summary>
    public static TriggerAnswer Done { get; } = new();

    /// <summary>Values of output bindings by name: the texts of queue messages.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Outputs { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>
    /// The answer as the host wants it: an object, never nothing, since the host waits for ever on an empty answer.
    /// </summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new { Outputs, Logs = Array.Empty<string>() });
}
