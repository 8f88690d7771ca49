using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Sorts the repetitions of an element into slices and checks each slice (R4 profiling, section 5.1.0.14).</summary>
internal sealed class SlicingRules(Examination examination, ElementRules elements)
{
    internal void Check(FhirElement parent, ElementRule rule, IReadOnlyList<FhirElement> repetitions)
    {
        if (rule.Slicing is { } slicing)
        {
            Check(parent, rule, slicing, repetitions);
        }
    }

    private void Check(
        FhirElement parent,
        ElementRule rule,
        ElementSlicing slicing,
        IReadOnlyList<FhirElement> repetitions
    )
    {
        var slices = new List<Slice>(rule.Slices.Length);
        foreach (var slice in rule.Slices)
        {
            if (slice.Matcher.IsDeterminable)
            {
                slices.Add(new Slice(slice));
            }
            else
            {
                ReportUndetermined(parent, slice.Rule.Definition);
            }
        }

        if (repetitions.Count > 0)
        {
            var places = repetitions.Select(element => Place(element, slices)).ToList();
            CheckOpenness(rule.Definition, slicing, repetitions, places, isWhole: slices.Count == rule.Slices.Length);
        }

        foreach (var slice in slices)
        {
            CheckSlice(parent, rule.Definition, slice);
        }
    }

    /// <summary>The slice that an element belongs to, by its place in the list; -1 for none, null where it may be one.</summary>
    private int? Place(FhirElement element, List<Slice> slices)
    {
        int? place = -1;
        for (var i = 0; i < slices.Count; i++)
        {
            examination.Spend();
            switch (slices[i].Definition.Matcher.Matches(element, examination))
            {
                case true:
                    slices[i].Members.Add(element);
                    return i;
                case null:
                    slices[i].PossibleMembers++;
                    place = null;
                    break;
            }
        }

        return place;
    }

    private void CheckSlice(FhirElement parent, SnapshotElement rule, Slice slice)
    {
        var (definition, members) = (slice.Definition.Rule.Definition, slice.Members);
        if (members.Count + slice.PossibleMembers < definition.Min)
        {
            examination.Report(
                IssueKinds.SliceMin,
                parent,
                $"{parent.Path}.{rule.Name} must have the slice '{definition.SliceName}' ({definition.Short}) at least "
                    + $"{Wording.Times(definition.Min)}{ElementRules.By(definition)}, "
                    + $"but it {Wording.IsThere(members.Count)}.",
                definition.Id
            );
        }

        if (definition.Max is { } max && members.Count > max)
        {
            examination.Report(
                IssueKinds.SliceMax,
                members[max],
                $"{parent.Path}.{rule.Name} may have the slice '{definition.SliceName}' at most "
                    + $"{Wording.Times(max)}{ElementRules.By(definition)}, but it {Wording.IsThere(members.Count)}.",
                definition.Id
            );
        }

        foreach (var member in members)
        {
            elements.Check(member, slice.Definition.Rule);
        }

        if (definition.Slices.Count > 0)
        {
            Check(parent, slice.Definition.Rule, members);
        }
    }

    private void CheckOpenness(
        SnapshotElement rule,
        ElementSlicing slicing,
        IReadOnlyList<FhirElement> repetitions,
        List<int?> places,
        bool isWhole
    )
    {
        var lastPlaced = places.FindLastIndex(place => place >= 0);
        int? last = -1;
        for (var i = 0; i < places.Count; i++)
        {
            var element = repetitions[i];
            if (places[i] is -1)
            {
                var isTooEarly = slicing.Rules == "openAtEnd" && i < lastPlaced;
                if (isWhole && (slicing.Rules == "closed" || isTooEarly))
                {
                    examination.Report(
                        IssueKinds.SliceUnmatched,
                        element,
                        $"{element.Path} is none of {Names(rule)}; "
                            + (isTooEarly ? "others may only come after these" : "others are not allowed")
                            + $"{ElementRules.By(rule)}."
                    );
                }
            }
            else if (slicing.Ordered && places[i] < last)
            {
                examination.Report(
                    IssueKinds.SliceOrder,
                    element,
                    $"{element.Path} comes too late: the order is {Names(rule)}{ElementRules.By(rule)}."
                );
            }
            else
            {
                last = places[i] ?? last;
            }
        }
    }

    private void ReportUndetermined(FhirElement parent, SnapshotElement slice) =>
        examination.Report(
            IssueKinds.SliceUndetermined,
            parent,
            $"The slice '{slice.SliceName}' of {slice.Path} in {slice.Structure.Url} cannot be told apart by what its "
                + "definition says, so it was not checked.",
            slice.Id
        );

    private sealed class Slice(SliceRule definition)
    {
        internal SliceRule Definition => definition;

        internal List<FhirElement> Members { get; } = [];

        /// <summary>How many more may belong to it, which depends on codes that are not at hand.</summary>
        internal int PossibleMembers { get; set; }
    }

    private static string Names(SnapshotElement rule) =>
        rule.Slices.Count == 0 ? "the slices" : Wording.OneOf(rule.Slices.Select(slice => $"'{slice.SliceName}'"));
}
