namespace FhirRegimens.ModelGenerator;

/// <summary>The enum of a value set that a code element must be taken from.</summary>
/// <param name="ValueSet">Canonical of the value set, without version.</param>
/// <param name="Name">The name of the value set, which the enum has too.</param>
/// <param name="Owner">The class that it is nested in; <c>null</c> where several types share the value set.</param>
/// <param name="Concepts">The codes in the order of their code system.</param>
internal sealed record CodeEnum(string ValueSet, string Name, string? Owner, IReadOnlyList<Concept> Concepts)
{
    /// <summary>The name from anywhere in the namespace of the model.</summary>
    public string FullName => Owner is null ? Name : $"{Owner}.{Name}";

    /// <summary>The enums that <paramref name="generated"/> need. One that types outside them share too stays shared.</summary>
    public static IReadOnlyList<CodeEnum> All(Definitions definitions, IReadOnlyList<TypeDefinition> generated)
    {
        var users = definitions
            .Types.SelectMany(type => Bound(type).Select(element => (type.Name, ValueSet: element.RequiredValueSet!)))
            .Distinct()
            .ToLookup(use => use.ValueSet, use => use.Name, StringComparer.Ordinal);
        return
        [
            .. generated
                .SelectMany(Bound)
                .Select(element => element.RequiredValueSet!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(valueSet => Read(definitions, valueSet, [.. users[valueSet]]))
                .Where(code => code.Concepts.Count > 0),
        ];
    }

    private static IEnumerable<ElementNode> Bound(TypeDefinition type) =>
        type.Elements.Where(element =>
            element.RequiredValueSet is not null && element.Types is ["code"] && element.DefinedBy == type.Name
        );

    private static CodeEnum Read(Definitions definitions, string valueSet, string[] users)
    {
        var (name, concepts) = definitions.ReadValueSet(valueSet);
        return new CodeEnum(valueSet, name, users is [var owner] ? ClrNames.Class(owner) : null, concepts);
    }
}
