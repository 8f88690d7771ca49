using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Plans;
using FhirRegimens.Conversion.Terminology;
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
        var context = new SourceContext(page.Origin, settings, terminology, [.. page.Conditions()]);
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
        var converted = new ConvertedSource(manifest, regimens, messages, TerminologyCoverage.Of(page, terminology));
        Finishing.Finish([.. converted.Resources]);
        return converted;
    }
}
