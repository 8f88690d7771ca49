using System.Text;
using System.Text.Json;

namespace FhirRegimens.Functions.Invocations;

/// <summary>An HTTP request as functions see it, however it came.</summary>
/// <param name="Method">GET, POST.</param>
/// <param name="Path">What stands behind <see cref="Prefix"/>, unescaped: <c>site/index.html</c>.</param>
/// <param name="ContentType">What the body is said to be; null where nothing is said.</param>
/// <param name="Accept">What the answer may be; null where nothing is said.</param>
/// <param name="Query">The parameters in order; a name may come several times.</param>
/// <param name="Body">The body.</param>
public sealed record FunctionRequest(
    string Method,
    string Path,
    string? ContentType,
    string? Accept,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>What stands before the routes of all functions (host.json, <c>routePrefix</c>).</summary>
    public const string Prefix = "/api/";

    /// <summary>
    /// The header in which App Service Authentication says who is signed in. Where it is on, nobody outside can set it
    /// (https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities).
    /// </summary>
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL-ID";

    /// <summary>Whom the request says is signed in; null where nobody is.</summary>
    public string? Principal { get; init; }

    /// <summary>The media type of the body without parameters, in lower case; empty where nothing is said.</summary>
    public string MediaType => (ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Reads the request that the host puts into the plain JSON form of an invocation.</summary>
    /// <exception cref="JsonException">The invocation holds no request.</exception>
    public static FunctionRequest Read(TriggerInvocation invocation)
    {
        if (
            invocation.Data.ValueKind != JsonValueKind.Object
            || !invocation.Data.TryGetProperty("request", out var request)
            || request.ValueKind != JsonValueKind.Object
        )
        {
            throw new JsonException("The invocation holds no HTTP request.");
        }

        return new(
            Text(request, "Method") ?? "",
            PathOf(Text(request, "Url")),
            Header(request, "Content-Type"),
            Header(request, "Accept"),
            [.. Parameters(request)],
            Encoding.UTF8.GetBytes(Text(request, "Body") ?? "")
        )
        {
            Principal = Header(request, PrincipalHeader),
        };
    }

    /// <summary>The first value of a parameter; null where it was not given.</summary>
    public string? Parameter(string name) => Parameters(name).FirstOrDefault();

    /// <summary>All values of a parameter.</summary>
    public IEnumerable<string> Parameters(string name) =>
        Query.Where(parameter => parameter.Key == name).Select(parameter => parameter.Value);

    private static string PathOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.AbsolutePath.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(url.AbsolutePath[Prefix.Length..])
            : "";

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null => null,
                _ => value.GetRawText(),
            }
            : null;

    private static string? Header(JsonElement request, string name) =>
        Members(request, "Headers")
            .Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(header =>
                header.Value.ValueKind == JsonValueKind.Array
                    ? header.Value.EnumerateArray().Select(value => value.ToString())
                    : [header.Value.ToString()]
            )
            .FirstOrDefault();

    private static IEnumerable<KeyValuePair<string, string>> Parameters(JsonElement request) =>
        Members(request, "Query").Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value.ToString()));

    private static IEnumerable<JsonProperty> Members(JsonElement request, string name) =>
        request.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object
            ? members.EnumerateObject()
            : Enumerable.Empty<JsonProperty>();
}

/// <summary>An answer to an HTTP request.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">What the body is, with its charset.</param>
/// <param name="Body">The body, never empty.</param>
public sealed record FunctionResponse(int Status, string ContentType, byte[] Body)
{
    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A FHIR resource.</summary>
    public static FunctionResponse Fhir(int status, byte[] json) =>
        new(status, "application/fhir+json; charset=utf-8", json);

    /// <summary>An OperationOutcome with one error.</summary>
    /// <param name="status">The status.</param>
    /// <param name="code">A code of https://hl7.org/fhir/R4/valueset-issue-type.html.</param>
    /// <param name="words">What is wrong, and what to do.</param>
    public static FunctionResponse Error(int status, string code, string words) =>
        Fhir(
            status,
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    resourceType = "OperationOutcome",
                    issue = new[]
                    {
                        new
                        {
                            severity = "error",
                            code,
                            diagnostics = words,
                        },
                    },
                }
            )
        );

    /// <summary>The answer in the plain JSON form, as the value of the output <c>response</c>.</summary>
    public byte[] ToJson() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Outputs = new
                {
                    response = new
                    {
                        statusCode = Status,
                        headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal)
                        {
                            ["Content-Type"] = ContentType,
                        },
                        body = Encoding.UTF8.GetString(Body),
                    },
                },
                Logs = Array.Empty<string>(),
            }
        );
}
