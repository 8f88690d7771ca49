using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>
/// Makes the order set of one variant: blocks, sections, entries and groups of entries, and the ActivityDefinitions of
/// the entries.
/// </summary>
internal sealed class VariantPlan
{
    private readonly SourceContext context;
    private readonly Regimen regimen;
    private readonly Variant variant;
    private readonly VariantIdentity identity;
    private readonly SourceLinks links;
    private readonly List<ConversionMessage> messages;
    private readonly IReadOnlyList<BlockLayout> blocks;
    private readonly List<EntryNode> entries;
    private readonly Dictionary<EntryNode, Slug> slugs;
    private readonly EntryOrder order;
    private readonly EntryActions actions;

    private VariantPlan(
        SourceContext context,
        Regimen regimen,
        Variant variant,
        VariantIdentity identity,
        SourceLinks links,
        List<ConversionMessage> messages
    )
    {
        this.context = context;
        this.regimen = regimen;
        this.variant = variant;
        this.identity = identity;
        this.links = links;
        this.messages = messages;
        blocks = BlockLayout.Of(variant, context.Terminology);
        entries = [.. blocks.SelectMany(block => block.Entries)];
        slugs = entries
            .Zip(
                SlugAssignment.Below(
                    identity.Slug,
                    entries.ConvertAll(entry => new NamedThing(entry.Sig.Drug.Name, entry.Sig.Drug.Name))
                )
            )
            .ToDictionary(pair => pair.First, pair => pair.Second);
        order = new EntryOrder(blocks);
        actions = new EntryActions(context, entry => slugs[entry], order.Of);
    }

    /// <summary>The variant's order set and entries.</summary>
    /// <param name="context">The source.</param>
    /// <param name="regimen">The regimen.</param>
    /// <param name="variant">One of its variants.</param>
    /// <param name="identity">The variant's slug and title.</param>
    /// <param name="links">Finds what notes and comparators link to.</param>
    /// <param name="messages">Gets what people should know.</param>
    public static ConvertedVariant Of(
        SourceContext context,
        Regimen regimen,
        Variant variant,
        VariantIdentity identity,
        SourceLinks links,
        List<ConversionMessage> messages
    ) => new VariantPlan(context, regimen, variant, identity, links, messages).Convert();

    private ConvertedVariant Convert()
    {
        var plan = new PlanDefinition
        {
            Type = Make.Concept(
                new Concept("http://terminology.hl7.org/CodeSystem/plan-definition-type", "order-set", "Order Set")
            ),
            Topic = [SourceContext.Treatment()],
        };
        context.Describe(
            plan,
            new(
                "variant",
                "regimen-variant",
                identity.Slug,
                identity.Title,
                PlanWords.Variant(identity.Title, blocks),
                variant.Span,
                regimen.Settings,
                variant.SubobjectId
            )
        );
        plan.Action.AddRange(blocks.Select(BlockAction));
        plan.Goal.AddRange(actions.Goals);
        plan.Extension.AddRange(Notes.Extensions(variant.Notes, links));
        var references = References();
        var labels = references.Select(reference => reference.Label).ToHashSet(StringComparer.Ordinal);
        plan.Extension.AddRange(variant.Studies.Select(study => StudyExtension.Of(study, links.Find, labels)));
        plan.Extension.Add(Completeness.Of(blocks));
        plan.RelatedArtifact.AddRange(references.Select(Citation.Of));
        plan.Text = VariantNarrative.Of(identity.Title, regimen, variant, blocks, references, context.Terminology);
        messages.AddRange(VariantMessages.Of(identity.Title, variant, blocks, order));
        return new ConvertedVariant(
            plan,
            [.. blocks.SelectMany(block => block.Entries.Select(entry => Definition(entry, block)))]
        );
    }

    private ActivityDefinition Definition(EntryNode entry, BlockLayout block) =>
        new EntryDefinition(context).Of(
            entry,
            slugs[entry],
            identity.Title,
            regimen.Settings,
            block.Block.Duration,
            order.Of(entry) is not null
        );

    private PlanDefinition.ActionComponent BlockAction(BlockLayout block, int index)
    {
        var duration = block.Block.Duration;
        var action = new PlanDefinition.ActionComponent
        {
            ElementId = block.Id.Cut(Slug.ActionLength),
            Title = block.Title,
            Description = PlanWords.Block(block),
            TextEquivalentElement = Make.Text(duration?.Text),
            Timing = BlockTiming.Of(duration),
            GroupingBehavior = ActionGroupingBehavior.LogicalGroup,
            SelectionBehavior = block.Selection,
        };
        if (block.Phase is { } phase)
        {
            action.Code.Add(Make.Words(phase));
        }

        if (index > 0 && block.Follows(blocks[index - 1]))
        {
            action.RelatedAction.Add(EntryActions.After(blocks[index - 1].Id));
        }

        action.Extension.Add(context.Trace(block.Span ?? variant.Span));
        if (duration is not null)
        {
            action.Extension.AddPresent(BlockTiming.Schedule(duration));
            action.Extension.AddRange(BlockTiming.Unparsed(duration).Select(ActionExtensions.Unparsed));
        }

        if (context.Settings.EvidenceExtension && EvidenceLevels.Strongest(variant.Studies) is { } level)
        {
            action.Extension.Add(Make.Extension(Guide.Hl7("cqf-qualityOfEvidence"), Make.Concept(level)));
        }

        action.Action.AddRange(block.Sections.Select(SectionAction));
        return action;
    }

    private PlanDefinition.ActionComponent SectionAction(SectionLayout layout)
    {
        var section = layout.Section;
        var action = new PlanDefinition.ActionComponent
        {
            ElementId = layout.Id.Cut(Slug.ActionLength),
            Title = Words.OrElse(section.Heading, "Treatment"),
            Code =
            [
                Make.Concept(
                    GuideCodes.TherapyTypes.Find(section.Therapy),
                    Words.OrElse(section.Therapy, Words.OrElse(section.Heading, "Treatment"))
                ),
            ],
            GroupingBehavior = ActionGroupingBehavior.LogicalGroup,
            SelectionBehavior = ActionSelectionBehavior.All,
        };
        action.Extension.Add(context.Trace(section.Span));
        action.Extension.AddPresent(ActionExtensions.Of(section.Branch));
        action.Extension.AddRange(Notes.Extensions(section.Notes, links));
        action.ModifierExtension.AddPresent(ActionExtensions.Of(section.Cycles));
        actions.Add(action.Action, layout.Nodes);
        return action;
    }

    /// <summary>
    /// The references of the variant's studies with their sub-references, and those that no study of the regimen names.
    /// </summary>
    private IReadOnlyList<Reference> References()
    {
        var own = Labels(variant.Studies);
        var named = Labels(regimen.Variants.SelectMany(other => other.Studies));
        return
        [
            .. regimen.References.Where(reference => own.Contains(Main(reference)) || !named.Contains(Main(reference))),
        ];

        static string Main(Reference reference) => reference.Label.Split('.')[0];

        static HashSet<string> Labels(IEnumerable<Study> studies) =>
            studies
                .Select(study => study.ReferenceLabel?.Split('.')[0])
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
    }
}
