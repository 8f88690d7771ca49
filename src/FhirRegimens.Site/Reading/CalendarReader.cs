using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>
/// Lays orders on the days of a cycle. Only stated days are marked; where orders are limited to cycles, cycles that are
/// alike share a calendar.
/// </summary>
internal static class CalendarReader
{
    /// <summary>A cycle longer than this is drawn with its stated days alone.</summary>
    private const int LongestDrawn = 56;

    private const string AllCycles = "All cycles";

    /// <summary>More cycles than this are not told apart.</summary>
    private const int MostCycles = 60;

    /// <summary>More calendars than this are not drawn; one for all says which order is limited to which cycles.</summary>
    private const int MostCalendars = 12;

    /// <summary>Longer instructions stand in the table of doses alone.</summary>
    private const int ShortInstruction = 60;

    /// <summary>More days than this are not drawn.</summary>
    private const int MostDays = 366;

    /// <summary>The calendars of a block; none where no order states a day.</summary>
    /// <param name="repeat">The block's timing; null where it has none.</param>
    /// <param name="sections">Its sections in their order.</param>
    /// <param name="phases">What its phases are called; sections of different phases never share a calendar.</param>
    /// <param name="selection">Which of the sections are given; null where all are.</param>
    public static IReadOnlyList<Calendar> Read(
        Timing.RepeatComponent? repeat,
        IReadOnlyList<Section> sections,
        IReadOnlyList<string> phases,
        string? selection
    )
    {
        var parts = sections
            .GroupBy(section => PhaseOf(section, phases), StringComparer.Ordinal)
            .Select(part => (Phase: part.Key, Orders: part.SelectMany(section => Orders(section)).ToList()))
            .ToList();
        return
        [
            .. parts
                .Where(part => part.Orders.Exists(given => HasDays(given.Order)))
                .SelectMany(part =>
                    Classes(repeat, [.. part.Orders.Select(given => given.Order)])
                        .Select(cycles =>
                            Of(
                                part.Phase is null || parts.Count == 1 ? cycles.Title : $"{part.Phase}: {cycles.Title}",
                                cycles.IsForAll,
                                repeat,
                                [.. part.Orders.Where(given => cycles.Holds(given.Order))]
                            )
                        )
                ),
        ];

        IEnumerable<Given> Orders(Section section) =>
            OrdersWithRules(section.Lines)
                .Select(read => new Given(
                    read.Order,
                    sections.Count == 1
                        ? read.Rules
                        : [selection is null ? section.Title : $"{section.Title}: {selection}", .. read.Rules]
                ));
    }

    /// <summary>An order with what the groups around it say about it.</summary>
    private sealed record Given(Order Order, IReadOnlyList<string> Rules);

    // A section is named after its kind of therapy and its phase: "Chemotherapy, induction".
    private static string? PhaseOf(Section section, IReadOnlyList<string> phases) =>
        phases.FirstOrDefault(phase =>
            section.Title.Equals(phase, StringComparison.OrdinalIgnoreCase)
            || section.Title.Contains($", {phase}", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Orders with the rules of the groups that they stand in, the outermost first.</summary>
    private static IEnumerable<(Order Order, IReadOnlyList<string> Rules)> OrdersWithRules(IEnumerable<OrderLine> lines)
    {
        var groups = new Stack<GroupLine>();
        foreach (var line in lines)
        {
            while (groups.Count > 0 && groups.Peek().Depth >= line.Depth)
            {
                groups.Pop();
            }

            if (line is GroupLine group)
            {
                groups.Push(group);
            }
            else if (line is Order order)
            {
                yield return (
                    order,
                    [
                        .. groups
                            .Where(above => above.Rule is not null)
                            .Select(above => $"{above.Title}: {above.Rule}")
                            .Reverse(),
                    ]
                );
            }
        }
    }

    private static IEnumerable<(string Title, bool IsForAll, Func<Order, bool> Holds)> Classes(
        Timing.RepeatComponent? repeat,
        IReadOnlyList<Order> orders
    )
    {
        var limits = orders.Select(order => order.Cycles).Where(limit => limit is { IsNumbered: true }).ToList();
        if (limits.Count == 0)
        {
            return [(repeat?.Period is null ? "Days" : "Every cycle", true, _ => true)];
        }

        var last = limits
            .SelectMany(limit => limit!.Listed.Append(limit.From ?? 1).Append(limit.To ?? limit.From ?? 1))
            .Append(repeat?.CountMax ?? repeat?.Count ?? 1)
            .Max();
        if (last > MostCycles)
        {
            return [(AllCycles, true, _ => true)];
        }

        // Where nobody says which cycle is the last, the one after all that are named stands for those that follow.
        var isOpen = (repeat?.CountMax ?? repeat?.Count) is null;
        var classes = Enumerable
            .Range(1, isOpen ? last + 1 : last)
            .GroupBy(cycle => string.Concat(orders.Select(order => order.Cycles?.Contains(cycle) != false ? '1' : '0')))
            .Select(group => group.ToList())
            .Where(cycles => orders.Any(order => order.Cycles?.Contains(cycles[0]) != false))
            .ToList();

        return classes.Count > MostCalendars
            ? [(AllCycles, true, _ => true)]
            : classes.Select(cycles =>
                (
                    CycleTitle(cycles, isOpen && cycles[^1] == last + 1),
                    false,
                    (Func<Order, bool>)(order => order.Cycles?.Contains(cycles[0]) != false)
                )
            );
    }

    /// <summary>"Cycle 1", "Cycles 2 to 6", "Cycles 1, 4 and onwards".</summary>
    private static string CycleTitle(List<int> cycles, bool isOpen)
    {
        if (!isOpen)
        {
            return $"{(cycles.Count == 1 ? "Cycle" : "Cycles")} {IntegerList.Of(cycles)}";
        }

        var first = cycles[^1];
        var index = cycles.Count - 1;
        while (index > 0 && cycles[index - 1] == first - 1)
        {
            first = cycles[--index];
        }

        var onwards = $"{FhirWords.Integer(first)} and onwards";
        return index == 0 ? $"Cycle {onwards}" : $"Cycles {IntegerList.Of([.. cycles.Take(index)])}, {onwards}";
    }

    private static Calendar Of(string title, bool isForAll, Timing.RepeatComponent? repeat, IReadOnlyList<Given> orders)
    {
        var stated = orders
            .SelectMany(given =>
                given
                    .Order.Days.Concat(given.Order.OptionalDays)
                    .Concat(given.Order.StartDay is { } start ? [start] : [])
            )
            .Distinct()
            .Order()
            .ToList();
        var first = Math.Min(1, stated.FirstOrDefault(1));
        var last = Math.Max(BlockTiming.DaysOf(repeat) ?? 1, stated.LastOrDefault(1));
        IReadOnlyList<int> days =
            (long)last - first < LongestDrawn
                ? [.. Enumerable.Range(first, last - first + 1)]
                : [.. stated.Take(MostDays)];
        return new(title, days, [.. orders.Select(given => Row(given, isForAll))]);
    }

    private static CalendarRow Row(Given given, bool isForAll) =>
        new(
            given.Order.Anchor,
            given.Order.Title,
            Cell(given.Order),
            given.Order.IsOnSomeDays ? [] : given.Order.Days,
            given.Order.OptionalDays,
            given.Order.StartDay,
            [.. Remarks(given, isForAll)]
        )
        {
            Route = given.Order.Route ?? (given.Order.IsProcedure ? null : "route not stated"),
            SomeDays = given.Order.IsOnSomeDays ? given.Order.Days : [],
        };

    // Within a day: what is given once per week is not given so on each of its days.
    private static string Cell(Order order) =>
        $"{order.Dose ?? (order.IsProcedure ? order.Product : $"dose {order.NoDose}")}{(order.IsFrequencyOfADay ? $", {order.Frequency}" : "")}";

    /// <summary>All that a mark on a day does not say and that decides whether, how long and up to what it is given.</summary>
    private static IEnumerable<string> Remarks(Given given, bool isForAll)
    {
        var order = given.Order;
        if (!HasDays(order))
        {
            yield return "days not stated";
        }

        if (order.IsOnSomeDays)
        {
            yield return $"on some of {IntegerList.OfDays(order.Days)}";
        }

        if (order.Unread.Count > 0)
        {
            yield return "not all of the line was understood";
        }

        foreach (var rule in given.Rules)
        {
            yield return rule;
        }

        foreach (var limit in order.DoseLimits)
        {
            yield return limit;
        }

        if (order.Cycles is { } cycles && (isForAll || !cycles.IsNumbered))
        {
            yield return cycles.Words;
        }

        if (order.Condition is { } condition)
        {
            yield return condition;
        }

        if (order.IsOptional)
        {
            yield return "optional";
        }

        if (order.AsNeeded is { } need)
        {
            yield return need;
        }

        if (!order.IsFrequencyOfADay && order.Frequency is { } frequency)
        {
            yield return frequency;
        }

        foreach (var timing in new[] { order.OtherCount, order.Hours, order.Infusion, order.Bounds }.OfType<string>())
        {
            yield return timing;
        }

        foreach (var sequence in order.Sequence)
        {
            yield return sequence;
        }

        if (order.Until is { } until)
        {
            yield return $"until {until}";
        }

        foreach (var goal in order.Goals)
        {
            yield return $"target: {goal}";
        }

        foreach (var instruction in order.Instructions.Where(words => words.Length <= ShortInstruction))
        {
            yield return instruction;
        }

        if (order.Instructions.Any(words => words.Length > ShortInstruction))
        {
            yield return "further instructions in the table of doses";
        }
    }

    private static bool HasDays(Order order) =>
        order.Days.Count > 0 || order.OptionalDays.Count > 0 || order.StartDay is not null;
}
