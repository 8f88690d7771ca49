using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>A line of a list, of whatever source: what the dose-line grammar reads.</summary>
/// <param name="Depth">1 for a top bullet, 2 for one below it; 0 for a line without a bullet.</param>
/// <param name="Content">The line's content without its bullet.</param>
/// <param name="Span">The whole line, bullet included, line break excluded.</param>
public sealed record BulletLine(int Depth, ValueList<Inline> Content, SourceSpan Span);
