using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>Makes the plan of a regimen: which variants there are.</summary>
internal static class RegimenPlan
{
    /// <summary>The plan of <paramref name="regimen"/>.</summary>
    public static PlanDefinition Of(
        SourceContext context,
        Regimen regimen,
        RegimenIdentity identity,
        IReadOnlyList<ConvertedVariant> variants,
        SourceLinks links
    )
    {
        var plan = new PlanDefinition { Type = SourceContext.ClinicalProtocol(), Topic = [SourceContext.Treatment()] };
        var count = variants.Count == 1 ? "1 variant" : $"{Words.Integer(variants.Count)} variants";
        context.Describe(
            plan,
            new(
                "regimen",
                "regimen",
                identity.Slug,
                regimen.Name,
                string.Join(". ", [$"{regimen.Name}, {count}", .. regimen.Settings]) + ".",
                regimen.Span,
                regimen.Settings,
                regimen.SubobjectId
            )
        );
        plan.Extension.AddRange(
            regimen.Synonyms.Select(name => Make.Extension(Guide.Structure("regimen-synonym"), new FhirString(name)))
        );
        plan.Extension.AddRange(Notes.Extensions(regimen.Notes, links));
        plan.RelatedArtifact.AddRange(regimen.References.Select(Citation.Of));
        plan.Action.Add(Choice(context, regimen, identity, variants));
        plan.Text = RegimenNarrative.Of(regimen, identity, variants);
        return plan;
    }

    private static PlanDefinition.ActionComponent Choice(
        SourceContext context,
        Regimen regimen,
        RegimenIdentity identity,
        IReadOnlyList<ConvertedVariant> variants
    )
    {
        var choice = new PlanDefinition.ActionComponent
        {
            ElementId = "variants",
            Title = "Choose one variant",
            Description = $"{regimen.Name}: the variants are alternatives, of which one is given.",
            GroupingBehavior = ActionGroupingBehavior.LogicalGroup,
            SelectionBehavior = ActionSelectionBehavior.ExactlyOne,
            Extension = [context.Trace(regimen.Span)],
        };
        for (var index = 0; index < variants.Count; index++)
        {
            var variant = regimen.Variants[index];
            choice.Action.Add(
                new()
                {
                    ElementId = new Slug("variant").Part(identity.Variants[index].Key).Cut(Slug.ActionLength),
                    Title = Words.OrElse(variant.Label, identity.Variants[index].Title),
                    Description = identity.Variants[index].Title,
                    TextEquivalent = string.Join(
                        ' ',
                        variants[index].Plan.Action.Select(block => $"{block.Title}: {block.Description}")
                    ),
                    Definition = new Canonical(variants[index].Plan.Url),
                    Extension = [context.Trace(variant.Span)],
                }
            );
        }

        return choice;
    }
}
