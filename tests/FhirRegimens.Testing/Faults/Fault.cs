using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FhirRegimens.Testing.Faults;

/// <summary>Whether a client can get over a fault by itself.</summary>
public enum FaultKind
{
    /// <summary>The answer is right, if unusual.</summary>
    Harmless,

    /// <summary>The request is to be sent again.</summary>
    Passing,

    /// <summary>Sending the same again is no remedy.</summary>
    Lasting,
}

/// <summary>Something that servers, and what stands before them, do to requests.</summary>
/// <param name="Name">What happens, in words.</param>
/// <param name="Kind">Whether a client can get over it.</param>
/// <param name="HappenAsync">Lets it happen.</param>
public sealed record Fault(string Name, FaultKind Kind, Func<Exchange, Task> HappenAsync)
{
    /// <summary>The requests that it can happen to; all by default.</summary>
    public Func<Exchange, bool> CanHappenTo { get; init; } = _ => true;

    public override string ToString() => Name;
}

/// <summary>The faults that tests let happen.</summary>
public static class Faults
{
    private const string Html = "<!DOCTYPE html><html><body><h1>The gateway has something to say</h1></body></html>";

    /// <summary>A busy server that says in seconds when to come again.</summary>
    public static Fault Busy { get; } =
        Refusal("429 with Retry-After", FaultKind.Passing, Outcome(429) with { Headers = [("Retry-After", "7")] });

    /// <summary>A busy server that says in milliseconds when to come again.</summary>
    public static Fault BusyMilliseconds { get; } =
        Refusal(
            "429 with x-ms-retry-after-ms",
            FaultKind.Passing,
            Outcome(429) with
            {
                Headers = [("x-ms-retry-after-ms", "700")],
            }
        );

    /// <summary>A server that is not there for now.</summary>
    public static Fault Unavailable { get; } = Refusal("503", FaultKind.Passing, Outcome(503));

    /// <summary>A gateway that does not reach the server.</summary>
    public static Fault BadGateway { get; } =
        Refusal("502 with a page of a gateway", FaultKind.Passing, new(502, "text/html", Bytes(Html)));

    /// <summary>A gateway that answers in place of the server, and looks content.</summary>
    public static Fault GatewayPage { get; } =
        Refusal("200 with a page of a gateway", FaultKind.Lasting, new(200, "text/html", Bytes(Html)));

    /// <summary>A gateway that knows no such address.</summary>
    public static Fault GatewayNotFound { get; } =
        Refusal("404 with a page of a gateway", FaultKind.Lasting, new(404, "text/html", Bytes(Html)));

    /// <summary>The request never arrives, and no answer comes.</summary>
    public static Fault NoAnswer { get; } = new("no answer", FaultKind.Passing, exchange => exchange.StaySilentAsync());

    /// <summary>The server does what was asked for, and no answer comes.</summary>
    public static Fault NoAnswerAfterwards { get; } =
        new(
            "no answer after the server acted",
            FaultKind.Passing,
            async exchange =>
            {
                await exchange.ForwardAsync();
                await exchange.StaySilentAsync();
            }
        );

    /// <summary>The connection breaks before the server knows of the request.</summary>
    public static Fault Reset { get; } =
        new(
            "connection reset",
            FaultKind.Passing,
            exchange =>
            {
                exchange.Reset();
                return Task.CompletedTask;
            }
        );

    /// <summary>The server does what was asked for, and the connection breaks.</summary>
    public static Fault ResetAfterwards { get; } =
        new(
            "connection reset after the server acted",
            FaultKind.Passing,
            async exchange =>
            {
                await exchange.ForwardAsync();
                exchange.Reset();
            }
        );

    /// <summary>The connection breaks in the middle of the answer.</summary>
    public static Fault CutOff { get; } =
        new(
            "answer cut off",
            FaultKind.Passing,
            async exchange => await exchange.AnswerInPartAsync(await exchange.ForwardAsync())
        );

    /// <summary>Half of the answer arrives, and claims to be all of it.</summary>
    public static Fault Halved { get; } =
        Garbled("half of the answer", FaultKind.Lasting, answer => answer with { Body = Half(answer.Body) });

    /// <summary>The answer arrives a few bytes at a time.</summary>
    public static Fault Drip { get; } =
        new(
            "slow drip",
            FaultKind.Harmless,
            async exchange => await exchange.AnswerInDropsAsync(await exchange.ForwardAsync())
        );

    /// <summary>The answer arrives when something else has happened.</summary>
    /// <param name="condition">Completed when that has happened.</param>
    public static Fault HeldUntil(Task condition) =>
        new(
            "held back",
            FaultKind.Harmless,
            async exchange =>
            {
                await condition;
                await exchange.AnswerAsync(await exchange.ForwardAsync());
            }
        );

    /// <summary>FHIR that does not say so.</summary>
    public static Fault PlainText { get; } =
        Garbled("FHIR as text/plain", FaultKind.Harmless, answer => answer with { ContentType = "text/plain" });

    /// <summary>FHIR in another format than asked for.</summary>
    public static Fault Xml { get; } =
        Garbled(
            "FHIR as XML",
            FaultKind.Lasting,
            answer =>
                answer with
                {
                    ContentType = "application/fhir+xml",
                    Body = Bytes("<Bundle xmlns=\"http://hl7.org/fhir\"/>"),
                }
        );

    /// <summary>A server that is too busy for some entries of a Bundle.</summary>
    public static Fault EntryBusy { get; } = OfEntries("429 for an entry", FaultKind.Passing, "429 Too Many Requests");

    /// <summary>A server that fails at some entries of a Bundle.</summary>
    public static Fault EntryFailed { get; } =
        OfEntries("500 for an entry", FaultKind.Lasting, "500 Internal Server Error");

    /// <summary>
    /// Somebody else writes a resource between the reading and the writing, and takes that back: another version with the
    /// same content.
    /// </summary>
    /// <param name="reference">Where it is: <c>Library/id</c>.</param>
    /// <param name="element">An element of it that holds text.</param>
    public static Fault ConcurrentWriter(string reference, string element) =>
        new(
            $"somebody else writes {reference}",
            FaultKind.Lasting,
            async exchange =>
            {
                var address = new Uri(exchange.Server, reference);
                using var read = await exchange.Http.GetAsync(address);
                if (read.IsSuccessStatusCode)
                {
                    var before = JsonNode.Parse(await read.Content.ReadAsStringAsync())!.AsObject();
                    var other = before.DeepClone().AsObject();
                    other[element] = "Somebody else's";
                    await PutAsync(exchange, address, other);
                    await PutAsync(exchange, address, before);
                }

                await exchange.AnswerAsync(await exchange.ForwardAsync());
            }
        )
        {
            CanHappenTo = exchange => exchange.IsWrite,
        };

    private static async Task PutAsync(Exchange exchange, Uri address, JsonObject resource)
    {
        using var content = new StringContent(resource.ToJsonString(), Encoding.UTF8, "application/fhir+json");
        using var answer = await exchange.Http.PutAsync(address, content);
        answer.EnsureSuccessStatusCode();
    }

    private static Fault Refusal(string name, FaultKind kind, ProxyAnswer answer) =>
        new(name, kind, exchange => exchange.AnswerAsync(answer));

    private static Fault Garbled(string name, FaultKind kind, Func<ProxyAnswer, ProxyAnswer> garble) =>
        new(name, kind, async exchange => await exchange.AnswerAsync(garble(await exchange.ForwardAsync())));

    /// <summary>
    /// A transaction fails as a whole. Of a batch every other entry fails, and the rest is done.
    /// </summary>
    private static Fault OfEntries(string name, FaultKind kind, string status) =>
        new(
            name,
            kind,
            async exchange =>
            {
                var bundle = JsonNode.Parse(exchange.Body)!.AsObject();
                var entries = bundle["entry"]!.AsArray();
                var isBatch = (string?)bundle["type"] == "batch";
                var failing = entries.Where((_, index) => !isBatch || index % 2 == 0).ToHashSet();
                var rest = bundle.DeepClone().AsObject();
                rest["entry"] = new JsonArray([
                    .. entries.Where(entry => !failing.Contains(entry)).Select(entry => entry!.DeepClone()),
                ]);
                var answer = await AnswerAsync(exchange, rest);
                var done = new Queue<JsonNode?>(answer["entry"]?.AsArray() ?? []);
                answer["entry"] = new JsonArray([
                    .. entries.Select(entry => failing.Contains(entry) ? Failed(status) : done.Dequeue()!.DeepClone()),
                ]);
                await exchange.AnswerAsync(new(200, "application/fhir+json", Bytes(answer.ToJsonString())));
            }
        )
        {
            CanHappenTo = exchange =>
                exchange.IsWrite && (string?)JsonNode.Parse(exchange.Body)!["resourceType"] == "Bundle",
        };

    private static async Task<JsonObject> AnswerAsync(Exchange exchange, JsonObject bundle) =>
        bundle["entry"]!.AsArray().Count > 0
            ? JsonNode.Parse((await exchange.ForwardAsync(Bytes(bundle.ToJsonString()))).Body)!.AsObject()
            : new JsonObject { ["resourceType"] = "Bundle", ["type"] = $"{bundle["type"]}-response" };

    private static JsonObject Failed(string status) =>
        new()
        {
            ["response"] = new JsonObject { ["status"] = status, ["outcome"] = OutcomeJson(status) },
        };

    private static ProxyAnswer Outcome(int status) =>
        new(
            status,
            "application/fhir+json",
            Bytes(OutcomeJson(status.ToString(CultureInfo.InvariantCulture)).ToJsonString())
        );

    private static JsonObject OutcomeJson(string status) =>
        new()
        {
            ["resourceType"] = "OperationOutcome",
            ["issue"] = new JsonArray(
                new JsonObject
                {
                    ["severity"] = "error",
                    ["code"] = "transient",
                    ["diagnostics"] = $"A test wanted {status}.",
                }
            ),
        };

    private static byte[] Half(byte[] body) => body[..(body.Length / 2)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
