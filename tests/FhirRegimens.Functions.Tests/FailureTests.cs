using System.Text;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Testing.Faults;
using static FhirRegimens.Testing.Faults.Faults;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Functions.Tests;

/// <summary>What the functions meet in the long run: ends in the middle, servers that are away, messages of others.</summary>
[Collection(HostCollection.Name)]
public sealed class FailureTests(StorageFixture storage)
{
    private static readonly string Text = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));

    [HostFact]
    public async Task AHandlerThatIsKilledBeforeOrAfterTheServerHasWrittenLosesAndDoublesNothing()
    {
        foreach (var fault in new[] { NoAnswer, NoAnswerAfterwards })
        {
            using var wiki = OnePage();
            await using var behind = await Deployment.StartAsync(storage, []);
            await using var proxy = await FaultProxy.StartAsync(behind.Server);
            await using var app = await Deployment.StartAsync(storage, Watching(wiki), proxy.BaseAddress);
            await app.Host.TickAsync("PollSources");
            var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = proxy.Silence.Register(lost.SetResult);
            proxy.Disturb(exchange => exchange.Method == "POST" ? fault : null);

            var working = app.DrainAsync();
            await lost.Task;
            proxy.ExpectNothing();
            await app.Host.KillHandlerAsync();
            await working;

            var source = Assert.Single(await PublishedSource.ReadAllAsync(behind.Fhir, default));
            Assert.Equal("waits for approval", source.Task!.Outcome());
            Assert.Equal("1.0.0", source.Manifest!.Version);
            Assert.All(await VersionsAsync(behind), version => Assert.Equal("1.0.0", version));
            Assert.Equal(
                [false, true],
                app.Host.Results.Where(result => result.Function == "PublishPage").Select(result => result.IsSuccess)
            );
        }
    }

    [HostFact]
    public async Task AServerThatIsDownForAWhileIsTriedAgain()
    {
        using var wiki = OnePage();
        await using var behind = await Deployment.StartAsync(storage, []);
        await using var proxy = await FaultProxy.StartAsync(behind.Server);
        await using var app = await Deployment.StartAsync(storage, Watching(wiki), proxy.BaseAddress);
        await app.Host.TickAsync("PollSources");
        proxy.Disturb(_ => app.Host.Results.Count(result => !result.IsSuccess) < 2 ? Reset : null);
        await app.DrainAsync();

        Assert.Equal("waits for approval", await OutcomeAsync(behind));
        Assert.Equal(0, await storage.Storage.CountMessagesAsync(Deployment.Poison));
        Assert.Contains("[1103]", await app.Host.StopHandlerAsync());
    }

    [HostFact]
    public async Task APageThatIsGivenUpIsRecordedWithWhatToDoAndTriedAgainByTheNextPoll()
    {
        using var wiki = OnePage();
        await using var behind = await Deployment.StartAsync(storage, []);
        await using var proxy = await FaultProxy.StartAsync(behind.Server);
        await using var app = await Deployment.StartAsync(storage, Watching(wiki), proxy.BaseAddress);
        proxy.Disturb(exchange => exchange.Method == "POST" ? Reset : null);
        await app.PollAndDrainAsync();

        var source = Assert.Single(await PublishedSource.ReadAllAsync(behind.Fhir, default));
        Assert.Equal("failed", source.Task!.Outcome());
        Assert.Contains("given up", Assert.Single(source.Task.Errors));
        Assert.Contains("[1301]", await app.Host.StopHandlerAsync());
        Assert.Equal(
            Deployment.App.MaxDequeueCount,
            app.Host.Results.Count(result => result.Function == "PublishPage")
        );

        proxy.ExpectNothing();
        await app.PollAndDrainAsync();
        Assert.Equal("waits for approval", await OutcomeAsync(behind));
    }

    [HostFact]
    public async Task AMessageThatIsNotOursIsNamedAndDroppedAndTheOthersGoOn()
    {
        using var wiki = OnePage();
        await using var app = await Deployment.StartAsync(storage, Watching(wiki));
        foreach (
            var text in new[]
            {
                "hello",
                "{\"id\":\"m1\",\"DequeueCount\":\"9\"}",
                "[]",
                "null",
                "\"",
                "",
                "{\"fhirRegimensPage\":{}}",
            }
        )
        {
            await storage.Storage.PutMessageAsync(
                Deployment.Pages,
                Convert.ToBase64String(Encoding.UTF8.GetBytes(text))
            );
        }

        await app.PollAndDrainAsync();

        Assert.All(app.Host.Results, result => Assert.True(result.IsSuccess, result.Detail));
        Assert.Equal("waits for approval", await OutcomeAsync(app));
        var log = await app.Host.StopHandlerAsync();
        Assert.Contains("[1104]", log);
        Assert.Contains("hello", log);
        Assert.Equal(0, app.Host.Crashes);
    }

    [HostFact]
    public async Task WithAWrongSettingTheHandlerListensAndEveryAnswerNamesIt()
    {
        await using var app = await Deployment.StartAsync(storage, [("SettleHours", "soon")]);

        Assert.False(await app.Host.TickAsync("PollSources"));
        var (status, _, answer) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "", []);

        Assert.Contains("SettleHours", app.Host.Results.Last().Detail);
        Assert.Equal(503, status);
        Assert.Contains("SettleHours", answer);
        Assert.Contains("[1402]", await app.Host.StopHandlerAsync());
        Assert.Equal(0, app.Host.Crashes);
    }

    [HostFact]
    public async Task TheStatusShowsNoSecretAndEncodesWhatOthersWrote()
    {
        using var wiki = new StubWiki(
            new Dictionary<string, (int, string)>(StringComparer.Ordinal) { ["<script>alert(1)</script>"] = (7, Text) }
        );
        await using var app = await Deployment.StartAsync(
            storage,
            [
                ("Wiki", wiki.Api.AbsoluteUri),
                ("Categories", "All"),
                ("Token", "very-secret"),
                ("Headers__X-Key", "very-secret"),
            ]
        );
        await app.PollAndDrainAsync();

        var (_, _, json) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "", []);
        var (status, _, page) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "?format=html", []);

        Assert.Equal(200, status);
        Assert.Contains("&lt;script&gt;", page);
        Assert.DoesNotContain("<script", page);
        Assert.Contains("\"tracked\": 1", json);
        Assert.Contains("\"due\": 1", json);
        Assert.DoesNotContain("very-secret", json + page + await app.Host.StopHandlerAsync());
    }

    private static StubWiki OnePage() =>
        new(new Dictionary<string, (int, string)>(StringComparer.Ordinal) { ["Some page"] = (7, Text) });

    private static IEnumerable<(string, string)> Watching(StubWiki wiki) =>
        [("Wiki", wiki.Api.AbsoluteUri), ("Pages", "Some page")];

    private static async Task<string?> OutcomeAsync(Deployment app) =>
        Assert.Single(await PublishedSource.ReadAllAsync(app.Fhir, default)).Task?.Outcome();

    private static async Task<IEnumerable<string?>> VersionsAsync(Deployment app) =>
        (await app.Fhir.SearchAsync("PlanDefinition?_count=100", default))
            .OfType<PlanDefinition>()
            .Select(plan => plan.Version);
}
