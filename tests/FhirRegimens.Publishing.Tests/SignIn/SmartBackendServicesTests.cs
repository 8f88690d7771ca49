using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.SignIn;

namespace FhirRegimens.Publishing.Tests.SignIn;

public sealed class SmartBackendServicesTests : IDisposable
{
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly ECDsa Curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    private readonly FixedClock clock = new() { Now = Desk.Noon };
    private int ids;
    private HttpClient? signedIn;
    private HttpClient? plain;

    public static TheoryData<string, string> Keys =>
        new()
        {
            { Rsa.ExportRSAPrivateKeyPem(), "RS384" },
            { Rsa.ExportPkcs8PrivateKeyPem(), "RS384" },
            { RsaJwk(), "RS384" },
            { $$"""{"keys":[{"kty":"RSA","n":"AA","e":"AQAB"},{{RsaJwk()}}]}""", "RS384" },
            { Curve.ExportECPrivateKeyPem(), "ES384" },
            { Curve.ExportPkcs8PrivateKeyPem(), "ES384" },
            { CurveJwk(), "ES384" },
        };

    public void Dispose()
    {
        signedIn?.Dispose();
        plain?.Dispose();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task AClientSignsInWithItsKeyAndCarriesTheToken(string key, string algorithm)
    {
        var endpoint = Endpoint(algorithm);

        await ReadAsync(Client(endpoint, key));

        Assert.Null(endpoint.Refusal);
        Assert.Equal(["Bearer secret-1"], endpoint.Carried);
        Assert.Equal((algorithm, "my-key"), (Text(endpoint.Headers[0], "alg"), Text(endpoint.Headers[0], "kid")));
    }

    [Fact]
    public async Task ATokenIsKeptUntilAMinuteBeforeItsEndAndThenRenewedWithAFreshId()
    {
        var endpoint = Endpoint("RS384");
        var client = Client(endpoint, Rsa.ExportRSAPrivateKeyPem());
        foreach (var seconds in new[] { 0, 239, 240, 479, 480 })
        {
            clock.Now = Desk.Noon.AddSeconds(seconds);
            await ReadAsync(client);
        }

        Assert.Null(endpoint.Refusal);
        Assert.Equal(
            ["Bearer secret-1", "Bearer secret-1", "Bearer secret-2", "Bearer secret-2", "Bearer secret-3"],
            endpoint.Carried
        );
    }

    [Fact]
    public async Task ARefusedSignInSaysWhyAndHoldsNoSecret()
    {
        using var other = RSA.Create(2048);
        var endpoint = Endpoint("RS384");
        var pem = other.ExportRSAPrivateKeyPem();

        var failure = await Assert.ThrowsAsync<FhirServerException>(() => ReadAsync(Client(endpoint, pem)));

        Assert.Equal("signature", endpoint.Refusal);
        Assert.Contains("invalid_client not registered", failure.Message);
        Assert.Contains("FhirRegimens:SignIn", failure.Message);
        Assert.DoesNotContain("eyJ", failure.ToString());
        Assert.Empty(endpoint.Carried);
    }

    [Fact]
    public async Task AnAssertionThatIsUsedTwiceWouldBeRefused()
    {
        var endpoint = Endpoint("RS384");
        plain = new HttpClient(endpoint, disposeHandler: false);
        using var key = ClientKey.Read(Rsa.ExportRSAPrivateKeyPem(), "my-key");
        var tokens = new SmartBackendServices(
            plain,
            TokenEndpoint.Server,
            "regimens",
            key,
            "system/*.cruds",
            clock,
            () => "1"
        );
        await tokens.GetAsync(default);

        await Assert.ThrowsAsync<FhirServerException>(() => tokens.GetAsync(default));

        Assert.Equal("jti", endpoint.Refusal);
    }

    [Fact]
    public async Task ATokenEndpointWithoutTlsIsRefused()
    {
        var endpoint = new TokenEndpoint(Rsa, clock) { Endpoint = "http://login.example.org/token" };

        var failure = await Assert.ThrowsAsync<FhirServerException>(() =>
            ReadAsync(Client(endpoint, Rsa.ExportRSAPrivateKeyPem()))
        );

        Assert.Contains("no token_endpoint with https", failure.Message);
        Assert.Equal(0, endpoint.Tokens);
    }

    [Fact]
    public async Task AnAlgorithmThatTheServerDoesNotTakeIsNamed()
    {
        var endpoint = new TokenEndpoint(Rsa, clock) { Algorithms = """["ES384"]""" };

        var failure = await Assert.ThrowsAsync<FhirServerException>(() =>
            ReadAsync(Client(endpoint, Rsa.ExportRSAPrivateKeyPem()))
        );

        Assert.Contains("does not take RS384: sign in with an EC key", failure.Message);
    }

    [Fact]
    public async Task TheTokenGoesToTheServerAloneAndItsOwnHeadersStay()
    {
        var endpoint = Endpoint("RS384");
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example.org/");

        using var answer = await Client(endpoint, Rsa.ExportRSAPrivateKeyPem()).SendAsync(request);

        Assert.Equal([null], endpoint.Carried);
        Assert.Equal(0, endpoint.Tokens);
    }

    [Fact]
    public void WhatIsNoPrivateKeyIsRefusedWithoutShowingIt()
    {
        using var small = RSA.Create(1024);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] texts =
        [
            "hello",
            "",
            "{}",
            """{"keys":[]}""",
            """{"kty":"RSA","n":"!!","e":"AQAB","d":"x"}""",
            Rsa.ExportRSAPublicKeyPem(),
            small.ExportRSAPrivateKeyPem(),
            other.ExportECPrivateKeyPem(),
        ];

        Assert.All(
            texts,
            text =>
            {
                var failure = Assert.Throws<FormatException>(() => ClientKey.Read(text, null));
                Assert.Contains("key", failure.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("BEGIN", failure.Message, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void ATokenPrintsAsNothing() =>
        Assert.DoesNotContain("secret", $"{new AccessToken("secret", Desk.Noon)}", StringComparison.Ordinal);

    private TokenEndpoint Endpoint(string algorithm) => new(algorithm == "RS384" ? Rsa : Curve, clock);

    private HttpClient Client(TokenEndpoint endpoint, string key)
    {
        plain = new HttpClient(endpoint, disposeHandler: false);
        var tokens = new SmartBackendServices(
            plain,
            TokenEndpoint.Server,
            "regimens",
            ClientKey.Read(key, "my-key"),
            "system/*.cruds",
            clock,
            () => (++ids).ToString(CultureInfo.InvariantCulture)
        );
        signedIn = new HttpClient(new SignInHandler(TokenEndpoint.Server, tokens, clock) { InnerHandler = endpoint });
        return signedIn;
    }

    private static async Task ReadAsync(HttpClient client)
    {
        var server = new FhirServer(client, TokenEndpoint.Server, new RetryPolicy { Retries = 0 }, TimeProvider.System);
        Assert.NotNull(await server.ReadAsync<Library>("page", default));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string RsaJwk()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: true);
        return Jwk(
            ("kty", "RSA"),
            ("n", Text(key.Modulus)),
            ("e", Text(key.Exponent)),
            ("d", Text(key.D)),
            ("p", Text(key.P)),
            ("q", Text(key.Q)),
            ("dp", Text(key.DP)),
            ("dq", Text(key.DQ)),
            ("qi", Text(key.InverseQ))
        );
    }

    private static string CurveJwk()
    {
        var key = Curve.ExportParameters(includePrivateParameters: true);
        return Jwk(
            ("kty", "EC"),
            ("crv", "P-384"),
            ("x", Text(key.Q.X)),
            ("y", Text(key.Q.Y)),
            ("d", Text(key.D)),
            ("kid", "another")
        );
    }

    private static string Jwk(params (string Name, string Value)[] members) =>
        JsonSerializer.Serialize(members.ToDictionary(member => member.Name, member => member.Value));

    private static string Text(byte[]? bytes) => Base64Url.EncodeToString(bytes);
}
