namespace FhirRegimens.Publishing.SignIn;

/// <summary>Gets tokens that a FHIR server takes.</summary>
public interface ITokenSource
{
    /// <summary>A token that is valid now.</summary>
    /// <exception cref="Servers.FhirServerException">Whoever gives tokens refused; the message holds no secret.</exception>
    Task<AccessToken> GetAsync(CancellationToken cancellation);
}

/// <summary>A token. It is a secret: it prints as nothing.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Expires">When it ends; null where it does not say.</param>
public sealed record AccessToken(string Value, DateTimeOffset? Expires)
{
    /// <inheritdoc/>
    public override string ToString() => "(a token)";
}

/// <summary>A token that somebody else has got, and renews.</summary>
/// <param name="token">The token.</param>
public sealed class BearerToken(string token) : ITokenSource
{
    /// <inheritdoc/>
    public Task<AccessToken> GetAsync(CancellationToken cancellation) =>
        Task.FromResult(new AccessToken(token, Expires: null));
}
