using System.Text.Json;
using FhirRegimens.Web;

namespace FhirRegimens.Registry.Tests;

/// <summary>What is asked of a registry, and what its answers are taken for.</summary>
public sealed class RegistryClientTests : IDisposable
{
    private readonly Dictionary<string, StubTrial> trials = new(StringComparer.Ordinal)
    {
        ["NCT90000001"] = new("2026-01-31", "Cyclosporine 3 mg/kg/day."),
        ["NCT90000002"] = new("2026-02-28", "Cyclosporine 4 mg/kg/day.") { Condition = "Aplastic anemia" },
        ["NCT90000003"] = new("2026-03-31", "Cyclosporine 5 mg/kg/day.") { FormerNumbers = ["NCT90000009"] },
    };

    private readonly StubRegistry registry;
    private readonly WebConnection connection = Open(retries: 0, TimeProvider.System);

    public RegistryClientTests() => registry = new StubRegistry(trials);

    public void Dispose()
    {
        connection.Dispose();
        registry.Dispose();
    }

    [Fact]
    public async Task StatesAreReadWithoutRecords()
    {
        var states = await StatesAsync("NCT90000001", "NCT90000002", "NCT90000001");

        Assert.Equal(
            [("NCT90000001", new DateOnly(2026, 1, 31)), ("NCT90000002", new DateOnly(2026, 2, 28))],
            states.Select(state => (state.Number, state.Updated!.Value))
        );
        Assert.Equal(
            [
                "/api/v2/studies?format=json&filter.ids=NCT90000001|NCT90000002"
                    + "&fields=NCTId|NCTIdAlias|LastUpdatePostDate&pageSize=1000",
            ],
            registry.Requests
        );
    }

    [Fact]
    public async Task ATrialThatTheRegistryDoesNotHaveIsLeftOut() =>
        Assert.Equal(["NCT90000001"], (await StatesAsync("NCT90000008", "NCT90000001")).Select(state => state.Number));

    [Fact]
    public async Task AFormerNumberGivesTheTrialThatItLeadsTo()
    {
        var state = Assert.Single(await StatesAsync("NCT90000009"));

        Assert.Equal("NCT90000003", state.Number);
        Assert.Equal(["NCT90000009"], state.FormerNumbers);
    }

    [Fact]
    public async Task NobodyIsAskedAboutNoNumbers()
    {
        Assert.Empty(await StatesAsync());
        Assert.Empty(registry.Requests);
    }

    [Fact]
    public async Task ManyNumbersAreAskedForInAddressesThatServersTake()
    {
        foreach (var number in Enumerable.Range(1, 450))
        {
            trials[$"NCT8{number:D7}"] = new("2026-01-01", "");
        }

        var numbers = trials.Keys.ToArray();
        var states = await StatesAsync(numbers);

        Assert.Equal(numbers.Order(), states.Select(state => state.Number).Order());
        Assert.Equal(3, registry.Requests.Count);
        Assert.All(registry.Requests, request => Assert.True(Uri.EscapeDataString(request).Length < 4000));
    }

    [Fact]
    public async Task ASearchIsReadPageByPage()
    {
        registry.LargestPage = 1;

        var found = await SearchAsync("Evans syndrome");

        Assert.Equal(["NCT90000001", "NCT90000003"], found.Select(state => state.Number));
        Assert.Equal(2, registry.Requests.Count);
        Assert.Contains("query.cond=Evans syndrome", registry.Requests[0]);
        Assert.EndsWith("&pageToken=1", registry.Requests[1]);
    }

    [Fact]
    public async Task ASearchThatFindsTheWholeRegistryIsGivenUp()
    {
        registry.LargestPage = 5000;
        foreach (var number in Enumerable.Range(1, RegistryClient.LargestSearch + 1))
        {
            trials[$"NCT8{number:D7}"] = new("2026-01-01", "") { Condition = "Cancer" };
        }

        var failure = await Assert.ThrowsAsync<WebSourceException>(() => SearchAsync("Cancer"));

        Assert.Contains("a search for 'Cancer' finds more than 10000 trials", failure.Message);
    }

    [Fact]
    public async Task PagesWithoutAnEndAreGivenUp()
    {
        registry.Instead = _ => (200, "application/json", """{"studies":[],"nextPageToken":"again"}""");

        var failure = await Assert.ThrowsAsync<WebSourceException>(() => SearchAsync("Evans syndrome"));

        Assert.Contains("again and again", failure.Message);
        Assert.Equal(2, registry.Requests.Count);
    }

    [Fact]
    public async Task ARecordIsReadAsTheRegistryHasIt()
    {
        var record = await RecordAsync("NCT90000001");

        Assert.Equal("NCT90000001", record!.State.Number);
        Assert.Equal(new DateOnly(2026, 1, 31), record.State.Updated);
        Assert.Equal($"{registry.Address}study/NCT90000001", record.Address);
        var study = JsonSerializer.Deserialize<JsonElement>(record.Json.Span);
        Assert.Contains("3 mg/kg/day", study.GetProperty("protocolSection").GetRawText());
        Assert.Equal(
            ["/api/v2/studies/NCT90000001?format=json&fields=ProtocolSection|ResultsSection"],
            registry.Requests
        );
    }

    [Fact]
    public async Task ARecordThatIsGoneIsNone() => Assert.Null(await RecordAsync("NCT90000008"));

    [Fact]
    public async Task ARecordUnderAFormerNumberIsThatOfTheTrialItLeadsTo() =>
        Assert.Equal("NCT90000003", (await RecordAsync("NCT90000009"))!.State.Number);

    [Theory]
    [InlineData("not a date")]
    [InlineData("2026-01")]
    [InlineData("")]
    public async Task ADayThatIsNoneIsNotSupplied(string day)
    {
        trials["NCT90000001"] = new(day, "Cyclosporine 3 mg/kg/day.");

        Assert.Null((await RecordAsync("NCT90000001"))!.State.Updated);
        Assert.Null(Assert.Single(await StatesAsync("NCT90000001")).Updated);
    }

    [Theory]
    [InlineData(404, "text/html", "<html>The site is being repaired.</html>")]
    [InlineData(200, "text/html", "<html>Are you a robot?</html>")]
    [InlineData(200, "application/json", "{\"protocolSection\":")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "application/json", "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"none\"}}}")]
    [InlineData(200, "application/json", "{\"protocolSection\":{\"identificationModule\":{\"nctId\":1}}}")]
    [InlineData(400, "text/plain", "Parameter `fields` has incorrect format")]
    [InlineData(403, "text/plain", "no")]
    public async Task WhatIsNoRecordIsNeitherARecordNorThatThereIsNone(int status, string type, string body)
    {
        registry.Instead = _ => (status, type, body);

        var failure = await Assert.ThrowsAsync<WebSourceException>(() => RecordAsync("NCT90000001"));

        Assert.StartsWith(
            $"{registry.Address}api/v2/studies/NCT90000001 answered {status} with {type}",
            failure.Message
        );
        Assert.Equal(type == "text/plain", failure.Message.Contains(body));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"studies\":{}}")]
    [InlineData("{\"studies\":[{\"protocolSection\":\"\"}]}")]
    public async Task WhatIsNoListOfStudiesIsNotTakenForAnEmptyOne(string body)
    {
        registry.Instead = _ => (200, "application/json", body);

        await Assert.ThrowsAsync<WebSourceException>(() => SearchAsync("Evans syndrome"));
    }

    [Fact]
    public async Task StudiesThatAreNoneAreLeftOut()
    {
        registry.Instead = _ =>
            (
                200,
                "application/json",
                """
                {"studies":[null,{},{"protocolSection":{"identificationModule":{"nctId":"NCT90000001","nctIdAliases":[null,"x"]}}}]}
                """
            );

        var state = Assert.Single(await SearchAsync("Evans syndrome"));

        Assert.Equal("NCT90000001", state.Number);
        Assert.Empty(state.FormerNumbers);
    }

    [Fact]
    public async Task ARegistryThatIsBusyIsAskedAgain()
    {
        var tries = 0;
        registry.Instead = _ => ++tries <= 2 ? (429, "text/plain", "Too many requests") : null;
        var clock = new ImpatientClock();
        using var patient = Open(retries: 3, clock);

        var record = await new RegistryClient(patient, registry.Address).ReadRecordAsync("NCT90000001", default);

        Assert.NotNull(record);
        Assert.Equal(2, clock.Waits.Count);
    }

    [Fact]
    public async Task TheRegistrySaysOfWhenItsDataAre()
    {
        var version = await new RegistryClient(connection, registry.Address).ReadVersionAsync(default);

        Assert.Equal(new RegistryVersion("2.0.5", "2026-10-14T09:00:05"), version);
    }

    [Theory]
    [InlineData("{\"apiVersion\":\"1.0\",\"dataTimestamp\":\"2026-10-14T09:00:05\"}")]
    [InlineData("{\"apiVersion\":\"2.0.5\"}")]
    [InlineData("{}")]
    public async Task WhatIsNoRegistryOfThisVersionIsRefused(string body)
    {
        registry.Instead = _ => (200, "application/json", body);

        var failure = await Assert.ThrowsAsync<WebSourceException>(() =>
            new RegistryClient(connection, registry.Address).ReadVersionAsync(default)
        );

        Assert.Contains("Check the address of the registry.", failure.Message);
    }

    private static WebConnection Open(int retries, TimeProvider clock) =>
        new(
            new()
            {
                Program = "FhirRegimens/0.0.0",
                Contact = "pharmacy@hospital.example",
                Retries = retries,
            },
            clock,
            _ => null
        );

    private async Task<IReadOnlyList<TrialState>> StatesAsync(params string[] numbers) =>
        await new RegistryClient(connection, registry.Address).ReadStatesAsync(numbers, default).ToListAsync();

    private async Task<IReadOnlyList<TrialState>> SearchAsync(string condition) =>
        await new RegistryClient(connection, registry.Address).SearchAsync(condition, default).ToListAsync();

    private Task<RegistryRecord?> RecordAsync(string number) =>
        new RegistryClient(connection, registry.Address).ReadRecordAsync(number, default);
}
