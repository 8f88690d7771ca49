using Azure.Core;
using Azure.Identity;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.SignIn;

/// <summary>
/// Microsoft Entra tokens for Azure Health Data Services, such as those of a managed identity; the scope comes from
/// the server's address.
/// </summary>
/// <param name="server">The FHIR server's base address.</param>
/// <param name="credential">Who signs in.</param>
public sealed class AzureTokens(Uri server, TokenCredential credential) : ITokenSource
{
    /// <summary><c>{server}/.default</c></summary>
    public string Scope { get; } = $"{server.AbsoluteUri.TrimEnd('/')}/.default";

    /// <inheritdoc/>
    public async Task<AccessToken> GetAsync(CancellationToken cancellation)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([Scope]), cancellation);
            return new(token.Token, token.ExpiresOn);
        }
        catch (AuthenticationFailedException refused)
        {
            throw new FhirServerException(
                $"Azure gives no token for {Scope}. Give the identity that runs this the role FHIR Data Contributor. "
                    + refused.Message.Split('\n')[0],
                inner: refused
            );
        }
    }
}
