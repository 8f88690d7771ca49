using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Http;

/// <summary>What our endpoint does beyond what every server does.</summary>
public sealed class FhirEndpointTests : IAsyncLifetime
{
    private const string Token = "a token for tests";

    private readonly TemporaryFolder folder = new();
    private EmbeddedRepository repository = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        repository = await EmbeddedRepository.StartAsync(
            new RepositorySettings
            {
                Folder = folder.Path,
                MaxRequestBytes = 20_000,
                MaxBundleEntries = 3,
            },
            configure: null
        );
        client = new HttpClient { BaseAddress = repository.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await repository.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("application/fhir+json", 200)]
    [InlineData("application/json", 200)]
    [InlineData("application/*", 200)]
    [InlineData("text/html, */*;q=0.1", 200)]
    [InlineData("application/fhir+json; fhirVersion=4.0", 200)]
    [InlineData("application/fhir+json; fhirVersion=5.0", 406)]
    [InlineData("application/fhir+xml", 406)]
    [InlineData("text/html", 406)]
    [InlineData("application/fhir+json;q=0", 406)]
    [InlineData("no media type", 406)]
    public async Task OnlyJsonIsSent(string accept, int status)
    {
        var answer = await client.Get("metadata", ("Accept", accept));

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/fhir+json", answer.Http.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("json", 200)]
    [InlineData("application/fhir%2Bjson", 200)]
    [InlineData("application/fhir+json", 200)]
    [InlineData("xml", 406)]
    public async Task TheFormatParameterCountsMoreThanAccept(string format, int status)
    {
        var answer = await client.Get($"metadata?_format={format}", ("Accept", "text/html"));

        Assert.Equal(status, (int)answer.Status);
    }

    [Theory]
    [InlineData("application/fhir+json; charset=utf-8", 201)]
    [InlineData("application/json", 201)]
    [InlineData("application/fhir+xml", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("", 415)]
    public async Task OnlyJsonIsRead(string contentType, int status)
    {
        var answer = await client.Put("PlanDefinition/a", Plan("a"), ("Content-Type", contentType));

        Assert.Equal(status, (int)answer.Status);
    }

    [Fact]
    public async Task ABodyOverTheLimitIsRefused()
    {
        var large = Plan("large", $"\"status\":\"draft\",\"title\":\"{new string('x', 20_000)}\"");

        var answer = await client.Put("PlanDefinition/large", large);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("The body is larger than the limit of 20000 bytes.", answer.Diagnostics);
    }

    [Fact]
    public async Task ABundleOfTooManyEntriesIsRefused()
    {
        var entries = Enumerable.Range(1, 4).Select(n => Entry("PUT", $"PlanDefinition/{n}", Plan($"{n}"))).ToArray();

        var answer = await client.Post("", Bundle("transaction", entries));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("The Bundle has 4 entries; the limit is 3. Nothing was done.", answer.Diagnostics);
    }

    [Theory]
    [InlineData("PATCH", "PlanDefinition/a", "GET, PUT, DELETE")]
    [InlineData("DELETE", "PlanDefinition", "GET, POST, PUT")]
    [InlineData("PUT", "metadata", "GET")]
    [InlineData("GET", "", "POST")]
    public async Task AMethodThatIsNotSupportedIsRefusedWithThoseThatAre(string method, string path, string allow)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = method == "GET" ? null : new StringContent("{}", Encoding.UTF8, "application/fhir+json"),
        };

        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("Regimen/a")]
    [InlineData("OperationOutcome/a")]
    [InlineData("PlanDefinition/a/b")]
    [InlineData("plandefinition/a")]
    public async Task AnAddressThatIsNothingIsNotFound(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get(path)).Status);
    }

    [Theory]
    [InlineData("""{"resourceType":"PlanDefinition","id":"a","status":"draft","status":"active"}""")]
    [InlineData("""{"resourceType":"PlanDefinition","id":"a","title":"\ud800"}""")]
    [InlineData("""{"resourceType":"PlanDefinition","id":"a","meta":[]}""")]
    [InlineData("""{"resourceType":7,"id":"a"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task WhatCouldBeReadInTwoWaysIsRefused(string body)
    {
        var answer = await client.Put("PlanDefinition/a", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Diagnostics);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("PlanDefinition/a")).Status);
    }

    [Fact]
    public async Task NestingWithoutEndIsRefused()
    {
        var deep = new string('[', 9_000) + new string(']', 9_000);

        var answer = await client.Put("PlanDefinition/a", Plan("a", $"\"action\":{deep}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("..%2Fa")]
    [InlineData("a%2Fb")]
    [InlineData("a_b")]
    [InlineData("a%20b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task WhatIsNoIdIsRefused(string id)
    {
        var answer = await client.Put($"PlanDefinition/{id}", Plan(Uri.UnescapeDataString(id)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            [".gitignore", ".lock", ".lock-holder"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order()
        );
        Assert.Equal([".pending"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task AReaderWhoHasTheVersionIsNotSentItAgain()
    {
        var put = await client.Put("PlanDefinition/a", Plan("a"));
        var modified = put.Http.Content.Headers.LastModified!.Value.ToString("R");

        var same = await client.Get("PlanDefinition/a", ("If-None-Match", put.ETag!));
        var notSince = await client.Get("PlanDefinition/a", ("If-Modified-Since", modified));
        var other = await client.Get("PlanDefinition/a", ("If-None-Match", "W/\"7\""));
        var since = await client.Get("PlanDefinition/a", ("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"));

        Assert.Equal((HttpStatusCode.NotModified, null), (same.Status, same.Json));
        Assert.Equal(HttpStatusCode.NotModified, notSince.Status);
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Equal(HttpStatusCode.OK, since.Status);
    }

    [Fact]
    public async Task ACreateByUpdateCanBeKeptFromReplacing()
    {
        var first = await client.Put("PlanDefinition/a", Plan("a"), ("If-None-Match", "*"));
        var second = await client.Put("PlanDefinition/a", Plan("a"), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.Status);
        Assert.Equal("PlanDefinition/a exists already, at version 1.", second.Diagnostics);
    }

    [Theory]
    [InlineData("return=minimal", null)]
    [InlineData("return=representation", "PlanDefinition")]
    [InlineData("return=OperationOutcome", "OperationOutcome")]
    [InlineData("handling=strict; return=minimal", null)]
    public async Task TheWriterChoosesWhatIsSentBack(string prefer, string? type)
    {
        var answer = await client.Put("PlanDefinition/a", Plan("a"), ("Prefer", prefer));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(type, (string?)answer.Json?["resourceType"]);
        Assert.Equal(new Uri(repository.BaseAddress, "PlanDefinition/a/_history/1"), answer.Http.Headers.Location);
    }

    [Fact]
    public async Task ADeletionIsAVersionOfItsOwn()
    {
        await client.Put("PlanDefinition/a", Plan("a"));
        await client.Delete("PlanDefinition/a");
        var twice = await client.Delete("PlanDefinition/a");
        var deletion = await client.Get("PlanDefinition/a/_history/2");
        var before = await client.Get("PlanDefinition/a/_history/1");
        var again = await client.Put("PlanDefinition/a", Plan("a"));
        var history = await client.Get("PlanDefinition/a/_history");

        Assert.Equal((HttpStatusCode.NoContent, "W/\"2\""), (twice.Status, twice.ETag));
        Assert.Equal(HttpStatusCode.Gone, deletion.Status);
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal((HttpStatusCode.Created, "W/\"3\""), (again.Status, again.ETag));
        Assert.Equal(
            "PUT 200 OK, DELETE 204 No Content, PUT 201 Created",
            string.Join(
                ", ",
                history.Json!["entry"]!.AsArray().Select(e => $"{e!["request"]!["method"]} {e["response"]!["status"]}")
            )
        );
    }

    [Fact]
    public async Task ATypesHistoryPagesThroughWhatWasWrittenNewestFirst()
    {
        await client.Put("PlanDefinition/a", Plan("a"));
        await client.Put("PlanDefinition/b", Plan("b"));
        await client.Put("PlanDefinition/a", Plan("a", "\"status\":\"active\""));

        var first = (await client.Get("PlanDefinition/_history?_count=2")).Json!;
        var next = (string)first["link"]!.AsArray().Single(link => (string?)link!["relation"] == "next")!["url"]!;
        var second = (await client.Get(next)).Json!;
        var future = (await client.Get("PlanDefinition/_history?_since=2999-01-01")).Json!;
        var wrong = await client.Get("PlanDefinition/_history?_since=yesterday");

        Assert.Equal(3, (int?)first["total"]);
        Assert.Equal("a 2, b 1", Versions(first));
        Assert.Equal("a 1", Versions(second));
        Assert.Equal(0, (int?)future["total"]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);

        static string Versions(JsonNode bundle) =>
            string.Join(
                ", ",
                bundle["entry"]!
                    .AsArray()
                    .Select(e => $"{e!["resource"]!["id"]} {e["resource"]!["meta"]!["versionId"]}")
            );
    }

    [Fact]
    public async Task ASearchByPostFindsWhatASearchByGetFinds()
    {
        await client.Put("PlanDefinition/a", Plan("a", "\"title\":\"R&D, +1\""));
        await client.Put("PlanDefinition/b", Plan("b"));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("title", @"R&D\, +1")]);

        var answer = await client.PostAsync("PlanDefinition/_search", form);
        var bundle = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("a", (string?)bundle["entry"]!.AsArray().Single()!["resource"]!["id"]);
    }

    [Fact]
    public async Task AnUnknownParameterIsRefusedWhereTheReaderIsStrict()
    {
        var answer = await client.Get("PlanDefinition?dose=7", ("Prefer", "handling=strict"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("The search parameter \"dose\" is not supported for PlanDefinition.", answer.Diagnostics);
    }

    [Theory]
    [InlineData("status:above=draft", "The modifier :above is not supported for status.")]
    [InlineData("date=lately", "\"lately\" is not a value that date can be searched for.")]
    [InlineData("date=xx2024", "\"xx2024\" is not a value that date can be searched for.")]
    [InlineData("_count=many", "_count is a whole number of 0 or more, not \"many\".")]
    [InlineData("context-type-value=focus", "\"focus\" is not a value that context-type-value can be searched for.")]
    public async Task ASearchThatMeansNothingIsRefused(string query, string diagnostics)
    {
        var answer = await client.Get($"PlanDefinition?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, diagnostics), (answer.Status, answer.Diagnostics));
    }

    [Fact]
    public async Task ACountIsATotalWithoutResources()
    {
        await client.Put("PlanDefinition/a", Plan("a"));

        var count = (await client.Get("PlanDefinition?_summary=count")).Json!;
        var none = (await client.Get("PlanDefinition?_total=none")).Json!;

        Assert.Equal((1, false), ((int?)count["total"], count.AsObject().ContainsKey("entry")));
        Assert.False(none.AsObject().ContainsKey("total"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dose=7")]
    [InlineData("url=http://example.org/a&dose=7")]
    [InlineData("url=")]
    [InlineData("_count=1")]
    public async Task AConditionThatIsNotUnderstoodInFullIsRefused(string condition)
    {
        await client.Put("PlanDefinition/a", Plan("a", "\"url\":\"http://example.org/a\""));

        var put = await client.Put($"PlanDefinition?{condition}", Plan(id: null));
        var post = await client.Post("PlanDefinition", Plan(id: null), ("If-None-Exist", condition + "&x=y"));

        Assert.Equal(HttpStatusCode.BadRequest, put.Status);
        Assert.Equal(HttpStatusCode.BadRequest, post.Status);
        await client.Finds("PlanDefinition", "a");
    }

    [Fact]
    public async Task ReferencesToEntriesAreReplacedAndCanonicalsAreNot()
    {
        const string urn = "urn:uuid:11111111-2222-3333-4444-555555555555";
        const string url = "http://example.org/PlanDefinition/canonical";
        const string provenance = $$"""
            {
              "resourceType": "Provenance",
              "text": { "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><a href=\"{{urn}}\">plan</a> {{urn}}</div>" },
              "target": [{ "reference": "{{urn}}" }, { "reference": "{{url}}" }, { "reference": "Library?url=http://example.org/l" }],
              "policy": ["{{url}}"],
              "entity": [{ "what": { "identifier": { "system": "urn:ietf:rfc:3986", "value": "{{urn}}" } } }]
            }
            """;
        await client.Put("Library/l", """{"resourceType":"Library","id":"l","url":"http://example.org/l"}""");

        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("POST", "Provenance", provenance),
                Entry("POST", "PlanDefinition", Plan(id: null, "\"status\":\"draft\""), urn),
                Entry("PUT", "PlanDefinition/canonical", Plan("canonical", $"\"url\":\"{url}\""), url)
            )
        );
        var stored = (await client.Get("Provenance/1")).Json!;
        var plan = (await client.Get("PlanDefinition/canonical")).Json!;

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            "PlanDefinition/1, PlanDefinition/canonical, Library/l",
            string.Join(", ", stored["target"]!.AsArray().Select(target => (string?)target!["reference"]))
        );
        Assert.Contains($"<a href=\"PlanDefinition/1\">plan</a> {urn}</div>", (string?)stored["text"]!["div"]);
        Assert.Equal(url, (string?)stored["policy"]![0]);
        Assert.Equal(urn, (string?)stored["entity"]![0]!["what"]!["identifier"]!["value"]);
        Assert.Equal(url, (string?)plan["url"]);
    }

    [Theory]
    [InlineData("urn:uuid:99999999-2222-3333-4444-555555555555", 400)]
    [InlineData("Library?url=http://example.org/none", 412)]
    [InlineData("Library?dose=7", 400)]
    public async Task AReferenceThatLeadsNowhereUndoesTheTransaction(string reference, int status)
    {
        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("PUT", "PlanDefinition/a", Plan("a")),
                Entry(
                    "POST",
                    "Provenance",
                    $$"""{"resourceType":"Provenance","target":[{"reference":"{{reference}}"}]}"""
                )
            )
        );

        Assert.Equal(status, (int)answer.Status);
        Assert.StartsWith("Bundle.entry[1] (POST Provenance): ", answer.Diagnostics);
        Assert.Equal("Bundle.entry[1]", (string?)answer.Json!["issue"]![0]!["expression"]![0]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("PlanDefinition/a")).Status);
    }

    [Fact]
    public async Task TheEntriesOfATransactionAreAnsweredInTheirOrderAndReadAfterTheWrites()
    {
        await client.Put("PlanDefinition/b", Plan("b"));

        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("GET", "PlanDefinition/a"),
                Entry("PUT", "PlanDefinition/a", Plan("a")),
                Entry("DELETE", "PlanDefinition/b")
            )
        );

        var entries = answer.Json!["entry"]!.AsArray();
        Assert.Equal("a", (string?)entries[0]!["resource"]!["id"]);
        Assert.Equal(
            ["200 OK", "201 Created", "204 No Content"],
            entries.Select(entry => (string)entry!["response"]!["status"]!)
        );
        Assert.Equal("W/\"1\"", (string?)entries[1]!["response"]!["etag"]);
        Assert.False(entries[1]!.AsObject().ContainsKey("resource"));
        Assert.Equal(HttpStatusCode.Gone, (await client.Get("PlanDefinition/b")).Status);
    }

    [Fact]
    public async Task AConditionOfABatchSeesWhatEarlierEntriesWrote()
    {
        const string plan = """{"resourceType":"PlanDefinition","url":"http://example.org/a"}""";
        var entry = Entry("POST", "PlanDefinition", plan, request: ",\"ifNoneExist\":\"url=http://example.org/a\"");

        var answer = await client.Post("", Bundle("batch", entry, entry));

        Assert.Equal(
            ["201 Created", "200 OK"],
            answer.Json!["entry"]!.AsArray().Select(e => (string)e!["response"]!["status"]!)
        );
    }

    [Theory]
    [InlineData("""{"resourceType":"Library"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction","entry":{}}""")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction","entry":[7]}""")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction","entry":[{}]}""")]
    [InlineData(
        """{"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"PATCH","url":"Library/a"}}]}"""
    )]
    [InlineData(
        """{"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"PUT","url":"Library/a"}}]}"""
    )]
    public async Task WhatIsNoBundleToProcessIsRefused(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Post("", body)).Status);
    }

    [Theory]
    [InlineData("PUT", "Regimen/b")]
    [InlineData("POST", "PlanDefinition/b")]
    [InlineData("DELETE", "PlanDefinition?status=draft")]
    [InlineData("PATCH", "PlanDefinition/b")]
    [InlineData("GET", "")]
    [InlineData("POST", "?x")]
    public async Task AnEntryThatCannotBeDoneUndoesTheTransactionAndOnlyItselfInABatch(string method, string url)
    {
        string[] entries = [Entry("PUT", "PlanDefinition/a", Plan("a")), Entry(method, url, Plan("b"))];

        var transaction = await client.Post("", Bundle("transaction", entries));
        await client.Finds("PlanDefinition");
        var batch = await client.Post("", Bundle("batch", entries));
        await client.Finds("PlanDefinition", "a");

        Assert.Equal(HttpStatusCode.BadRequest, transaction.Status);
        Assert.StartsWith($"Bundle.entry[1] ({method} {url}): ", transaction.Diagnostics);
        Assert.Equal("400 Bad Request", (string?)batch.Json!["entry"]![1]!["response"]!["status"]);
    }

    [Fact]
    public async Task AConditionTwiceInATransactionIsRefused()
    {
        const string plan = """{"resourceType":"PlanDefinition","url":"http://example.org/a"}""";
        var entry = Entry("PUT", "PlanDefinition?url=http://example.org/a", plan);

        var answer = await client.Post("", Bundle("transaction", entry, entry));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("duplicate", (string?)answer.Json!["issue"]![0]!["code"]);
        await client.Finds("PlanDefinition");
    }

    [Fact]
    public async Task AnEmptyTransactionIsDone()
    {
        var answer = await client.Post("", """{"resourceType":"Bundle","type":"transaction"}""");

        Assert.Equal("""{"resourceType":"Bundle","type":"transaction-response"}""", answer.Json!.ToJsonString());
    }

    [Fact]
    public async Task APageOfAnotherSiteCannotReachTheRepositoryByARenamedAddress()
    {
        var answer = await client.Get("metadata", ("Host", "evil.example.org"));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.Status);
    }

    [Fact]
    public async Task WithATokenOnlyWhoSendsItWrites()
    {
        using var other = new TemporaryFolder();
        await using var guarded = await EmbeddedRepository.StartAsync(
            new RepositorySettings { Folder = other.Path, WriteToken = Token },
            configure: null
        );
        using var guest = new HttpClient { BaseAddress = guarded.BaseAddress };

        var without = await guest.Put("PlanDefinition/a", Plan("a"));
        var wrong = await guest.Post("", Bundle("batch"), ("Authorization", "Bearer another"));
        var right = await guest.Put("PlanDefinition/a", Plan("a"), ("Authorization", "Bearer " + Token));
        var read = await guest.Get("PlanDefinition/a");

        Assert.Equal(HttpStatusCode.Unauthorized, without.Status);
        Assert.Equal("Bearer", without.Http.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(HttpStatusCode.Created, right.Status);
        Assert.Equal(HttpStatusCode.OK, read.Status);
    }

    [Fact]
    public async Task AnAddressThatOthersReachNeedsAToken()
    {
        var settings = new RepositorySettings { Folder = folder.Path, Url = new Uri("http://0.0.0.0:0") };

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => EmbeddedRepository.StartAsync(settings, null));

        Assert.Equal(
            "http://0.0.0.0:0/ can be reached from other machines: set a token that writes need, or use 127.0.0.1.",
            failure.Message
        );
    }

    [Fact]
    public async Task ASlashAtTheEndOfAnAddressMakesNoDifference()
    {
        var post = await client.Post("PlanDefinition/", Plan(id: null));

        Assert.Equal(HttpStatusCode.Created, post.Status);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("PlanDefinition/1/")).Status);
    }

    [Fact]
    public async Task OtherAddressesOfTheSameServerCanBeAdded()
    {
        using var other = new TemporaryFolder();
        await using var more = await EmbeddedRepository.StartAsync(
            new RepositorySettings { Folder = other.Path },
            app => app.Run(http => http.Response.WriteAsync("a site"))
        );
        using var guest = new HttpClient { BaseAddress = more.BaseAddress };

        Assert.Equal("a site", await guest.GetStringAsync("/index.html"));
        Assert.Equal("4.0.1", (string?)(await guest.Get("metadata")).Json!["fhirVersion"]);
    }

    [Fact]
    public async Task HeadAnswersAsGetWithoutABody()
    {
        await client.Put("PlanDefinition/a", Plan("a"));

        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "PlanDefinition/a"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("W/\"1\"", answer.Headers.ETag!.ToString());
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }
}
