using System.Net;
using Microsoft.AspNetCore.Http;

namespace FhirRegimens.Site;

/// <summary>Answers requests for the files of a site.</summary>
/// <param name="current">The site as it is now.</param>
public sealed class PreviewEndpoint(Func<CancellationToken, Task<PreviewSite>> current)
{
    /// <summary>Answers one request; its path is relative to the site.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var answer = context.Response;
        foreach (var (name, value) in SitePolicy.Headers)
        {
            answer.Headers[name] = value;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            answer.StatusCode = StatusCodes.Status405MethodNotAllowed;
            answer.Headers.Allow = "GET, HEAD";
            return;
        }

        if (IsForeign(context))
        {
            answer.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        // Links are relative, so the address of the index must end in a slash.
        if (!request.Path.HasValue)
        {
            answer.Redirect($"{request.PathBase}/");
            return;
        }

        var site = await current(context.RequestAborted);
        if (await site.RenderAsync(request.Path.Value[1..], context.RequestAborted) is not { } file)
        {
            answer.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        answer.ContentType = file.MediaType;
        answer.ContentLength = file.Content.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await answer.Body.WriteAsync(file.Content, context.RequestAborted);
        }
    }

    // A page of another site whose name was pointed at 127.0.0.1 must not read what this machine shows only to itself.
    private static bool IsForeign(HttpContext context) =>
        context.Connection.LocalIpAddress is { } own
        && IPAddress.IsLoopback(own)
        && context.Request.Host.Host is var host
        && host != "localhost"
        && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
