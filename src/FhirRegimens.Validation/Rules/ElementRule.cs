using System.Collections.Frozen;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>
/// An element of a snapshot with what is prepared from it once for all documents, each part when it is first asked for.
/// Thread-safe: a part that two threads prepare at once is the same.
/// </summary>
internal sealed class ElementRule(Definitions definitions, SnapshotElement definition)
{
    private static readonly ElementSlicing ByType = new([new Discriminator("type", "$this")], false, "open");

    internal SnapshotElement Definition => definition;

    /// <summary>What must hold, but for what other rules check.</summary>
    internal IReadOnlyList<Invariant> Invariants => field ??= [.. InvariantRules.Of(definition, definitions)];

    internal IReadOnlyList<TypeRule> Types =>
        field ??= [.. definition.Types.Select(type => new TypeRule(type, definitions.Specification))];

    /// <summary>How the repetitions are told apart; null where nothing asks for that.</summary>
    internal ElementSlicing? Slicing =>
        definition.Slices.Count == 0 && definition.Slicing is not { Rules: "closed" } ? null
        : definition.Slicing is { } slicing ? slicing
        // The slices of a choice may leave unsaid that they are told apart by type.
        : definition.IsChoice ? ByType
        : null;

    internal IReadOnlyList<SliceRule> Slices =>
        field ??= [
            .. definition.Slices.Select(slice => new SliceRule(
                definitions.RuleOf(slice),
                new SliceMatcher(definitions.Specification, Slicing!, slice)
            )),
        ];

    /// <summary>The children that say something also where they are absent, in order.</summary>
    internal IReadOnlyList<ElementRule> DemandingChildren =>
        field ??= [.. definition.Children.Where(IsDemanding).Select(definitions.RuleOf)];

    /// <summary>The other children by name.</summary>
    internal FrozenDictionary<string, ElementRule[]> OptionalChildren =>
        field ??= definition
            .Children.Where(child => !IsDemanding(child))
            .GroupBy(child => child.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                ElementRule[] (group) => [.. group.Select(definitions.RuleOf)],
                StringComparer.Ordinal
            );

    /// <summary>The rule whose children describe the content where it is of that type, or null.</summary>
    internal ElementRule? ContentOf(string typeName) =>
        definition.ContentOf(typeName, definitions.Specification) is { } content ? definitions.RuleOf(content) : null;

    private static bool IsDemanding(SnapshotElement child) =>
        child.Min > 0 || child.Slices.Count > 0 || child.Slicing is { Rules: "closed" };
}

/// <summary>A slice and what tells it apart.</summary>
internal sealed record SliceRule(ElementRule Rule, SliceMatcher Matcher);

/// <summary>A type that an element may have, with the definitions that what it refers to must follow.</summary>
internal sealed class TypeRule(ElementType type, SpecificationPack specification)
{
    internal ElementType Type => type;

    /// <summary>Of these a target must follow one; null for what is not at hand.</summary>
    internal IReadOnlyList<StructureSnapshot?> Targets =>
        field ??= [.. type.TargetProfiles.Select(specification.FindStructure)];
}

/// <summary>An invariant to evaluate; without an expression where its text cannot be read.</summary>
internal sealed record Invariant(ElementConstraint Constraint, string Text, FhirPathExpression? Expression);
