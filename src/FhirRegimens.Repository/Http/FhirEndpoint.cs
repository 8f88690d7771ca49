using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Repository.Interactions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FhirRegimens.Repository.Http;

/// <summary>
/// HTTP around the interactions: headers, formats, sizes and who may write. Every error is an OperationOutcome.
/// </summary>
internal sealed class FhirEndpoint(FhirInteractions interactions, RepositorySettings settings)
{
    private const string FhirJsonType = "application/fhir+json";

    private static readonly string[] JsonTypes = [FhirJsonType, "application/json", "text/json"];

    private readonly ILogger log = settings.Log.CreateLogger<FhirEndpoint>();

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        FhirResponse response;
        try
        {
            response = await RespondAsync(context.Request, context.RequestAborted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.LogError(failure, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            response = FhirResponse.Refused(500, "exception", $"The resource could not be stored: {failure.Message}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            response = FhirResponse.Refused(500, "exception", "The request failed for a reason that is logged.");
        }

        await WriteAsync(context, response);
    }

    private async Task<FhirResponse> RespondAsync(HttpRequest http, CancellationToken cancellation)
    {
        var method = HttpMethods.IsHead(http.Method) ? "GET" : http.Method;
        var isSearch = method == "POST" && http.Path.Value!.EndsWith("/_search", StringComparison.Ordinal);
        var refusal = RefuseHost(http) ?? RefuseWriter(http, method is not "GET" && !isSearch) ?? RefuseAccept(http);
        if (refusal is not null)
        {
            return refusal;
        }

        var query = http.QueryString.Value?.TrimStart('?') ?? "";
        JsonObject? body = null;
        if (method is "POST" or "PUT")
        {
            var (content, tooLarge) = await ReadAsync(http, cancellation);
            if (tooLarge is not null)
            {
                return tooLarge;
            }

            if (isSearch)
            {
                query = string.Join('&', query, Encoding.UTF8.GetString(content!));
            }
            else if (RefuseContentType(http) is { } unsupported)
            {
                return unsupported;
            }
            else if (!FhirJson.TryParse(content, out body, out var problem))
            {
                return FhirResponse.Refused(400, "structure", problem);
            }
        }

        return interactions.Handle(Request(http, method, query, body));
    }

    private static FhirRequest Request(HttpRequest http, string method, string query, JsonObject? body)
    {
        var headers = http.GetTypedHeaders();
        var prefer = http.Headers["Prefer"]
            .SelectMany(line => (line ?? "").Split([',', ';']))
            .Select(p => p.Trim())
            .ToList();
        return new FhirRequest(method, http.Path.Value!.Trim('/'))
        {
            Base = $"{UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase).TrimEnd('/')}/",
            Query = query,
            Body = body,
            IfMatch = Header(http, "If-Match"),
            IfNoneMatch = Header(http, "If-None-Match"),
            IfModifiedSince = headers.IfModifiedSince,
            IfNoneExist = Header(http, "If-None-Exist"),
            Strict = prefer.Contains("handling=strict"),
            Return = prefer switch
            {
                _ when prefer.Contains("return=minimal") => ReturnPreference.Minimal,
                _ when prefer.Contains("return=representation") => ReturnPreference.Representation,
                _ when prefer.Contains("return=OperationOutcome") => ReturnPreference.OperationOutcome,
                _ => null,
            },
        };
    }

    // A page of another site whose name was pointed at 127.0.0.1 must not reach a repository that trusts its machine.
    private FhirResponse? RefuseHost(HttpRequest http) =>
        settings.WriteToken is not null || IsLoopback(http.Host.Host)
            ? null
            : FhirResponse.Refused(421, "security", $"This repository is not {http.Host.Host}; use its own address.");

    private FhirResponse? RefuseWriter(HttpRequest http, bool writes)
    {
        if (!writes || settings.WriteToken is not { } token)
        {
            return null;
        }

        var sent = Encoding.UTF8.GetBytes(http.Headers.Authorization.ToString());
        return CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes("Bearer " + token))
            ? null
            : FhirResponse.Refused(401, "login", "Writing needs the repository's bearer token in Authorization.");
    }

    private static FhirResponse? RefuseAccept(HttpRequest http)
    {
        var format = http.Query["_format"];
        StringValues wanted = StringValues.IsNullOrEmpty(format) ? http.Headers.Accept : Media(format.ToString());
        if (StringValues.IsNullOrEmpty(wanted))
        {
            return null;
        }

        var types = MediaTypeHeaderValue.TryParseList(wanted, out var parsed) ? parsed : [];
        return types.Any(type => type.Quality is not 0 && IsVersion4(type) && Accepts(type))
            ? null
            : FhirResponse.Refused(406, "not-supported", $"Only {FhirJsonType} (R4) can be sent, not {wanted}.");
    }

    // In a query the + of application/fhir+json has become a space unless it was escaped.
    private static string Media(string format) => format == "json" ? FhirJsonType : format.Replace(' ', '+');

    private static bool Accepts(MediaTypeHeaderValue type) =>
        type.MatchesAllTypes || JsonTypes.Any(json => MediaTypeHeaderValue.Parse(json).IsSubsetOf(Bare(type)));

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue type) => new(type.MediaType);

    private static FhirResponse? RefuseContentType(HttpRequest http) =>
        MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
        && JsonTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && IsVersion4(type)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            ? null
            : FhirResponse.Refused(
                415,
                "not-supported",
                $"Only {FhirJsonType} (R4, UTF-8) is read, not {http.ContentType ?? "a body without Content-Type"}."
            );

    private static bool IsVersion4(MediaTypeHeaderValue type) =>
        type.Parameters.FirstOrDefault(p => p.Name.Equals("fhirVersion", StringComparison.OrdinalIgnoreCase))
            is not { } named
        || HeaderUtilities.RemoveQuotes(named.Value).Equals("4.0", StringComparison.Ordinal);

    private async Task<(byte[]? Content, FhirResponse? TooLarge)> ReadAsync(
        HttpRequest http,
        CancellationToken cancellation
    )
    {
        var limit = settings.MaxRequestBytes;
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        var isTooLarge = http.ContentLength > limit;
        for (int read; !isTooLarge && (read = await http.Body.ReadAsync(buffer, cancellation)) > 0; )
        {
            content.Write(buffer, 0, read);
            isTooLarge = content.Length > limit;
        }

        return isTooLarge
            ? (null, FhirResponse.Refused(413, "too-long", $"The body is larger than the limit of {limit} bytes."))
            : (content.ToArray(), null);
    }

    private static async Task WriteAsync(HttpContext context, FhirResponse response)
    {
        var http = context.Response;
        var headers = http.Headers;
        http.StatusCode = response.Status;
        headers.XContentTypeOptions = "nosniff";
        headers.ETag = response.ETag;
        headers.LastModified = response.LastModified?.ToString("R", CultureInfo.InvariantCulture);
        headers.Allow = response.Allow;
        headers.WWWAuthenticate = response.Status == 401 ? "Bearer" : default(StringValues);
        if (response.Location is { } location && response.Status == 201)
        {
            var request = context.Request;
            headers.Location =
                $"{UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/')}/{location}";
        }

        if (response.Body is not { } body)
        {
            return;
        }

        var isPretty = context.Request.Query["_pretty"] == "true";
        var bytes = isPretty ? FhirJson.ToIndentedUtf8(body) : FhirJson.ToUtf8(body);
        http.ContentType = FhirJsonType + "; charset=utf-8";
        http.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await http.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static string? Header(HttpRequest http, string name) =>
        http.Headers[name] is { Count: > 0 } values ? values.ToString() : null;

    private static bool IsLoopback(string host) =>
        host is "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
