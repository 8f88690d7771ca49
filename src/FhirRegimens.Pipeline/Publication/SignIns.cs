using System.Security.Cryptography;
using Azure.Identity;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.SignIn;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>Makes the client that reaches a server: with the sign-in and the headers of the settings.</summary>
internal static class SignIns
{
    /// <summary>The client. Certificates are checked as the system does, and redirects are answers like any other.</summary>
    /// <exception cref="UsageException">The sign-in cannot be made as the settings say.</exception>
    public static HttpClient Client(FhirRegimensOptions options, Uri server, TimeProvider clock)
    {
        // A redirected PUT would arrive as a GET. Connections are renewed so that DNS is.
        var plain = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        };
        HttpMessageHandler handler = Tokens(options, server, clock) is { } tokens
            ? new SignInHandler(server, tokens, clock) { InnerHandler = plain }
            : plain;
        var client = new HttpClient(handler);
        foreach (var (name, value) in options.Headers ?? [])
        {
            if (!client.DefaultRequestHeaders.TryAddWithoutValidation(name, value))
            {
                throw new UsageException($"{FhirRegimensOptions.Section}:Headers: {name} is no header of requests.");
            }
        }

        return client;
    }

    private static ITokenSource? Tokens(FhirRegimensOptions options, Uri server, TimeProvider clock) =>
        options.SignIn.Kind switch
        {
            SignInKind.Smart => new SmartBackendServices(
                new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }),
                server,
                options.SignIn.ClientId!,
                Key(options.SignIn),
                options.SignIn.Scope,
                clock,
                () => RandomNumberGenerator.GetHexString(32)
            ),
            SignInKind.Azure => new AzureTokens(server, new DefaultAzureCredential()),
            SignInKind.Bearer when options.Token is null => throw new UsageException(
                $"{FhirRegimensOptions.Section}:{nameof(options.Token)} is missing."
            ),
            _ => options.Token is { } token ? new BearerToken(token) : null,
        };

    private static ClientKey Key(SignInOptions options)
    {
        try
        {
            return ClientKey.Read(options.Key ?? File.ReadAllText(options.KeyFile!), options.KeyId);
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{FhirRegimensOptions.Section}:SignIn: {unreadable.Message}");
        }
    }
}
