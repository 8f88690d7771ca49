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

    /// <summary>The words; of links without words, their addresses.</summary>
    private static string Words(IReadOnlyList<Inline> inlines)
    {
        var text = inlines.PlainText();
        return text.Length > 0 ? text : string.Join(' ', inlines.OfType<UrlInline>().Select(link => link.Url));
    }
}
