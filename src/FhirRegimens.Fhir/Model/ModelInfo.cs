using System.Collections.Frozen;

namespace FhirRegimens.Fhir.Model;

/// <summary>The types that the model has classes for.</summary>
public static partial class ModelInfo
{
    /// <summary>Resource classes by the name of their type; <see cref="DynamicResource"/> stands for every other.</summary>
    public static FrozenDictionary<string, ClassMapping> Resources { get; } =
        ResourceTypes.ToFrozenDictionary(mapping => mapping.Name, StringComparer.Ordinal);

    /// <summary>Data types, primitive ones too, by name.</summary>
    public static FrozenDictionary<string, ClassMapping> Types { get; } =
        DataTypes.ToFrozenDictionary(mapping => mapping.Name, StringComparer.Ordinal);
}
