using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FhirRegimens.Publishing.SignIn;

/// <summary>A private key that a client signs with: RSA for RS384, or the curve P-384 for ES384.</summary>
public sealed class ClientKey : IDisposable
{
    /// <summary>RSA keys below this size are refused (RFC 7518, section 3.3).</summary>
    private const int LeastRsaBits = 2048;

    private readonly AsymmetricAlgorithm key;

    private ClientKey(AsymmetricAlgorithm key, string? keyId)
    {
        this.key = key;
        KeyId = keyId;
    }

    /// <summary>The JWS algorithm: <c>RS384</c> or <c>ES384</c>.</summary>
    public string Algorithm => key is RSA ? "RS384" : "ES384";

    /// <summary>The name under which the server knows the public key.</summary>
    public string? KeyId { get; }

    /// <summary>Reads a private key.</summary>
    /// <param name="text">PEM, a JWK, or a set of JWKs, of which the first with a private part is taken.</param>
    /// <param name="keyId">The key's name; null for the one that the JWK gives.</param>
    /// <exception cref="FormatException">It is no such key; the message holds nothing of it.</exception>
    public static ClientKey Read(string text, string? keyId)
    {
        try
        {
            var read = text.TrimStart().StartsWith('{') ? ReadJwk(text, keyId) : new ClientKey(ReadPem(text), keyId);
            read.Sign([]); // fails for a public key
            return read;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException or ArgumentException)
        {
            throw new FormatException(
                "The key cannot be read. Give a private key as PEM or JWK: RSA, or EC on P-384.",
                unreadable
            );
        }
    }

    /// <summary>The signature of some bytes, as JWS has it (RFC 7518, sections 3.3 and 3.4).</summary>
    public byte[] Sign(byte[] data) =>
        key switch
        {
            RSA rsa => rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            ECDsa curve => curve.SignData(
                data,
                HashAlgorithmName.SHA384,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            ),
            _ => throw new InvalidOperationException($"{key.GetType().Name} is no key that clients sign with."),
        };

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static AsymmetricAlgorithm ReadPem(string pem)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return Checked(rsa);
        }
        catch (Exception other) when (other is CryptographicException or ArgumentException)
        {
            rsa.Dispose();
        }

        var curve = ECDsa.Create();
        curve.ImportFromPem(pem);
        return Checked(curve);
    }

    private static ClientKey ReadJwk(string json, string? keyId)
    {
        using var document = JsonDocument.Parse(json);
        var jwk = document.RootElement.TryGetProperty("keys", out var keys)
            ? keys.EnumerateArray().FirstOrDefault(item => item.TryGetProperty("d", out _))
            : document.RootElement;
        if (jwk.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("no private key in the set");
        }

        var name = jwk.TryGetProperty("kid", out var kid) ? kid.GetString() : null;
        AsymmetricAlgorithm algorithm =
            Text(jwk, "kty") == "RSA"
                ? RSA.Create(
                    new RSAParameters
                    {
                        Modulus = Bytes(jwk, "n"),
                        Exponent = Bytes(jwk, "e"),
                        D = Bytes(jwk, "d"),
                        P = Bytes(jwk, "p"),
                        Q = Bytes(jwk, "q"),
                        DP = Bytes(jwk, "dp"),
                        DQ = Bytes(jwk, "dq"),
                        InverseQ = Bytes(jwk, "qi"),
                    }
                )
                : ECDsa.Create(
                    new ECParameters
                    {
                        Curve = ECCurve.NamedCurves.nistP384,
                        Q = new ECPoint { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") },
                        D = Bytes(jwk, "d"),
                    }
                );
        return new ClientKey(Checked(algorithm), keyId ?? name);
    }

    private static AsymmetricAlgorithm Checked(AsymmetricAlgorithm read)
    {
        var isStrong = read is RSA ? read.KeySize >= LeastRsaBits : read.KeySize == 384;
        if (!isStrong)
        {
            read.Dispose();
            throw new FormatException(
                $"The key is {(read is RSA ? "RSA with too few bits" : "not on the curve P-384")}. "
                    + $"Give an RSA key of at least {LeastRsaBits} bits, or an EC key on P-384."
            );
        }

        return read;
    }

    private static string Text(JsonElement jwk, string name) =>
        jwk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"no {name}");

    private static byte[] Bytes(JsonElement jwk, string name)
    {
        try
        {
            return Base64Url.DecodeFromUtf8(Encoding.UTF8.GetBytes(Text(jwk, name)));
        }
        catch (FormatException broken)
        {
            throw new JsonException($"{name} is no base64url", broken);
        }
    }
}
