using System.Net;
using System.Text.Json;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.SignIn;

/// <summary>
/// SMART Backend Services: a client signs in with its private key, without a person
/// (https://hl7.org/fhir/smart-app-launch/backend-services.html).
/// </summary>
/// <param name="http">Asks the server where tokens are given, and asks for them.</param>
/// <param name="server">The FHIR server's base address.</param>
/// <param name="clientId">The name under which the client is registered.</param>
/// <param name="key">The client's private key.</param>
/// <param name="scope">What the client asks for: <c>system/PlanDefinition.cruds …</c>.</param>
/// <param name="clock">Stamps assertions and tells when tokens end.</param>
/// <param name="newId">Makes an id that was never used before.</param>
public sealed class SmartBackendServices(
    HttpClient http,
    Uri server,
    string clientId,
    ClientKey key,
    string scope,
    TimeProvider clock,
    Func<string> newId
) : ITokenSource
{
    private Uri? tokenEndpoint;

    /// <inheritdoc/>
    public async Task<AccessToken> GetAsync(CancellationToken cancellation)
    {
        tokenEndpoint ??= await DiscoverAsync(cancellation);
        var now = clock.GetUtcNow();
        using var form = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"),
            new("scope", scope),
            new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            new("client_assertion", ClientAssertion.Make(clientId, tokenEndpoint, key, now, newId())),
        ]);
        using var answer = await http.PostAsync(tokenEndpoint, form, cancellation);
        using var body = await ReadAsync(answer, tokenEndpoint, cancellation);
        return Text(body, "access_token") is { } token
            ? new(token, Lifetime(body) is { } seconds ? now.AddSeconds(seconds) : null)
            : throw new FhirServerException($"{tokenEndpoint} answered without an access_token.");
    }

    private async Task<Uri> DiscoverAsync(CancellationToken cancellation)
    {
        var address = new Uri($"{server.AbsoluteUri.TrimEnd('/')}/.well-known/smart-configuration");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "application/json");
        using var answer = await http.SendAsync(request, cancellation);
        using var configuration = await ReadAsync(answer, address, cancellation);
        RequireAlgorithm(configuration, address);
        return
            Uri.TryCreate(Text(configuration, "token_endpoint"), UriKind.Absolute, out var endpoint)
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            ? endpoint
            : throw new FhirServerException($"{address} names no token_endpoint with https.");
    }

    private void RequireAlgorithm(JsonDocument configuration, Uri address)
    {
        if (
            Member(configuration, "token_endpoint_auth_signing_alg_values_supported")
                is { ValueKind: JsonValueKind.Array } algorithms
            && !algorithms.EnumerateArray().Any(item => item.ValueEquals(key.Algorithm))
        )
        {
            throw new FhirServerException(
                $"{address} does not take {key.Algorithm}: sign in with {(key.Algorithm == "RS384" ? "an EC" : "an RSA")} key."
            );
        }
    }

    // 5xx and 429 come out as broken connections do, and are tried again.
    private static async Task<JsonDocument> ReadAsync(
        HttpResponseMessage answer,
        Uri address,
        CancellationToken cancellation
    )
    {
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}.", null, answer.StatusCode);
        }

        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new FhirServerException(
                $"{address} answered {(int)answer.StatusCode} and no JSON. Does the server do SMART Backend Services?",
                (int)answer.StatusCode
            );
        }

        if (answer.IsSuccessStatusCode)
        {
            return json;
        }

        using (json)
        {
            var words = $"{Text(json, "error")} {Text(json, "error_description")}".Trim();
            throw new FhirServerException(
                $"{address} refused the sign-in ({(int)answer.StatusCode}). {words} "
                    + "Check FhirRegimens:SignIn: ClientId, the key that is registered for it, and Scope.",
                (int)answer.StatusCode
            );
        }
    }

    private static double? Lifetime(JsonDocument body) =>
        Member(body, "expires_in") is { ValueKind: JsonValueKind.Number } seconds
        && seconds.TryGetDouble(out var number)
            ? Math.Clamp(number, 0, TimeSpan.FromDays(1).TotalSeconds)
            : null;

    private static string? Text(JsonDocument body, string name) =>
        Member(body, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement Member(JsonDocument body, string name) =>
        body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(name, out var member)
            ? member
            : default;
}
