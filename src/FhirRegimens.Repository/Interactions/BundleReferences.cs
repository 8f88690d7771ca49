using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Interactions;

/// <summary>
/// Replaces, in the resources of a Bundle, what stands for another entry by a reference to the resource that the entry
/// became (R4 http.html, 3.1.0.11.2). In Reference.reference every fullUrl and every conditional reference is replaced;
/// elsewhere (uri elements, narrative links) only <c>urn:</c> placeholders, because a canonical url may well equal a
/// fullUrl and must stay.
/// </summary>
/// <param name="placeholders">The relative reference for each fullUrl.</param>
/// <param name="writer">Finds the resources of conditional references.</param>
internal sealed class BundleReferences(IReadOnlyDictionary<string, string> placeholders, ResourceWriter writer)
{
    /// <summary>Replaces in place; where a reference leads nowhere, returns the refusal.</summary>
    /// <param name="resource">The entry's resource, if it has one.</param>
    /// <param name="fullUrl">The entry's own fullUrl, which its relative references are relative to.</param>
    public FhirResponse? Resolve(JsonObject? resource, string? fullUrl)
    {
        var home = fullUrl?.Split('/') is [.. { Length: > 0 } start, _, _] ? string.Join('/', start) + "/" : null;
        return resource is null ? null : ResolveIn(resource, home);
    }

    private FhirResponse? ResolveIn(JsonNode? node, string? home)
    {
        if (node is JsonArray array)
        {
            return array.Select(item => ResolveIn(item, home)).FirstOrDefault(refusal => refusal is not null);
        }

        foreach (var (name, value) in node is JsonObject json ? json.ToList() : [])
        {
            if (value is not JsonValue)
            {
                if (ResolveIn(value, home) is { } refusal)
                {
                    return refusal;
                }
            }
            else if (FhirJson.Text(value) is { } text)
            {
                var (resolved, refusal) = name == "reference" ? Reference(text, home) : (Placeholder(name, text), null);
                if (refusal is not null)
                {
                    return refusal;
                }

                if (resolved != text)
                {
                    node![name] = resolved;
                }
            }
        }

        return null;
    }

    private (string? Resolved, FhirResponse? Refusal) Reference(string text, string? home)
    {
        if (placeholders.TryGetValue(text, out var known) || placeholders.TryGetValue(home + text, out known))
        {
            return (known, null);
        }

        if (
            text.StartsWith("urn:uuid:", StringComparison.Ordinal)
            || text.StartsWith("urn:oid:", StringComparison.Ordinal)
        )
        {
            var diagnostics = $"The reference {text} is the fullUrl of no entry that creates or updates a resource.";
            return (null, FhirResponse.Refused(400, "not-found", diagnostics));
        }

        return text.Split('?', 2) is [var type, var condition] && ResourceTypes.All.Contains(type)
            ? Conditional(type, condition)
            : (text, null);
    }

    private (string? Resolved, FhirResponse? Refusal) Conditional(string type, string condition)
    {
        var (matches, refusal) = writer.Match(type, condition);
        return matches switch
        {
            null => (null, refusal),
            [var only] => ($"{type}/{only.Version.Id}", null),
            _ => (
                null,
                FhirResponse.Refused(
                    412,
                    matches.Count == 0 ? "not-found" : "multiple-matches",
                    $"The reference {type}?{condition} finds {matches.Count} resources; it must find one."
                )
            ),
        };
    }

    private string Placeholder(string name, string text) =>
        name switch
        {
            // Identifier.value is a string that may hold a urn of its own.
            "value" => text,
            "div" when text.Contains("urn:", StringComparison.Ordinal) => Links(text),
            _ when text.StartsWith("urn:", StringComparison.Ordinal) => placeholders.GetValueOrDefault(text, text),
            _ => text,
        };

    private string Links(string narrative)
    {
        foreach (var (placeholder, reference) in placeholders)
        {
            if (placeholder.StartsWith("urn:", StringComparison.Ordinal))
            {
                narrative = narrative
                    .Replace($"\"{placeholder}\"", $"\"{reference}\"", StringComparison.Ordinal)
                    .Replace($"'{placeholder}'", $"'{reference}'", StringComparison.Ordinal);
            }
        }

        return narrative;
    }
}
