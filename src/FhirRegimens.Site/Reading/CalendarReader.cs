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

    /// <summary>More days than this are not drawn.</summary>
    private const int MostDays = 366;

    /// <summary>The calendars of a block; none where no order states a day.</summary>
    public static IReadOnlyList<Calendar> Read(Timing.RepeatComponent? repeat, IReadOnlyList<OrderLine> lines)
    {
        var orders = Orders(lines).ToList();
        return orders.Exists(order => HasDays(order.Order))
            ?
            [
                .. Classes(repeat, [.. orders.Select(order => order.Order)])
                    .Select(group => Of(group.Title, repeat, [.. orders.Where(order => group.Holds(order.Order))])),
            ]
            : [];
    }

    /// <summary>Orders with the rule of the group that they stand in.</summary>
    private static IEnumerable<(Order Order, string? Rule)> Orders(IEnumerable<OrderLine> lines)
    {
        var rules = new Stack<GroupLine>();
        foreach (var line in lines)
        {
            while (rules.Count > 0 && rules.Peek().Depth >= line.Depth)
            {
                rules.Pop();
            }

            if (line is GroupLine group)
            {
                rules.Push(group);
            }
            else if (line is Order order)
            {
                yield return (order, rules.Select(above => above.Rule).FirstOrDefault(rule => rule is not null));
            }
        }
    }

    private static IEnumerable<(string Title, Func<Order, bool> Holds)> Classes(
        Timing.RepeatComponent? repeat,
        IReadOnlyList<Order> orders
    )
    {
        var limits = orders.Select(order => order.Cycles).Where(limit => limit is { IsNumbered: true }).ToList();
        var last = limits
            .SelectMany(limit => limit!.Listed.Append(limit.From ?? 1).Append(limit.To ?? limit.From ?? 1))
            .Append(repeat?.CountMax ?? repeat?.Count ?? 1)
            .DefaultIfEmpty(1)
            .Max();
        if (limits.Count == 0)
        {
            return [(repeat?.Period is null ? "Days" : "Every cycle", _ => true)];
        }

        if (last > MostCycles)
        {
            return [(AllCycles, _ => true)];
        }

        var isOpen = repeat?.Count is null && limits.Exists(limit => limit is { Listed.Count: 0, To: null });
        var classes = Enumerable
            .Range(1, last)
            .GroupBy(cycle => string.Concat(orders.Select(order => order.Cycles?.Contains(cycle) != false ? '1' : '0')))
            .Select(group => group.ToList())
            .ToList();

        return classes.Count > MostCalendars
            ? [(AllCycles, _ => true)]
            : classes.Select(cycles =>
                (
                    $"{(cycles.Count == 1 ? "Cycle" : "Cycles")} {FhirWords.Integers(cycles)}"
                        + (isOpen && cycles[^1] == last ? " and onwards" : ""),
                    (Func<Order, bool>)(order => order.Cycles?.Contains(cycles[0]) != false)
                )
            );
    }

    private static Calendar Of(
        string title,
        Timing.RepeatComponent? repeat,
        IReadOnlyList<(Order Order, string? Rule)> orders
    )
    {
        var stated = orders
            .SelectMany(order =>
                order
                    .Order.Days.Concat(order.Order.OptionalDays)
                    .Concat(order.Order.StartDay is { } start ? [start] : [])
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
        return new(title, days, [.. orders.Select(order => Row(title, order.Order, order.Rule))]);
    }

    private static CalendarRow Row(string title, Order order, string? rule)
    {
        var remarks = new List<string>();
        if (!HasDays(order))
        {
            remarks.Add("days not stated");
        }

        if (order.Cycles is { } cycles && (title == AllCycles || !cycles.IsNumbered))
        {
            remarks.Add(cycles.Words);
        }

        if (rule is not null)
        {
            remarks.Add(rule);
        }

        if (order.Unread.Count > 0)
        {
            remarks.Add("not all of the line was understood");
        }

        return new(
            order.Anchor,
            order.Title,
            string.Join(' ', new[] { order.Dose ?? "dose in words", order.Frequency }.OfType<string>()),
            order.Days,
            order.OptionalDays,
            order.StartDay,
            remarks.Count == 0 ? null : string.Join("; ", remarks)
        );
    }

    private static bool HasDays(Order order) =>
        order.Days.Count > 0 || order.OptionalDays.Count > 0 || order.StartDay is not null;
}
