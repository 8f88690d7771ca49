using System.Net;
using System.Net.Http.Headers;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using Polly;

namespace FhirRegimens.Publishing.Servers;

/// <summary>A resource as a server holds it.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="ETag">The entity tag to send back with If-Match; null where the server gives none.</param>
public sealed record Stored<T>(T Resource, string? ETag)
    where T : Resource;

/// <summary>
/// The FHIR R4 HTTP interface of one server (https://hl7.org/fhir/R4/http.html), as far as publishing needs it.
/// Requests are retried as <see cref="RetryPolicy"/> says; what remains comes out as
/// <see cref="FhirServerException"/> with the reason and what to do.
/// </summary>
public sealed class FhirServer
{
    private readonly HttpClient http;
    private readonly Uri baseAddress;
    private readonly RetryPolicy policy;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<HttpResponseMessage> retries;

    /// <summary>Creates the client; sends nothing yet.</summary>
    /// <param name="http">Sends the requests; sign-in headers are its business.</param>
    /// <param name="baseAddress">The server's base, such as <c>http://127.0.0.1:8080/fhir</c>.</param>
    /// <param name="policy">When requests are sent again.</param>
    /// <param name="clock">Measures the waits between tries.</param>
    public FhirServer(HttpClient http, Uri baseAddress, RetryPolicy policy, TimeProvider clock)
    {
        this.http = http;
        this.baseAddress = new Uri(baseAddress.AbsoluteUri.TrimEnd('/') + "/");
        this.policy = policy;
        this.clock = clock;
        retries = policy.Build(clock);
    }

    /// <summary>The server's base address, ending in a slash.</summary>
    public Uri BaseAddress => baseAddress;

    /// <summary>How many reading requests were answered.</summary>
    public int Reads { get; private set; }

    /// <summary>How many writing requests were answered.</summary>
    public int Writes { get; private set; }

    /// <summary>What the server says of itself.</summary>
    /// <exception cref="FhirServerException">It cannot be reached or is no FHIR server.</exception>
    public async Task<ServerCapabilities> ReadCapabilitiesAsync(CancellationToken cancellation)
    {
        using var answer = await ExchangeAsync(() => Request(HttpMethod.Get, "metadata"), cancellation);
        Reads++;
        await ThrowUnlessSuccessAsync(answer, cancellation);
        return ServerCapabilities.Read(await answer.Content.ReadAsByteArrayAsync(cancellation))
            ?? throw new FhirServerException(
                $"{baseAddress}metadata holds no CapabilityStatement. Is this the base address of a FHIR server?"
            );
    }

    /// <summary>Reads a resource; null where the server does not have it (404, 410).</summary>
    /// <exception cref="FhirServerException">Any other failure.</exception>
    public async Task<Stored<T>?> ReadAsync<T>(string id, CancellationToken cancellation)
        where T : Resource =>
        await ReadAsync(typeof(T).Name, id, cancellation) is { } stored
            ? new Stored<T>((T)stored.Resource, stored.ETag)
            : null;

    /// <summary>Reads a resource of any type; null where the server does not have it (404, 410).</summary>
    /// <exception cref="FhirServerException">Any other failure.</exception>
    public async Task<Stored<Resource>?> ReadAsync(string type, string id, CancellationToken cancellation) =>
        await GetAsync($"{type}/{id}", cancellation) is not { } stored ? null
        : stored.Resource.TypeName == type ? stored
        : throw new FhirServerException($"{baseAddress}{type}/{id} holds a {stored.Resource.TypeName}, not a {type}.");

    /// <summary>All matches of a search, page after page.</summary>
    /// <param name="query">Type and parameters, escaped: <c>PlanDefinition?url=…</c>.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="FhirServerException">A page could not be read, or leads to another server.</exception>
    public async Task<IReadOnlyList<Resource>> SearchAsync(string query, CancellationToken cancellation)
    {
        var matches = new List<Resource>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var page = query; page is not null && visited.Add(page); )
        {
            if (await GetAsync(page, cancellation) is not { Resource: Bundle bundle })
            {
                throw new FhirServerException($"The search {baseAddress}{query} was not answered with a Bundle.");
            }

            matches.AddRange(
                bundle
                    .Entry.Where(entry => entry.Search?.Mode is not Bundle.SearchEntryMode.Outcome)
                    .Select(entry => entry.Resource)
                    .OfType<Resource>()
            );
            page = bundle.Link.FirstOrDefault(link => link.Relation == "next")?.Url is { } next
                ? OnThisServer(next)
                : null;
        }

        return matches;
    }

    /// <summary>Every state that the server remembers of a resource, in no particular order.</summary>
    /// <exception cref="FhirServerException">The server keeps no history, or could not be read.</exception>
    public async Task<IReadOnlyList<T>> ReadHistoryAsync<T>(string id, CancellationToken cancellation)
        where T : Resource => [.. (await SearchAsync($"{typeof(T).Name}/{id}/_history", cancellation)).OfType<T>()];

    /// <summary>Sends a batch or transaction Bundle and returns the server's answer.</summary>
    /// <param name="bundle">The Bundle as JSON in UTF-8.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="FhirServerException">It was refused as a whole; then nothing of it was done.</exception>
    public async Task<Bundle> SendBundleAsync(byte[] bundle, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Post, "", bundle, [], cancellation);
        Writes++;
        return await ReadBodyAsync(answer, cancellation) is Bundle answered
            ? answered
            : throw new FhirServerException($"{baseAddress} did not answer a Bundle with a Bundle.");
    }

    /// <summary>Writes a resource at its own id, and returns its new entity tag; null where the server gives none.</summary>
    /// <param name="resource">The resource with its id.</param>
    /// <param name="ifMatch">The entity tag it must still have; null to write regardless.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <param name="ifNoneMatch"><c>*</c> where it must not exist yet.</param>
    /// <exception cref="FhirServerException">It was refused; 412 where the tag no longer matches.</exception>
    public async Task<string?> PutAsync(
        Resource resource,
        string? ifMatch,
        CancellationToken cancellation,
        string? ifNoneMatch = null
    )
    {
        using var answer = await SendAsync(
            HttpMethod.Put,
            $"{resource.TypeName}/{resource.Id}",
            FhirJson.Serialize(resource),
            [("If-Match", ifMatch), ("If-None-Match", ifNoneMatch)],
            cancellation
        );
        Writes++;
        await ThrowUnlessFhirOrEmptyAsync(answer, cancellation);
        return answer.Headers.ETag?.ToString();
    }

    /// <summary>Waits before what a server was too busy for is sent again.</summary>
    /// <param name="round">How often it was sent, from 1; false where that was often enough.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> WaitAsync(int round, CancellationToken cancellation)
    {
        if (round > policy.Retries)
        {
            return false;
        }

        await Task.Delay(policy.WaitAfter(round), clock, cancellation);
        return true;
    }

    /// <summary>Runs an operation that changes nothing: by GET, or by POST where it has input.</summary>
    /// <param name="operation">Path and parameters, escaped: <c>CodeSystem/$lookup?code=…</c>.</param>
    /// <param name="input">Parameters that do not fit an address; null for none.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="FhirServerException">It was refused, or the server cannot be reached.</exception>
    public async Task<Resource> OperateAsync(string operation, Parameters? input, CancellationToken cancellation)
    {
        using var answer = input is null
            ? await ExchangeAsync(() => Request(HttpMethod.Get, operation), cancellation)
            : await SendAsync(HttpMethod.Post, operation, FhirJson.Serialize(input), [], cancellation);
        await ThrowUnlessSuccessAsync(answer, cancellation);
        return await ReadBodyAsync(answer, cancellation);
    }

    private async Task<Stored<Resource>?> GetAsync(string path, CancellationToken cancellation)
    {
        using var answer = await ExchangeAsync(() => Request(HttpMethod.Get, path), cancellation);
        Reads++;
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            await ThrowUnlessFhirOrEmptyAsync(answer, cancellation);
            return null;
        }

        await ThrowUnlessSuccessAsync(answer, cancellation);
        return new Stored<Resource>(await ReadBodyAsync(answer, cancellation), answer.Headers.ETag?.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        byte[] body,
        IReadOnlyList<(string Name, string? Value)> conditions,
        CancellationToken cancellation
    )
    {
        var answer = await ExchangeAsync(
            () =>
            {
                var request = Request(method, path);
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(KnownHeaders.FhirJson, "utf-8");
                foreach (var (name, value) in conditions.Where(condition => condition.Value is not null))
                {
                    request.Headers.TryAddWithoutValidation(name, value);
                }

                return request;
            },
            cancellation
        );
        await ThrowUnlessSuccessAsync(answer, cancellation);
        return answer;
    }

    private HttpRequestMessage Request(HttpMethod method, string path) =>
        new(method, new Uri(baseAddress, path)) { Headers = { { "Accept", KnownHeaders.FhirJson } } };

    private async Task<HttpResponseMessage> ExchangeAsync(
        Func<HttpRequestMessage> makeRequest,
        CancellationToken cancellation
    )
    {
        try
        {
            return await retries.ExecuteAsync(async token => await http.SendAsync(makeRequest(), token), cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new FhirServerException(
                $"{baseAddress} cannot be reached: {unreachable.Message.TrimEnd('.')}. Check the address, and that the server runs.",
                inner: unreachable
            );
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new FhirServerException($"{baseAddress} did not answer in time. Try again later.", inner: late);
        }
    }

    private async Task ThrowUnlessSuccessAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var status = (int)answer.StatusCode;
        var request = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}";
        var advice = status switch
        {
            401 => "The server wants a sign-in: set FhirRegimens:Token (FhirRegimens__Token in the environment), or "
                + "FhirRegimens:SignIn.",
            403 => "The sign-in is not allowed to do this: ask the server's operator for the right role.",
            404 => "Is this the base address of a FHIR server?",
            412 => "Somebody else wrote at the same time: run the command again.",
            429 => "The server is busy: try again later.",
            >= 500 => "The server failed: see its log, and try again later.",
            _ => "",
        };
        var reason = await ReasonAsync(answer, cancellation);
        answer.Dispose();
        throw new FhirServerException($"{request} was answered {status}. {reason} {advice}".TrimEnd(), status);
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            return FhirJson.Parse(body) is OperationOutcome outcome ? Words(outcome) : "";
        }
        catch (FhirJsonException)
        {
            return $"The answer is {MediaType(answer)}, not FHIR.";
        }
    }

    /// <summary>The errors of an outcome in one line.</summary>
    internal static string Words(OperationOutcome outcome) =>
        string.Join(
            " ",
            outcome
                .Issue.Select(issue => issue.Diagnostics ?? issue.Details?.Text)
                .Where(text => !string.IsNullOrWhiteSpace(text))
        );

    private async Task<Resource> ReadBodyAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            return FhirJson.Parse(body);
        }
        catch (FhirJsonException broken)
        {
            throw new FhirServerException(
                $"{answer.RequestMessage?.RequestUri} answered {MediaType(answer)}, not FHIR R4 JSON. "
                    + $"Is {baseAddress} the base address of a FHIR R4 server? {broken.Message}",
                (int)answer.StatusCode,
                broken
            );
        }
    }

    /// <summary>A page of something that stands before the server is no word of the server.</summary>
    private async Task ThrowUnlessFhirOrEmptyAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (await answer.Content.ReadAsByteArrayAsync(cancellation) is { Length: > 0 })
        {
            await ReadBodyAsync(answer, cancellation);
        }
    }

    private static string MediaType(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType ?? "no media type";

    /// <summary>The next page's address. Behind a proxy a server may not know that it is reached by https.</summary>
    private string OnThisServer(string next)
    {
        var address = new Uri(baseAddress, next);
        return address.Authority == baseAddress.Authority
            ? new UriBuilder(address) { Scheme = baseAddress.Scheme, Port = baseAddress.Port }
                .Uri
                .AbsoluteUri
            : throw new FhirServerException(
                $"{baseAddress} continues a search at {address.Authority}, which the settings do not name. "
                    + "Use the address that the server itself uses."
            );
    }
}
