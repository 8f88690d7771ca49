using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>What becomes an action below a section: an entry, or a group of these.</summary>
internal abstract class PlanNode
{
    /// <summary>The whole slug of the action's id.</summary>
    public required Slug Id { get; init; }

    /// <summary>The drug, with what limits the action.</summary>
    public required string Title { get; set; }

    /// <summary>The patients that the action itself, not its section, holds for.</summary>
    public Branch? Branch { get; init; }

    /// <summary>The place among several doses of one component.</summary>
    public Step? Step { get; init; }

    /// <summary>Where it stands in the source.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The entries at and below the node, in order.</summary>
    public abstract IEnumerable<EntryNode> Entries { get; }
}

/// <summary>One drug given in one way: one dose line with one route.</summary>
internal sealed class EntryNode : PlanNode
{
    /// <summary>
    /// The reading of the line, with no alternatives and at most one route; cycles and patients are the section's where
    /// the line has none of its own.
    /// </summary>
    public required Sig Sig { get; init; }

    /// <summary>The component that it belongs to.</summary>
    public required Component Component { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<EntryNode> Entries => [this];
}

/// <summary>Entries and groups that belong together.</summary>
internal sealed class GroupNode : PlanNode
{
    /// <summary>How many of the children are to be carried out.</summary>
    public required ActionSelectionBehavior Selection { get; init; }

    /// <summary>The children in order.</summary>
    public required IReadOnlyList<PlanNode> Children { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<EntryNode> Entries => Children.SelectMany(child => child.Entries);
}
