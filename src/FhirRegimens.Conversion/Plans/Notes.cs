using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>Codes and headings of notes.</summary>
internal static class Notes
{
    /// <summary>Notes that say something as <c>regimen-note</c>.</summary>
    public static IEnumerable<Extension> Extensions(IEnumerable<Note> notes, SourceLinks links) =>
        notes.Where(note => !string.IsNullOrWhiteSpace(note.Text)).Select(note => Extension(note, links));

    private static Extension Extension(Note note, SourceLinks links) =>
        Make.Extension(
            Guide.Structure("regimen-note"),
            Make.Part("kind", new Code(Code(note.Kind))),
            Make.Part("text", note.Text),
            Make.Part("target", links.Find(note.Target) is { } canonical ? new Canonical(canonical) : null)
        )!;

    /// <summary>The code of a kind in the code system note-kind.</summary>
    private static string Code(NoteKind kind) =>
        kind switch
        {
            NoteKind.Remark => "remark",
            NoteKind.PrecedingTreatment => "preceding-treatment",
            NoteKind.SubsequentTreatment => "subsequent-treatment",
            NoteKind.Eligibility => "eligibility",
            NoteKind.Biomarker => "biomarker",
            NoteKind.DoseModification => "dose-modification",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No code for this kind of note."),
        };

    /// <summary>What stands over notes of a kind.</summary>
    public static string Heading(NoteKind kind) =>
        kind switch
        {
            NoteKind.Remark => "Remarks",
            NoteKind.PrecedingTreatment => "Preceding treatment",
            NoteKind.SubsequentTreatment => "Subsequent treatment",
            NoteKind.Eligibility => "Eligibility",
            NoteKind.Biomarker => "Biomarkers",
            NoteKind.DoseModification => "Dose and schedule modifications",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No heading for this kind of note."),
        };
}
