using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>
/// Lays a component's dose lines out as actions: a single line as an entry, several as a group of which all hold
/// (steps, cycles), alternatives, routes and branches as a group of which one holds.
/// </summary>
internal sealed class ComponentTree(ActionIds ids, RegimenTerminology terminology)
{
    /// <summary>The node of <paramref name="component"/> in <paramref name="section"/>.</summary>
    /// <param name="parent">The section's action id, whole.</param>
    /// <param name="section">The section.</param>
    /// <param name="component">One of its components.</param>
    public PlanNode Of(Slug parent, TherapySection section, Component component)
    {
        var place = new Place(parent, section, component);
        if (component.Sigs.Count == 0)
        {
            return Line(
                place,
                new Sig
                {
                    Drug = component.Drug,
                    Text = component.Text,
                    Span = component.Span,
                }
            );
        }

        if (component.Sigs.Count == 1 && component.Sigs[0].Branch is null)
        {
            return component.Sigs[0].Optional ? Optional(place, component.Sigs[0]) : Line(place, component.Sigs[0]);
        }

        var branched = component.Sigs.Where(sig => sig.Branch is not null).ToList();
        var options = component.Sigs.Where(sig => !IsStep(sig, branched)).ToList();
        return options.Count == component.Sigs.Count
            ? Choice(place, options)
            : Group(place, place.Name, ActionSelectionBehavior.All, inner => Steps(inner, component.Sigs, options));
    }

    /// <summary>
    /// Whether a line is given beside the lines for some patients: it is for all of them, and a step, or for other cycles,
    /// weeks or days. A line for all that is none of these is what is given where no branch holds, and giving it as well
    /// would double the dose.
    /// </summary>
    private static bool IsStep(Sig sig, List<Sig> branched) =>
        sig.Branch is null
        && (
            branched.Count == 0
            || sig.Step is not null
            || sig.Label is not null
            || sig.Loading
            || sig.Cycles is not null
            || sig.Weeks is not null
            || branched.TrueForAll(other => AreApart(sig.Days, other.Days))
        );

    private static bool AreApart(ValueList<int> days, ValueList<int> others) =>
        days.Count > 0 && others.Count > 0 && !days.Intersect(others).Any();

    /// <summary>The steps in the order of the source, and the choice where its first option stands.</summary>
    private List<PlanNode> Steps(Place place, ValueList<Sig> sigs, List<Sig> options)
    {
        var nodes = new List<PlanNode>();
        foreach (var sig in sigs)
        {
            if (!options.Contains(sig))
            {
                nodes.Add(Line(place, sig));
            }
            else if (ReferenceEquals(sig, options[0]))
            {
                nodes.Add(Choice(place, options));
            }
        }

        return nodes;
    }

    /// <summary>One of the branches, each with all of its lines, or of the lines for all other patients.</summary>
    private GroupNode Choice(Place place, List<Sig> options)
    {
        var others = options.Where(sig => sig.Branch is null).Select(sig => new List<Sig> { sig });
        var branches = options
            .Where(sig => sig.Branch is not null)
            .GroupBy(sig => sig.Branch!.Text, StringComparer.Ordinal)
            .Select(branch => branch.ToList());
        var choices = others.Concat(branches).ToList();
        return Group(
            place,
            place.Name,
            choices.Count > 1 ? ActionSelectionBehavior.ExactlyOne : ActionSelectionBehavior.AtMostOne,
            inner => choices.ConvertAll(sigs => sigs.Count == 1 ? Line(inner, sigs[0]) : WholeBranch(inner, sigs))
        );
    }

    private GroupNode WholeBranch(Place place, List<Sig> sigs) =>
        Group(
            place,
            $"{place.Name}, {Words.Uncapitalised(sigs[0].Branch!.Text)}",
            ActionSelectionBehavior.All,
            inner => sigs.ConvertAll(sig => Line(inner, sig)),
            sigs[0].Branch
        );

    private GroupNode Optional(Place place, Sig sig) =>
        Group(place, $"{place.Name}, optional", ActionSelectionBehavior.AtMostOne, inner => [Line(inner, sig)]);

    private PlanNode Line(Place place, Sig sig)
    {
        var readings = Readings.Of(sig).ToList();
        if (readings.Count == 1)
        {
            return Entry(place, readings[0]);
        }

        var drugs = readings.Select(reading => reading.Drug.Name).Distinct(StringComparer.OrdinalIgnoreCase);
        return Group(
            place,
            string.Join(", ", [string.Join(" or ", drugs), .. Limits(sig, place.Section)]),
            ActionSelectionBehavior.ExactlyOne,
            inner => readings.ConvertAll<PlanNode>(reading => Entry(inner, reading)),
            sig.Branch,
            sig.Step
        );
    }

    private EntryNode Entry(Place place, Sig sig) =>
        new()
        {
            Id = place.NextId(ids, sig.Drug.Name),
            Title = string.Join(", ", [Name(sig), .. Limits(sig, place.Section)]),
            Branch = sig.Branch,
            Step = sig.Step,
            Span = sig.Span,
            Sig = sig with { Cycles = sig.Cycles ?? place.Section.Cycles, Branch = sig.Branch ?? place.Section.Branch },
            Component = place.Component,
        };

    private GroupNode Group(
        Place place,
        string title,
        ActionSelectionBehavior selection,
        Func<Place, IReadOnlyList<PlanNode>> children,
        Branch? branch = null,
        Step? step = null
    )
    {
        var id = place.NextId(ids, place.Name);
        var nodes = children(
            new Place(id, place.Section, place.Component, selection == ActionSelectionBehavior.All ? "step" : "option")
        );
        TellApart(nodes, selection == ActionSelectionBehavior.All ? place.Name : null);
        return new()
        {
            Id = id,
            Title = title,
            Branch = branch,
            Step = step,
            Span = place.Component.Span,
            Selection = selection,
            Children = nodes,
        };
    }

    /// <summary>
    /// Adds to siblings whose titles are equal, or steps that say no more than the drug, what they differ in: days, dose, route,
    /// else their number.
    /// </summary>
    private void TellApart(IReadOnlyList<PlanNode> nodes, string? drug)
    {
        foreach (var same in nodes.OfType<EntryNode>().GroupBy(node => node.Title, StringComparer.Ordinal).ToList())
        {
            var entries = same.ToList();
            if (nodes.Count == 1 || (entries.Count == 1 && same.Key != drug))
            {
                continue;
            }

            var details = Facets
                .Select(facet => entries.ConvertAll(entry => facet(entry.Sig, terminology)))
                .FirstOrDefault(values =>
                    values.TrueForAll(value => value is not null)
                    && values.Distinct(StringComparer.Ordinal).Count() == values.Count
                );
            for (var index = 0; index < entries.Count; index++)
            {
                var detail = details?[index] ?? (entries.Count > 1 ? Words.Integer(index + 1) : null);
                entries[index].Title += detail is null ? "" : $", {detail}";
            }
        }
    }

    private static readonly Func<Sig, RegimenTerminology, string?>[] Facets =
    [
        (sig, _) =>
            SigWords.Days(sig) is { } days
                ? days.StartsWith("on ", StringComparison.Ordinal)
                    ? days[3..]
                    : days
                : null,
        (sig, _) => SigWords.Dose(sig),
        (sig, terminology) => sig.Routes.Count == 1 ? SigWords.Route(sig.Routes[0], terminology) : null,
    ];

    private static IEnumerable<string> Limits(Sig sig, TherapySection section)
    {
        if (sig.Label is { } label)
        {
            yield return Words.Uncapitalised(label);
        }

        if ((sig.Cycles ?? section.Cycles) is { } cycles)
        {
            yield return Words.Uncapitalised(cycles.Text);
        }

        if (sig.Weeks is { } weeks)
        {
            yield return Words.Uncapitalised(weeks.Text);
        }

        if (sig.Branch is { } branch)
        {
            yield return Words.Uncapitalised(branch.Text);
        }

        if (sig.Optional)
        {
            yield return "optional";
        }
    }

    private static string Name(Sig sig) => DrugName.Of(sig.Drug);

    /// <summary>Where nodes are put: below a section, named by drug, or in a group, numbered.</summary>
    private sealed class Place(Slug parent, TherapySection section, Component component, string? numbered = null)
    {
        private int count;

        public TherapySection Section => section;

        public Component Component => component;

        /// <summary>The component's drug.</summary>
        public string Name => DrugName.Of(component.Drug);

        /// <summary>The id of the next node here.</summary>
        public Slug NextId(ActionIds ids, string drug) =>
            ids.Below(parent, numbered is null ? drug : $"{numbered} {Words.Integer(++count)}");
    }
}
