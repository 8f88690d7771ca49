using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.Repository.Storage;

namespace FhirRegimens.Repository.Interactions;

/// <summary>The Bundles that searches and histories answer with, a page at a time (R4 http.html#paging).</summary>
internal static class ResultBundle
{
    /// <summary>A page.</summary>
    /// <param name="type">searchset or history.</param>
    /// <param name="total">How many there are on all pages; null where nobody asked.</param>
    /// <param name="links">Where this page and others are.</param>
    /// <param name="entries">The page's entries.</param>
    public static JsonObject Of(string type, int? total, JsonArray links, JsonArray entries) =>
        FhirJson.Object(
            ("resourceType", "Bundle"),
            ("type", type),
            ("total", total),
            ("link", links),
            ("entry", entries.Count > 0 ? entries : null)
        );

    /// <summary>Where this page, the first, the one before and the next are.</summary>
    /// <param name="address">The address without its query.</param>
    /// <param name="used">The parameters that were understood.</param>
    /// <param name="offset">How many come before this page.</param>
    /// <param name="count">How many a page has; 0 where only their number was asked for.</param>
    /// <param name="total">How many there are on all pages.</param>
    public static JsonArray Links(
        string address,
        IReadOnlyList<KeyValuePair<string, string>> used,
        int offset,
        int count,
        int total
    )
    {
        var links = new JsonArray { Link("self", offset) };
        if (count > 0)
        {
            links.Add(Link("first", 0));
            if (offset > 0)
            {
                links.Add(Link("previous", Math.Max(0, offset - count)));
            }

            if (total - count > offset)
            {
                links.Add(Link("next", offset + count));
            }
        }

        return links;

        JsonObject Link(string relation, int from)
        {
            KeyValuePair<string, string>[] place =
            [
                KeyValuePair.Create("_count", count.ToString(CultureInfo.InvariantCulture)),
                KeyValuePair.Create("_offset", from.ToString(CultureInfo.InvariantCulture)),
            ];
            var query = used.Concat(from > 0 ? place : place[..1])
                .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
            return new JsonObject { ["relation"] = relation, ["url"] = $"{address}?{string.Join('&', query)}" };
        }
    }

    /// <summary>What stands in for a version whose file is damaged.</summary>
    public static JsonObject Damaged(StoredVersion version) =>
        OperationOutcomes.Of(
            OperationOutcomes.Error(
                "incomplete",
                $"The file of version {version.Number} of {version.Type}/{version.Id} is damaged and was set aside."
            )
        );
}
