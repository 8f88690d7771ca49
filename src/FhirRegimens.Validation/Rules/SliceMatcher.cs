using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Tells whether an element belongs to a slice.</summary>
internal sealed class SliceMatcher(Examination examination, ElementSlicing slicing, SnapshotElement slice)
{
    private SpecificationPack Specification => examination.Specification;

    /// <summary>Whether the slice's definition says what its discriminators compare.</summary>
    internal bool IsDeterminable =>
        slicing.Discriminators.Count > 0 && slicing.Discriminators.All(discriminator => IsStated(discriminator));

    internal bool Matches(FhirElement element) =>
        slicing.Discriminators.All(discriminator => Matches(element, discriminator));

    private bool IsStated(Discriminator discriminator)
    {
        var rules = RulesAt(discriminator.Path);
        return discriminator.Type switch
        {
            "value" or "pattern" => rules.Exists(rule => StatesValue(rule)),
            "exists" => rules.Exists(rule => rule.Min > 0 || rule.Max == 0),
            "type" => rules.Exists(rule => TypesOf(rule).Count > 0),
            "profile" => rules.Exists(rule => ProfilesOf(rule).Count > 0),
            _ => false,
        };
    }

    private bool Matches(FhirElement element, Discriminator discriminator)
    {
        var rules = RulesAt(discriminator.Path);
        var found = ElementsAt(element, discriminator.Path);
        return discriminator.Type switch
        {
            "value" or "pattern" => rules.Exists(rule =>
                StatesValue(rule) && found.Exists(one => HasStatedValue(one, rule))
            ),
            "exists" => rules.Exists(rule => rule.Max == 0 ? found.Count == 0 : rule.Min > 0 && found.Count > 0),
            "type" => rules.Exists(rule =>
                found.Exists(one => TypesOf(rule).Exists(type => Specification.IsTypeOf(one.TypeName, type)))
            ),
            "profile" => rules.Exists(rule =>
                found.Exists(one => ProfilesOf(rule).Exists(profile => examination.Conforms(one, profile)))
            ),
            _ => false,
        };
    }

    private static bool StatesValue(SnapshotElement rule) =>
        rule.Fixed is not null
        || rule.Pattern is not null
        || rule.Binding is { Strength: "required", ValueSet: not null }
        || rule.Children.Any(child => child.Min > 0 && StatesValue(child));

    private bool HasStatedValue(FhirElement element, SnapshotElement rule)
    {
        if (rule.Fixed is not null || rule.Pattern is not null)
        {
            return ValueRules.SatisfiesFixed(element, rule.Fixed) && ValueRules.SatisfiesPattern(element, rule.Pattern);
        }

        if (rule.Binding is { Strength: "required", ValueSet: { } valueSet })
        {
            return BindingRules.Find(element, valueSet, Specification) == Membership.Member;
        }

        return rule
            .Children.Where(child => child.Min > 0 && StatesValue(child))
            .All(child => element.ChildrenNamed(child.Name).Any(one => HasStatedValue(one, child)));
    }

    private static List<string> TypesOf(SnapshotElement rule) =>
        rule.Types.Count > 0 ? [.. rule.Types.Select(type => type.Code)] : [rule.Structure.Type];

    private List<StructureSnapshot> ProfilesOf(SnapshotElement rule) =>
        rule.Types.Count == 0
            ? [rule.Structure]
            :
            [
                .. rule
                    .Types.SelectMany(type => type.Profiles)
                    .Select(Specification.FindStructure)
                    .OfType<StructureSnapshot>(),
            ];

    private List<SnapshotElement> RulesAt(string path)
    {
        List<SnapshotElement> current = [slice];
        foreach (var step in DiscriminatorPath.Read(path))
        {
            current = [.. current.SelectMany(rule => Follow(rule, step))];
        }

        return current;
    }

    private IEnumerable<SnapshotElement> Follow(SnapshotElement rule, DiscriminatorStep step) =>
        step.Kind switch
        {
            DiscriminatorStepKind.Resolve => rule
                .Types.SelectMany(type => type.TargetProfiles)
                .Select(target => Specification.FindStructure(target)?.Root)
                .OfType<SnapshotElement>(),
            DiscriminatorStepKind.OfType => rule.Types.Any(type => type.Code == step.Name) ? [rule] : [],
            DiscriminatorStepKind.Extension => ExtensionRules(rule, step.Name),
            _ => ContentsOf(rule)
                .SelectMany(content => content.Children)
                .Where(child => child.Name == step.Name)
                .SelectMany(child => child.Slices.Count > 0 ? child.Slices.Prepend(child) : [child]),
        };

    private IEnumerable<SnapshotElement> ExtensionRules(SnapshotElement rule, string url)
    {
        var slices = rule
            .Children.Where(child => child.Name == "extension")
            .SelectMany(child => child.Slices)
            .Where(one => one.Types.Any(type => type.Profiles.Contains(url, StringComparer.Ordinal)))
            .ToList();
        return slices.Count > 0 || Specification.FindStructure(url)?.Root is not { } root ? slices : [root];
    }

    private IEnumerable<SnapshotElement> ContentsOf(SnapshotElement rule)
    {
        if (rule.Children.Count > 0)
        {
            return [rule];
        }

        var roots = rule
            .Types.SelectMany(type => type.Profiles.Count > 0 ? type.Profiles.Select(Specification.FindStructure) : [])
            .Select(structure => structure?.Root)
            .OfType<SnapshotElement>()
            .ToList();
        return roots.Count > 0
            ? roots
            : rule.Types.Select(type => rule.ContentOf(type.Code, Specification)).OfType<SnapshotElement>();
    }

    private List<FhirElement> ElementsAt(FhirElement element, string path)
    {
        List<FhirElement> current = [element];
        foreach (var step in DiscriminatorPath.Read(path))
        {
            current =
            [
                .. step.Kind switch
                {
                    DiscriminatorStepKind.Resolve => current
                        .Select(examination.References.Resolve)
                        .OfType<FhirElement>(),
                    DiscriminatorStepKind.OfType => current.Where(one =>
                        Specification.IsTypeOf(one.TypeName, step.Name)
                    ),
                    DiscriminatorStepKind.Extension => current
                        .SelectMany(one => one.ChildrenNamed("extension"))
                        .Where(extension => extension.Child("url")?.Value == step.Name),
                    _ => current.SelectMany(one => one.ChildrenNamed(step.Name)),
                },
            ];
        }

        return current;
    }
}
