using System.Text.Json;

namespace FhirRegimens.PackBuilder;

/// <summary>Which properties of a definition are kept; the others are left out.</summary>
internal sealed class Reduction
{
    private static readonly Reduction Whole = new();

    private static readonly Reduction Concept = Recursive("concept", "code", "property");

    private static readonly Dictionary<string, Reduction> ByType = new(StringComparer.Ordinal)
    {
        ["StructureDefinition"] = Keep("resourceType url name kind abstract type baseDefinition derivation")
            .With("context", Keep("type expression"))
            .With("contextInvariant", Whole)
            .With("snapshot", new Reduction().With("element", Element())),
        ["ValueSet"] = Keep("resourceType url")
            .With("compose", new Reduction().With("include", Include()).With("exclude", Include()))
            .With("expansion", Expansion()),
        ["CodeSystem"] = Keep("resourceType url caseSensitive content").With("concept", Concept),
        ["SearchParameter"] = Keep("resourceType url code base type expression target")
            .With("component", Keep("definition expression")),
    };

    private static readonly string[] ValuePrefixes = ["fixed", "pattern", "minValue", "maxValue"];

    private readonly Dictionary<string, Reduction> kept = new(StringComparer.Ordinal);
    private bool keepsValues;

    /// <summary>What is kept of a resource type; null where nothing is.</summary>
    internal static Reduction? Of(string resourceType) => ByType.GetValueOrDefault(resourceType);

    /// <summary>Writes what is kept of a value.</summary>
    internal void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (kept.Count == 0)
        {
            value.WriteTo(writer);
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in value.EnumerateArray())
            {
                Write(writer, item);
            }

            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            if (Find(property.Name) is { } reduction)
            {
                writer.WritePropertyName(property.Name);
                reduction.Write(writer, property.Value);
            }
        }

        writer.WriteEndObject();
    }

    private Reduction? Find(string name) =>
        kept.GetValueOrDefault(name)
        ?? (
            keepsValues && ValuePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? Whole : null
        );

    private Reduction With(string name, Reduction reduction)
    {
        kept[name] = reduction;
        return this;
    }

    private static Reduction Keep(string names)
    {
        var reduction = new Reduction();
        foreach (var name in names.Split(' '))
        {
            reduction.With(name, Whole);
        }

        return reduction;
    }

    private static Reduction Recursive(string name, params string[] names)
    {
        var reduction = Keep(string.Join(' ', names));
        return reduction.With(name, reduction);
    }

    private static Reduction Element()
    {
        var element = Keep("id path sliceName short min max contentReference maxLength isModifier slicing type")
            .With("constraint", Keep("key severity human expression"))
            .With("binding", Keep("extension strength valueSet"))
            .With("type", Keep("code profile targetProfile extension"));
        element.keepsValues = true;
        return element;
    }

    private static Reduction Include() => Keep("system filter valueSet").With("concept", Keep("code"));

    private static Reduction Expansion() =>
        Keep("extension").With("contains", Recursive("contains", "system", "code", "abstract"));
}
