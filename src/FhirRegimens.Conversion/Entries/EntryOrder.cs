using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Plans;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>The order of entries among each other, where the source states it and the other is in the same block.</summary>
internal sealed class EntryOrder
{
    private readonly Dictionary<EntryNode, PlanDefinition.RelatedActionComponent> relations = [];

    /// <summary>Finds the entries that the lines of <paramref name="blocks"/> refer to.</summary>
    public EntryOrder(IReadOnlyList<BlockLayout> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var section in block.Sections)
            {
                foreach (var entry in section.Nodes.SelectMany(node => node.Entries))
                {
                    if (
                        entry.Sig.Relation is { } relation
                        && Relationship(relation) is { } kind
                        && Target(relation.What, entry, block, section) is { } target
                    )
                    {
                        relations[entry] = new()
                        {
                            ActionId = target.Id.Cut(Slug.ActionLength),
                            Relationship = kind,
                            Offset = relation.When is { } time ? Make.DurationOrRange(time) : null,
                        };
                    }
                }
            }
        }
    }

    /// <summary>The relation of an entry to another drug; null where it has none or the other was not found.</summary>
    public PlanDefinition.RelatedActionComponent? Of(EntryNode entry) => relations.GetValueOrDefault(entry);

    /// <summary>
    /// Whether a node is the step after another: steps that follow each other in the same cycles, and whose days, where
    /// stated, do not overlap.
    /// </summary>
    public static bool FollowsInSteps(PlanNode earlier, PlanNode later) =>
        earlier.Step is { } before
        && later.Step is { } after
        && after.Number == before.Number + 1
        && earlier.Entries.Concat(later.Entries).Select(entry => entry.Sig.Cycles).Distinct().Count() == 1
        && !(LastDay(earlier) > FirstDay(later));

    private static int? LastDay(PlanNode node) => Days(node).Max();

    private static int? FirstDay(PlanNode node) => Days(node).Min();

    private static IEnumerable<int?> Days(PlanNode node) =>
        node.Entries.SelectMany(entry => entry.Sig.Days.Concat(entry.Sig.OptionalDays)).Select(day => (int?)day);

    private static ActionRelationshipType? Relationship(Relation relation) =>
        relation.Kind switch
        {
            "after" => ActionRelationshipType.AfterEnd,
            "before" => ActionRelationshipType.BeforeStart,
            _ => null,
        };

    /// <summary>The only node of that drug in the section, else in the block.</summary>
    private static PlanNode? Target(string what, EntryNode entry, BlockLayout block, SectionLayout section) =>
        Only(section.Nodes, what, entry) ?? Only(block.Sections.SelectMany(other => other.Nodes), what, entry);

    private static PlanNode? Only(IEnumerable<PlanNode> nodes, string what, EntryNode entry)
    {
        var found = nodes
            .Where(node => !node.Entries.Contains(entry) && node.Entries.All(other => IsNamed(other.Sig.Drug, what)))
            .Take(2)
            .ToList();
        return found.Count == 1 && found[0].Entries.Any() ? found[0] : null;
    }

    private static bool IsNamed(Drug drug, string what) =>
        new[] { drug.Name, drug.Brand, drug.Synonym }.Contains(what, StringComparer.OrdinalIgnoreCase);
}
