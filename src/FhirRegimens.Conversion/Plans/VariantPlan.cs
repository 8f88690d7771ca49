using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
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
    private readonly List<PlanDefinition.GoalComponent> goals = [];

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
        plan.Goal.AddRange(goals);
        plan.Extension.AddRange(Notes.Extensions(variant.Notes, links));
        var references = References();
        var labels = references.Select(reference => reference.Label).ToHashSet(StringComparer.Ordinal);
        plan.Extension.AddRange(variant.Studies.Select(study => StudyExtension.Of(study, links.Find, labels)));
        plan.Extension.Add(Completeness.Of(blocks));
        plan.RelatedArtifact.AddRange(references.Select(Citation.Of));
        plan.Text = VariantNarrative.Of(identity.Title, regimen, variant, blocks, references, context.Terminology);
        Report();
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
            action.RelatedAction.Add(After(blocks[index - 1].Id, null));
            if (blocks[index - 1].Block.Duration?.OpenEnded == true)
            {
                Tell(
                    "follows-open-end",
                    $"{block.Title} follows {blocks[index - 1].Title}, which has no stated end.",
                    duration?.Span ?? variant.Span
                );
            }
        }

        action.Extension.Add(context.Trace(block.Span ?? variant.Span));
        if (duration is not null)
        {
            action.Extension.AddPresent(BlockTiming.Schedule(duration));
            action.Extension.AddRange(BlockTiming.Unparsed(duration).Select(UnparsedText));
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
        action.Extension.AddPresent(BranchExtension(section.Branch));
        action.Extension.AddRange(Notes.Extensions(section.Notes, links));
        action.ModifierExtension.AddPresent(CyclesExtension(section.Cycles));
        AddNodes(action.Action, layout.Nodes);
        return action;
    }

    private void AddNodes(List<PlanDefinition.ActionComponent> actions, IReadOnlyList<PlanNode> nodes)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            var action = NodeAction(nodes[index]);
            if (index > 0 && EntryOrder.FollowsInSteps(nodes[index - 1], nodes[index]))
            {
                action.RelatedAction.Add(After(nodes[index - 1].Id, null));
            }

            actions.Add(action);
        }
    }

    private PlanDefinition.ActionComponent NodeAction(PlanNode node)
    {
        var action = new PlanDefinition.ActionComponent
        {
            ElementId = node.Id.Cut(Slug.ActionLength),
            Title = node.Title,
        };
        action.Extension.Add(context.Trace(node.Span));
        action.Extension.AddPresent(BranchExtension(node.Branch));
        if (node is GroupNode group)
        {
            action.GroupingBehavior = ActionGroupingBehavior.SentenceGroup;
            action.SelectionBehavior = group.Selection;
            AddNodes(action.Action, group.Children);
        }
        else if (node is EntryNode entry)
        {
            Fill(action, entry);
        }

        return action;
    }

    private void Fill(PlanDefinition.ActionComponent action, EntryNode entry)
    {
        var sig = entry.Sig;
        action.Description = SigWords.Whole(DrugName.InFull(sig.Drug), sig, context.Terminology);
        action.TextEquivalent = Words.OrElse(sig.Text, entry.Title);
        action.Type = Make.Concept(
            new Concept("http://terminology.hl7.org/CodeSystem/action-type", "create", "Create")
        );
        action.Definition = new Canonical(context.Url("ActivityDefinition", slugs[entry]));
        action.RequiredBehavior = sig.Optional ? ActionRequiredBehavior.Could : null;
        action.Extension.AddPresent(
            Make.Extension(
                Guide.Hl7("timing-daysOfCycle"),
                [.. sig.Days.Select(day => Make.Part("day", new Integer(day)))]
            ),
            ScheduleExtension(sig)
        );
        action.ModifierExtension.AddPresent(CyclesExtension(sig.Cycles));
        if (order.Of(entry) is { } relation)
        {
            action.RelatedAction.Add(relation);
        }

        if (sig.Target is { } target && (target.Min ?? target.Max) is not null)
        {
            action.GoalId = [Goal(sig.Drug, target)];
        }
    }

    private string Goal(Drug drug, TargetLevel target)
    {
        var id = $"goal-{Words.Integer(goals.Count + 1)}";
        var measure = target switch
        {
            { Type: { } type } => $"{DrugName.Of(drug)} {type} level",
            { Unit: "INR" } => "INR",
            _ => $"{DrugName.Of(drug)} level",
        };
        goals.Add(
            new()
            {
                ElementId = id,
                Description = Make.Words($"{DrugName.Of(drug)}: {SigWords.Target(target)}"),
                Target =
                [
                    new()
                    {
                        Measure = Make.Words(measure),
                        Detail = Make.Range(target.Min, target.Max, Unit.Of(target.Unit ?? "")),
                    },
                ],
            }
        );
        return id;
    }

    private static Extension UnparsedText(string fragment) =>
        Make.Extension(Guide.Structure("regimen-unparsed-text"), new FhirString(fragment));

    private static Extension? BranchExtension(Branch? branch)
    {
        if (branch is null)
        {
            return null;
        }

        var unit = Unit.Of(branch.Unit ?? "");
        return Make.Extension(
            Guide.Structure("regimen-branch"),
            Make.Part("kind", new Code(GuideCodes.BranchKinds.Find(branch.Kind)?.Value ?? "other")),
            Make.Part("text", branch.Text),
            Make.Part("low", Make.Quantity(branch.Low, unit)),
            Make.Part("high", Make.Quantity(branch.High, unit))
        );
    }

    private static Extension? CyclesExtension(Occurrences? cycles) =>
        cycles is null
            ? null
            : Make.Extension(
                Guide.Structure("regimen-cycles"),
                [
                    Make.Part("from", cycles.Listed.Count > 0 ? null : cycles.From),
                    Make.Part("to", cycles.Listed.Count > 0 ? null : cycles.To),
                    .. cycles.Listed.Select(cycle => Make.Part("cycle", new Integer(cycle))),
                    Make.Part("text", cycles.Text),
                ]
            );

    private static Extension? ScheduleExtension(Sig sig) =>
        Make.Extension(
            Guide.Structure("regimen-schedule"),
            [
                Make.Part("startDay", sig.StartDay),
                Make.Part("openEnded", sig.Weeks is { Onwards: true } ? new FhirBoolean(true) : null),
                .. sig.OptionalDays.Select(day => Make.Part("optionalDay", new Integer(day))),
                Make.Part("sequence", sig.Sequence),
                Make.Part("stepNumber", sig.Step is { } step ? new PositiveInt(step.Number) : null),
                Make.Part("stepCount", sig.Step is { } steps ? new PositiveInt(steps.Of) : null),
                Make.Part("untilText", sig.Until),
            ]
        );

    private static PlanDefinition.RelatedActionComponent After(Slug earlier, DataType? offset) =>
        new()
        {
            ActionId = earlier.Cut(Slug.ActionLength),
            Relationship = ActionRelationshipType.AfterEnd,
            Offset = offset,
        };

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

    private void Report()
    {
        if (entries.Count == 0)
        {
            Tell("no-treatment", "The variant states no treatment.", variant.Span);
        }

        foreach (var entry in entries)
        {
            var sig = entry.Sig;
            if (sig.ChecksumAgrees == false)
            {
                Tell(
                    "total-dose-disagrees",
                    $"{entry.Title}: {SigWords.Total(sig.TotalDose!)} is not what the doses add up to.",
                    sig.Span
                );
            }

            foreach (var fragment in Fragments.Of(sig with { ChecksumAgrees = null }))
            {
                Tell("unparsed", $"{entry.Title}: “{fragment}” was not understood.", sig.Span);
            }

            if (sig.Relation is { } relation && order.Of(entry) is null)
            {
                Tell("order-in-words", $"{entry.Title}: {SigWords.Order(relation)} stays in words.", sig.Span);
            }

            if (sig.Dose is { } dose && Unit.Of(dose.Unit, dose.Per).Code is null)
            {
                Tell("unit-without-code", $"{entry.Title}: the unit {dose.Unit} has no UCUM code here.", sig.Span);
            }
        }

        foreach (var block in blocks)
        {
            foreach (var entry in block.Entries.Where(entry => BlockTiming.IsBeyond(entry.Sig, block.Block.Duration)))
            {
                Tell(
                    "days-beyond-cycle",
                    $"{entry.Title}: {Words.Days(entry.Sig.Days)} go beyond {block.Block.Duration!.Text}.",
                    entry.Sig.Span
                );
            }

            foreach (var fragment in BlockTiming.Unparsed(block.Block.Duration))
            {
                Tell("unparsed", $"“{fragment}” was not understood.", block.Block.Duration!.Span);
            }
        }
    }

    private void Tell(string code, string text, SourceSpan span) =>
        messages.Add(new(code, $"{identity.Title}: {text}", span));
}
