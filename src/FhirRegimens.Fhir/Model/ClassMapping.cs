using System.Collections.Immutable;
using FhirRegimens.Fhir.Json;

namespace FhirRegimens.Fhir.Model;

/// <summary>What a class of the model is called in FHIR and which elements it has, in the definition's order.</summary>
public sealed class ClassMapping
{
    /// <summary>No type of R4 has more, and JSON reading counts on it.</summary>
    private const int MaxProperties = 64;

    private readonly Func<Base>? create;
    private readonly Lazy<JsonNames> jsonNames;

    internal ClassMapping(string name, Func<Base>? create, ImmutableArray<PropertyMapping> properties)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(properties.Length, MaxProperties);
        Name = name;
        this.create = create;
        Properties = properties;
        jsonNames = new Lazy<JsonNames>(() => new JsonNames(this));
    }

    /// <summary>The FHIR type, or the path of a backbone element: <c>Dosage.doseAndRate</c>.</summary>
    public string Name { get; }

    /// <summary>The elements, the inherited ones first.</summary>
    public ImmutableArray<PropertyMapping> Properties { get; }

    /// <summary>The names of the elements in JSON; made late, as types may hold one another.</summary>
    internal JsonNames JsonNames => jsonNames.Value;

    /// <summary>Whether objects can be made: not of Element, Resource and the like.</summary>
    public bool IsAbstract => create is null;

    /// <summary>Whether objects have a bare value beside id and extensions. Only these types begin with a small letter.</summary>
    public bool IsPrimitive => char.IsAsciiLetterLower(Name[0]);

    /// <summary>A new, empty object.</summary>
    /// <exception cref="InvalidOperationException">The class is abstract.</exception>
    public Base Create() => create?.Invoke() ?? throw new InvalidOperationException($"{Name} is abstract.");

    /// <summary>The mapping of <typeparamref name="T"/>.</summary>
    public static ClassMapping Of<T>()
        where T : IMapped => T.ClassMapping;
}
