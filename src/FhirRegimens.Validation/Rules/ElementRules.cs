using System.Runtime.CompilerServices;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks elements against the elements of a snapshot, from the top to the bottom.</summary>
internal sealed class ElementRules
{
    private readonly Examination examination;
    private readonly SlicingRules slicing;
    private readonly BindingRules bindings;
    private readonly InvariantRules invariants;
    private readonly TargetRules targets;

    internal ElementRules(Examination examination)
    {
        this.examination = examination;
        slicing = new SlicingRules(examination, this);
        bindings = new BindingRules(examination);
        invariants = new InvariantRules(examination);
        targets = new TargetRules(examination);
    }

    /// <summary>Checks an element and what is below it against a whole definition.</summary>
    internal void CheckAgainst(FhirElement element, StructureSnapshot structure)
    {
        if (structure.Root is { } root)
        {
            Check(element, examination.Definitions.RuleOf(root));
        }
    }

    /// <summary>Checks an element and what is below it.</summary>
    internal void Check(FhirElement element, ElementRule rule)
    {
        if (!examination.Enter(element, rule))
        {
            return;
        }

        // Definitions can be chained without end; the stack cannot.
        RuntimeHelpers.EnsureSufficientExecutionStack();

        CheckType(element, rule);
        CheckValue(element, rule.Definition);
        bindings.Check(element, rule.Definition);
        invariants.Check(element, rule);
        CheckContent(element, rule);
    }

    private void CheckContent(FhirElement element, ElementRule rule)
    {
        if (rule.Definition.Children.Count > 0)
        {
            CheckChildren(element, rule);
        }
        // A profile that says nothing of the content leaves it to the type, which is checked without it.
        else if (
            !element.IsResource
            && !rule.Definition.Structure.IsProfile
            && rule.ContentOf(element.TypeName) is { } content
        )
        {
            invariants.Check(element, content);
            CheckChildren(element, content);
        }
    }

    private void CheckChildren(FhirElement element, ElementRule content)
    {
        if (!examination.EnterContent(element, content))
        {
            return;
        }

        foreach (var rule in content.DemandingChildren)
        {
            // The value of a primitive is not an element of its own in JSON.
            if (!element.IsPrimitive || rule.Definition.Name != "value")
            {
                CheckChildren(element, rule, ChildrenOf(element, rule.Definition));
            }
        }

        for (var i = 0; i < element.ChildrenByName.Count; i++)
        {
            var children = element.ChildrenByName[i];
            CheckOptional(element, content, children[0].Name, children);
            if (children[0].Definition is { IsChoice: true })
            {
                CheckTypedChoices(element, content, children);
            }
        }
    }

    // Some definitions constrain a choice under the name of one of its types (valueQuantity).
    private void CheckTypedChoices(FhirElement parent, ElementRule content, IReadOnlyList<FhirElement> choices)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            var name = choices[i].JsonName;
            if (content.OptionalChildren.ContainsKey(name) && (i == 0 || choices[i - 1].JsonName != name))
            {
                CheckOptional(parent, content, name, TypedChoices(parent, name));
            }
        }
    }

    private void CheckOptional(
        FhirElement parent,
        ElementRule content,
        string name,
        IReadOnlyList<FhirElement> children
    )
    {
        if (content.OptionalChildren.TryGetValue(name, out var rules))
        {
            foreach (var rule in rules)
            {
                CheckChildren(parent, rule, children);
            }
        }
    }

    private static IReadOnlyList<FhirElement> ChildrenOf(FhirElement element, SnapshotElement definition)
    {
        var named = element.ChildrenNamed(definition.Name);
        return named.Count > 0 || definition.IsChoice ? named : TypedChoices(element, definition.Name);
    }

    private static IReadOnlyList<FhirElement> TypedChoices(FhirElement element, string jsonName) =>
        [.. element.Children.Where(child => child.JsonName == jsonName)];

    private void CheckChildren(FhirElement parent, ElementRule rule, IReadOnlyList<FhirElement> children)
    {
        CheckCount(parent, rule.Definition, children);
        for (var i = 0; i < children.Count; i++)
        {
            Check(children[i], rule);
        }

        slicing.Check(parent, rule, children);
    }

    private void CheckCount(FhirElement parent, SnapshotElement rule, IReadOnlyList<FhirElement> children)
    {
        if (children.Count < rule.Min)
        {
            examination.Report(
                IssueKinds.CardinalityMin,
                parent,
                $"{parent.Path}.{rule.Name} ({rule.Short}) must be there at least {Wording.Times(rule.Min)}"
                    + $"{By(rule)}, but {Wording.IsThere(children.Count)}. Add it.",
                rule.Name
            );
        }

        if (rule.Max is not { } max || children.Count <= max)
        {
            return;
        }

        var surplus = children[max];
        if (max > 0 && children[0].JsonName != surplus.JsonName)
        {
            examination.Report(
                IssueKinds.ChoiceConflict,
                surplus,
                $"{surplus.Path} has a value of more than one type: "
                    + $"{Wording.OneOf(children.Select(c => c.JsonName).Distinct(StringComparer.Ordinal))}. Keep one."
            );
        }
        else
        {
            examination.Report(
                IssueKinds.CardinalityMax,
                surplus,
                max == 0
                    ? $"{surplus.Path} must not be there{By(rule)}. Remove it."
                    : $"{parent.Path}.{rule.Name} may be there at most {Wording.Times(max)}{By(rule)}, "
                        + $"but {Wording.IsThere(children.Count)}. Remove what is too much.",
                rule.Name
            );
        }
    }

    private void CheckType(FhirElement element, ElementRule rule)
    {
        if (rule.Definition.Types.Count == 0)
        {
            return;
        }

        if (rule.OfType(element.TypeName) is { } type)
        {
            if (type.Profiles.Count > 0)
            {
                CheckTypeProfiles(element, type.Profiles);
            }

            if (type.Targets.Count > 0)
            {
                targets.Check(element, type.Targets);
            }

            return;
        }

        examination.Report(
            IssueKinds.TypeNotAllowed,
            element,
            $"{element.Path} is of type {element.TypeName}, but must be of type "
                + $"{Wording.OneOf(rule.Definition.Types.Select(type => type.Code))}{By(rule.Definition)}."
        );
    }

    private void CheckTypeProfiles(FhirElement element, IReadOnlyList<string> profiles)
    {
        var structures = new List<StructureSnapshot>();
        foreach (var profile in profiles)
        {
            var structure = examination.Specification.FindStructure(profile);
            if (structure is { Root: not null })
            {
                structures.Add(structure);
            }
            else if (structure?.Problem is { } problem)
            {
                examination.ReportBroken(element, profile, problem);
            }
            else
            {
                examination.Report(
                    IssueKinds.ProfileMissing,
                    element,
                    $"{element.Path} must conform to {profile}, which is not at hand with a snapshot. "
                        + "Load the definitions that it is part of.",
                    profile
                );
            }
        }

        if (structures.Count < profiles.Count)
        {
            return;
        }

        if (structures.Count == 1)
        {
            CheckAgainst(element, structures[0]);
        }
        else if (structures.Count > 1 && !structures.Exists(structure => examination.Conforms(element, structure)))
        {
            examination.Report(
                IssueKinds.ProfileNone,
                element,
                $"{element.Path} must conform to one of {Wording.OneOf(profiles)}, but conforms to none."
            );
        }
    }

    private void CheckValue(FhirElement element, SnapshotElement rule)
    {
        if (!ValueRules.SatisfiesFixed(element, rule.Fixed))
        {
            examination.Report(
                IssueKinds.FixedValue,
                element,
                $"{element.Path} must be exactly {ValueRules.Describe(rule.Fixed!.Json)}{By(rule)}."
            );
        }

        if (!ValueRules.SatisfiesPattern(element, rule.Pattern))
        {
            examination.Report(
                IssueKinds.PatternValue,
                element,
                $"{element.Path} must contain {ValueRules.Describe(rule.Pattern!.Json)}{By(rule)}."
            );
        }

        if (element.Value is not { } value)
        {
            return;
        }

        if (rule.MaxLength is { } longest && value.Length > longest)
        {
            examination.Report(
                IssueKinds.MaxLength,
                element,
                $"{element.Path} has {value.Length} characters; at most {longest} are allowed{By(rule)}."
            );
        }

        if (rule.MinValue is { } least && ValueRules.Compare(element.TypeName, value, least.Json) < 0)
        {
            examination.Report(
                IssueKinds.MinValue,
                element,
                $"{element.Path} is {value}; the least allowed is {least.Json.Text}{By(rule)}."
            );
        }

        if (rule.MaxValue is { } most && ValueRules.Compare(element.TypeName, value, most.Json) > 0)
        {
            examination.Report(
                IssueKinds.MaxValue,
                element,
                $"{element.Path} is {value}; the greatest allowed is {most.Json.Text}{By(rule)}."
            );
        }
    }

    /// <summary>Names the profile that asks, where it is one.</summary>
    internal static string By(SnapshotElement rule) => rule.Structure.IsProfile ? $" by {rule.Structure.Url}" : "";
}
