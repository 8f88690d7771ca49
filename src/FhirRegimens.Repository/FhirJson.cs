using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace FhirRegimens.Repository;

/// <summary>
/// JSON as it was sent: property order and the digits of numbers are kept; duplicate properties, bad Unicode and
/// nesting beyond any resource's are refused.
/// </summary>
internal static class FhirJson
{
    private static readonly JsonDocumentOptions ReadOptions = new()
    {
        MaxDepth = 128,
        AllowDuplicateProperties = false,
    };
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Reads one JSON object; where it is none, says why in words for the sender.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out JsonObject? json,
        [NotNullWhen(false)] out string? problem
    )
    {
        json = null;
        problem = null;
        if (!Utf8.IsValid(utf8))
        {
            problem = "The text is not valid UTF-8.";
            return false;
        }

        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            json = JsonNode.Parse(utf8, documentOptions: ReadOptions) as JsonObject;
            if (json is null)
            {
                problem = "The text is JSON but not an object.";
                return false;
            }

            if (HasEscapedSurrogate(utf8))
            {
                // Half of a pair alone shows only when the string is written.
                _ = ToUtf8(json);
            }

            return true;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            json = null;
            problem = $"The text is not JSON: {failure.Message}";
            return false;
        }
    }

    /// <summary>The object on one line.</summary>
    public static byte[] ToUtf8(JsonObject json) => Write(json, Compact);

    /// <summary>The object over several lines, for people, with a line feed at its end.</summary>
    public static byte[] ToIndentedUtf8(JsonObject json) => [.. Write(json, Indented), (byte)'\n'];

    /// <summary>The property's text, or null where it is missing or no string.</summary>
    public static string? Text(this JsonObject json, string name) => Text(json[name]);

    /// <summary>The node's text, or null where it is no string.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The time as a FHIR instant in UTC, to the millisecond.</summary>
    public static string Instant(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>An object without the properties that have no value.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var json = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                json.Add(name, value);
            }
        }

        return json;
    }

    private static bool HasEscapedSurrogate(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf(@"\ud"u8) >= 0 || utf8.IndexOf(@"\uD"u8) >= 0;

    private static byte[] Write(JsonObject json, JsonWriterOptions options)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            json.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
