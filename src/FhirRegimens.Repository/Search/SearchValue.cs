using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Search;

/// <summary>What a resource holds for a search parameter, one of possibly several values.</summary>
internal abstract record SearchValue
{
    /// <summary>The text that values are sorted by.</summary>
    public abstract string SortKey { get; }
}

/// <summary>A coding, an identifier, a code or an id.</summary>
internal sealed record TokenValue(string? System, string? Code, string? Text) : SearchValue
{
    public override string SortKey => Code ?? Text ?? "";

    /// <summary>The tokens of a Coding, CodeableConcept, Identifier or primitive.</summary>
    public static IEnumerable<TokenValue> Of(JsonNode node) =>
        node switch
        {
            JsonObject json when json.ContainsKey("coding") || json.ContainsKey("text") => OfConcept(json),
            JsonObject json =>
            [
                new(json.Text("system"), json.Text("code") ?? json.Text("value"), json.Text("display")),
            ],
            JsonValue value => [new(null, value.ToString(), null)],
            _ => [],
        };

    private static IEnumerable<TokenValue> OfConcept(JsonObject concept)
    {
        var codings = (concept["coding"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(Of);
        return concept.Text("text") is { } text ? codings.Append(new TokenValue(null, null, text)) : codings;
    }
}

/// <summary>A text, uri, or the address in a reference or canonical.</summary>
internal sealed record TextValue(string Text) : SearchValue
{
    public override string SortKey => Text;
}

/// <summary>A date with its precision.</summary>
internal sealed record DateValue(DateInterval Interval) : SearchValue
{
    public override string SortKey => Interval.Start.UtcDateTime.ToString("O");
}

/// <summary>The two tokens of a usage context.</summary>
internal sealed record ContextValue(TokenValue Code, TokenValue Value) : SearchValue
{
    public override string SortKey => Code.SortKey;
}
