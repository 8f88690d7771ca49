using System.Globalization;
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

    /// <summary>A list has no more numbered items.</summary>
    private const int LongestNumber = 2;

    /// <summary>The number that a line begins with as an item of a list, "2. …" or "2) …"; 0 where it begins with none.</summary>
    public static int Number(string line)
    {
        var start = Indent(line);
        var end = start;
        while (end < line.Length && end - start < LongestNumber && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isItem =
            end > start
            && end + 2 < line.Length
            && line[end] is '.' or ')'
            && char.IsWhiteSpace(line[end + 1])
            && !char.IsDigit(line[end + 2]);
        return isItem ? int.Parse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Whether a line begins with a bullet.</summary>
    public static bool Begins(string line)
    {
        var at = Indent(line);
        return at < line.Length && Depth(line, at, at) > 0;
    }

    /// <summary>Whether a line begins with a plus sign, which beside other cells may be no bullet.</summary>
    public static bool IsPlus(string line) => line.AsSpan().TrimStart() is ['+', ..];

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
    /// The lines of a cell: where it has bullets or numbered items, one for each of them, and lines without one go on with the line before; else
    /// each line by itself.
    /// </summary>
    public static IReadOnlyList<CellLine> Read(PlacedText cell)
    {
        var lines = new List<(int Depth, List<Letter> Letters)>();
        var isNumbered = false;
        var numbers = new SortedList<int, int>();
        var hasBullets = cell.Lines().Any(line => Holds(line.Text));
        var hasSigns = cell.Text.AsSpan().IndexOfAny(Outer) >= 0;
        foreach (var line in cell.Lines().Where(line => !line.IsBlank))
        {
            var indent = Indent(line.Text);
            var start = indent;
            if (IsNext(line.Text, indent))
            {
                isNumbered |= lines.Count == 0;
                numbers[indent] = Number(line.Text);
                while (numbers.Keys[^1] > indent)
                {
                    numbers.RemoveAt(numbers.Count - 1);
                }

                lines.Add((1 + (indent / 2), []));
                start = line.Text.AsSpan().IndexOfAny(".)") + 1;
            }

            for (var at = start; at < line.Text.Length; at++)
            {
                if (Depth(line.Text, at, indent) is > 0 and var depth)
                {
                    Add(line.Slice(start, at));
                    var below = isNumbered ? 1 : 0;
                    lines.Add(
                        (
                            IsSign(line.Text[at]) ? depth + below
                            : hasSigns ? 2 + below
                            : Math.Max(1 + (indent / 2), 1 + below),
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

        // Items are numbered from the first line on, or below a line that introduces them.
        bool IsNext(string line, int indent) =>
            Number(line) is > 0 and var next
            && next == numbers.GetValueOrDefault(indent) + 1
            && (next > 1 || lines.Count == 0 || lines[^1].Letters is [.., { Value: ':' }]);

        void Add(PlacedText text)
        {
            if (text.IsBlank)
            {
                return;
            }

            if (lines.Count == 0 || (!hasBullets && numbers.Count == 0 && lines[^1].Letters.Count > 0))
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
