using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>What differs between two versions of a plan, as people compare them: doses first.</summary>
internal static class VersionDifference
{
    // Below these stand the facts of orders, in their own order.
    private const int Dosing = 100;
    private const int Evidence = 200;
    private const int Words = 300;

    /// <summary>The differences; empty where the pages say the same.</summary>
    public static IReadOnlyList<Change> Between(PlanPage before, PlanPage after) =>
        [.. Facts(before, after).OrderBy(fact => fact.Rank).Select(fact => fact.Change)];

    private static IEnumerable<(int Rank, Change Change)> Facts(PlanPage before, PlanPage after)
    {
        foreach (var (where, old, now) in Paired(Orders(before), Orders(after)))
        {
            foreach (var (rank, (what, value)) in OrderFacts.Index())
            {
                if (Differ(rank, where, what, Of(old, value), Of(now, value)) is { } fact)
                {
                    yield return fact;
                }
            }

            if (
                old is not null
                && now is not null
                && Differ(Words, where, "Source's words", old.Verbatim, now.Verbatim) is { } words
            )
            {
                yield return words;
            }
        }

        foreach (var (where, old, now) in Paired(Blocks(before), Blocks(after)))
        {
            if (Differ(Dosing, where, "Duration", DurationOf(old), DurationOf(now)) is { } fact)
            {
                yield return fact;
            }
        }

        foreach (var (where, old, now) in Paired(Options(before), Options(after)))
        {
            if (Differ(Dosing, where, "Option", old, now) is { } fact)
            {
                yield return fact;
            }
        }

        foreach (var (where, old, now) in Paired(Variants(before), Variants(after)))
        {
            if (Differ(Dosing, where, "Variant", old, now) is { } fact)
            {
                yield return fact;
            }
        }

        foreach (var (where, old, now) in Paired(Studies(before), Studies(after)))
        {
            if (Differ(Evidence, where, "Study", old, now) is { } fact)
            {
                yield return fact;
            }
        }

        foreach (var (rank, what, old, now) in Others(before, after))
        {
            if (Differ(rank, "Plan", what, old, now) is { } fact)
            {
                yield return fact;
            }
        }
    }

    private static readonly (string What, Func<Order, string?> Value)[] OrderFacts =
    [
        ("Drug", order => order.Product ?? order.Title),
        ("Dose", order => order.Dose ?? order.Words),
        ("Limits", order => Joined(order.DoseLimits)),
        ("Not understood", order => Joined(order.Unread)),
        ("How often", order => order.Often),
        ("Days", order => order.When),
        ("For", order => order.Bounds),
        ("Route", order => order.Route),
        ("Infusion", order => order.Infusion),
        ("Cycles", order => order.Cycles?.Words),
        ("Condition", order => order.Condition),
        ("Order", order => Joined(order.Sequence)),
        ("Until", order => order.Until),
        ("Target", order => Joined(order.Goals)),
        ("Instructions", order => Joined(order.Instructions)),
    ];

    private static IEnumerable<(int Rank, string What, string? Before, string? After)> Others(
        PlanPage before,
        PlanPage after
    )
    {
        yield return (Dosing, "Disease", before.Disease, after.Disease);
        yield return (Dosing, "Setting", before.Setting, after.Setting);
        yield return (Dosing, "Goals", Joined(before.Goals), Joined(after.Goals));
        yield return (Evidence, "Notes", Notes(before), Notes(after));
        yield return (Evidence, "References", Citations(before), Citations(after));
        yield return (Words, "Title", before.Title, after.Title);
    }

    private static (int Rank, Change Change)? Differ(
        int rank,
        string where,
        string what,
        string? before,
        string? after
    ) => before == after ? null : (rank, new(where, what, before, after, rank <= Dosing));

    /// <summary>Things of both sides by name; of several with one name the first with the first.</summary>
    private static IEnumerable<(string Name, T? Before, T? After)> Paired<T>(
        IEnumerable<(string Name, T Thing)> before,
        IEnumerable<(string Name, T Thing)> after
    )
        where T : class
    {
        var old = Numbered(before).ToDictionary(named => named.Key, named => named.Thing);
        var now = Numbered(after).ToList();
        var kept = now.Select(named => named.Key).ToHashSet();
        return now.Select(named => (named.Key.Name, old.GetValueOrDefault(named.Key), (T?)named.Thing))
            .Concat(
                old.Where(named => !kept.Contains(named.Key))
                    .Select(named => (named.Key.Name, (T?)named.Value, (T?)null))
            );
    }

    private static IEnumerable<((string Name, int Number) Key, T Thing)> Numbered<T>(
        IEnumerable<(string Name, T Thing)> things
    )
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, thing) in things)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
            yield return ((name, counts[name]), thing);
        }
    }

    private static IEnumerable<(string Name, Order Thing)> Orders(PlanPage page) =>
        page
            .Blocks.SelectMany(block => block.Sections)
            .SelectMany(section => section.Lines)
            .OfType<Order>()
            .Select(order => (order.Title, order));

    private static IEnumerable<(string Name, Block Thing)> Blocks(PlanPage page) =>
        page.Blocks.Select(block => (block.Title, block));

    private static IEnumerable<(string Name, string Thing)> Options(PlanPage page) =>
        page.Kind != PlanKind.Options
            ? []
            : page.Blocks.SelectMany(line =>
                line.Sections.Select(option =>
                    (
                        $"{line.Title}: {option.Title}",
                        string.Join(
                            "; ",
                            new[] { option.Condition, option.Selection }
                                .Concat(option.Columns?.Names ?? [])
                                .Concat(option.Remarks)
                                .OfType<string>()
                                .DefaultIfEmpty("listed")
                        )
                    )
                )
            );

    private static IEnumerable<(string Name, string Thing)> Variants(PlanPage page) =>
        page.Variants.Select(variant => (variant.Title, variant.Words ?? "listed"));

    private static IEnumerable<(string Name, string Thing)> Studies(PlanPage page) =>
        page.Studies.Select(study =>
            (
                study.Name,
                string.Join(
                    "; ",
                    study
                        .Outcomes.Select(outcome => outcome.Words)
                        .Prepend(study.Evidence)
                        .Append(study.Toxicity)
                        .Where(words => !string.IsNullOrEmpty(words))
                )
            )
        );

    private static string? Of(Order? order, Func<Order, string?> value) => order is null ? null : value(order);

    private static string? DurationOf(Block? block) =>
        block is null ? null : block.Duration ?? block.Timing ?? "not stated";

    private static string? Notes(PlanPage page) =>
        Joined([.. page.Notes.SelectMany(group => group.Notes).Select(note => note.Text)]);

    private static string? Citations(PlanPage page) => Joined([.. page.Citations.Select(citation => citation.Words)]);

    private static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join("; ", texts);
}
