using FhirRegimens.Repository.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirRegimens.Functions.Tests;

/// <summary>
/// The part of App Service Authentication that a browser meets: whoever goes to /.auth/login/aad is signed in and sent to
/// where he wanted to be, requests of a session say whose it is, and nobody else can say so.
/// </summary>
internal sealed class SignInFront : IAsyncDisposable
{
    private const string Principal = "X-MS-CLIENT-PRINCIPAL-ID";
    private const string Session = "AppServiceAuthSession";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Uri behind;
    private HostedServer? server;

    private SignInFront(Uri behind) => this.behind = behind;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(server!.Address);

    /// <summary>Stands before a handler.</summary>
    public static async Task<SignInFront> StartAsync(Uri behind)
    {
        var front = new SignInFront(behind);
        front.server = await HostedServer.StartAsync(
            new Uri("http://127.0.0.1:0"),
            NullLoggerFactory.Instance,
            app => app.Run(front.AnswerAsync),
            default
        );
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/.auth/login/aad")
        {
            context.Response.Cookies.Append(Session, "1", new CookieOptions { HttpOnly = true });
            context.Response.Redirect(context.Request.Query["post_login_redirect_uri"]!);
            return;
        }

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(behind, context.Request.Path + context.Request.QueryString)
        );
        request.Headers.TryAddWithoutValidation("Accept", (string?)context.Request.Headers.Accept);
        if (context.Request.Cookies.ContainsKey(Session))
        {
            request.Headers.Add(Principal, "11111111-2222-3333-4444-555555555555");
        }

        using var answer = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body);
    }
}
