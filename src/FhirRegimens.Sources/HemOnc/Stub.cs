#pragma warning disable
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

internal static class SigReader
{
    public static Component? ReadComponent(IReadOnlyList<BulletLine> lines)
    {
        var link = lines[0].Content.FirstOrDefault(i => i.Text.Trim().Length > 0) as PageLinkInline;
        if (link is null)
            return null;
        var t = link.Target;
        var o = t.IndexOf(" (", StringComparison.Ordinal);
        var drug = new Drug { Name = o < 0 ? t : t[..o], Brand = o < 0 ? null : t[(o + 2)..].TrimEnd(')') };
        return new Component
        {
            Drug = drug,
            Text = lines[0].Content.PlainText(),
            Span = lines[0].Span,
            Sigs = lines
                .Select(l => new Sig
                {
                    Drug = drug,
                    Text = l.Content.PlainText(),
                    Span = l.Span,
                })
                .ToValueList(),
        };
    }
}

internal static class DurationReader
{
    public static Duration? Read(IReadOnlyList<Inline> inlines, SourceSpan span) =>
        new() { Text = inlines.PlainText(), Span = span };
}
