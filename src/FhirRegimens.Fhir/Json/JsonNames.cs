using System.Text.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Json;

/// <summary>A name that an object may have in JSON, and what it stands for.</summary>
/// <param name="Property">The element.</param>
/// <param name="Index">The element's place in its class.</param>
/// <param name="Type">The type of the value; <c>null</c> for text and for resources.</param>
/// <param name="IsShadow">Whether the name begins with _ and holds id and extensions of a primitive.</param>
/// <param name="Name">The name as JSON writes it.</param>
internal sealed record JsonName(
    PropertyMapping Property,
    int Index,
    ClassMapping? Type,
    bool IsShadow,
    JsonEncodedText Name
);

/// <summary>The names that objects of a class have in JSON.</summary>
internal sealed class JsonNames
{
    private readonly Utf8Dictionary<JsonName> byName;
    private readonly JsonName[][] byProperty;

    public JsonNames(ClassMapping mapping)
    {
        byProperty = [.. mapping.Properties.Select((property, index) => NamesOf(property, index).ToArray())];
        byName = new Utf8Dictionary<JsonName>([
            .. byProperty.SelectMany(names => names).Select(name => KeyValuePair.Create(name.Name.Value, name)),
        ]);
    }

    /// <summary>What a name stands for; <c>null</c> where the class has no such element.</summary>
    public JsonName? Find(ReadOnlySpan<byte> name) => byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>The name that an element has with a value of <paramref name="type"/>.</summary>
    public JsonName? Find(int index, ClassMapping? type, bool shadow)
    {
        foreach (var name in byProperty[index])
        {
            if (name.IsShadow == shadow && name.Type?.Name == type?.Name)
            {
                return name;
            }
        }

        return null;
    }

    private static IEnumerable<JsonName> NamesOf(PropertyMapping property, int index)
    {
        if (property.Types.IsEmpty)
        {
            yield return new JsonName(property, index, null, IsShadow: false, JsonEncodedText.Encode(property.Name));
        }

        foreach (var type in property.Types)
        {
            var name =
                property.Kind == PropertyKind.Choice
                    ? $"{property.Name}{char.ToUpperInvariant(type.Name[0])}{type.Name[1..]}"
                    : property.Name;
            yield return new JsonName(property, index, type, IsShadow: false, JsonEncodedText.Encode(name));
            if (type.IsPrimitive)
            {
                yield return new JsonName(property, index, type, IsShadow: true, JsonEncodedText.Encode("_" + name));
            }
        }
    }
}
