using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A block of wikitext. The blocks of a page follow each other and hold all of it but line breaks.</summary>
/// <param name="Span">All of the block, markup included.</param>
internal abstract record WikiBlock(SourceSpan Span);

/// <summary>A heading.</summary>
/// <param name="Span">The line.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Content">What stands between the equals signs.</param>
/// <param name="Closed">Whether it ends with equals signs, without which the wiki itself shows no heading.</param>
internal sealed record HeadingBlock(SourceSpan Span, int Level, SourceSpan Content, bool Closed) : WikiBlock(Span);

/// <summary>An item of a list.</summary>
/// <param name="Span">The line.</param>
/// <param name="Marker">The run of <c>*</c>, <c>#</c>, <c>:</c> and <c>;</c>, at most
/// <see cref="BlockReader.DeepestList"/> of them.</param>
/// <param name="Content">What stands behind the marker.</param>
internal sealed record ListItemBlock(SourceSpan Span, string Marker, SourceSpan Content) : WikiBlock(Span);

/// <summary>A line of a paragraph. The pages put one statement on each line, so that lines are not joined.</summary>
/// <param name="Span">The line.</param>
/// <param name="Content">The line without comments and white space around it.</param>
internal sealed record LineBlock(SourceSpan Span, SourceSpan Content) : WikiBlock(Span);

/// <summary>A line of nothing but comments, tags or rules.</summary>
/// <param name="Span">The line.</param>
internal sealed record MarkupBlock(SourceSpan Span) : WikiBlock(Span);

/// <summary>A stretch that cannot be read as what it seems to be.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Code">The key of the message about it.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record BrokenBlock(SourceSpan Span, string Code, string Message) : WikiBlock(Span);

/// <summary>A table.</summary>
/// <param name="Span">From its opening to its closing line.</param>
/// <param name="Rows">The rows that have cells.</param>
/// <param name="Closed">Whether its end was found.</param>
internal sealed record TableBlock(SourceSpan Span, ValueList<TableRow> Rows, bool Closed) : WikiBlock(Span);

/// <summary>A row of a table.</summary>
/// <param name="Span">From the first character of its first cell to the last of its last.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record TableRow(SourceSpan Span, ValueList<TableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Content">What it holds, without attributes. Nested tables are inside.</param>
/// <param name="IsHeader">Whether it is marked as a header.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Nested">Tables inside it.</param>
internal sealed record TableCell(
    SourceSpan Content,
    bool IsHeader,
    int Columns,
    int Rows,
    ValueList<TableBlock> Nested
);
