using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Http;

/// <summary>
/// Eight clients at once, who load, search and update 20,000 resources. FHIR_REGIMENS_SOAK_SECONDS sets for how long
/// after the loading; 40 by default, which makes about a minute, and 600 for a long run. It measures the memory of the
/// process, so nothing else runs beside it.
/// </summary>
[Collection(nameof(SoakTests))]
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Clients = 8;
    private const int Resources = 20_000;
    private const int LoadedAtOnce = 250;
    private const int Samples = 10;

    private int versions;

    /// <summary>What the repository remembers of a version: its number and state, and its place among the others.</summary>
    private const int BytesOfAVersion = 100;

    private static readonly string Description = string.Concat(
        Enumerable.Repeat("What a plan is for, at length. ", 40)
    );

    [Fact]
    public async Task ClientsAtOnceReadWhatTheyWroteAndNeverHalfOfATransaction()
    {
        using var folder = new TemporaryFolder();
        await using var repository = await EmbeddedRepository.StartAsync(folder.Path);
        var seconds = Environment.GetEnvironmentVariable("FHIR_REGIMENS_SOAK_SECONDS") ?? "40";
        var limit = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
        var clock = Stopwatch.StartNew();
        await ForEachClient(number => Load(repository.BaseAddress, number));
        output.WriteLine($"{Resources} resources loaded in {clock.Elapsed.TotalSeconds:F1} s");
        clock.Restart();

        var memory = SampleMemory(limit / Samples);
        var rounds = await ForEachClient(number => Work(number, () => clock.Elapsed < limit));

        Assert.All(rounds, done => Assert.True(done > 0));
        Assert.Empty(repository.Problems);
        output.WriteLine($"{rounds.Sum()} rounds in {clock.Elapsed.TotalSeconds:F1} s");
        AssertFlat(await memory);

        async Task<int> Work(int number, Func<bool> goesOn)
        {
            using var client = Client(repository.BaseAddress);
            var done = 0;
            while (goesOn())
            {
                done++;
                await WriteATransaction(client, number, done);
                await ReadATransaction(client, (number % Clients) + 1);
                await WriteWhereNobodyElseDid(client, number);
                await CreateOnce(client, done);
                await FindAndUpdate(client, (done * Clients) + number);
            }

            return done;
        }
    }

    private static async Task<T[]> ForEachClient<T>(Func<int, Task<T>> work) =>
        await Task.WhenAll(Enumerable.Range(1, Clients).Select(number => Task.Run(() => work(number))));

    /// <summary>The managed heap, after a collection, in bytes, and how many versions were written by then.</summary>
    private async Task<List<(long Heap, int Versions)>> SampleMemory(TimeSpan interval)
    {
        var samples = new List<(long Heap, int Versions)>();
        for (var sample = 0; sample < Samples - 1; sample++)
        {
            await Task.Delay(interval);
            samples.Add((GC.GetTotalMemory(forceFullCollection: true), Volatile.Read(ref versions)));
            output.WriteLine(
                $"{samples[^1].Heap >> 20} MiB of objects, {Environment.WorkingSet >> 20} MiB of process, "
                    + $"{samples[^1].Versions} versions"
            );
        }

        return samples;
    }

    /// <summary>After the first third nothing grows but the list of versions.</summary>
    private static void AssertFlat(List<(long Heap, int Versions)> samples)
    {
        var warm = samples[Samples / 3];
        var end = samples[^1];
        var allowed = (warm.Heap * 1.1) + ((end.Versions - warm.Versions) * BytesOfAVersion);
        Assert.InRange(end.Heap, 0, allowed);
    }

    /// <summary>A client that waits as long as eight clients on a slow disk take.</summary>
    private static HttpClient Client(Uri address) => new() { BaseAddress = address, Timeout = Patience.Limit };

    private static async Task<int> Load(Uri address, int number)
    {
        using var client = Client(address);
        var mine = Enumerable.Range(0, Resources).Where(index => index % Clients == number - 1);
        foreach (var part in mine.Chunk(LoadedAtOnce))
        {
            var entries = part.Select(index => Entry("PUT", $"PlanDefinition/loaded-{index}", Loaded(index, 0)));
            var answer = await client.Post("", Bundle("transaction", [.. entries]));
            Assert.True(answer.Http.IsSuccessStatusCode, answer.Diagnostics);
        }

        return number;
    }

    private static string Loaded(int index, int round) =>
        Plan(
            $"loaded-{index}",
            $$"""
            "status":"active","url":"http://example.org/loaded/{{index}}","name":"Loaded{{index}}",
            "title":"Round {{round}}","date":"2026-01-01","description":"{{Description}}"
            """
        );

    private async Task FindAndUpdate(HttpClient client, int round)
    {
        // A prime stride visits every resource before any a second time.
        var index = (int)((long)round * 7919 % Resources);
        var found = await client.Get($"PlanDefinition?url=http://example.org/loaded/{index}");
        Assert.Equal($"loaded-{index}", (string?)Assert.Single(found.Json!["entry"]!.AsArray())!["resource"]!["id"]);

        var answer = await client.Put($"PlanDefinition/loaded-{index}", Loaded(index, round));

        Assert.True(answer.Http.IsSuccessStatusCode, answer.Diagnostics);
        // With what the other steps of a round write.
        Interlocked.Add(ref versions, 6);
        if (round % 50 == 0)
        {
            var page = await client.Get("PlanDefinition?status=active&_sort=-_lastUpdated&_count=10");
            Assert.Equal(10, page.Json!["entry"]!.AsArray().Count);
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
