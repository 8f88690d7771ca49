using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>A line with the lines below it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Children">The lines one level down, in order.</param>
internal sealed record BulletTree(BulletLine Line, IReadOnlyList<BulletTree> Children)
{
    /// <summary>Levels beyond this count as this one; no page goes so deep on purpose.</summary>
    private const int Deepest = 12;

    /// <summary>The trees of a list's lines.</summary>
    public static IReadOnlyList<BulletTree> Of(IReadOnlyList<BulletLine> lines)
    {
        var roots = new List<BulletTree>();
        var open = new Stack<(int Depth, List<BulletTree> Children)>();
        foreach (var line in lines)
        {
            var depth = Math.Min(line.Depth, Deepest);
            while (open.Count > 0 && open.Peek().Depth >= depth)
            {
                open.Pop();
            }

            var children = new List<BulletTree>();
            (open.Count > 0 ? open.Peek().Children : roots).Add(new BulletTree(line, children));
            if (depth > 0)
            {
                open.Push((depth, children));
            }
            else
            {
                open.Clear();
            }
        }

        return roots;
    }
}
