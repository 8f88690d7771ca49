using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Plans;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion;

/// <summary>Turns pages of regimens into FHIR resources.</summary>
public static class RegimenConverter
{
    /// <summary>The version of this program, which conversions depend on.</summary>
    public static string ProgramVersion { get; } = typeof(RegimenConverter).Assembly.GetName().Version!.ToString(3);

    /// <summary>
    /// The resources of <paramref name="page"/>: the same input gives the same resources. Versions, pinned canonicals
    /// and the manifest's artifacts are left to publishing.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="settings">What whoever publishes decides.</param>
    /// <param name="terminology">Codes of drugs, routes and conditions.</param>
    /// <param name="previous">The variants published before; <see cref="PreviousVariants.None"/> the first time.</param>
    public static ConvertedSource Convert(
        RegimenPage page,
        ConversionSettings settings,
        RegimenTerminology terminology,
        PreviousVariants previous
    )
    {
        var context = new SourceContext(page.Origin, settings, terminology, page.Conditions);
        var identity = SourceIdentity.Of(page, previous);
        var links = new SourceLinks(
            page.Regimens.Zip(
                identity.Regimens,
                (regimen, names) => (regimen, context.Url("PlanDefinition", names.Slug))
            )
        );
        var messages = new List<ConversionMessage>();
        var regimens = new List<ConvertedRegimen>();
        foreach (var (regimen, names) in page.Regimens.Zip(identity.Regimens))
        {
            if (regimen.Variants.Count == 0)
            {
                messages.Add(
                    new(
                        "regimen-without-variants",
                        $"{regimen.Name}: nothing was converted, it has no variants.",
                        regimen.Span
                    )
                );
                continue;
            }

            var variants = regimen
                .Variants.Zip(
                    names.Variants,
                    (variant, name) => VariantPlan.Of(context, regimen, variant, name, links, messages)
                )
                .ToList();
            regimens.Add(new(RegimenPlan.Of(context, regimen, names, variants, links), variants));
        }

        var manifest = Manifest.Of(context, page, identity.Slug, regimens);
        var converted = new ConvertedSource(manifest, regimens, messages, CoverageOf(page, terminology));
        MakeNamesUnique([.. converted.Resources]);
        foreach (var resource in converted.Resources)
        {
            ControlCharacters.Replace(resource);
        }

        return converted;
    }

    /// <summary>Slugs that differ only in hyphens before digits make one name: these get a hash of their address.</summary>
    private static void MakeNamesUnique(IReadOnlyList<DomainResource> resources)
    {
        foreach (
            var same in resources.GroupBy(NameOf, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList()
        )
        {
            foreach (var resource in same)
            {
                ((IVersionableConformanceResource)resource).Name =
                    same.Key + Slug.HashOf($"{resource.TypeName}/{resource.Id}");
            }
        }
    }

    private static string NameOf(DomainResource resource) => ((IVersionableConformanceResource)resource).Name ?? "";

    private static TerminologyCoverage CoverageOf(RegimenPage page, RegimenTerminology terminology)
    {
        var names = CodedNames.Of(page);
        return new(
            Count(names.Drugs, name => terminology.Drug(name).Count > 0),
            Count(names.Routes, name => terminology.Route(name) is not null),
            Count(names.Conditions, name => terminology.Condition(name).Count > 0)
        );
    }

    private static Coverage Count(IReadOnlyList<string> names, Func<string, bool> isCoded)
    {
        var missing = names.Where(name => !isCoded(name)).ToValueList();
        return new(names.Count - missing.Count, names.Count, missing);
    }
}
