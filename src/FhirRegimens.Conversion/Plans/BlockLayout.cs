using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>A section with the nodes of its components.</summary>
/// <param name="Id">The whole slug of its action.</param>
/// <param name="Section">The section.</param>
/// <param name="Nodes">Its components in order.</param>
internal sealed record SectionLayout(Slug Id, TherapySection Section, IReadOnlyList<PlanNode> Nodes);

/// <summary>A block with its sections, laid out as actions.</summary>
/// <param name="Id">The whole slug of its action.</param>
/// <param name="Block">The block.</param>
/// <param name="Sections">Its sections in order.</param>
internal sealed record BlockLayout(Slug Id, TreatmentBlock Block, IReadOnlyList<SectionLayout> Sections)
{
    /// <summary>The entries in order.</summary>
    public IReadOnlyList<EntryNode> Entries { get; } =
    [.. Sections.SelectMany(section => section.Nodes).SelectMany(node => node.Entries)];

    /// <summary>The phases that the sections name, else their portions, else "Treatment".</summary>
    public string Title => Phase ?? Named(section => section.Portion) ?? "Treatment";

    /// <summary>The phases that the sections name; null where none does.</summary>
    public string? Phase => Named(section => section.Phase);

    /// <summary>All sections hold, unless they are for different patients, of which one holds.</summary>
    public ActionSelectionBehavior Selection
    {
        get
        {
            var branched = Block.Sections.Count(section => section.Branch is not null);
            return branched == 0 ? ActionSelectionBehavior.All
                : branched == Block.Sections.Count && branched > 1 ? ActionSelectionBehavior.ExactlyOne
                : ActionSelectionBehavior.Any;
        }
    }

    /// <summary>From the first section's heading to the duration line; null where the block has neither.</summary>
    public SourceSpan? Span
    {
        get
        {
            var first = Block.Sections.Count > 0 ? Block.Sections[0].Span : Block.Duration?.Span;
            return first is { } start && Block.Duration is { } duration && duration.Span.End > start.End
                ? start with
                {
                    Length = duration.Span.End - start.Offset,
                }
                : first;
        }
    }

    /// <summary>The blocks of a variant.</summary>
    public static IReadOnlyList<BlockLayout> Of(Variant variant, RegimenTerminology terminology)
    {
        var ids = new ActionIds();
        var tree = new ComponentTree(ids, terminology);
        var layouts = new List<BlockLayout>();
        foreach (var block in variant.Blocks.DefaultIfEmpty(new TreatmentBlock()))
        {
            var id = ids.Below(null, $"block {Words.Integer(layouts.Count + 1)}");
            var sections = new List<SectionLayout>();
            foreach (var section in block.Sections)
            {
                var below = ids.Below(id, $"section {Words.Integer(sections.Count + 1)}");
                sections.Add(
                    new(below, section, [.. section.Components.Select(component => tree.Of(below, section, component))])
                );
            }

            layouts.Add(new(id, block, sections));
        }

        return layouts;
    }

    /// <summary>
    /// Whether the source says that this block comes after <paramref name="earlier"/>: both name phases, and not the
    /// same or concurrent ones, or the earlier is a lead-in. The mere order on the page says nothing.
    /// </summary>
    public bool Follows(BlockLayout earlier) =>
        earlier.Block.Duration?.Kind == DurationKind.LeadIn
        || (
            Phase is { } phase
            && earlier.Phase is { } before
            && !string.Equals(phase, before, StringComparison.OrdinalIgnoreCase)
            && !phase.Contains("concurrent", StringComparison.OrdinalIgnoreCase)
            && !before.Contains("concurrent", StringComparison.OrdinalIgnoreCase)
        );

    private string? Named(Func<TherapySection, string?> part)
    {
        var names = Block
            .Sections.Select(part)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(Words.Capitalised)
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
