using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>A piece of running text after markup is resolved: entities decoded, bold and italics taken off.</summary>
/// <param name="Text">What a reader of the page sees; superscripts of units as in "mg/m2", of powers as in "10^6", footnote marks
/// in superscript characters.</param>
/// <param name="Span">The source that it was made from, markup included.</param>
public abstract record Inline(string Text, SourceSpan Span);

/// <summary>Plain words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Their source.</param>
/// <param name="Bold">Whether they stand in bold.</param>
/// <param name="Italic">Whether they stand in italics.</param>
public sealed record TextInline(string Text, SourceSpan Span, bool Bold = false, bool Italic = false)
    : Inline(Text, Span);

/// <summary>A link to a page or heading of the same wiki.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Span">The whole link.</param>
/// <param name="Target">The page, heading (<c>#…</c>) or category (<c>:Category:…</c>) that it leads to.</param>
public sealed record PageLinkInline(string Text, SourceSpan Span, string Target) : Inline(Text, Span);

/// <summary>A link to an address.</summary>
/// <param name="Text">The words of the link; the address itself where it stands bare, empty for a bracketed one
/// without words.</param>
/// <param name="Span">The whole link.</param>
/// <param name="Url">The address as written.</param>
public sealed record UrlInline(string Text, SourceSpan Span, string Url) : Inline(Text, Span);

/// <summary>
/// A template or parser function call, <c>{{…}}</c>, a footnote, <c>&lt;ref&gt;</c>, or a comment that is not closed:
/// source that shows nothing that we read.
/// </summary>
/// <param name="Span">The whole call.</param>
/// <param name="Content">What stands between the outer braces or tags; of a comment, all of it.</param>
public sealed record TemplateInline(SourceSpan Span, string Content) : Inline("", Span);
