using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;
using static FhirRegimens.Pipeline.Csv.HemOncWords;

namespace FhirRegimens.Pipeline.Csv;

/// <summary>A variant with its regimen.</summary>
internal sealed record VariantOfRegimen(RegimenPage Page, Regimen Regimen, Variant Variant)
{
    /// <summary>The variants of a page in its order.</summary>
    public static IEnumerable<VariantOfRegimen> Of(RegimenPage page) =>
        from regimen in page.Regimens
        from variant in regimen.Variants
        select new VariantOfRegimen(page, regimen, variant);
}

/// <summary>The columns of variants: what holds for all dose lines of one, in the source's words.</summary>
internal static class VariantColumns
{
    public static IReadOnlyList<Column<VariantOfRegimen>> All { get; } =
    [
        new("study", row => List(row.Variant.Studies.Select(study => study.Name).Distinct(StringComparer.Ordinal))),
        new("regimen", row => row.Regimen.Name),
        new("variant", row => row.Variant.Label),
        new("settings", row => List(row.Regimen.Settings)),
        Notes("eligibility", NoteKind.Eligibility),
        Notes("biomarkers", NoteKind.Biomarker),
        Notes("precedingTreatment", NoteKind.PrecedingTreatment),
        Notes("subsequentTreatment", NoteKind.SubsequentTreatment),
        Notes("doseModifications", NoteKind.DoseModification),
        Notes("remarks", NoteKind.Remark),
        new("page", row => row.Page.Origin.Title),
        new("line", row => Words.Integer(row.Variant.Span.Line)),
    ];

    private static Column<VariantOfRegimen> Notes(string name, NoteKind kind) =>
        new(
            name,
            row =>
                List(
                    row.Regimen.Notes.Concat(row.Variant.Notes)
                        .Where(note => note.Kind == kind)
                        .Select(note => note.Text)
                )
        );
}
