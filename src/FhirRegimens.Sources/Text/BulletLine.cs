using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>A line of a list, of whatever source: what the dose-line grammar reads.</summary>
/// <param name="Depth">1 for a top bullet, 2 for one below it; 0 for a line without a bullet.</param>
/// <param name="Content">The line's content without its bullet.</param>
/// <param name="Span">The whole line, bullet included, line break excluded.</param>
public sealed record BulletLine(int Depth, ValueList<Inline> Content, SourceSpan Span)
{
    /// <summary>Whether a comma in it may be a decimal point ("0,8 mg/kg"), as no page of the wiki writes it.</summary>
    public bool MayHaveDecimalCommas { get; init; }

    /// <summary>A line of words that are no wikitext.</summary>
    internal static BulletLine OfWords(int depth, string words, SourceSpan span = default) =>
        new(depth, [new TextInline(words, span)], span) { MayHaveDecimalCommas = true };
}
