using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace FhirRegimens.Repository;

public sealed class MedplumServerTests
{
    [NpmFact("@medplum/fhir-router", "node")]
    public async Task TheHostKeepsWhatItIsGivenAndUndoesATransactionThatFails()
    {
        await using var server = await MedplumServer.StartAsync();
        using var client = server.CreateClient();

        var written = await client.PutAsync("PlanDefinition/a", Json(Plan("a", "draft")));
        var failed = await client.PostAsync(
            "",
            Json(
                $$"""
                {"resourceType":"Bundle","type":"transaction","entry":[
                  {"request":{"method":"PUT","url":"PlanDefinition/a"},"resource":{{Plan("a", "active")}} },
                  {"request":{"method":"PUT","url":"PlanDefinition/b"},"resource":
                    {"resourceType":"PlanDefinition","id":"b","action":7} }
                ] }
                """
            )
        );
        var read = await client.GetStringAsync("PlanDefinition/a");
        var found = await client.GetStringAsync("PlanDefinition?url=http://example.org/a");
        var substring = await client.GetStringAsync("PlanDefinition?url=http://example.org/");

        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, failed.StatusCode);
        Assert.Equal("draft", (string?)JsonNode.Parse(read)!["status"]);
        Assert.Equal(1, (int?)JsonNode.Parse(found)!["total"]);
        Assert.Equal(0, (int?)JsonNode.Parse(substring)!["total"]);
        Assert.Equal("", server.Log);
    }

    private static string Plan(string id, string status) =>
        $$"""{"resourceType":"PlanDefinition","id":"{{id}}","status":"{{status}}","url":"http://example.org/{{id}}"}""";

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/fhir+json");
}
