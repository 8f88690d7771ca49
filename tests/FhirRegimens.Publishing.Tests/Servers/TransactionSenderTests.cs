using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Tests.Servers;

/// <summary>How writes are cut into requests, and what of them is sent again.</summary>
public sealed class TransactionSenderTests
{
    private readonly Recorder recorder = new();

    [Fact]
    public async Task TheLastTransactionIsAsFullAsMayBeSoThatTheManifestChangesWithWhatItNames()
    {
        await SendAsync(new ServerLimits(3, true), Sequence(creates: 4, changes: 2));

        Assert.Equal(["transaction c0", "transaction c1 c2 c3", "transaction s0 s1 head"], recorder.Requests);
    }

    [Fact]
    public async Task WhatNeedsSeveralTransactionsIsClaimedFirstAndWhatNeedsOneIsNot()
    {
        var writes = Sequence(creates: 3, changes: 0) with { Claim = Write("claim") };

        await SendAsync(new ServerLimits(2, true), writes);
        await SendAsync(new ServerLimits(4, true), writes);

        Assert.Equal(
            ["PUT claim", "transaction c0 c1", "transaction c2 head", "transaction c0 c1 c2 head"],
            recorder.Requests
        );
    }

    [Fact]
    public async Task ABundleOfTooManyBytesIsCutInHalves()
    {
        await SendAsync(new ServerLimits(100, true) { BundleBytes = 900 }, Sequence(creates: 6, changes: 0));

        Assert.Equal(["c0", "c1", "c2", "c3", "c4", "c5", "head"], recorder.Requests.SelectMany(Names));
        Assert.True(recorder.Requests.Count is > 1 and < 7);
        Assert.All(recorder.Lengths, length => Assert.InRange(length, 1, 900));
    }

    [Fact]
    public async Task AServerWithoutTransactionsGetsBatchesAndTheManifestByItself()
    {
        await SendAsync(new ServerLimits(100, false) { TakesBatches = true }, Sequence(creates: 2, changes: 1));

        Assert.Equal(["batch c0 c1", "batch s0", "PUT head"], recorder.Requests);
    }

    [Fact]
    public async Task NoBatchHoldsWhatReferToEachOther()
    {
        var entry = new ActivityDefinition { Id = "e", Url = "http://example.org/e" };
        var plan = new PlanDefinition
        {
            Id = "p",
            Url = "http://example.org/p",
            Action = [new PlanDefinition.ActionComponent { Definition = new Canonical("http://example.org/e|1") }],
        };
        var record = new Provenance
        {
            Id = "r",
            Target = [new ResourceReference { Reference = "ActivityDefinition/e" }],
        };

        await SendAsync(
            new ServerLimits(100, false) { TakesBatches = true },
            new([new Write(entry), Write("c"), new Write(plan)], [new Write(record), new Write(entry)], [Write("head")])
        );

        Assert.Equal(["batch e c", "batch p", "batch r", "batch e", "PUT head"], recorder.Requests);
    }

    [Fact]
    public async Task AServerWithoutEitherGetsOneAfterTheOther()
    {
        await SendAsync(new ServerLimits(100, false), Sequence(creates: 2, changes: 1));

        Assert.Equal(["PUT c0", "PUT c1", "PUT s0", "PUT head"], recorder.Requests);
    }

    [Fact]
    public async Task Medplum9506_OnlyTheThrottledEntriesOfABatchAreSentAgain()
    {
        recorder.StatusOf = (name, round) => (name, round) is ("c1" or "c2", 0) or ("c2", 1) ? "429" : "200";

        await SendAsync(new ServerLimits(100, false) { TakesBatches = true }, Sequence(creates: 3, changes: 0));

        Assert.Equal(["batch c0 c1 c2", "batch c1 c2", "batch c2", "PUT head"], recorder.Requests);
    }

    [Fact]
    public async Task FhirServerSamples98_ServersThatStayBusyAreGivenUpOnInsteadOfForEver()
    {
        recorder.StatusOf = (_, _) => "429";

        var failure = await Assert.ThrowsAsync<FhirServerException>(() =>
            SendAsync(new ServerLimits(100, true), Sequence(creates: 1, changes: 0))
        );

        Assert.Equal(429, failure.Status);
        Assert.Contains("try again later", failure.Message);
        Assert.Equal(4, recorder.Requests.Count);
    }

    [Fact]
    public async Task Blazectl34_AFailedEntryOfABatchThatWasAnswered200IsAFailure()
    {
        recorder.StatusOf = (name, _) => name == "c1" ? "422 Unprocessable" : "201";

        var failure = await Assert.ThrowsAsync<FhirServerException>(() =>
            SendAsync(new ServerLimits(100, false) { TakesBatches = true }, Sequence(creates: 3, changes: 0))
        );

        Assert.Equal(422, failure.Status);
        Assert.Contains("refused Library/c1 (422 Unprocessable). said so", failure.Message);
        Assert.Equal(["batch c0 c1 c2"], recorder.Requests);
    }

    [Fact]
    public async Task PhdiAzure130_NoBundleHasMoreThan500Entries()
    {
        var azure = ServerKind.Named("azure")!;
        var capabilities = new ServerCapabilities("4.0.1", "Microsoft FHIR Server", true);

        await SendAsync(ServerLimits.Of(capabilities, azure, 10_000), Sequence(creates: 1200, changes: 0));

        Assert.Equal([201, 500, 500], recorder.Requests.Select(request => Names(request).Count()));
    }

    [Fact]
    public async Task Hapi8183_NoTransactionHoldsAResourceTwiceOrAnythingConditionalButTheManifest()
    {
        await SendAsync(new ServerLimits(100, true), Sequence(creates: 5, changes: 5));

        var request = Assert.Single(recorder.Bodies);
        var entries = request["entry"]!.AsArray();
        var addresses = entries.Select(entry => entry!["request"]!["url"]!.GetValue<string>()).ToList();
        Assert.Equal(addresses.Distinct(StringComparer.Ordinal), addresses);
        Assert.All(addresses, address => Assert.DoesNotContain('?', address));
        Assert.All(entries, entry => Assert.Null(entry!["request"]!["ifNoneExist"]));
    }

    private Task SendAsync(ServerLimits limits, WriteSequence writes)
    {
        var server = new FhirServer(
            new HttpClient(recorder),
            new Uri("http://127.0.0.1:9/fhir"),
            new RetryPolicy { Retries = 3, FirstWait = TimeSpan.Zero },
            TimeProvider.System
        );
        return new TransactionSender(server, limits).SendAsync(writes, default);
    }

    private static WriteSequence Sequence(int creates, int changes) =>
        new(
            [.. Enumerable.Range(0, creates).Select(number => Write($"c{number}"))],
            [.. Enumerable.Range(0, changes).Select(number => Write($"s{number}"))],
            [Write("head")]
        );

    private static Write Write(string id) => new(new Library { Id = id });

    private static IEnumerable<string> Names(string request) => request.Split(' ').Skip(1);

    /// <summary>Records requests, and answers each entry with the status that a test asks for.</summary>
    private sealed class Recorder : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public List<int> Lengths { get; } = [];

        public List<JsonNode> Bodies { get; } = [];

        public Func<string, int, string> StatusOf { get; set; } = (_, _) => "200";

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.Method == HttpMethod.Get)
            {
                return new(HttpStatusCode.NotFound);
            }

            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var json = JsonNode.Parse(body)!;
            Bodies.Add(json);
            if (request.Method == HttpMethod.Put)
            {
                Requests.Add($"PUT {json["id"]}");
                return Answer(json);
            }

            Lengths.Add(body.Length);
            string[] names = [.. json["entry"]!.AsArray().Select(entry => $"{entry!["resource"]!["id"]}")];
            var round = Requests.Count;
            Requests.Add($"{json["type"]} {string.Join(' ', names)}");
            return Answer(
                new JsonObject
                {
                    ["resourceType"] = "Bundle",
                    ["type"] = $"{json["type"]}-response",
                    ["entry"] = new JsonArray([.. names.Select(name => Entry(StatusOf(name, round)))]),
                }
            );
        }

        private static JsonObject Entry(string status)
        {
            var response = new JsonObject { ["status"] = status };
            if (status[0] != '2')
            {
                response["outcome"] = JsonNode.Parse(
                    """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"said so"}]}"""
                );
            }

            return new JsonObject { ["response"] = response };
        }

        private static HttpResponseMessage Answer(JsonNode json) =>
            new(HttpStatusCode.OK)
            {
                Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/fhir+json"),
            };
    }
}
