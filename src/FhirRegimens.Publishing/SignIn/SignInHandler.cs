using System.Net.Http.Headers;

namespace FhirRegimens.Publishing.SignIn;

/// <summary>
/// Signs requests to one server in. A token is kept until shortly before it ends, and is sent to that server only.
/// </summary>
/// <param name="server">The server's base address.</param>
/// <param name="tokens">Gets tokens.</param>
/// <param name="clock">Tells when a token ends.</param>
public sealed class SignInHandler(Uri server, ITokenSource tokens, TimeProvider clock) : DelegatingHandler
{
    /// <summary>How long before its end a token is renewed, so that it does not end on its way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private AccessToken? current;
    private DateTimeOffset renewal;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is { } address && IsOnServer(address))
        {
            var token = await TokenAsync(cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            turn.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsOnServer(Uri address) =>
        address.GetLeftPart(UriPartial.Authority) == server.GetLeftPart(UriPartial.Authority);

    private async Task<AccessToken> TokenAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (current is null || now >= renewal)
            {
                current = await tokens.GetAsync(cancellation);
                renewal = current.Expires is { } end ? RenewalOf(end, now) : DateTimeOffset.MaxValue;
            }

            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A minute before the end, or half way where a token lives for less than two minutes.</summary>
    private static DateTimeOffset RenewalOf(DateTimeOffset end, DateTimeOffset now)
    {
        var half = (end - now) / 2;
        return end - (half < Margin ? half : Margin);
    }
}
