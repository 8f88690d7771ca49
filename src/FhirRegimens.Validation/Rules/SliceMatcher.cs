using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Tells whether an element belongs to a slice. Prepared once for all documents.</summary>
internal sealed class SliceMatcher
{
    private readonly SpecificationPack specification;
    private readonly SnapshotElement slice;
    private readonly List<Criterion> criteria;

    internal SliceMatcher(SpecificationPack specification, ElementSlicing slicing, SnapshotElement slice)
    {
        this.specification = specification;
        this.slice = slice;
        criteria =
        [
            .. slicing.Discriminators.Select(discriminator =>
            {
                var path = DiscriminatorPath.Read(discriminator.Path).ToList();
                return new Criterion(discriminator.Type, path, RulesAt(path), ExtensionUrl(discriminator.Type, path));
            }),
        ];
        IsDeterminable = criteria.Count > 0 && criteria.TrueForAll(IsStated);
    }

    /// <summary>Whether the slice's definition says what its discriminators compare.</summary>
    internal bool IsDeterminable { get; }

    /// <summary>Null where that depends on codes that are not at hand.</summary>
    internal bool? Matches(FhirElement element, Examination examination)
    {
        bool? all = true;
        foreach (var criterion in criteria)
        {
            all &= Matches(element, criterion, examination);
            if (all == false)
            {
                break;
            }
        }

        return all;
    }

    private bool IsStated(Criterion criterion) =>
        criterion.Type switch
        {
            "value" or "pattern" => criterion.ExtensionUrl is not null || criterion.Rules.Exists(StatesValue),
            "exists" => criterion.Rules.Exists(rule => rule.Min > 0 || rule.Max == 0),
            "type" => criterion.Rules.Exists(rule => TypesOf(rule).Count > 0),
            "profile" => criterion.Rules.Exists(rule => ProfilesOf(rule).Count > 0),
            _ => false,
        };

    private bool? Matches(FhirElement element, Criterion criterion, Examination examination)
    {
        if (criterion.ExtensionUrl is { } url)
        {
            return element.Child("url")?.Value == url;
        }

        var found = ElementsAt(element, criterion.Path, examination.References);
        return criterion.Type is "value" or "pattern"
            ? HasStatedValue(found, criterion.Rules)
            : Matches(found, criterion, examination);
    }

    private bool Matches(List<FhirElement> found, Criterion criterion, Examination examination) =>
        criterion.Type switch
        {
            "exists" => criterion.Rules.Exists(rule =>
                rule.Max == 0 ? found.Count == 0 : rule.Min > 0 && found.Count > 0
            ),
            "type" => criterion.Rules.Exists(rule =>
                found.Exists(one => TypesOf(rule).Exists(type => specification.IsTypeOf(one.TypeName, type)))
            ),
            "profile" => criterion.Rules.Exists(rule =>
                found.Exists(one => ProfilesOf(rule).Exists(profile => examination.Conforms(one, profile)))
            ),
            _ => false,
        };

    private bool? HasStatedValue(List<FhirElement> found, List<SnapshotElement> rules)
    {
        bool? any = false;
        foreach (var rule in rules)
        {
            for (var i = 0; i < found.Count && any != true && StatesValue(rule); i++)
            {
                any |= HasStatedValue(found[i], rule);
            }
        }

        return any;
    }

    // An extension's canonical is its url, so that its definition need not be at hand to tell it apart.
    private string? ExtensionUrl(string type, List<DiscriminatorStep> path) =>
        type == "value"
        && path is [{ Kind: DiscriminatorStepKind.Child, Name: "url" }]
        && slice.Types is [{ Code: "Extension", Profiles: [var canonical] }]
            ? SpecificationPack.WithoutVersion(canonical)
            : null;

    private static bool StatesValue(SnapshotElement rule) =>
        rule.Fixed is not null
        || rule.Pattern is not null
        || rule.Binding is { Strength: "required", ValueSet: not null }
        || rule.Children.Any(child => child.Min > 0 && StatesValue(child));

    private bool? HasStatedValue(FhirElement element, SnapshotElement rule)
    {
        if (rule.Fixed is not null || rule.Pattern is not null)
        {
            return ValueRules.SatisfiesFixed(element, rule.Fixed) && ValueRules.SatisfiesPattern(element, rule.Pattern);
        }

        if (rule.Binding is { Strength: "required", ValueSet: { } valueSet })
        {
            return BindingRules.Find(element, valueSet, specification) switch
            {
                Membership.Member => true,
                Membership.NotMember => false,
                _ => null,
            };
        }

        return All(
            rule.Children.Where(child => child.Min > 0 && StatesValue(child))
                .Select(child => Any(element.ChildrenNamed(child.Name).Select(one => HasStatedValue(one, child))))
        );
    }

    private static bool? All(IEnumerable<bool?> answers) => !Any(answers.Select(answer => !answer));

    private static bool? Any(IEnumerable<bool?> answers)
    {
        bool? any = false;
        foreach (var answer in answers)
        {
            any |= answer;
            if (any == true)
            {
                break;
            }
        }

        return any;
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
                    .Select(specification.FindStructure)
                    .OfType<StructureSnapshot>(),
            ];

    private List<SnapshotElement> RulesAt(List<DiscriminatorStep> path)
    {
        List<SnapshotElement> current = [slice];
        foreach (var step in path)
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
                .Select(target => specification.FindStructure(target)?.Root)
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
        return slices.Count > 0 || specification.FindStructure(url)?.Root is not { } root ? slices : [root];
    }

    private IEnumerable<SnapshotElement> ContentsOf(SnapshotElement rule)
    {
        if (rule.Children.Count > 0)
        {
            return [rule];
        }

        var roots = rule
            .Types.SelectMany(type => type.Profiles.Count > 0 ? type.Profiles.Select(specification.FindStructure) : [])
            .Select(structure => structure?.Root)
            .OfType<SnapshotElement>()
            .ToList();
        return roots.Count > 0
            ? roots
            : rule.Types.Select(type => rule.ContentOf(type.Code, specification)).OfType<SnapshotElement>();
    }

    private List<FhirElement> ElementsAt(FhirElement element, List<DiscriminatorStep> path, ReferenceIndex references)
    {
        List<FhirElement> current = [element];
        foreach (var step in path)
        {
            var next = new List<FhirElement>();
            foreach (var one in current)
            {
                next.AddRange(Follow(one, step, references));
            }

            current = next;
        }

        return current;
    }

    private IReadOnlyList<FhirElement> Follow(FhirElement element, DiscriminatorStep step, ReferenceIndex references) =>
        step.Kind switch
        {
            DiscriminatorStepKind.Resolve => references.Resolve(element) is { } target ? [target] : [],
            DiscriminatorStepKind.OfType => specification.IsTypeOf(element.TypeName, step.Name) ? [element] : [],
            DiscriminatorStepKind.Extension => ExtensionsOf(element, step.Name),
            _ => element.ChildrenNamed(step.Name),
        };

    private static IReadOnlyList<FhirElement> ExtensionsOf(FhirElement element, string url) =>
        [.. element.ChildrenNamed("extension").Where(extension => extension.Child("url")?.Value == url)];

    /// <summary>A discriminator with the definitions that its path leads to from the slice.</summary>
    private sealed record Criterion(
        string Type,
        List<DiscriminatorStep> Path,
        List<SnapshotElement> Rules,
        string? ExtensionUrl
    );
}
