using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Compares a dosage in words with what an order says of it part by part.</summary>
internal static class OrderWords
{
    /// <summary>The words of a dosage whose dose is not coded, where they say more than the order's other parts; null otherwise.</summary>
    public static string? Further(Order order)
    {
        if (order.Dose is not null || order.Words is not { } words)
        {
            return null;
        }

        var rest = words;
        foreach (var known in Known(order).OrderByDescending(text => text.Length))
        {
            rest = rest.Replace(known, "", StringComparison.OrdinalIgnoreCase);
        }

        return rest.Any(char.IsLetterOrDigit) ? words : null;
    }

    private static IEnumerable<string> Known(Order order) =>
        new[]
        {
            order.Title,
            order.Product,
            order.Condition,
            order.Cycles?.Words,
            order.Until is null ? null : $"until {order.Until}",
            order.IsOptional ? "optional" : null,
        }
            .OfType<string>()
            .Concat(order.Condition?.Split("; ") ?? [])
            .Concat(order.Instructions)
            .Concat(order.Unread.Select(fragment => $"not understood: “{fragment}”"))
            .Where(text => text.Length > 0);
}
