using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>A line of a cell.</summary>
/// <param name="Depth">1 for an option, 2 and more for what stands below one.</param>
/// <param name="Text">The line without its bullet.</param>
internal sealed record CellLine(int Depth, PlacedText Text);

/// <summary>Finds bullets, and the lines of a cell that they begin.</summary>
internal static class Bullets
{
    private const string Outer = "•●▪■‣⁃";
    private const string Inner = "∘◦○▫";

    /// <summary>Signs that are bullets only at the beginning of a line and with a space behind them.</summary>
    private const string AtLineStart = "-–*+·";

    /// <summary>Whether a line begins with a bullet.</summary>
    public static bool Begins(string line)
    {
        var at = Indent(line);
        return at < line.Length && Depth(line, at, at) > 0;
    }

    /// <summary>Whether a line holds a bullet.</summary>
    public static bool Holds(string line) => First(line) >= 0;

    /// <summary>The place of a line's first bullet, or -1.</summary>
    public static int First(string line)
    {
        var indent = Indent(line);
        for (var at = indent; at < line.Length; at++)
        {
            if (Depth(line, at, indent) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// The lines of a cell: where it has bullets, one for each of them, and lines without one go on with the line before; else
    /// each line by itself.
    /// </summary>
    public static IReadOnlyList<CellLine> Read(PlacedText cell)
    {
        var lines = new List<(int Depth, List<Letter> Letters)>();
        var hasBullets = cell.Lines().Any(line => Holds(line.Text));
        var hasSigns = cell.Text.AsSpan().IndexOfAny(Outer) >= 0;
        foreach (var line in cell.Lines().Where(line => !line.IsBlank))
        {
            var indent = Indent(line.Text);
            var start = indent;
            for (var at = indent; at < line.Text.Length; at++)
            {
                if (Depth(line.Text, at, indent) is > 0 and var depth)
                {
                    Add(line.Slice(start, at));
                    lines.Add(
                        (
                            IsSign(line.Text[at]) ? depth
                            : hasSigns ? 2
                            : 1 + (indent / 2),
                            []
                        )
                    );
                    start = at + 1;
                }
            }

            Add(line.Slice(start, line.Text.Length));
        }

        return
        [
            .. lines
                .Select(line => new CellLine(line.Depth, new PlacedText(line.Letters).Trim()))
                .Where(line => !line.Text.IsBlank),
        ];

        void Add(PlacedText text)
        {
            if (text.IsBlank)
            {
                return;
            }

            if (lines.Count == 0 || (!hasBullets && lines[^1].Letters.Count > 0))
            {
                lines.Add((1, []));
            }

            if (lines[^1].Letters.Count > 0)
            {
                lines[^1].Letters.Add(new Letter(' ', text.Letters[0].Offset, 0));
            }

            lines[^1].Letters.AddRange(text.Letters);
        }
    }

    private static int Indent(string line)
    {
        var at = 0;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSign(char character) => Outer.Contains(character) || Inner.Contains(character);

    /// <summary>The depth of the bullet at a place; 0 where there is none.</summary>
    private static int Depth(string line, int at, int indent) =>
        Outer.Contains(line[at]) ? 1
        : Inner.Contains(line[at]) ? 2
        : at == indent && AtLineStart.Contains(line[at]) && at + 1 < line.Length && char.IsWhiteSpace(line[at + 1]) ? 1
        : 0;
}
