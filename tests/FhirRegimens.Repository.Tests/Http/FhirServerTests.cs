using System.Net;
using System.Text.Json.Nodes;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Http;

/// <summary>
/// What a publisher and a reader rely on, asked over HTTP of our repository and of a server that is not ours. Where they
/// differ, <see cref="ServerTraits"/> says how and why.
/// </summary>
public sealed class FhirServerTests(FhirServers servers) : IClassFixture<FhirServers>
{
    public static TheoryData<string> Servers => FhirServers.Names;

    [Theory, MemberData(nameof(Servers))]
    public async Task TheCapabilityStatementNamesR4AndWhatAPublisherNeeds(string server)
    {
        using var client = await servers.ClientOf(server);

        var statement = (await client.Get("metadata")).Json!;

        Assert.Equal("4.0.1", (string?)statement["fhirVersion"]);
        var rest = statement["rest"]![0]!;
        Assert.Contains("transaction", rest["interaction"]!.AsArray().Select(i => (string?)i!["code"]));
        var plan = rest["resource"]!.AsArray().Single(r => (string?)r!["type"] == "PlanDefinition")!;
        Assert.Contains("update", plan["interaction"]!.AsArray().Select(i => (string?)i!["code"]));
        Assert.Contains("url", plan["searchParam"]!.AsArray().Select(p => (string?)p!["name"]));
        Assert.True((bool)plan["updateCreate"]!);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnUpdateCreatesAndTheAnswerNamesTheVersion(string server)
    {
        using var client = await servers.ClientOf(server);

        var put = await client.Put("PlanDefinition/create-1", Plan("create-1"));
        var get = await client.Get("PlanDefinition/create-1");

        Assert.Equal(FhirServers.TraitsOf(server).CreatedByUpdate, put.Status);
        Assert.Equal("create-1", (string?)put.Json!["id"]);
        Assert.Equal(put.ETag, get.ETag);
        Assert.Equal($"W/\"{put.Json["meta"]!["versionId"]}\"", put.ETag);
        Assert.NotNull(put.Http.Content.Headers.LastModified);
        Assert.Equal("application/fhir+json", get.Http.Content.Headers.ContentType!.MediaType);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task ACreateGivesAnIdAndSaysWhereTheResourceIs(string server)
    {
        using var client = await servers.ClientOf(server);

        var post = await client.Post("PlanDefinition", Plan(id: null));
        var found = await client.Get(post.Http.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Created, post.Status);
        Assert.Equal((string?)post.Json!["id"], (string?)found.Json!["id"]);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task WhatDoesNotExistIsNotFound(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Get("PlanDefinition/none");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("OperationOutcome", (string?)answer.Json!["resourceType"]);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task EveryVersionStaysReadable(string server)
    {
        using var client = await servers.ClientOf(server);

        var first = await client.Put("PlanDefinition/versions", Plan("versions"));
        var second = await client.Put("PlanDefinition/versions", Plan("versions", "\"status\":\"active\""));
        var old = await client.Get($"PlanDefinition/versions/_history/{first.Json!["meta"]!["versionId"]}");
        var history = await client.Get("PlanDefinition/versions/_history");
        var again = await client.Get("PlanDefinition/versions/_history");

        Assert.Equal("draft", (string?)old.Json!["status"]);
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Equal("history", (string?)history.Json!["type"]);
        Assert.Equal("active, draft", Statuses(history));
        Assert.Equal("active, draft", Statuses(again));

        static string Statuses(Answer bundle) =>
            string.Join(", ", bundle.Json!["entry"]!.AsArray().Select(e => (string?)e!["resource"]!["status"]));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnUnchangedUpdateMakesAVersionOrDoesNot(string server)
    {
        using var client = await servers.ClientOf(server);

        var first = await client.Put("PlanDefinition/same", Plan("same"));
        var second = await client.Put("PlanDefinition/same", Plan("same"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(FhirServers.TraitsOf(server).UnchangedIsNoVersion, first.ETag == second.ETag);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnUpdateOfAnOldVersionIsRefusedAndChangesNothing(string server)
    {
        using var client = await servers.ClientOf(server);
        var first = await client.Put("PlanDefinition/stale", Plan("stale"));
        var second = await client.Put(
            "PlanDefinition/stale",
            Plan("stale", "\"status\":\"active\""),
            ("If-Match", first.ETag!)
        );

        var stale = await client.Put(
            "PlanDefinition/stale",
            Plan("stale", "\"status\":\"retired\""),
            ("If-Match", first.ETag!)
        );
        var read = await client.Get("PlanDefinition/stale");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal("active", (string?)read.Json!["status"]);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnUpdateOfAVersionOfNothingIsRefused(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Put("PlanDefinition/never", Plan("never"), ("If-Match", "W/\"1\""));

        Assert.Equal(FhirServers.TraitsOf(server).MatchOfNothing, answer.Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnUpdateWhoseIdOrTypeIsNotTheAddresssIsRefused(string server)
    {
        using var client = await servers.ClientOf(server);

        var otherId = await client.Put("PlanDefinition/mismatch", Plan("other"));
        var noId = await client.Put("PlanDefinition/mismatch", Plan(id: null));
        var otherType = await client.Put("Library/mismatch", Plan("mismatch"));

        Assert.Equal(HttpStatusCode.BadRequest, otherId.Status);
        Assert.Equal(HttpStatusCode.BadRequest, noId.Status);
        Assert.Equal(HttpStatusCode.BadRequest, otherType.Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task WhatIsNoJsonIsRefusedWithAnOutcome(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Put("PlanDefinition/broken", "{\"resourceType\":\"PlanDefinition\",");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("OperationOutcome", (string?)answer.Json!["resourceType"]);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnElementThatR4DoesNotHaveIsRefusedOnlyWhereStructureIsChecked(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Put("PlanDefinition/element", Plan("element", "\"status\":\"draft\",\"dose\":7"));

        Assert.Equal(FhirServers.TraitsOf(server).ChecksStructure, answer.Status == HttpStatusCode.BadRequest);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task TheDigitsOfDecimalsAreKeptWhereTheServerCan(string server)
    {
        using var client = await servers.ClientOf(server);
        const string dosage = """
            "status":"draft","kind":"MedicationRequest","dosage":[{"doseAndRate":[{"doseQuantity":{"value":1.50}}]}]
            """;

        await client.Put("ActivityDefinition/digits", Plan("digits", dosage).Replace("Plan", "Activity"));
        using var response = await client.GetAsync("ActivityDefinition/digits");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains(FhirServers.TraitsOf(server).KeepsDigits ? "\"value\":1.50}" : "\"value\":1.5}", text);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AConditionalCreateHappensOnce(string server)
    {
        using var client = await servers.ClientOf(server);
        var plan = Plan(id: null, "\"status\":\"draft\",\"url\":\"http://example.org/once\"");
        var condition = ("If-None-Exist", "url=http://example.org/once");

        var first = await client.Post("PlanDefinition", plan, condition);
        var second = await client.Post("PlanDefinition", plan, condition);
        await client.Post("PlanDefinition", plan);
        var third = await client.Post("PlanDefinition", plan, condition);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(first.ETag, second.ETag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, third.Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AConditionalUpdateCreatesUpdatesOrRefuses(string server)
    {
        using var client = await servers.ClientOf(server);
        const string url = "\"url\":\"http://example.org/upsert\"";
        const string address = "PlanDefinition?url=http://example.org/upsert";

        var created = await client.Put(address, Plan(id: null, $"\"status\":\"draft\",{url}"));
        var updated = await client.Put(address, Plan(id: null, $"\"status\":\"active\",{url}"));
        var otherId = await client.Put(address, Plan("not-that-one", $"\"status\":\"active\",{url}"));
        await client.Put("PlanDefinition/upsert-2", Plan("upsert-2", $"\"status\":\"draft\",{url}"));
        var ambiguous = await client.Put(address, Plan(id: null, $"\"status\":\"retired\",{url}"));

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal((string?)created.Json!["id"], (string?)updated.Json!["id"]);
        Assert.Equal(HttpStatusCode.BadRequest, otherId.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, ambiguous.Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task SearchesFindWhatTheyNameAndNothingElse(string server)
    {
        using var client = await servers.ClientOf(server);
        await client.Put("PlanDefinition/search-1", Searchable("search-1", "active", "2024-05-17"));
        await client.Put("PlanDefinition/search-10", Searchable("search-10", "draft", "2025-01-02"));

        string[] both = ["search-1", "search-10"];
        await client.Finds("PlanDefinition?_id=search-1", "search-1");
        await client.Finds("PlanDefinition?url=http://example.org/search-1", "search-1");
        await client.Finds("PlanDefinition?url=http://example.org/search");
        await client.Finds("PlanDefinition?identifier=http://example.org/sid|search-1", "search-1");
        await client.Finds("PlanDefinition?identifier=search-10", "search-10");
        await client.Finds("PlanDefinition?identifier=http://example.org/other|search-1");
        await client.Finds("PlanDefinition?name=Searchable&status=active", "search-1");
        await client.Finds("PlanDefinition?name=Searchable&_sort=_id", both);
        await client.Finds("PlanDefinition?title=a+plan+to+find&_sort=date", both);
        await client.Finds("PlanDefinition?title=a+plan+to+find&_sort=-date", [.. both.Reverse()]);
        await client.Finds("PlanDefinition?name=Searchable&date=2024-05-17", "search-1");
        await client.Finds("PlanDefinition?name=Searchable&date=gt2024-05-17", "search-10");
        await client.Finds("PlanDefinition?name=Searchable&date=ge2025&date=lt2026", "search-10");
        await client.Finds("PlanDefinition?context=http://example.org/disease|D1&_sort=_id", both);
        await client.Finds("PlanDefinition?context=http://example.org/disease|D");
        await client.Finds("PlanDefinition?topic=treatment&_sort=_id", both);
        await client.Finds("PlanDefinition?status=active,draft&name=Searchable&_sort=_id", both);
        await client.Finds("PlanDefinition?composed-of=http://example.org/part-search-1|1.0.0", "search-1");
        await client.Finds("PlanDefinition?_id=search-1,search-10&_lastUpdated=ge2020-01-01&_sort=_id", both);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AReaderThatFollowsNextSeesEverythingOnce(string server)
    {
        using var client = await servers.ClientOf(server);
        var ids = Enumerable.Range(1, 7).Select(n => $"page-{n}").ToArray();
        foreach (var id in ids)
        {
            await client.Put(
                $"Library/{id}",
                Plan(id, "\"status\":\"draft\",\"name\":\"Paged\",\"type\":{\"text\":\"t\"}")
                    .Replace("PlanDefinition", "Library")
            );
        }

        var seen = new List<string>();
        for (var next = "Library?name=Paged&_count=3&_sort=_id"; next is not null; )
        {
            var page = (await client.Get(next)).Json!;
            Assert.Equal(7, (int?)page["total"]);
            seen.AddRange(page["entry"]!.AsArray().Select(entry => (string)entry!["resource"]!["id"]!));
            next = (string?)page["link"]?.AsArray().FirstOrDefault(l => (string?)l!["relation"] == "next")?["url"];
        }

        Assert.Equal(ids, seen);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnUnknownSearchParameterIsReportedOrMatchesNothing(string server)
    {
        using var client = await servers.ClientOf(server);
        await client.Put("PlanDefinition/unknown", Plan("unknown"));

        var lenient = await client.Get("PlanDefinition?_id=unknown&dose=7");

        var modes = (lenient.Json!["entry"] as JsonArray ?? []).Select(entry => (string?)entry!["search"]!["mode"]);
        Assert.Equal(FhirServers.TraitsOf(server).ReportsUnknownParameters ? ["match", "outcome"] : [], modes);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task ATransactionWritesEverythingAndResolvesItsOwnReferences(string server)
    {
        using var client = await servers.ClientOf(server);
        const string urn = "urn:uuid:11111111-2222-3333-4444-555555555555";
        const string provenance = $$"""
            {"resourceType":"Provenance","recorded":"2025-01-01T00:00:00Z",
             "target":[{"reference":"{{urn}}"}],"agent":[{"who":{"display":"test"} }]}
            """;

        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("POST", "Provenance", provenance),
                Entry("POST", "PlanDefinition", Plan(id: null), urn),
                Entry("PUT", "PlanDefinition/transaction-put", Plan("transaction-put"))
            )
        );
        var entries = answer.Json!["entry"]!.AsArray();
        var locations = entries
            .Select(e => string.Join('/', ((string)e!["response"]!["location"]!).Split('/')[..2]))
            .ToArray();
        var stored = await client.Get(locations[0]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("transaction-response", (string?)answer.Json["type"]);
        Assert.Equal(3, entries.Count);
        Assert.Equal("PlanDefinition/transaction-put", locations[2]);
        Assert.Equal(locations[1], (string?)stored.Json!["target"]![0]!["reference"]);
        Assert.Equal(HttpStatusCode.OK, (await client.Get(locations[1])).Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task ATransactionThatFailsWritesNothing(string server)
    {
        using var client = await servers.ClientOf(server);
        await client.Put("PlanDefinition/atomic-1", Plan("atomic-1"));

        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("PUT", "PlanDefinition/atomic-1", Plan("atomic-1", "\"status\":\"active\"")),
                Entry("PUT", "PlanDefinition/atomic-2", Plan("atomic-2")),
                Entry("PUT", "PlanDefinition/atomic-3", Plan("atomic-3"), request: ",\"ifMatch\":\"W/\\\"7\\\"\"")
            )
        );

        Assert.InRange((int)answer.Status, 400, 499);
        Assert.Equal("OperationOutcome", (string?)answer.Json!["resourceType"]);
        Assert.Equal("draft", (string?)(await client.Get("PlanDefinition/atomic-1")).Json!["status"]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("PlanDefinition/atomic-2")).Status);
        await client.Finds("PlanDefinition?_id=atomic-2");
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task ATransactionThatNamesAResourceTwiceIsRefused(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("PUT", "PlanDefinition/twice", Plan("twice")),
                Entry("PUT", "PlanDefinition/twice", Plan("twice", "\"status\":\"active\""))
            )
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("PlanDefinition/twice")).Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task ConditionalEntriesOfATransactionFollowTheirConditions(string server)
    {
        using var client = await servers.ClientOf(server);
        string Conditional(string status) =>
            Bundle(
                "transaction",
                Entry(
                    "PUT",
                    "PlanDefinition?url=http://example.org/conditional-put",
                    Plan(id: null, $"\"status\":\"{status}\",\"url\":\"http://example.org/conditional-put\"")
                ),
                Entry(
                    "POST",
                    "PlanDefinition",
                    Plan(id: null, $"\"status\":\"{status}\",\"url\":\"http://example.org/conditional-post\""),
                    request: ",\"ifNoneExist\":\"url=http://example.org/conditional-post\""
                )
            );

        var first = await client.Post("", Conditional("draft"));
        var second = await client.Post("", Conditional("active"));
        var put = await client.Get("PlanDefinition?url=http://example.org/conditional-put");
        var post = await client.Get("PlanDefinition?url=http://example.org/conditional-post");

        Assert.Equal(["201", "201"], Statuses(first));
        Assert.Equal(["200", "200"], Statuses(second));
        Assert.Equal("active", (string?)put.Json!["entry"]!.AsArray().Single()!["resource"]!["status"]);
        Assert.Equal("draft", (string?)post.Json!["entry"]!.AsArray().Single()!["resource"]!["status"]);

        static string[] Statuses(Answer answer) =>
            [.. answer.Json!["entry"]!.AsArray().Select(e => ((string)e!["response"]!["status"]!)[..3])];
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AConditionOfATransactionThatFindsTwoIsRefused(string server)
    {
        using var client = await servers.ClientOf(server);
        const string url = "\"status\":\"draft\",\"url\":\"http://example.org/two\"";
        await client.Put("PlanDefinition/two-1", Plan("two-1", url));
        await client.Put("PlanDefinition/two-2", Plan("two-2", url));

        var answer = await client.Post(
            "",
            Bundle("transaction", Entry("PUT", "PlanDefinition?url=http://example.org/two", Plan(id: null, url)))
        );

        Assert.Equal(FhirServers.TraitsOf(server).TwoMatchesInTransaction, answer.Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task ABatchAnswersForEachEntryByItself(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Post(
            "",
            Bundle(
                "batch",
                Entry("PUT", "PlanDefinition/batch-1", Plan("batch-1")),
                Entry("PUT", "PlanDefinition/batch-2", Plan("another-id")),
                Entry("GET", "PlanDefinition/batch-1")
            )
        );
        var entries = answer.Json!["entry"]!.AsArray();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("batch-response", (string?)answer.Json["type"]);
        Assert.StartsWith("20", (string?)entries[0]!["response"]!["status"]);
        Assert.StartsWith("400", (string?)entries[1]!["response"]!["status"]);
        Assert.Equal("OperationOutcome", (string?)entries[1]!["response"]!["outcome"]!["resourceType"]);
        Assert.Equal("batch-1", (string?)entries[2]!["resource"]!["id"]);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task WhatWasDeletedIsGoneUntilItIsWrittenAgain(string server)
    {
        using var client = await servers.ClientOf(server);
        var traits = FhirServers.TraitsOf(server);
        await client.Put("PlanDefinition/deleted", Plan("deleted"));

        var delete = await client.Delete("PlanDefinition/deleted");
        var read = await client.Get("PlanDefinition/deleted");
        await client.Finds("PlanDefinition?_id=deleted");
        var again = await client.Put("PlanDefinition/deleted", Plan("deleted"));

        Assert.Equal(traits.DeleteAnswer, delete.Status);
        Assert.Equal(traits.Deleted, read.Status);
        Assert.Equal(traits.CreatedByUpdate, again.Status);
        Assert.Equal(HttpStatusCode.OK, (await client.Get("PlanDefinition/deleted")).Status);
    }

    private static string Searchable(string id, string status, string date) =>
        $$"""
            {
              "resourceType": "PlanDefinition", "id": "{{id}}", "url": "http://example.org/{{id}}", "version": "1.0.0",
              "identifier": [{ "system": "http://example.org/sid", "value": "{{id}}" }],
              "name": "Searchable", "title": "A plan to find", "status": "{{status}}", "date": "{{date}}",
              "topic": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/definition-topic", "code": "treatment" }] }],
              "useContext": [{
                "code": { "system": "http://terminology.hl7.org/CodeSystem/usage-context-type", "code": "focus" },
                "valueCodeableConcept": { "coding": [{ "system": "http://example.org/disease", "code": "D1" }] }
              }],
              "relatedArtifact": [{ "type": "composed-of", "resource": "http://example.org/part-{{id}}|1.0.0" }]
            }
            """;
}
