using System.Text.Json;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation;

/// <summary>
/// What is known of resources that are given together, as the files of a folder: their types and ids, canonical
/// addresses and versions, not the resources themselves. Thread-safe once all are added.
/// </summary>
public sealed class ResourceCatalogue
{
    private readonly HashSet<string> types = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Id)> ids = [];
    private readonly Dictionary<string, List<string>> typesOfCanonicals = new(StringComparer.Ordinal);
    private int documents;

    /// <summary>Adds a resource, or the resources of a Bundle. What is no JSON, or does not say its type, adds nothing.</summary>
    /// <param name="json">The resource in UTF-8.</param>
    public void Add(ReadOnlyMemory<byte> json)
    {
        documents++;
        try
        {
            var text = json.Span is [0xEF, 0xBB, 0xBF, .. var marked] ? marked : json.Span;
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonTree.MaxDepth });
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                AddResource(ref reader);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever validates the text is told what is wrong with it.
        }
    }

    /// <summary>Whether resources are missing that belong here: others of that type were given, but none of that id.</summary>
    internal bool Misses(string type, string id) => documents > 1 && types.Contains(type) && !ids.Contains((type, id));

    /// <summary>Whether that version is missing: the canonical was given, but in other versions only.</summary>
    internal bool MissesVersion(string canonical) =>
        documents > 1 && !Holds(canonical) && Holds(SpecificationPack.WithoutVersion(canonical));

    /// <summary>Whether a canonical, with or without <c>|version</c>, was given.</summary>
    internal bool Holds(string canonical) => typesOfCanonicals.ContainsKey(canonical);

    /// <summary>The type of what a canonical means, in whatever version; null where that is not one.</summary>
    internal string? TypeOf(string canonical) =>
        typesOfCanonicals.GetValueOrDefault(SpecificationPack.WithoutVersion(canonical)) is [var type] ? type : null;

    private void AddResource(ref Utf8JsonReader reader)
    {
        string? type = null;
        string? id = null;
        string? url = null;
        string? version = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "resourceType":
                    type = TextOf(ref reader);
                    break;
                case "id":
                    id = TextOf(ref reader);
                    break;
                case "url":
                    url = TextOf(ref reader);
                    break;
                case "version":
                    version = TextOf(ref reader);
                    break;
                case "entry" when reader.TokenType == JsonTokenType.StartArray:
                    AddEntries(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (type is not null)
        {
            Add(type, id, url, version);
        }
    }

    private void AddEntries(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isResource = reader.ValueTextEquals("resource"u8);
                reader.Read();
                if (isResource && reader.TokenType == JsonTokenType.StartObject)
                {
                    AddResource(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    private void Add(string type, string? id, string? url, string? version)
    {
        types.Add(type);
        if (id is not null)
        {
            ids.Add((type, id));
        }

        if (url is not null)
        {
            AddCanonical(url, type);
            if (version is not null)
            {
                AddCanonical($"{url}|{version}", type);
            }
        }
    }

    private void AddCanonical(string canonical, string type)
    {
        if (!typesOfCanonicals.TryGetValue(canonical, out var known))
        {
            typesOfCanonicals.Add(canonical, known = []);
        }

        if (!known.Contains(type))
        {
            known.Add(type);
        }
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }
}
