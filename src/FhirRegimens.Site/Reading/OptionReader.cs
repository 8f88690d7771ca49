using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Reads a table of treatment options: its actions are lines of therapy, and those below them options.</summary>
internal static class OptionReader
{
    /// <summary>The lines of therapy in their order, each option a section of its own.</summary>
    public static IReadOnlyList<Block> Lines(PlanDefinition plan, BlockReader blocks, Anchors anchors) =>
        [
            .. plan.Action.Select(line => new Block
            {
                Anchor = anchors[line],
                Title = line.Title ?? "Line of therapy without a name",
                Goals = [.. OrderReader.Goals(line, plan)],
                Sections =
                [
                    .. OptionsOf(line).Select(option => blocks.Option(option, line) with { Columns = Columns(option) }),
                ],
                Remarks = [.. line.Extension.All(Guide.Note).Select(note => note.Text("text")).OfType<string>()],
            }),
        ];

    /// <summary>The lines of therapy, their options, and what below an option has words that the option's have not.</summary>
    public static IEnumerable<PlanDefinition.ActionComponent> Actions(PlanDefinition plan) =>
        plan.Action.SelectMany(line => line.Action.SelectMany(option => WithFurther(option)).Prepend(line));

    private static IEnumerable<PlanDefinition.ActionComponent> WithFurther(PlanDefinition.ActionComponent action) =>
        action
            .Action.SelectMany(WithFurther)
            .Where(part =>
                part.TextEquivalent is { } words
                && action.TextEquivalent?.Contains(words, StringComparison.Ordinal) != true
            )
            .Prepend(action);

    /// <summary>The goals of the whole table; those of single orders stand with the orders.</summary>
    public static IReadOnlyList<string> Goals(PlanDefinition plan) =>
        [
            .. plan
                .Goal.Where(goal => goal.Target.Count == 0)
                .Select(goal =>
                    (
                        Words: FhirWords.Concept(goal.Description) ?? "a goal without words",
                        For: string.Join(", ", goal.Addresses.Select(FhirWords.Concept).OfType<string>())
                    )
                )
                .Select(goal => goal.For.Length == 0 ? goal.Words : $"{goal.Words} ({goal.For})"),
        ];

    private static IEnumerable<PlanDefinition.ActionComponent> OptionsOf(PlanDefinition.ActionComponent line) =>
        line.Action.Count == 0 ? [line] : line.Action;

    private static OptionColumns? Columns(PlanDefinition.ActionComponent option) =>
        option.Extension.First(Guide.OptionColumns) is { } columns
            ? new([.. columns.Extension.Texts("column")], columns.Text("stated") == "true")
            : null;
}
