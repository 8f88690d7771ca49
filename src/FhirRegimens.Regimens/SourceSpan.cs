namespace FhirRegimens.Regimens;

/// <summary>A stretch of a source's text.</summary>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Column">Column of its first character, from 1, in UTF-16 code units.</param>
/// <param name="Offset">UTF-16 code units before it in the text.</param>
/// <param name="Length">UTF-16 code units it spans.</param>
public readonly record struct SourceSpan(int Line, int Column, int Offset, int Length)
{
    /// <summary>The offset just behind the last character.</summary>
    public int End => Offset + Length;
}
