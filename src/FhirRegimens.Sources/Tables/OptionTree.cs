using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>A line of a cell with the lines below it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Below">The lines one level down, in order.</param>
internal sealed record OptionTree(PlacedText Text, IReadOnlyList<OptionTree> Below)
{
    /// <summary>Levels beyond this count as this one; no table goes so deep on purpose.</summary>
    private const int Deepest = 3;

    /// <summary>The line and all below it.</summary>
    public PlacedText Whole() => new(Letters());

    /// <summary>
    /// The trees of a cell's lines. A line that ends with a colon and has nothing below it introduces the lines behind it.
    /// </summary>
    public static IReadOnlyList<OptionTree> Of(IReadOnlyList<CellLine> lines)
    {
        var roots = new List<OptionTree>();
        var open = new Stack<(int Depth, List<OptionTree> Below)>();
        foreach (var line in lines)
        {
            var depth = Math.Min(line.Depth, Deepest);
            while (open.Count > 0 && open.Peek().Depth >= depth)
            {
                open.Pop();
            }

            var below = new List<OptionTree>();
            (open.Count > 0 ? open.Peek().Below : roots).Add(new OptionTree(line.Text, below));
            open.Push((depth, below));
        }

        return Introduced(roots);
    }

    private static List<OptionTree> Introduced(List<OptionTree> roots)
    {
        var head = roots.FindIndex(tree => tree.Below.Count == 0 && tree.Text.Words().EndsWith(':'));
        if (head < 0 || head + 1 == roots.Count)
        {
            return roots;
        }

        return [.. roots[..head], roots[head] with { Below = roots[(head + 1)..] }];
    }

    private IEnumerable<Letter> Letters() => Text.Letters.Concat(Below.SelectMany(child => child.Letters()));
}
