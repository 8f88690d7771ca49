using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Makes notes of lines.</summary>
internal static class Notes
{
    /// <summary>A note with the words of <paramref name="inlines"/> and the page or heading that they link to first.</summary>
    public static Note Of(NoteKind kind, IReadOnlyList<Inline> inlines, SourceSpan span)
    {
        var link = inlines.OfType<PageLinkInline>().FirstOrDefault();
        return new Note
        {
            Kind = kind,
            Text = Words(inlines),
            Target = link?.Target.TrimStart('#'),
            Span = span,
        };
    }

    /// <summary>Adds the note of a line, unless it has no words.</summary>
    public static void AddLine(this List<Note> notes, NoteKind kind, ValueList<Inline> inlines, SourceSpan span)
    {
        var note = Of(kind, inlines, span);
        if (note.Text.Length > 0)
        {
            notes.Add(note);
        }
    }

    /// <summary>The words; of links without words, their addresses.</summary>
    private static string Words(IReadOnlyList<Inline> inlines)
    {
        var text = inlines.PlainText();
        return text.Length > 0 ? text : string.Join(' ', inlines.OfType<UrlInline>().Select(link => link.Url));
    }
}
