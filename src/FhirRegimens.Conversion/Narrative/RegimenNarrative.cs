using FhirRegimens.Conversion.Identity;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>What a clinician reads of a regimen: which variants there are.</summary>
internal static class RegimenNarrative
{
    /// <summary>The narrative of a regimen.</summary>
    public static Fhir.Model.Narrative Of(
        Regimen regimen,
        RegimenIdentity identity,
        IReadOnlyList<ConvertedVariant> variants
    )
    {
        var html = new Xhtml()
            .Heading(2, regimen.Name)
            .Paragraph("Also called:", string.Join("; ", regimen.Synonyms))
            .Paragraph("Setting:", string.Join(" / ", regimen.Settings))
            .Paragraph("Choose one variant:", "the variants are alternatives.")
            .Table(
                ["Variant", "Treatment"],
                [
                    .. identity.Variants.Zip(
                        variants,
                        (names, variant) =>
                            (IReadOnlyList<string?>)
                                [
                                    names.Title,
                                    string.Join(
                                        ' ',
                                        variant.Plan.Action.Select(block => $"{block.Title}: {block.Description}")
                                    ),
                                ]
                    ),
                ]
            )
            .List([.. regimen.Notes.Select(note => note.Text)]);
        VariantNarrative.AddReferences(html, regimen.References);
        return html.Finish();
    }
}
