using System.Text.Json;
using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Specification;

/// <summary>Finds what a definition is without reading all of it.</summary>
internal static class DefinitionHeader
{
    /// <summary>The resource type and the canonical address, each null where the text has none at its top.</summary>
    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    internal static (string? Type, string? Url) Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = JsonTree.MaxDepth });
        string? type = null;
        string? url = null;
        try
        {
            while ((type is null || url is null) && reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                {
                    continue;
                }

                if (reader.ValueTextEquals("resourceType"u8) && reader.Read())
                {
                    type = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
                else if (reader.ValueTextEquals("url"u8) && reader.Read())
                {
                    url = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Reading it again gives the position in the words that all broken JSON is reported with.
            var root = JsonTree.Read(json).Root;
            return (root.TextOf("resourceType"), root.TextOf("url"));
        }

        return (type, url);
    }
}
