using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirRegimens.Sources.Tests.Sigs;

/// <summary>One row of the truth tables under Cases.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Shape">What it is an example of.</param>
/// <param name="Kind">sig, note or duration.</param>
/// <param name="Lines">The source.</param>
/// <param name="Sigs">The readings expected.</param>
/// <param name="Duration">The duration expected.</param>
public sealed record SigCase(
    string Id,
    string Shape,
    string Kind,
    string[] Lines,
    JsonArray? Sigs = null,
    JsonObject? Duration = null
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The rows of all tables.</summary>
    public static IReadOnlyList<SigCase> All { get; } =
    [
        .. Directory
            .GetFiles(Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Sigs", "Cases"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<SigCase>(line, Options)!),
    ];

    public static TheoryData<string> Ids(Func<SigCase, bool> isWanted) =>
        [.. All.Where(isWanted).Select(row => row.Id)];

    public static SigCase Get(string id) => All.Single(row => row.Id == id);

    /// <summary>The differences between two readings, a line each.</summary>
    public static IEnumerable<string> Differences(string path, JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject left && actual is JsonObject right)
        {
            return left.Select(field => field.Key)
                .Union(right.Select(field => field.Key), StringComparer.Ordinal)
                .SelectMany(name => Differences($"{path}.{name}", left[name], right[name]));
        }

        if (expected is JsonArray { Count: var count } lefts && actual is JsonArray rights && count == rights.Count)
        {
            return lefts.SelectMany((item, index) => Differences($"{path}[{index}]", item, rights[index]));
        }

        return IsEqual(expected, actual) ? [] : [$"{path}: expected {Write(expected)}, read {Write(actual)}"];
    }

    private static bool IsEqual(JsonNode? expected, JsonNode? actual) =>
        expected?.GetValueKind() == JsonValueKind.Number && actual?.GetValueKind() == JsonValueKind.Number
            ? Number(expected) == Number(actual)
            : JsonNode.DeepEquals(expected, actual);

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Write(JsonNode? node) =>
        node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        ?? "nothing";
}
