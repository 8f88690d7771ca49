using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>A part of a document that holds a table, whatever its format: a line of text or a grid of cells.</summary>
internal abstract record TableBlock;

/// <summary>A line or paragraph outside of tables.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsHeading">Whether it is set as a heading or caption, or is the first line of a text without such.</param>
internal sealed record TextBlock(PlacedText Text, bool IsHeading = false) : TableBlock;

/// <summary>A table.</summary>
/// <param name="Rows">
/// Its rows, not all of the same length; a cell that spans several rows or columns stands in each of its places.
/// </param>
/// <param name="IsFlattened">
/// Whether the cells of a row were run together: a row has a heading and one cell with the text of all others.
/// </param>
internal sealed record GridBlock(IReadOnlyList<IReadOnlyList<GridCell>> Rows, bool IsFlattened = false) : TableBlock;

/// <summary>A cell. Two cells are the same only where they are one cell of the source.</summary>
/// <param name="text">Its words; lines as line breaks, items of lists with bullets.</param>
internal sealed class GridCell(PlacedText text)
{
    /// <summary>Its words; lines as line breaks, items of lists with bullets.</summary>
    public PlacedText Text => text;
}
