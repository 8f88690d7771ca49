using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Reads the actions of a plan: blocks, sections, orders and the choices among them.</summary>
internal sealed class BlockReader(PlanDefinition plan, Anchors anchors, Catalogue catalogue)
{
    /// <summary>No plan of ours nests deeper; what does is shown at this depth.</summary>
    private const int DeepestIndent = 6;

    private readonly bool isOfOptions = PlanReader.KindOf(plan) == PlanKind.Options;
    private readonly Dictionary<string, string> titles = Titles(plan.Action);

    /// <summary>The blocks in their order.</summary>
    public IReadOnlyList<Block> Read() => [.. plan.Action.Select(Block)];

    private Block Block(PlanDefinition.ActionComponent action)
    {
        var repeat = (action.Timing as Timing)?.Repeat;
        var sections =
            action.Action.Count == 0 ? [Section(action, [action], Limits.None, repeat)]
            : HasSections(action)
                ? action.Action.ConvertAll(section => SectionOf(section, Limits.None.And(action), repeat))
            : [Section(action, action.Action, Limits.None.And(action), repeat)];
        return new()
        {
            Anchor = anchors[action],
            Title = action.Title ?? "Treatment",
            Timing = repeat is null ? null : BlockTiming.Words(repeat),
            Duration = action.TextEquivalent,
            Evidence = FhirWords.Coded(action.Extension.First(Guide.QualityOfEvidence)?.Value as CodeableConcept),
            Order = [.. OrderReader.Related(action, titles), .. BlockTiming.Schedule(action)],
            Selection = Rule(action, "the sections"),
            Sections = sections,
            Calendars = CalendarReader.Read(repeat, sections, Phases(action), Rule(action, "the sections")),
            Remarks = sections is [var only] && only.Anchor == anchors[action] ? [] : [.. Remarks(action)],
        };
    }

    // A block is called by all phases that its sections name.
    private static IReadOnlyList<string> Phases(PlanDefinition.ActionComponent action) =>
        action.Title?.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>An option of a line of therapy, with the orders in it.</summary>
    /// <param name="option">The option.</param>
    /// <param name="line">The line of therapy; the option itself where it stands in none.</param>
    public Section Option(PlanDefinition.ActionComponent option, PlanDefinition.ActionComponent line)
    {
        var limits = line == option ? Limits.None : Limits.None.And(line);
        return SectionOf(option, limits, null) with
        {
            Selection = Rule(option, "these"),
            Condition = ConditionOf(option),
        };
    }

    private Section SectionOf(PlanDefinition.ActionComponent section, Limits above, Timing.RepeatComponent? repeat) =>
        section.Action.Count == 0
            ? Section(section, [section], above, repeat)
            : Section(section, section.Action, above.And(section), repeat);

    private Section Section(
        PlanDefinition.ActionComponent action,
        IEnumerable<PlanDefinition.ActionComponent> children,
        Limits limits,
        Timing.RepeatComponent? repeat
    ) =>
        new(
            anchors[action],
            action.Title ?? "Treatment",
            [.. children.SelectMany(child => Lines(child, limits, repeat, 0))],
            [.. Remarks(action)]
        );

    private IEnumerable<OrderLine> Lines(
        PlanDefinition.ActionComponent action,
        Limits above,
        Timing.RepeatComponent? block,
        int depth
    )
    {
        var limits = above.And(action);
        if (action.Action.Count == 0)
        {
            var entry = catalogue.Entry(Catalogue.PinOf(action));
            var order = WithoutRepetition(
                OrderReader.Read(action, anchors[action], plan, entry, titles, depth),
                block
            ) with
            {
                Cycles = limits.Cycles,
                Condition = limits.Condition,
                IsOptional = limits.IsOptional,
            };
            yield return order with
            {
                FurtherWords = OrderWords.Further(order),
            };
            yield break;
        }

        if (GroupOf(action, depth) is { } group)
        {
            yield return group;
        }

        var inner = Math.Min(depth + 1, DeepestIndent);
        foreach (var line in action.Action.SelectMany(child => Lines(child, limits, block, inner)))
        {
            yield return line;
        }
    }

    // In a table of options a group is often nothing but a wrapping, called as what is in it.
    private GroupLine? GroupOf(PlanDefinition.ActionComponent action, int depth)
    {
        var rule = Rule(action, "these");
        var condition = ConditionOf(action);
        var named = isOfOptions ? action.Action.Where(part => IsNamedAs(part, action)).ToList() : [];
        var isWrapping =
            rule is null && condition is null && (action.Title is null || named.Count == action.Action.Count);
        var isCombination =
            named.Count < action.Action.Count && named.Contains(action.Action[0]) && !IsSequence(action);
        return isWrapping
            ? null
            : new(anchors[action], isCombination ? "Combination" : action.Title ?? "Together", rule, condition, depth);
    }

    private static bool IsNamedAs(PlanDefinition.ActionComponent part, PlanDefinition.ActionComponent group) =>
        group.Title is { } title && part.Title?.StartsWith(title, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsSequence(PlanDefinition.ActionComponent action) =>
        action.Action.Exists(step => step.Extension.First(Guide.Schedule).Text("stepNumber") is not null);

    // Bounds that only repeat how long the block is, or what the stated days say.
    private static Order WithoutRepetition(Order order, Timing.RepeatComponent? block)
    {
        var length =
            block?.PeriodElement?.Literal is { } period
                ? FhirWords.Time(period, block.PeriodMaxElement?.Literal, block.PeriodUnitElement?.Literal)
            : block?.DurationElement?.Literal is { } course
                ? FhirWords.Time(course, block.DurationMaxElement?.Literal, block.DurationUnitElement?.Literal)
            : null;
        var isStretch = order.Days.Count > 0 && order.Days[^1] - order.Days[0] == order.Days.Count - 1;
        var days = isStretch ? FhirWords.Time(FhirWords.Integer(order.Days.Count), null, "d") : null;
        var isRepeated =
            order.Bounds is { } bounds
            && (
                bounds == $"within {length}"
                || bounds == $"within {days}"
                || (order.Days.Count > 0 && (bounds == $"for {length}" || bounds == $"for {days}"))
            );
        return isRepeated ? order with { Bounds = null } : order;
    }

    /// <summary>What the actions above an order, and its own, say about it. All of it holds at once.</summary>
    private sealed record Limits(CycleLimit? Cycles, string? Condition, bool IsOptional)
    {
        public static readonly Limits None = new(null, null, false);

        public Limits And(PlanDefinition.ActionComponent action) =>
            new(
                OrderReader.Cycles(action) is { } own ? own.Within(Cycles) : Cycles,
                Both(Condition, ConditionOf(action)),
                IsOptional || action.RequiredBehavior == ActionRequiredBehavior.Could
            );

        private static string? Both(string? above, string? own) =>
            above is null || above == own ? own
            : own is null ? above
            : $"{above}; {own}";
    }

    /// <summary>The patients that an action is for, and what else it depends on; null for nothing.</summary>
    private static string? ConditionOf(PlanDefinition.ActionComponent action)
    {
        var conditions = action
            .Condition.Select(condition => condition.Expression?.Description ?? condition.Expression?.Expression_)
            .Prepend(action.Extension.First(Guide.Branch).Text("text"))
            .OfType<string>()
            .ToList();
        return conditions.Count == 0 ? null : string.Join("; ", conditions);
    }

    // One that is empty in the source has its words alone.
    private static bool HasSections(PlanDefinition.ActionComponent block) =>
        block.Action.Exists(IsSection)
        && block.Action.TrueForAll(part => IsSection(part) || (part.Action.Count == 0 && part.Definition is null));

    private static bool IsSection(PlanDefinition.ActionComponent action) =>
        action.Action.Count > 0 && action.GroupingBehavior == ActionGroupingBehavior.LogicalGroup;

    /// <summary>Which parts of a group are carried out; null where all are.</summary>
    private string? Rule(PlanDefinition.ActionComponent action, string what) =>
        action.SelectionBehavior switch
        {
            ActionSelectionBehavior.All when isOfOptions && IsSequence(action) => $"all of {what}, step by step",
            ActionSelectionBehavior.All when isOfOptions && action.Action.Count > 1 => $"all of {what} together",
            ActionSelectionBehavior.Any when isOfOptions => $"any of {what}; the source does not say whether together",
            ActionSelectionBehavior.ExactlyOne => $"exactly one of {what}",
            ActionSelectionBehavior.AtMostOne => $"at most one of {what}",
            ActionSelectionBehavior.OneOrMore => $"one or more of {what}",
            ActionSelectionBehavior.AllOrNone => $"all or none of {what}",
            ActionSelectionBehavior.Any => $"any of {what}, as the patient requires",
            _ => null,
        };

    // A variant's descriptions only repeat what its orders say.
    private IEnumerable<string> Remarks(PlanDefinition.ActionComponent action)
    {
        var notes = action.Extension.All(Guide.Note).Select(note => note.Text("text")).OfType<string>();
        return action is { Action.Count: > 0, Description: { } words } && PlanReader.KindOf(plan) == PlanKind.Plan
            ? notes.Prepend(words)
            : notes;
    }

    private static Dictionary<string, string> Titles(IEnumerable<PlanDefinition.ActionComponent> actions)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(actions);
        return known;

        void Add(IEnumerable<PlanDefinition.ActionComponent> level)
        {
            foreach (var action in level)
            {
                known.TryAdd(action.ElementId ?? "", action.Title ?? "another action");
                Add(action.Action);
            }
        }
    }
}
