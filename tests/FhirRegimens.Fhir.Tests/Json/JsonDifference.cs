using System.Text.Json;

namespace FhirRegimens.Fhir.Tests.Json;

/// <summary>Compares JSON documents as trees, numbers by their text.</summary>
internal static class JsonDifference
{
    /// <summary>The path of the first difference; <c>null</c> where there is none. The order of names does not count.</summary>
    public static string? First(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        var options = new JsonDocumentOptions { MaxDepth = 1000 };
        using var left = JsonDocument.Parse(expected.ToArray(), options);
        using var right = JsonDocument.Parse(actual.ToArray(), options);
        return First(left.RootElement, right.RootElement, "$");
    }

    private static string? First(JsonElement left, JsonElement right, string path)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return $"{path}: {left.ValueKind} became {right.ValueKind}";
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => InObject(left, right, path),
            JsonValueKind.Array => InArray(left, right, path),
            JsonValueKind.Number => InText(left.GetRawText(), right.GetRawText(), path),
            JsonValueKind.String => InText(left.GetString()!, right.GetString()!, path),
            _ => null,
        };
    }

    private static string? InText(string left, string right, string path) =>
        left == right ? null : $"{path}: {left} became {right}";

    private static string? InObject(JsonElement left, JsonElement right, string path)
    {
        var names = left.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var other = right.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.SetEquals(other))
        {
            return $"{path}: has {string.Join(", ", names)}, then {string.Join(", ", other)}";
        }

        return names
            .Select(name => First(left.GetProperty(name), right.GetProperty(name), $"{path}.{name}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? InArray(JsonElement left, JsonElement right, string path) =>
        left.GetArrayLength() != right.GetArrayLength()
            ? $"{path}: {left.GetArrayLength()} items became {right.GetArrayLength()}"
            : left.EnumerateArray()
                .Zip(right.EnumerateArray())
                .Select((pair, index) => First(pair.First, pair.Second, $"{path}[{index}]"))
                .FirstOrDefault(difference => difference is not null);
}
