using Azure.Core;
using Azure.Identity;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.SignIn;
using AccessToken = Azure.Core.AccessToken;

namespace FhirRegimens.Publishing.Tests.SignIn;

public sealed class AzureTokensTests
{
    private static readonly Uri Server = new("https://work-fhir.fhir.azurehealthcareapis.com/");

    [Fact]
    public async Task TheScopeComesFromTheServersAddress()
    {
        var credential = new Credential(request => new AccessToken(
            $"token for {request.Scopes[0]}",
            Desk.Noon.AddHours(1)
        ));

        var token = await new AzureTokens(Server, credential).GetAsync(default);

        Assert.Equal(
            ("token for https://work-fhir.fhir.azurehealthcareapis.com/.default", Desk.Noon.AddHours(1)),
            (token.Value, token.Expires)
        );
    }

    [Fact]
    public async Task ARefusalSaysWhichRoleIsNeeded()
    {
        var credential = new Credential(_ => throw new AuthenticationFailedException("no identity"));

        var failure = await Assert.ThrowsAsync<FhirServerException>(() =>
            new AzureTokens(Server, credential).GetAsync(default)
        );

        Assert.Contains("FHIR Data Contributor. no identity", failure.Message);
    }

    private sealed class Credential(Func<TokenRequestContext, AccessToken> give) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            give(requestContext);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(give(requestContext));
    }
}
