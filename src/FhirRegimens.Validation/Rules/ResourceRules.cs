using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks a resource and all resources in it.</summary>
internal sealed class ResourceRules(Examination examination)
{
    private readonly ElementRules elementRules = new(examination);
    private readonly PrimitiveRules primitives = new(examination);
    private readonly NarrativeRules narratives = new(examination);
    private readonly CodingRules codings = new(examination);
    private readonly ExtensionRules extensions = new(examination);
    private readonly ReferenceRules references = new(examination);
    private readonly BundleRules bundles = new(examination);
    private readonly ShapeRules shapes = new(examination);
    private readonly List<FhirElement> innerResources = [];

    internal void Check(FhirElement resource, IReadOnlyList<string> profiles)
    {
        CheckWhatNeedsNoProfile(resource, profiles.Count > 0);
        CheckProfiles(resource, profiles);
        foreach (var inner in innerResources)
        {
            CheckProfiles(inner, []);
        }
    }

    private void CheckWhatNeedsNoProfile(FhirElement element, bool isProfiled)
    {
        examination.Spend();
        isProfiled |= element.IsResource && element.Child("meta")?.Child("profile") is not null;
        shapes.Check(element);
        if (element.IsPrimitive)
        {
            primitives.Check(element);
        }

        switch (element.TypeName)
        {
            case "xhtml":
                narratives.Check(element);
                break;
            case "Coding":
                codings.Check(element, isProfiled);
                break;
            case "Reference":
                references.Check(element);
                break;
            case "canonical":
                references.CheckCanonical(element);
                break;
            case "Extension":
                extensions.Check(element);
                break;
            case "Bundle":
                bundles.Check(element);
                break;
            case var _ when !element.IsPrimitive && element.IsOf("Quantity"):
                codings.Check(element, isProfiled);
                break;
        }

        for (var i = 0; i < element.Children.Count; i++)
        {
            var child = element.Children[i];
            if (child.IsResource)
            {
                innerResources.Add(child);
            }

            CheckWhatNeedsNoProfile(child, isProfiled);
        }
    }

    private void CheckProfiles(FhirElement resource, IReadOnlyList<string> profiles)
    {
        if (examination.Specification.FindType(resource.TypeName) is { } type)
        {
            elementRules.CheckAgainst(resource, type);
        }

        if (resource.TypeName.Length == 0)
        {
            return;
        }

        foreach (var profile in profiles)
        {
            CheckProfile(resource, resource, profile);
        }

        foreach (var named in resource.Child("meta")?.ChildrenNamed("profile") ?? [])
        {
            if (named.Value is { } profile)
            {
                CheckProfile(resource, named, profile);
            }
        }
    }

    private void CheckProfile(FhirElement resource, FhirElement named, string profile)
    {
        var structure = examination.Specification.FindStructure(profile);
        if (structure?.Problem is { } problem)
        {
            examination.ReportBroken(named, profile, problem);
        }
        else if (structure is not { Root: not null })
        {
            examination.Report(
                IssueKinds.ProfileMissing,
                named,
                $"The profile {profile} is not at hand with a snapshot, so nothing is said about conforming to it. "
                    + "Load the definitions that it is part of.",
                profile
            );
        }
        else if (!examination.Specification.IsTypeOf(resource.TypeName, structure.Type))
        {
            examination.Report(
                IssueKinds.ProfileType,
                named,
                $"The profile {profile} is one of {structure.Type}, but this is a {resource.TypeName}.",
                profile
            );
        }
        else
        {
            elementRules.CheckAgainst(resource, structure);
        }
    }
}
