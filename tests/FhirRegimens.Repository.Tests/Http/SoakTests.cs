using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Http;

/// <summary>
/// Eight clients at once. FHIR_REGIMENS_SOAK_SECONDS sets for how long; 3 seconds by default, 600 for a long run.
/// </summary>
public sealed class SoakTests
{
    private const int Clients = 8;

    [Fact]
    public async Task ClientsAtOnceReadWhatTheyWroteAndNeverHalfOfATransaction()
    {
        using var folder = new TemporaryFolder();
        await using var repository = await EmbeddedRepository.StartAsync(folder.Path);
        var seconds = Environment.GetEnvironmentVariable("FHIR_REGIMENS_SOAK_SECONDS") ?? "3";
        var limit = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
        var clock = Stopwatch.StartNew();

        var rounds = await Task.WhenAll(
            Enumerable.Range(1, Clients).Select(number => Task.Run(() => Work(number, () => clock.Elapsed < limit)))
        );

        Assert.All(rounds, done => Assert.True(done > 0));
        Assert.Empty(repository.Problems);

        async Task<int> Work(int number, Func<bool> goesOn)
        {
            using var client = new HttpClient { BaseAddress = repository.BaseAddress };
            var done = 0;
            while (goesOn())
            {
                done++;
                await WriteATransaction(client, number, done);
                await ReadATransaction(client, (number % Clients) + 1);
                await WriteWhereNobodyElseDid(client, number);
                await CreateOnce(client, done);
            }

            return done;
        }
    }

    private static async Task WriteATransaction(HttpClient client, int number, int round)
    {
        var ids = Enumerable.Range(1, 3).Select(part => $"soak-{number}-{part}");
        var more = $"\"status\":\"draft\",\"name\":\"Soak{number}\",\"title\":\"{round}\"";
        var entries = ids.Select(id => Entry("PUT", $"PlanDefinition/{id}", Plan(id, more))).ToArray();

        var answer = await client.Post("", Bundle("transaction", entries));

        Assert.True(answer.Http.IsSuccessStatusCode, answer.Diagnostics);
        var read = await client.Get($"PlanDefinition/soak-{number}-1");
        Assert.Equal($"{round}", (string?)read.Json!["title"]);
    }

    private static async Task ReadATransaction(HttpClient client, int number)
    {
        var found = await client.Get($"PlanDefinition?name:exact=Soak{number}");

        var titles = (found.Json!["entry"] as JsonArray ?? []).Select(entry => (string?)entry!["resource"]!["title"]);
        Assert.True(titles.Distinct().Count() <= 1, found.Json.ToJsonString());
    }

    // Everybody counts up one number; If-Match keeps two from writing the same one.
    private static async Task WriteWhereNobodyElseDid(HttpClient client, int number)
    {
        var read = await client.Get("Library/counter");
        var count = int.Parse((string?)read.Json!["version"] ?? "0", CultureInfo.InvariantCulture);
        var body =
            $$"""{"resourceType":"Library","id":"counter","name":"Client{{number}}","version":"{{count + 1}}"}""";
        var condition = read.ETag is { } version ? ("If-Match", version) : ("If-None-Match", "*");

        var answer = await client.Put("Library/counter", body, condition);

        Assert.Contains((int)answer.Status, new[] { 200, 201, 412 });
        if (answer.Http.IsSuccessStatusCode)
        {
            Assert.Equal($"W/\"{count + 1}\"", answer.ETag);
        }
    }

    private static async Task CreateOnce(HttpClient client, int round)
    {
        var url = $"http://example.org/soak/{round}";

        var answer = await client.Post(
            "PlanDefinition",
            Plan(id: null, $"\"status\":\"draft\",\"url\":\"{url}\""),
            ("If-None-Exist", $"url={url}")
        );

        Assert.Contains((int)answer.Status, new[] { 200, 201 });
        Assert.Equal(1, (int?)(await client.Get($"PlanDefinition?url={url}&_summary=count")).Json!["total"]);
    }
}
