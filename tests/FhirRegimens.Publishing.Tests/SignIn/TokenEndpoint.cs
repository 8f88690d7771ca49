using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;

namespace FhirRegimens.Publishing.Tests.SignIn;

/// <summary>
/// A FHIR server with SMART Backend Services in this process: tells where its token endpoint is, takes assertions that
/// are just as they must be, and answers FHIR requests that carry the token it gave.
/// </summary>
internal sealed class TokenEndpoint(AsymmetricAlgorithm publicKey, TimeProvider clock) : HttpMessageHandler
{
    public static readonly Uri Server = new("https://fhir.example.org/r4/");

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public string Endpoint { get; init; } = "https://login.example.org/token";

    public string Algorithms { get; init; } = """["RS384","ES384"]""";

    public int Lifetime { get; init; } = 300;

    /// <summary>Every JWT header that came.</summary>
    public List<JsonElement> Headers { get; } = [];

    /// <summary>How many tokens were given; each is named by its number.</summary>
    public int Tokens { get; private set; }

    /// <summary>The tokens that FHIR requests carried.</summary>
    public List<string?> Carried { get; } = [];

    /// <summary>Why the last assertion was refused.</summary>
    public string? Refusal { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri == new Uri(Server, ".well-known/smart-configuration"))
        {
            Assert.Null(request.Headers.Authorization);
            return Answer(
                HttpStatusCode.OK,
                $$"""
                {"token_endpoint":"{{Endpoint}}","token_endpoint_auth_signing_alg_values_supported":{{Algorithms}}}
                """
            );
        }

        if (request.RequestUri == new Uri(Endpoint))
        {
            Refusal = Check(HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken)));
            return Refusal is null
                ? Answer(
                    HttpStatusCode.OK,
                    $$"""{"access_token":"secret-{{++Tokens}}","token_type":"bearer","expires_in":{{Lifetime}}}"""
                )
                : Answer(
                    HttpStatusCode.BadRequest,
                    """{"error":"invalid_client","error_description":"not registered"}"""
                );
        }

        Carried.Add(request.Headers.Authorization?.ToString());
        return Answer(HttpStatusCode.OK, """{"resourceType":"Library","id":"page","status":"draft"}""");
    }

    private string? Check(System.Collections.Specialized.NameValueCollection form)
    {
        if (
            form["grant_type"] != "client_credentials"
            || form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            || form["scope"] != "system/*.cruds"
        )
        {
            return "form";
        }

        var parts = form["client_assertion"]!.Split('.');
        Headers.Add(Decode(parts[0]));
        var claims = Decode(parts[1]);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var lifetime = claims.GetProperty("exp").GetInt64() - now;
        return !Verifies($"{parts[0]}.{parts[1]}", parts[2]) ? "signature"
            : claims.GetProperty("iss").GetString() != "regimens" ? "iss"
            : claims.GetProperty("sub").GetString() != "regimens" ? "sub"
            : claims.GetProperty("aud").GetString() != Endpoint ? "aud"
            : lifetime is <= 0 or > 300 ? "exp"
            : !used.Add(claims.GetProperty("jti").GetString()!) ? "jti"
            : null;
    }

    private bool Verifies(string signed, string signature)
    {
        var data = Encoding.ASCII.GetBytes(signed);
        var bytes = Base64Url.DecodeFromChars(signature);
        return publicKey switch
        {
            RSA rsa => rsa.VerifyData(data, bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            ECDsa curve => curve.VerifyData(data, bytes, HashAlgorithmName.SHA384),
            _ => false,
        };
    }

    private static JsonElement Decode(string part) =>
        JsonDocument.Parse(Base64Url.DecodeFromChars(part)).RootElement.Clone();

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
