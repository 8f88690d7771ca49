using System.Net;
using System.Text.Json;

namespace FhirRegimens.Web;

/// <summary>What a server answered to one request, whole.</summary>
/// <param name="Address">The address that was asked, after redirects.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">What the body is said to be; null where nothing is said.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="WaitAskedFor">Retry-After; null where there is none.</param>
/// <param name="Location">Where it redirects to; null where it does not.</param>
public sealed record WebAnswer(
    Uri Address,
    HttpStatusCode Status,
    string? MediaType,
    byte[] Body,
    TimeSpan? WaitAskedFor,
    Uri? Location
)
{
    /// <summary>Reads the body as JSON of a form; null where it is said to be something else, or is not of that form.</summary>
    public T? Json<T>(JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return MediaType == "application/json" ? JsonSerializer.Deserialize<T>(Body, options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
