using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<string, TypeRule?> types = new(StringComparer.Ordinal);

    internal SnapshotElement Definition => definition;

    /// <summary>What must hold, but for what other rules check.</summary>
    internal Invariant[] Invariants => field ??= [.. InvariantRules.Of(definition, definitions)];

    /// <summary>What the types that an element may have ask of it when it is of that type; null where it must not be.</summary>
    internal TypeRule? OfType(string typeName) =>
        types.TryGetValue(typeName, out var known) ? known : types.GetOrAdd(typeName, ReadTypes(typeName));

    /// <summary>How the repetitions are told apart; null where nothing asks for that.</summary>
    internal ElementSlicing? Slicing =>
        definition.Slices.Count == 0 && definition.Slicing is not { Rules: "closed" } ? null
        : definition.Slicing is { } slicing ? slicing
        // The slices of a choice may leave unsaid that they are told apart by type.
        : definition.IsChoice ? ByType
        : null;

    internal SliceRule[] Slices =>
        field ??= [
            .. definition.Slices.Select(slice => new SliceRule(
                definitions.RuleOf(slice),
                new SliceMatcher(definitions.Specification, Slicing!, slice)
            )),
        ];

    /// <summary>The children that say something also where they are absent, in order.</summary>
    internal ElementRule[] DemandingChildren =>
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

    private TypeRule? ReadTypes(string typeName)
    {
        var specification = definitions.Specification;
        var fitting = definition.Types.Where(type => specification.IsTypeOf(typeName, type.Code)).ToList();
        return fitting.Count == 0
            ? null
            : new TypeRule(
                [.. fitting.SelectMany(type => type.Profiles)],
                [.. fitting.SelectMany(type => type.TargetProfiles).Select(specification.FindStructure)]
            );
    }

    private static bool IsDemanding(SnapshotElement child) =>
        child.Min > 0 || child.Slices.Count > 0 || child.Slicing is { Rules: "closed" };
}

/// <summary>A slice and what tells it apart.</summary>
internal sealed record SliceRule(ElementRule Rule, SliceMatcher Matcher);

/// <summary>What an element's types ask for beside the type itself.</summary>
/// <param name="Profiles">Canonicals of which one must hold on the value; empty for none.</param>
/// <param name="Targets">Of these a target must follow one; null for what is not at hand.</param>
internal sealed record TypeRule(IReadOnlyList<string> Profiles, IReadOnlyList<StructureSnapshot?> Targets);

/// <summary>An invariant to evaluate; without an expression where its text cannot be read.</summary>
internal sealed record Invariant(ElementConstraint Constraint, string Text, FhirPathExpression? Expression);
