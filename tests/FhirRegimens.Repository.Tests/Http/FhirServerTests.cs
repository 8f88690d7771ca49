using System.Net;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Http;

/// <summary>
/// What a publisher and a reader rely on, asked over HTTP of our repository and of a server that is not ours, beyond what
/// check-server tries of both (FhirRegimens.Pipeline.Tests/ServerChecks). Where they differ, <see cref="ServerTraits"/>
/// says how and why.
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
    public async Task AnUpdateOfAVersionOfNothingIsRefused(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Put("PlanDefinition/never", Plan("never"), ("If-Match", "W/\"1\""));

        Assert.Equal(FhirServers.TraitsOf(server).MatchOfNothing, answer.Status);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task AnElementThatR4DoesNotHaveIsRefusedOnlyWhereStructureIsChecked(string server)
    {
        using var client = await servers.ClientOf(server);

        var answer = await client.Put("PlanDefinition/element", Plan("element", "\"status\":\"draft\",\"dose\":7"));

        Assert.Equal(FhirServers.TraitsOf(server).ChecksStructure, answer.Status == HttpStatusCode.BadRequest);
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
