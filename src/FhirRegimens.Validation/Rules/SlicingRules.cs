using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Sorts the repetitions of an element into slices and checks each slice (R4 profiling, section 5.1.0.14).</summary>
internal sealed class SlicingRules(Examination examination, ElementRules elements)
{
    private static readonly ElementSlicing ByType = new([new Discriminator("type", "$this")], false, "open");

    internal void Check(FhirElement parent, SnapshotElement rule, IReadOnlyList<FhirElement> repetitions)
    {
        // The slices of a choice may leave unsaid that they are told apart by type.
        if ((rule.Slicing ?? (rule.IsChoice ? ByType : null)) is not { } slicing)
        {
            return;
        }

        var slices = new List<(SnapshotElement Rule, List<FhirElement> Members)>();
        foreach (var slice in rule.Slices)
        {
            if (new SliceMatcher(examination, slicing, slice).IsDeterminable)
            {
                slices.Add((slice, []));
            }
            else
            {
                ReportUndetermined(parent, slice);
            }
        }

        var places = repetitions.Select(element => Place(element, slicing, slices)).ToList();
        CheckOpenness(rule, slicing, repetitions, places, isWhole: slices.Count == rule.Slices.Count);
        foreach (var (slice, members) in slices)
        {
            CheckSlice(parent, rule, slice, members);
        }
    }

    /// <summary>The slice that an element belongs to, by its place in the list, or -1.</summary>
    private int Place(
        FhirElement element,
        ElementSlicing slicing,
        List<(SnapshotElement Rule, List<FhirElement> Members)> slices
    )
    {
        for (var i = 0; i < slices.Count; i++)
        {
            examination.Spend();
            if (new SliceMatcher(examination, slicing, slices[i].Rule).Matches(element))
            {
                slices[i].Members.Add(element);
                return i;
            }
        }

        return -1;
    }

    private void CheckSlice(FhirElement parent, SnapshotElement rule, SnapshotElement slice, List<FhirElement> members)
    {
        if (members.Count < slice.Min)
        {
            examination.Report(
                IssueKinds.SliceMin,
                parent,
                $"{parent.Path}.{rule.Name} must have the slice '{slice.SliceName}' ({slice.Short}) at least "
                    + $"{Wording.Times(slice.Min)}{ElementRules.By(slice)}, but has it {Wording.Times(members.Count)}.",
                slice.Id
            );
        }

        if (slice.Max is { } max && members.Count > max)
        {
            examination.Report(
                IssueKinds.SliceMax,
                members[max],
                $"{parent.Path}.{rule.Name} may have the slice '{slice.SliceName}' at most "
                    + $"{Wording.Times(max)}{ElementRules.By(slice)}, but has it {Wording.Times(members.Count)}.",
                slice.Id
            );
        }

        foreach (var member in members)
        {
            elements.Check(member, slice);
        }

        if (slice.Slices.Count > 0)
        {
            Check(parent, slice, members);
        }
    }

    private void CheckOpenness(
        SnapshotElement rule,
        ElementSlicing slicing,
        IReadOnlyList<FhirElement> repetitions,
        List<int> places,
        bool isWhole
    )
    {
        var last = -1;
        for (var i = 0; i < places.Count; i++)
        {
            var element = repetitions[i];
            if (places[i] < 0)
            {
                var isTooEarly = slicing.Rules == "openAtEnd" && places.Skip(i).Any(place => place >= 0);
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
                last = places[i];
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

    private static string Names(SnapshotElement rule) =>
        rule.Slices.Count == 0 ? "the slices" : Wording.OneOf(rule.Slices.Select(slice => $"'{slice.SliceName}'"));
}
