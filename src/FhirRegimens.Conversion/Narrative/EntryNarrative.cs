using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Terminology;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>What a clinician reads of an entry.</summary>
internal static class EntryNarrative
{
    public static Fhir.Model.Narrative Of(EntryNode entry, string variantTitle, RegimenTerminology terminology)
    {
        var sig = entry.Sig;
        return new Xhtml()
            .Heading(2, entry.Title)
            .Paragraph($"One cycle's or course's worth, part of {variantTitle}.")
            .Table(DoseTable.Columns, [DoseTable.Row(entry, terminology)])
            .Paragraph("In words:", SigWords.Whole(entry.Title, sig with { Label = null }, terminology))
            .Paragraph("In the source's words:", sig.Text)
            .List([.. entry.Component.Notes.Select(note => note.Text)])
            .Paragraph("Not understood, check the source:", Unparsed(entry))
            .Finish();
    }

    private static string? Unparsed(EntryNode entry)
    {
        var fragments = Fragments.Of(entry.Sig).ToList();
        return fragments.Count == 0 ? null : string.Join("; ", fragments.Select(fragment => $"“{fragment}”"));
    }
}
