using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>A page as lines, one for each thing on it, so that a generated page can be compared with its truth.</summary>
internal static class Outline
{
    public static List<string> Of(RegimenPage page)
    {
        var lines = new List<string>();
        foreach (var regimen in page.Regimens)
        {
            lines.Add(Regimen(regimen.Name, regimen.SubobjectId, regimen.Settings, regimen.Synonyms));
            lines.AddRange(regimen.Notes.Select(note => Note("regimen", note.Kind, note.Text, note.Target)));
            foreach (var variant in regimen.Variants)
            {
                lines.Add(Variant(variant.Label, variant.SubobjectId));
                lines.AddRange(variant.Studies.SelectMany(OfStudy));
                lines.AddRange(variant.Notes.Select(note => Note("variant", note.Kind, note.Text, note.Target)));
                lines.AddRange(variant.Blocks.SelectMany(OfBlock));
            }

            lines.AddRange(regimen.References.Select(Reference));
        }

        lines.AddRange(page.Notes.Select(note => Note("page", note.Kind, note.Text, note.Target)));
        lines.AddRange(page.Categories.Select(category => "category " + category));
        lines.AddRange(page.Unread.Select(unread => "unread " + unread.Text));
        lines.AddRange(page.Messages.Select(message => "message " + message.Code));
        return lines;
    }

    public static string Regimen(string name, string? id, IEnumerable<string> settings, IEnumerable<string> synonyms) =>
        $"regimen {name} #{id} in {string.Join(" > ", settings)} or {string.Join(" / ", synonyms)}";

    public static string Variant(string label, string? id) => $"variant {label} #{id}";

    public static string Note(string owner, NoteKind kind, string text, string? target) =>
        $"{owner} note {kind}: {text} -> {target}";

    public static string Study(Study study) =>
        $"study {study.Name} ({study.Trial}) {study.Url} {study.Evidence} {study.Role} {study.Registrational} "
        + $"{study.Enrollment} {study.Toxicity} [{study.ReferenceLabel}] {string.Join('/', study.Footnotes)}";

    public static string Section(TherapySection section) =>
        $"section {section.Heading}: {section.Therapy}, {section.Phase}, {section.Portion}, {section.Cycles?.Text}";

    public static string Reference(Reference reference) =>
        (reference with { Span = default, Citation = "", Authors = [], Links = [], Registrations = [] }).ToString()
        + string.Join(';', reference.Authors)
        + string.Join(';', reference.Registrations.Select(registration => registration.Number));

    private static IEnumerable<string> OfStudy(Study study) =>
        study.Outcomes.Select(outcome => outcome.ToString()).Prepend(Study(study));

    private static IEnumerable<string> OfBlock(TreatmentBlock block)
    {
        yield return "block " + block.Duration?.Text;
        foreach (var section in block.Sections)
        {
            yield return Section(section);
            foreach (var component in section.Components)
            {
                yield return $"component {component.Drug.Name} ({component.Drug.Brand}): {component.Text}";
            }

            foreach (var note in section.Notes)
            {
                yield return Note("section", note.Kind, note.Text, note.Target);
            }
        }
    }
}
