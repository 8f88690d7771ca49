using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Publishing.Servers;
using Polly;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>
/// A server under trial: sends requests as they are, hands out answers as they come, and keeps account of what was
/// written. Only what a server is too busy for is sent again.
/// </summary>
internal sealed class Trial
{
    private const string FhirJson = "application/fhir+json";

    private readonly HttpClient http;
    private readonly Uri baseAddress;
    private readonly ResiliencePipeline<HttpResponseMessage> retries;
    private readonly Dictionary<string, Task> shared = new(StringComparer.Ordinal);

    /// <summary>Creates it; sends nothing yet.</summary>
    /// <param name="http">Sends the requests and signs them in.</param>
    /// <param name="baseAddress">The server's base, ending in a slash.</param>
    /// <param name="policy">How often and when a busy server is asked again.</param>
    /// <param name="clock">Measures the waits between tries.</param>
    /// <param name="run">The word that stands in every resource of the run.</param>
    public Trial(HttpClient http, Uri baseAddress, RetryPolicy policy, TimeProvider clock, string run)
    {
        this.http = http;
        this.baseAddress = baseAddress;
        retries = policy.BuildForBusyServers(clock);
        Resources = new TrialResources(run);
        Written = new WrittenResources(Resources);
    }

    /// <summary>What to write.</summary>
    public TrialResources Resources { get; }

    /// <summary>What was written.</summary>
    public WrittenResources Written { get; }

    /// <summary>What the server says of itself; null until it was asked.</summary>
    public ServerCapabilities? Capabilities { get; set; }

    /// <summary>The kind of server that the settings name; null to go by what it says of itself.</summary>
    public ServerKind? KnownKind { get; init; }

    /// <summary>The most entries of a Bundle that the settings allow; null where they do not say.</summary>
    public int? TransactionEntries { get; init; }

    /// <summary>What is unusual where the server does as it should; null for nothing.</summary>
    public string? Remark { get; private set; }

    /// <summary>Ends the requests; a run that is stopped cleans up with another one.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The server's base address, ending in a slash.</summary>
    public Uri BaseAddress => baseAddress;

    /// <summary>Reads.</summary>
    public Task<Exchange> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, body: null, headers);

    /// <summary>Writes a resource at its own id.</summary>
    public Task<Exchange> PutAsync(JsonObject resource, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, resource.Reference(), resource.ToJsonString(), headers);

    /// <summary>Deletes.</summary>
    public Task<Exchange> DeleteAsync(string reference) => SendAsync(HttpMethod.Delete, reference, body: null);

    /// <summary>Sends a Bundle.</summary>
    public Task<Exchange> PostBundleAsync(string type, params IEnumerable<JsonObject> entries) =>
        SendAsync(
            HttpMethod.Post,
            "",
            new JsonObject
            {
                ["resourceType"] = "Bundle",
                ["type"] = type,
                ["entry"] = new JsonArray([.. entries]),
            }.ToJsonString()
        );

    /// <summary>Forgets what was unusual, before the next check.</summary>
    public void Begin() => Remark = null;

    /// <summary>Remarks what is unusual.</summary>
    public void Say(string remark) => Remark = Remark is null ? remark : $"{Remark} {remark}";

    /// <summary>Requires that a request was refused as an error of the request; another status than R4's is remarked.</summary>
    /// <param name="exchange">The request and its answer.</param>
    /// <param name="what">What was asked: <c>A PUT without an id</c>.</param>
    /// <param name="status">The status that R4 says.</param>
    /// <exception cref="UnmetExpectation">It was done, or the server failed.</exception>
    public void Refused(Exchange exchange, string what, int status)
    {
        exchange.Shows(
            exchange.Status is >= 400 and < 500,
            $"{what} was not refused but answered {exchange.Answered}."
        );
        if (exchange.Status != status)
        {
            Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what} is refused with {exchange.Status} where R4 says {status}."
                )
            );
        }
    }

    /// <summary>Does something once for all checks that need it.</summary>
    public Task OnceAsync(string what, Func<Task> doAsync)
    {
        if (!shared.TryGetValue(what, out var done))
        {
            shared[what] = done = doAsync();
        }

        return done;
    }

    /// <summary>Sends a request as it is; whatever comes back is an answer.</summary>
    /// <exception cref="HttpRequestException">None came back.</exception>
    public async Task<Exchange> SendAsync(
        HttpMethod method,
        string path,
        string? body,
        params (string Name, string Value)[] headers
    )
    {
        Written.Note(method, path, body);
        using var answer = await retries.ExecuteAsync(
            async cancellation => await http.SendAsync(Request(method, path, body, headers), cancellation),
            Cancellation
        );
        var exchange = new Exchange(
            method.Method,
            path,
            headers,
            body,
            (int)answer.StatusCode,
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancellation))
        )
        {
            ETag = answer.Headers.ETag?.ToString(),
            Location = answer.Headers.Location?.ToString(),
            MediaType = answer.Content.Headers.ContentType?.MediaType,
        };
        Written.Note(exchange);
        return exchange;
    }

    private HttpRequestMessage Request(
        HttpMethod method,
        string path,
        string? body,
        (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, OnThisServer(path));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(FhirJson, "utf-8");
        }

        request.Headers.Accept.ParseAdd(FhirJson);
        foreach (var (name, value) in headers)
        {
            HttpHeaders holder = name == "Content-Type" ? request.Content!.Headers : request.Headers;
            holder.Remove(name);
            holder.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>
    /// The address of a path, or of what an answer names. Behind a proxy a server may not know that it is reached by https.
    /// </summary>
    /// <exception cref="UnmetExpectation">It is another server's, which nothing is sent to.</exception>
    private Uri OnThisServer(string path)
    {
        if (!Uri.TryCreate(baseAddress, path, out var address) || address.Authority != baseAddress.Authority)
        {
            throw new UnmetExpectation(
                CheckOutcome.NotAsSpecified,
                $"It leads on to {path}, which is not on this server."
            );
        }

        return new UriBuilder(address) { Scheme = baseAddress.Scheme, Port = baseAddress.Port }.Uri;
    }
}
