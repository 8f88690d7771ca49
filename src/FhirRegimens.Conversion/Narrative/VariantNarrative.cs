using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Plans;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>What a clinician reads and prints of a variant.</summary>
internal static class VariantNarrative
{
    private static readonly IReadOnlyList<string> StudyColumns =
    [
        "Study",
        "Enrollment",
        "Evidence",
        "Comparator",
        "Efficacy",
        "Toxicity",
    ];

    /// <summary>The narrative of a variant.</summary>
    public static Fhir.Model.Narrative Of(
        string title,
        Regimen regimen,
        Variant variant,
        IReadOnlyList<BlockLayout> blocks,
        IReadOnlyList<Reference> references,
        RegimenTerminology terminology
    )
    {
        var html = new Xhtml().Heading(2, title);
        html.Paragraph("Setting:", string.Join(" / ", regimen.Settings));
        Warn(html, blocks);
        AddNotes(html, variant.Notes, NoteKind.Eligibility, NoteKind.Biomarker, NoteKind.PrecedingTreatment);
        foreach (var block in blocks)
        {
            AddBlock(html, block, terminology);
        }

        AddNotes(html, variant.Notes, NoteKind.DoseModification, NoteKind.SubsequentTreatment, NoteKind.Remark);
        AddStudies(html, variant);
        AddReferences(html, references);
        return html.Finish();
    }

    private static void Warn(Xhtml html, IReadOnlyList<BlockLayout> blocks)
    {
        var fragments = blocks
            .SelectMany(block =>
                block
                    .Entries.SelectMany(entry =>
                        Fragments.Of(entry.Sig).Select(fragment => $"{entry.Title}: “{fragment}”")
                    )
                    .Concat(BlockTiming.Unparsed(block.Block.Duration).Select(fragment => $"Duration: “{fragment}”"))
            )
            .ToList();
        if (fragments.Count > 0)
        {
            html.Paragraph("Warning:", "these parts of the source were not understood. Check the source before use.");
            html.List(fragments);
        }
    }

    private static void AddBlock(Xhtml html, BlockLayout block, RegimenTerminology terminology)
    {
        html.Heading(3, block.Title);
        html.Paragraph("Duration:", block.Block.Duration?.Text ?? "not stated");
        html.Paragraph(
            block.Selection switch
            {
                ActionSelectionBehavior.ExactlyOne => "One of these sections is given, as the patient requires.",
                ActionSelectionBehavior.Any => "Sections for certain patients are given to these only.",
                _ => null,
            }
        );
        foreach (var section in block.Sections)
        {
            html.Heading(4, Words.OrElse(section.Section.Heading, "Treatment"));
            html.Table(DoseTable.Columns, [.. Rows(section, terminology)]);
            html.List([.. section.Nodes.OfType<GroupNode>().SelectMany(Choices)]);
            html.List([
                .. section
                    .Section.Components.SelectMany(component =>
                        component.Notes.Select(note => $"{DrugName.Of(component.Drug)}: {note.Text}")
                    )
                    .Concat(section.Section.Notes.Select(note => note.Text)),
            ]);
        }

        DaysGrid.Add(html, block.Entries);
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(SectionLayout section, RegimenTerminology terminology) =>
        section.Nodes.SelectMany(node => node.Entries).Select(entry => DoseTable.Row(entry, terminology));

    private static IEnumerable<string> Choices(GroupNode group)
    {
        var titles = string.Join("; ", group.Children.Select(child => child.Title));
        if (group.Selection == ActionSelectionBehavior.ExactlyOne)
        {
            yield return $"Give exactly one of: {titles}.";
        }
        else if (group.Selection == ActionSelectionBehavior.AtMostOne)
        {
            yield return $"Give only where it applies: {titles}.";
        }

        foreach (var choice in group.Children.OfType<GroupNode>().SelectMany(Choices))
        {
            yield return choice;
        }
    }

    private static void AddNotes(Xhtml html, IEnumerable<Note> notes, params IReadOnlyList<NoteKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var texts = notes.Where(note => note.Kind == kind).Select(note => note.Text).ToList();
            if (texts.Count > 0)
            {
                html.Heading(4, Notes.Heading(kind));
                html.List(texts);
            }
        }
    }

    private static void AddStudies(Xhtml html, Variant variant)
    {
        if (variant.Studies.Count == 0)
        {
            return;
        }

        html.Heading(3, "Evidence");
        html.Table(
            StudyColumns,
            [
                .. variant.Studies.Select(study =>
                    (IReadOnlyList<string?>)
                        [
                            study.Trial is null ? study.Name : $"{study.Name} ({study.Trial})",
                            study.Enrollment?.Text,
                            study.Evidence,
                            Joined(study.Outcomes.Select(outcome => outcome.Comparator)),
                            Joined(study.Outcomes.Select(outcome => outcome.Text)),
                            study.Toxicity,
                        ]
                ),
            ]
        );
        html.List([.. variant.Studies.SelectMany(study => study.Footnotes).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Adds the references, each as a link where it has an address.</summary>
    public static void AddReferences(Xhtml html, IReadOnlyList<Reference> references)
    {
        if (references.Count > 0)
        {
            html.Heading(3, "References");
            html.Links([
                .. references.Select(reference =>
                    (
                        $"{reference.Label}. {reference.Citation}"
                            + (reference.Verification is { } phrase ? $" ({phrase})" : ""),
                        Citation.Url(reference)
                    )
                ),
            ]);
        }
    }

    private static string Joined(IEnumerable<string?> texts) =>
        string.Join("; ", texts.OfType<string>().Distinct(StringComparer.Ordinal));
}
