using System.Text.Json;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>Reads JSON of which nothing is known: what is not there or of another kind is nothing.</summary>
internal static class LenientJson
{
    /// <summary>The JSON; nothing where the text is none.</summary>
    public static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>What is reached by names of members and, in arrays, their first item.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            var holder = element.Items().FirstOrDefault(element);
            element =
                holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var member)
                    ? member
                    : default;
        }

        return element;
    }

    /// <summary>The string that is reached; null for none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The items of an array; none for anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
