using System.Text.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>
/// A resource of a type that the model has no class for: a Patient in a Bundle. Its content is kept as JSON, nothing
/// of it is lost.
/// </summary>
public sealed class DynamicResource : Resource, IMapped
{
    /// <summary>An empty resource.</summary>
    /// <param name="typeName">Its type.</param>
    public DynamicResource(string typeName) => TypeName = typeName;

    /// <inheritdoc/>
    public override string TypeName { get; }

    /// <summary>
    /// What is not in every resource (text, contained, extension, its own elements), by JSON name and in the order of
    /// the document.
    /// </summary>
    public OrderedDictionary<string, JsonElement> Content { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The elements that every resource has.</summary>
    public static new ClassMapping ClassMapping => Resource.ClassMapping;

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override Base Copy()
    {
        var copy = new DynamicResource(TypeName) { Content = new(Content, StringComparer.Ordinal) };
        foreach (var property in ClassMapping.Properties)
        {
            property.Copy(this, copy);
        }

        return copy;
    }

    private protected override bool HasSameContent(Base other) =>
        base.HasSameContent(other)
        && other is DynamicResource { Content: var content }
        && content.Count == Content.Count
        && Content.All(entry => content.TryGetValue(entry.Key, out var value) && AreExactly(entry.Value, value));

    private static bool AreExactly(JsonElement left, JsonElement right) =>
        left.ValueKind == right.ValueKind
        && left.ValueKind switch
        {
            JsonValueKind.Object => left.GetPropertyCount() == right.GetPropertyCount()
                && Sorted(left).Zip(Sorted(right)).All(AreExactly),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreExactly(pair.First, pair.Second)),
            JsonValueKind.Number => left.GetRawText() == right.GetRawText(),
            _ => JsonElement.DeepEquals(left, right),
        };

    private static bool AreExactly((JsonProperty First, JsonProperty Second) pair) =>
        pair.First.Name == pair.Second.Name && AreExactly(pair.First.Value, pair.Second.Value);

    private static IEnumerable<JsonProperty> Sorted(JsonElement element) =>
        element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal);
}
