using FhirRegimens.Conversion.Plans;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>What people read of a source: its regimens, and what was not understood.</summary>
internal static class ManifestNarrative
{
    /// <summary>The narrative of a source.</summary>
    public static Fhir.Model.Narrative Of(RegimenPage page, IReadOnlyList<ConvertedRegimen> regimens)
    {
        var html = new Xhtml()
            .Heading(2, page.Origin.Title)
            .Paragraph("Revision:", page.Origin.RevisionId)
            .Paragraph("Categories:", string.Join("; ", page.Categories))
            .List([.. page.Notes.Select(note => note.Text)])
            .Table(
                ["Regimen", "Variants", "Entries"],
                [
                    .. regimens.Select(regimen =>
                        (IReadOnlyList<string?>)
                            [
                                regimen.Plan.Title,
                                Words.Integer(regimen.Variants.Count),
                                Words.Integer(regimen.Variants.Sum(variant => variant.Entries.Count)),
                            ]
                    ),
                ]
            );
        return Finish(html, page, "regimen");
    }

    /// <summary>The narrative of a table of treatment options.</summary>
    public static Fhir.Model.Narrative Of(OptionTable table, IReadOnlyList<ConvertedOptions> plans) =>
        Finish(
            new Xhtml()
                .Heading(2, table.Origin.Title)
                .Paragraph("Revision:", table.Origin.RevisionId)
                .Table(
                    ["Options", "Lines of therapy", "Entries"],
                    [
                        .. plans.Select(options =>
                            (IReadOnlyList<string?>)
                                [
                                    options.Plan.Title,
                                    Words.Integer(options.Plan.Action.Count),
                                    Words.Integer(options.Entries.Count),
                                ]
                        ),
                    ]
                ),
            table,
            "option"
        );

    private static Fhir.Model.Narrative Finish(Xhtml html, SourceDocument document, string part)
    {
        AddList(
            html,
            "Not understood:",
            $"these parts of the source belong to no {part}.",
            [.. document.Unread.Select(unread => unread.Text)]
        );
        AddList(
            html,
            "Treatment that was not read:",
            "it stays as it is written; no regimen was made of it.",
            Manifest.TreatmentNotRead(document)
        );
        AddList(
            html,
            "Figures that disagree:",
            "the source contradicts itself here.",
            Manifest.Disagreements(document)
        );
        AddList(
            html,
            "Tables of which no outcomes were read:",
            "they stay as they are written.",
            Manifest.TablesNotRead(document)
        );
        AddList(
            html,
            "Results that do not say enough to be evidence:",
            "they stay as they are written.",
            Manifest.UnclearResults(document)
        );
        return html.Finish();
    }

    private static void AddList(Xhtml html, string heading, string words, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            html.Paragraph(heading, words);
            html.List(items);
        }
    }
}
