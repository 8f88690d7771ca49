using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Site;

namespace FhirRegimens.Functions.Bodies;

/// <summary>
/// <c>GET /api/site/…</c>: the preview pages of what the FHIR server holds, for whoever App Service Authentication has
/// signed in (docs/decisions/0025-site-in-functions.md).
/// </summary>
public sealed class ShowSite : IHttpFunction, IDisposable
{
    internal const string Folder = "site";

    /// <summary>A page is several requests, and each instance has a site of its own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Connections connections;
    private readonly CurrentSite current;

    /// <summary>Reads nothing yet.</summary>
    public ShowSite(Connections connections, TimeProvider clock)
    {
        this.connections = connections;
        current = new(
            async cancellation => await (await ContentAsync(cancellation)).StateAsync(cancellation),
            async cancellation =>
                new(await (await ContentAsync(cancellation)).ReadAsync(cancellation))
                {
                    Validate = ResourceValidators.Questions(ResourceValidators.Own),
                },
            Patience,
            clock
        );
    }

    /// <inheritdoc/>
    public string Name => "Site";

    /// <inheritdoc/>
    public string Route => $"{Folder}/{{*path}}";

    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public async Task<FunctionResponse> RunAsync(FunctionRequest request, CancellationToken cancellation)
    {
        var response =
            !connections.ShowsSite()
                ? FunctionResponse.Error(
                    404,
                    "not-found",
                    $"The pages are not shown: {FhirRegimensOptions.Section}:{nameof(FhirRegimensOptions.Site)} is not "
                        + $"{FhirRegimensOptions.SignedIn}."
                )
            : string.IsNullOrEmpty(request.Principal) ? SignIn(request)
            : await FileAsync(request.Path[Folder.Length..], cancellation);
        return response with
        {
            Headers = new Dictionary<string, string>(
                SitePolicy.Headers.Concat(response.Headers),
                StringComparer.Ordinal
            ),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => current.Dispose();

    /// <summary>
    /// A person is sent to sign in and comes back to the page
    /// (https://learn.microsoft.com/azure/app-service/configure-authentication-customize-sign-in-out).
    /// </summary>
    private static FunctionResponse SignIn(FunctionRequest request) =>
        (request.Accept ?? "").Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? Redirect(
                "/.auth/login/aad?post_login_redirect_uri="
                    + Uri.EscapeDataString(FunctionRequest.Prefix + request.Path)
            )
            : FunctionResponse.Error(401, "login", "The pages are for people who are signed in.");

    private async Task<FunctionResponse> FileAsync(string path, CancellationToken cancellation)
    {
        // Links are relative to the folder; a host may take the slash away that would say so.
        if (path.Length == 0)
        {
            return Redirect($"{FunctionRequest.Prefix}{Folder}/index.html");
        }

        var site = await current.ReadAsync(cancellation);
        return await site.RenderAsync(path[1..], cancellation) is { } file
            ? new(200, file.MediaType, file.Content)
            : FunctionResponse.Error(404, "not-found", $"There is no page {path}.");
    }

    private static FunctionResponse Redirect(string address) =>
        new(302, "text/plain; charset=utf-8", "Moved."u8.ToArray())
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = address },
        };

    private async Task<PublishedContent> ContentAsync(CancellationToken cancellation) =>
        new(await connections.ServerAsync(cancellation));
}
