using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace FhirRegimens.Publishing.SignIn;

/// <summary>
/// The JWT by which a client shows who it is (SMART App Launch 2, client authentication: asymmetric; RFC 7523).
/// </summary>
internal static class ClientAssertion
{
    /// <summary>How long it is valid; five minutes are allowed at the most.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(4);

    /// <summary>The signed JWT.</summary>
    /// <param name="clientId">Issuer and subject.</param>
    /// <param name="audience">The token endpoint's address.</param>
    /// <param name="key">Signs it.</param>
    /// <param name="now">The time.</param>
    /// <param name="id">Never used before.</param>
    public static string Make(string clientId, Uri audience, ClientKey key, DateTimeOffset now, string id)
    {
        var header = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["alg"] = key.Algorithm,
            ["typ"] = "JWT",
        };
        if (key.KeyId is { } keyId)
        {
            header["kid"] = keyId;
        }

        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = clientId,
            ["sub"] = clientId,
            ["aud"] = audience.OriginalString,
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["jti"] = id,
        };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(Dictionary<string, object> part) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
