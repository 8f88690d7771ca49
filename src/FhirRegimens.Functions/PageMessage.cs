using System.Text.Json;
using System.Text.Json.Serialization;
using FhirRegimens.Pipeline.Republishing;

namespace FhirRegimens.Functions;

/// <summary>
/// A message of the queue <c>regimen-pages</c>: a source that is to be published. It stands under one key that no
/// metadata of the host has, since the properties of a message take the place of metadata of the same name.
/// </summary>
/// <param name="Title">The source's title.</param>
/// <param name="Revision">Its revision when the message was written; null where it was no longer there.</param>
/// <param name="Reason">Why it is to be published.</param>
/// <param name="TraceParent">The trace of the poll (W3C trace context); null where there is none.</param>
/// <param name="Kind">What the source is; messages of earlier versions, which do not say, are of pages.</param>
public sealed record PageMessage(
    string Title,
    string? Revision,
    string Reason,
    string? TraceParent,
    WatchedKind Kind = WatchedKind.Page
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<WatchedKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    private sealed record Envelope(PageMessage? FhirRegimensPage);

    /// <summary>Reads a message; null where it is not one of ours.</summary>
    public static PageMessage? Read(string? text)
    {
        try
        {
            return
                text is not null
                && JsonSerializer.Deserialize<Envelope>(text, Json)?.FhirRegimensPage is { } page
                && !string.IsNullOrWhiteSpace(page.Title)
                ? page
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The message's text.</summary>
    public string Write() => JsonSerializer.Serialize(new Envelope(this), Json);
}
