using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Plans;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Options;

/// <summary>A plan of options with its entries.</summary>
/// <param name="Options">The resources.</param>
/// <param name="Unparsed">Number of fragments of the entries that were not understood.</param>
internal sealed record MadeOptions(ConvertedOptions Options, int Unparsed);

/// <summary>
/// Makes the plan of a table's options for one disease, or for all: lines of therapy, in them the options, in these the entries.
/// </summary>
internal sealed class OptionPlan
{
    private const int LongestTitle = 200;

    private readonly SourceContext context;
    private readonly OptionTable table;
    private readonly string? column;
    private readonly string title;
    private readonly IReadOnlyList<LineLayout> lines;
    private readonly Dictionary<EntryNode, Slug> slugs;
    private readonly EntryActions entries;

    private OptionPlan(SourceContext context, OptionTable table, string? column, Slug slug)
    {
        this.context = context;
        this.table = table;
        this.column = column;
        title = string.Join(": ", new[] { table.Title ?? table.Origin.Title, column }.OfType<string>());
        lines = LineLayout.Of(table, column, context.Terminology);
        var all = lines
            .SelectMany(line => line.Entries.Select(entry => (Entry: entry, Line: line.Line.Heading)))
            .ToList();
        slugs = all.Zip(
                SlugAssignment.Below(
                    slug,
                    all.ConvertAll(pair => new NamedThing(
                        $"{pair.Line} {pair.Entry.Sig.Drug.Name}",
                        $"{pair.Line} / {pair.Entry.Sig.Drug.Name}"
                    ))
                )
            )
            .ToDictionary(pair => pair.First.Entry, pair => pair.Second);
        entries = new EntryActions(context, entry => slugs[entry], _ => null);
    }

    /// <summary>The plan and its entries.</summary>
    /// <param name="context">The source, for the diseases of the plan.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The disease whose column is meant; null for the whole table.</param>
    /// <param name="slug">The plan's slug.</param>
    /// <param name="messages">Gets what people should know.</param>
    public static MadeOptions Of(
        SourceContext context,
        OptionTable table,
        string? column,
        Slug slug,
        List<ConversionMessage> messages
    ) => new OptionPlan(context, table, column, slug).Convert(slug, messages);

    private MadeOptions Convert(Slug slug, List<ConversionMessage> messages)
    {
        var plan = new PlanDefinition { Type = SourceContext.ClinicalProtocol(), Topic = [SourceContext.Treatment()] };
        context.Describe(
            plan,
            new(
                "options",
                "treatment-options",
                slug,
                title,
                $"{title}. Options by line of therapy: {string.Join(", ", lines.Select(line => Heading(line.Line)))}.",
                lines[0].Line.Span,
                [],
                null
            )
        );
        var goals = table.Goals.Where(IsOfColumn).Select(goal => entries.Add(Goal(goal))).ToList();
        plan.Action.AddRange(lines.Select(line => LineAction(line, goals)));
        plan.Goal.AddRange(entries.Goals);
        plan.Extension.AddRange(table.Footnotes.Select(note => Note($"{note.Mark}: {note.Text}")));
        if (table.Abbreviations.Count > 0)
        {
            plan.Extension.Add(Note(OptionNarrative.Abbreviations(table)));
        }

        plan.Text = OptionNarrative.Of(title, table, column, lines, context.Terminology);
        messages.AddRange(Messages());
        return new(new(plan, [.. lines.SelectMany(Definitions)]), lines.Sum(Unparsed));
    }

    private static string Heading(TherapyLine line) => Words.OrElse(line.Heading, "Options");

    private bool IsOfColumn(TreatmentGoal goal) =>
        column is null || goal.Columns.Count == 0 || goal.Columns.Contains(column);

    private static PlanDefinition.GoalComponent Goal(TreatmentGoal goal) =>
        new()
        {
            Description = Make.Words(Words.OrElse(goal.Text, "Goal")),
            Addresses = [.. goal.Columns.Select(Make.Words)],
        };

    // Actions

    private PlanDefinition.ActionComponent LineAction(LineLayout layout, List<string> goals)
    {
        var line = layout.Line;
        var action = new PlanDefinition.ActionComponent
        {
            ElementId = layout.Id.Cut(Slug.ActionLength),
            Title = Heading(line),
            Description = $"{Heading(line)}: {string.Join("; ", line.Options.Select(option => option.Text))}",
            Code = [Make.Words(Heading(line))],
            GroupingBehavior = ActionGroupingBehavior.LogicalGroup,
            SelectionBehavior = ActionSelectionBehavior.Any,
        };
        if (column is not null || table.Columns.Count == 0)
        {
            action.GoalId = goals;
        }

        action.Extension.Add(context.Trace(line.Span));
        action.Extension.AddRange(Notes(line.Marks, line.Notes));
        action.Action.AddRange(layout.Options.Select(OptionAction));
        return action;
    }

    private PlanDefinition.ActionComponent OptionAction(OptionLayout layout)
    {
        var option = layout.Option;

        // A cell may hold nothing but the mark of a footnote.
        var text = Words.OrElse(option.Text, Words.OrElse(string.Join(", ", option.Marks), "Option"));
        var action = new PlanDefinition.ActionComponent
        {
            ElementId = layout.Id.Cut(Slug.ActionLength),
            Title = Shortened(text),
            Description = text,
            TextEquivalent = text,
        };
        action.Extension.Add(context.Trace(option.Span));
        action.Extension.AddPresent(ActionExtensions.Of(option.Branch), ColumnsOf(option));
        action.Extension.AddRange(Notes(option.Marks, option.Notes));
        action.Extension.AddPresent(QualityOfEvidence(option));
        if (layout.Nodes.Count + layout.Options.Count == 0)
        {
            return action;
        }

        action.GroupingBehavior = ActionGroupingBehavior.LogicalGroup;
        action.SelectionBehavior = Selection(layout);
        entries.Add(action.Action, layout.Nodes);
        action.Action.AddRange(layout.Options.Select(OptionAction));
        return action;
    }

    /// <summary>Several drugs of one option beside options below it are left to people.</summary>
    private static ActionSelectionBehavior Selection(OptionLayout layout) =>
        layout.Option.Selection switch
        {
            OptionSelection.OneOf => ActionSelectionBehavior.ExactlyOne,
            OptionSelection.Together when layout.Nodes.Count == 0 || layout.Options.Count == 0 =>
                ActionSelectionBehavior.All,
            _ => ActionSelectionBehavior.Any,
        };

    private static string Shortened(string text) =>
        text.Length <= LongestTitle ? Words.OrElse(text, "Option") : $"{text[..(LongestTitle - 1)].TrimEnd()}…";

    /// <summary>Which columns the option stands in, or may have stood in; null where the table has no columns of diseases.</summary>
    private static Extension? ColumnsOf(TreatmentOption option) =>
        option.Columns.Count == 0
            ? null
            : Make.Extension(
                Guide.Structure("option-columns"),
                [
                    .. option.Columns.Select(name => Make.Part("column", name)),
                    Make.Part("stated", new FhirBoolean(!option.IsColumnLost)),
                ]
            );

    /// <summary>The grade of the evidence as the source has it; null where it gives none, or several.</summary>
    private Extension? QualityOfEvidence(TreatmentOption option) =>
        context.Settings.EvidenceExtension
        && option.Notes.Select(note => note.EvidenceGrade).OfType<string>().ToList() is [var grade]
            ? Make.Extension(Guide.Hl7("cqf-qualityOfEvidence"), Make.Words(grade))
            : null;

    private IEnumerable<Extension> Notes(ValueList<string> marks, ValueList<OptionNote> notes) =>
        notes
            .Select(note => Note(OptionNarrative.Words(note)))
            .Concat(
                table
                    .Footnotes.Where(note => marks.Concat(notes.SelectMany(own => own.Marks)).Contains(note.Mark))
                    .Select(note => Note($"{note.Mark}: {note.Text}"))
            );

    private static Extension Note(string text) =>
        Make.Extension(
            Guide.Structure("regimen-note"),
            Make.Part("kind", new Code("remark")),
            Make.Part("text", text)
        )!;

    // Entries

    /// <summary>The entries of a line. One whose disease is lost is for what the table is about, and for none of the diseases.</summary>
    private IEnumerable<ActivityDefinition> Definitions(LineLayout line)
    {
        var lost = line.LostEntries.ToHashSet();
        return line.Entries.Select(entry =>
            new EntryDefinition(lost.Contains(entry) ? context.For(table.Title ?? table.Origin.Title) : context).Of(
                entry,
                slugs[entry],
                title,
                [Heading(line.Line)],
                null,
                resolvedOrder: false
            )
        );
    }

    private static int Unparsed(LineLayout line) => line.Entries.Sum(entry => Fragments.Of(entry.Sig).Count());

    private IEnumerable<ConversionMessage> Messages()
    {
        var lost = table.AllOptions().Count(option => option.IsColumnLost);
        if (lost > 0)
        {
            yield return new(
                "column-lost",
                $"{title}: of {Words.Integer(lost)} options the source does not say which disease they are for.",
                lines[0].Line.Span
            );
        }

        foreach (var message in lines.SelectMany(line => line.Entries).SelectMany(About))
        {
            yield return message with
            {
                Text = $"{title}: {message.Text}",
            };
        }

        foreach (var deep in lines.SelectMany(line => line.Options).SelectMany(TooDeep))
        {
            yield return new(
                "too-deep",
                $"{title}: “{deep.Option.Text}” nests too deep and stays in words.",
                deep.Option.Span
            );
        }
    }

    private static IEnumerable<ConversionMessage> About(EntryNode entry) =>
        VariantMessages.AboutEntry(entry, null, resolvedOrder: false);

    private static IEnumerable<OptionLayout> TooDeep(OptionLayout layout) =>
        layout.IsTooDeep ? [layout] : layout.Options.SelectMany(TooDeep);
}
