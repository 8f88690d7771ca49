using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Options;

/// <summary>A line of therapy, laid out as actions.</summary>
/// <param name="Id">The whole slug of its action.</param>
/// <param name="Line">The line.</param>
/// <param name="Options">Its options in order.</param>
internal sealed record LineLayout(Slug Id, TherapyLine Line, IReadOnlyList<OptionLayout> Options)
{
    /// <summary>The entries in order.</summary>
    public IEnumerable<EntryNode> Entries => Options.SelectMany(option => option.Entries);

    /// <summary>The entries of which the source no longer says for which disease they are.</summary>
    public IEnumerable<EntryNode> LostEntries =>
        Options.Where(option => option.Option.IsColumnLost).SelectMany(option => option.Entries);

    /// <summary>The lines of a table with those options that stand in a column; all of them for null.</summary>
    public static IReadOnlyList<LineLayout> Of(OptionTable table, string? column, RegimenTerminology terminology)
    {
        var ids = new ActionIds();
        var tree = new ComponentTree(ids, terminology);
        return
        [
            .. table
                .Lines.Select(line =>
                    line with
                    {
                        Options = line
                            .Options.Where(option =>
                                column is null || option.Columns.Count == 0 || option.Columns.Contains(column)
                            )
                            .ToValueList(),
                    }
                )
                .Where(line => line.Options.Count > 0)
                .Select(line =>
                {
                    var id = ids.Below(null, Words.OrElse(line.Heading, "options"));
                    return new LineLayout(
                        id,
                        line,
                        [
                            .. line.Options.Select(
                                (option, index) => OptionLayout.Of(ids, tree, id, option, index, null, level: 2)
                            ),
                        ]
                    );
                }),
        ];
    }
}

/// <summary>An option, laid out as actions.</summary>
/// <param name="Id">The whole slug of its action.</param>
/// <param name="Option">The option.</param>
/// <param name="Nodes">Its components in order; none where it only says in words what may be done.</param>
/// <param name="Options">The options below it in order.</param>
internal sealed record OptionLayout(
    Slug Id,
    TreatmentOption Option,
    IReadOnlyList<PlanNode> Nodes,
    IReadOnlyList<OptionLayout> Options
)
{
    /// <summary>As deep as actions nest.</summary>
    private const int MostLevels = 7;

    /// <summary>Whether it nests too deep for its parts, which stay in words.</summary>
    public bool IsTooDeep { get; private init; }

    /// <summary>The entries in order.</summary>
    public IEnumerable<EntryNode> Entries =>
        Nodes.SelectMany(node => node.Entries).Concat(Options.SelectMany(option => option.Entries));

    private int Depth =>
        1
        + Math.Max(
            Nodes.Select(DepthOf).DefaultIfEmpty(0).Max(),
            Options.Select(option => option.Depth).DefaultIfEmpty(0).Max()
        );

    public static OptionLayout Of(
        ActionIds ids,
        ComponentTree tree,
        Slug parent,
        TreatmentOption option,
        int index,
        Branch? above,
        int level
    )
    {
        var id = ids.Below(parent, $"option {Words.Integer(index + 1)}");
        var branch = Both(above, option.Branch);
        var section = new TherapySection
        {
            Heading = option.Text,
            Therapy = "",
            Branch = branch,
        };
        var layout = new OptionLayout(
            id,
            option,
            [.. option.Components.Select(component => tree.Of(id, section, component))],
            [.. option.Options.Select((part, place) => Of(ids, tree, id, part, place, branch, level + 1))]
        );
        return level + layout.Depth - 1 <= MostLevels
            ? layout
            : layout with
            {
                Nodes = [],
                Options = [],
                IsTooDeep = true,
            };
    }

    /// <summary>What holds for an option also holds for those below it.</summary>
    private static Branch? Both(Branch? above, Branch? own) =>
        above is null ? own
        : own is null ? above
        : new Branch("complex", $"{above.Text}; {own.Text}", null, null, null);

    private static int DepthOf(PlanNode node) =>
        1 + (node is GroupNode group ? group.Children.Select(DepthOf).DefaultIfEmpty(0).Max() : 0);
}
