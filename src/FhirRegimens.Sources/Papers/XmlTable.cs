using System.Globalization;
using System.Xml.Linq;
using FhirRegimens.Sources.Tables.Formats;
using FhirRegimens.Sources.Text;
using static FhirRegimens.Sources.Papers.XmlElements;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads the rows of a table of JATS.</summary>
internal static class XmlTable
{
    /// <summary>
    /// The rows with cells that span several put into each of their places. In a body, what reaches to the right stands once, and
    /// so do numbers that reach down; several rows of headings become one.
    /// </summary>
    public static GridBlock Read(XElement wrap, XmlText text)
    {
        var grid = new GridBuilder();
        var heads = 0;
        var indented = new List<bool>();
        foreach (var row in All(wrap, "tr"))
        {
            var cells = row.Elements().Where(cell => cell.Name.LocalName is "td" or "th").ToList();
            heads += row.Parent?.Name.LocalName == "thead" ? 1 : 0;
            indented.Add(cells.Count > 0 && IsIndented(cells[0].Value));
            grid.StartRow();
            foreach (var cell in cells)
            {
                grid.StartCell(Number(cell, "colspan"), Number(cell, "rowspan"));
                grid.EndCell(text.Placed(cell, Fate.Unread)?.Letters ?? []);
            }
        }

        var all = grid.Build().OfType<Tables.GridBlock>().SelectMany(block => block.Rows).ToList();
        heads = heads > 0 ? heads : Headed(all);
        var rows = all.Select(
                (row, index) =>
                    (
                        Cells: (IReadOnlyList<PlacedText>)
                            [
                                .. row.Select(
                                    (cell, at) =>
                                        at > 0 && (row[at - 1] == cell || IsNumberFromAbove(all, index, at, heads))
                                            ? PlacedText.Empty
                                            : cell.Text
                                ),
                            ],
                        IsIndented: all.Count == indented.Count && indented[index]
                    )
            )
            .Skip(heads)
            .Where(row => row.Cells.Any(cell => !cell.IsBlank))
            .ToList();
        return new(null, [.. rows.Select(row => row.Cells)], [])
        {
            Header = heads > 0 ? Header(all.Take(heads).ToList()) : null,
            Indented = [.. rows.Select(row => row.IsIndented)],
        };
    }

    /// <summary>Whether a label begins with blanks that no browser drops, as those of a subdivision do.</summary>
    private static bool IsIndented(string label) =>
        label.AsSpan().TrimStart(" \t\r\n") is ['\u00A0' or (>= '\u2000' and <= '\u200A') or '\u3000', ..];

    private static bool IsNumberFromAbove(List<IReadOnlyList<Tables.GridCell>> rows, int row, int at, int heads) =>
        row > heads
        && rows[row - 1].ElementAtOrDefault(at) == rows[row][at]
        && rows[row][at].Text.Text.Any(char.IsAsciiDigit);

    /// <summary>How many rows a heading reaches over that no thead marks: those with a cell that goes on in the row below.</summary>
    private static int Headed(List<IReadOnlyList<Tables.GridCell>> rows)
    {
        var first = rows.FirstOrDefault();
        return
            first is [var corner, ..]
            && rows.Count > 1
            && rows[1].Count > 0
            && rows[1][0] == corner
            && !corner.Text.IsBlank
            ? rows.TakeWhile(row => row.Count > 0 && row[0] == corner).Count()
            : 0;
    }

    /// <summary>The headings of each column, one below the other.</summary>
    private static List<PlacedText> Header(List<IReadOnlyList<Tables.GridCell>> rows) =>
        [
            .. Enumerable
                .Range(0, rows.Max(row => row.Count))
                .Select(at =>
                    PlacedText.Joined(
                        [
                            .. rows.Select(row => row.ElementAtOrDefault(at))
                                .OfType<Tables.GridCell>()
                                .Distinct()
                                .Select(cell => cell.Text),
                        ],
                        ": "
                    )
                ),
        ];

    private static int Number(XElement cell, string attribute) =>
        int.TryParse(
            (string?)cell.Attribute(attribute),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 1;
}
