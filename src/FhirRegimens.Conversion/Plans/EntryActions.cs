using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>Makes the actions of entries and of groups of entries, and the goals that entries aim at.</summary>
/// <param name="context">The source.</param>
/// <param name="slugs">The slug of each entry.</param>
/// <param name="order">The order in relation to another drug that the plan itself says; null where it says none.</param>
internal sealed class EntryActions(
    SourceContext context,
    Func<EntryNode, Slug> slugs,
    Func<EntryNode, PlanDefinition.RelatedActionComponent?> order
)
{
    private readonly List<PlanDefinition.GoalComponent> goals = [];

    /// <summary>The goals until now, in order.</summary>
    public IReadOnlyList<PlanDefinition.GoalComponent> Goals => goals;

    /// <summary>Adds the actions of <paramref name="nodes"/>, steps after the steps before them.</summary>
    public void Add(List<PlanDefinition.ActionComponent> actions, IReadOnlyList<PlanNode> nodes)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            var action = NodeAction(nodes[index]);
            if (index > 0 && EntryOrder.FollowsInSteps(nodes[index - 1], nodes[index]))
            {
                action.RelatedAction.Add(After(nodes[index - 1].Id));
            }

            actions.Add(action);
        }
    }

    /// <summary>Adds a goal and returns its id.</summary>
    public string Add(PlanDefinition.GoalComponent goal)
    {
        goal.ElementId = $"goal-{Words.Integer(goals.Count + 1)}";
        goals.Add(goal);
        return goal.ElementId;
    }

    /// <summary>That an action comes after the end of an earlier one.</summary>
    public static PlanDefinition.RelatedActionComponent After(Slug earlier) =>
        new() { ActionId = earlier.Cut(Slug.ActionLength), Relationship = ActionRelationshipType.AfterEnd };

    private PlanDefinition.ActionComponent NodeAction(PlanNode node)
    {
        var action = new PlanDefinition.ActionComponent
        {
            ElementId = node.Id.Cut(Slug.ActionLength),
            Title = node.Title,
        };
        action.Extension.Add(context.Trace(node.Span));
        action.Extension.AddPresent(ActionExtensions.Of(node.Branch));
        if (node is GroupNode group)
        {
            action.GroupingBehavior = ActionGroupingBehavior.SentenceGroup;
            action.SelectionBehavior = group.Selection;
            Add(action.Action, group.Children);
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
        action.Definition = new Canonical(context.Url("ActivityDefinition", slugs(entry)));
        action.RequiredBehavior = sig.Optional ? ActionRequiredBehavior.Could : null;
        action.Extension.AddPresent(ActionExtensions.Days(sig), ActionExtensions.Schedule(sig));
        action.ModifierExtension.AddPresent(ActionExtensions.Of(sig.Cycles));
        if (order(entry) is { } relation)
        {
            action.RelatedAction.Add(relation);
        }

        if (sig.Target is { } target && (target.Min ?? target.Max) is not null)
        {
            action.GoalId = [Add(Goal(sig.Drug, target))];
        }
    }

    private static PlanDefinition.GoalComponent Goal(Drug drug, TargetLevel target)
    {
        var measure = target switch
        {
            { Type: { } type } => $"{DrugName.Of(drug)} {type} level",
            { Unit: "INR" } => "INR",
            _ => $"{DrugName.Of(drug)} level",
        };
        return new()
        {
            Description = Make.Words($"{DrugName.Of(drug)}: {SigWords.Target(target)}"),
            Target =
            [
                new()
                {
                    Measure = Make.Words(measure),
                    Detail = Make.Range(target.Min, target.Max, Unit.Of(target.Unit ?? "")),
                },
            ],
        };
    }
}
