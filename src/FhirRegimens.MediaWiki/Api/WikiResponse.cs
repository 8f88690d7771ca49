using System.Net;
using System.Text.Json;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>What a wiki answered to one request, whole.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">What the body is said to be; null where nothing is said.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="WaitAskedFor">Retry-After; null where there is none.</param>
/// <param name="Location">Where it redirects to; null where it does not.</param>
internal sealed record WikiResponse(
    Uri Address,
    HttpStatusCode Status,
    string? MediaType,
    byte[] Body,
    TimeSpan? WaitAskedFor,
    Uri? Location
)
{
    /// <summary>The body as an answer of the API; null where it is none.</summary>
    public ApiAnswer? Api { get; } = MediaType == "application/json" ? Parse(Body) : null;

    private static ApiAnswer? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<ApiAnswer>(body, ApiAnswer.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
