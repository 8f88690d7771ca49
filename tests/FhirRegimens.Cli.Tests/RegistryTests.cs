using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>Sources that come from a registry of trials: by address, and watched. A stub stands in for the registry.</summary>
public sealed class RegistryTests : IDisposable
{
    private const string Number = "NCT90000001";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, StubTrial> trials = new(StringComparer.Ordinal)
    {
        [Number] = new("2026-01-31", "Cyclosporine is started at 3 mg/kg/day. Treatment lasts 6 months."),
    };

    private readonly StubRegistry registry;

    public RegistryTests() => registry = new StubRegistry(trials);

    public void Dispose()
    {
        registry.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("study/NCT90000001")]
    [InlineData("study/NCT90000001?cond=Evans%20syndrome&rank=1")]
    [InlineData("api/v2/studies/nct90000001")]
    public async Task ATrialIsParsedFromItsAddressWithWhereItComesFrom(string address)
    {
        var run = await CliRun.OfAsync(folder, "parse", $"{registry.Address}{address}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var origin = json.RootElement.GetProperty("origin");
        Assert.Equal(Number, origin.GetProperty("title").GetString());
        Assert.Equal(registry.RecordAddress(Number), origin.GetProperty("address").GetString());
        Assert.Equal("2026-01-31", origin.GetProperty("revisionId").GetString());
        Assert.Equal("2026-01-31T00:00:00+00:00", origin.GetProperty("timestamp").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("regimens").GetArrayLength());
    }

    [Fact]
    public async Task ATrialIsTheSameSourceFromAFileAndFromItsAddress()
    {
        var address = registry.RecordAddress(Number);
        using var http = new HttpClient();
        var file = folder.Write(
            "record.json",
            await http.GetStringAsync(new Uri($"{registry.Address}api/v2/studies/{Number}"))
        );

        var first = await CliRun.OfAsync(folder, "publish", file);
        var again = await CliRun.OfAsync(folder, "publish", address);
        var third = await CliRun.OfAsync(folder, "publish", address);
        var converted = await CliRun.OfAsync(folder, "convert", address, "--out", folder.PathOf("out"));

        Assert.Equal((0, 0, 0, 0), (first.ExitCode, again.ExitCode, third.ExitCode, converted.ExitCode));
        Assert.Contains("created", first.Out);
        Assert.Contains(" 0 writes", third.Error);
        Assert.Single(Directory.GetFiles(folder.PathOf("out"), "Library-nct90000001.json"));
        Assert.Single(Directory.GetFiles(folder.PathOf("out"), "ResearchStudy-*.json"));
    }

    [Fact]
    public async Task AnOlderRecordInAFileDoesNotTakeThePlaceOfANewerOne()
    {
        using var http = new HttpClient();
        var record = await http.GetStringAsync(new Uri($"{registry.Address}api/v2/studies/{Number}"));
        await CliRun.OfAsync(folder, "publish", registry.RecordAddress(Number));

        var older = await CliRun.OfAsync(
            folder,
            "publish",
            folder.Write("older.json", record.Replace("2026-01-31", "2025-12-31").Replace("3 mg", "30 mg"))
        );

        Assert.Equal(0, older.ExitCode);
        Assert.Contains("newer revision", older.Out);
        Assert.Contains(" 0 writes", older.Error);
    }

    [Fact]
    public async Task ANumberThatLeadsToAnotherTrialGivesThatTrial()
    {
        trials[Number] = trials[Number] with { FormerNumbers = ["NCT90000009"] };

        var run = await CliRun.OfAsync(folder, "parse", registry.RecordAddress("NCT90000009"));

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(Number, json.RootElement.GetProperty("origin").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("study/NCT90000008", "the registry has no trial NCT90000008. Check the address.")]
    [InlineData("study/NCT90000001?tab=history&a=2", "names an old version, and only the newest is read.")]
    public async Task AnAddressWithoutARecordFailsAndTheOthersGoOn(string address, string words)
    {
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            $"{registry.Address}{address}",
            registry.RecordAddress(Number),
            "--out",
            folder.PathOf("out")
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Error);
        Assert.Single(Directory.GetFiles(folder.PathOf("out"), "Library-*.json"));
    }

    [Fact]
    public async Task WithoutAContactNobodyIsAsked()
    {
        var run = await CliRun.WithAsync(
            folder,
            [new("FhirRegimens:Contact", null)],
            "parse",
            registry.RecordAddress(Number)
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("FhirRegimens__Contact", run.Error);
        Assert.Empty(registry.Requests);
    }

    [Fact]
    public async Task WhatIsNewIsPublishedOnceAndWhatChangedAgain()
    {
        var first = await PassAsync("--trial", Number);
        var unchanged = await PassAsync("--trial", Number);
        trials[Number] = new("2026-03-01", trials[Number].Arm.Replace("3 mg", "4 mg"));
        var changed = await PassAsync("--trial", Number);

        Assert.Equal((0, "trial", Number, "new", "done"), Of(first));
        Assert.Empty(Published(unchanged));
        Assert.Equal(0, unchanged.ExitCode);
        Assert.Contains(" 0 writes", unchanged.Error);
        Assert.Equal((0, "trial", Number, "changed", "done"), Of(changed));
        Assert.Equal(2, registry.Records);
        using var report = JsonDocument.Parse(changed.Out);
        Assert.Equal(registry.Address.AbsoluteUri, report.RootElement.GetProperty("registry").GetString());
        Assert.False(report.RootElement.TryGetProperty("wiki", out _));
        Assert.Equal(1, report.RootElement.GetProperty("trials").GetInt32());
    }

    [Fact]
    public async Task TheTrialsOfSeveralConditionsAreWatchedAndShownToAPerson()
    {
        trials["NCT90000002"] = trials[Number] with { Condition = "Aplastic anemia" };
        trials["NCT90000003"] = trials[Number] with { Condition = "Something else" };

        var run = await CliRun.OfAsync(
            folder,
            "republish",
            "--registry",
            registry.Address.AbsoluteUri,
            "--condition",
            "Evans syndrome",
            "--condition",
            "Aplastic anemia"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{Number}: new\n", run.Out);
        Assert.Contains("NCT90000002: new\n", run.Out);
        Assert.EndsWith("2 trials watched, 0 unchanged\n", run.Out);
    }

    [Fact]
    public async Task AWikiAndARegistryAreCountedBoth()
    {
        using var wiki = new StubWiki(new Dictionary<string, (int, string)> { ["Page"] = (1, "No regimens.") });

        var run = await CliRun.OfAsync(
            folder,
            "republish",
            "--wiki",
            wiki.Api.AbsoluteUri,
            "--page",
            "Page",
            "--registry",
            registry.Address.AbsoluteUri,
            "--trial",
            Number
        );

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("1 page and 1 trial watched, 0 unchanged\n", run.Out);
    }

    [Theory]
    [InlineData("FhirRegimens:Registry (--registry) is missing", "--trial", Number)]
    [InlineData("FhirRegimens:Registry (--registry) is missing", "--condition", "Evans syndrome")]
    [InlineData(
        "FhirRegimens:Trials (--trial) and FhirRegimens:TrialConditions (--condition)",
        "--registry",
        "http://127.0.0.1:9/"
    )]
    [InlineData(
        "FhirRegimens:Trials (--trial) must be numbers",
        "--registry",
        "http://127.0.0.1:9/",
        "--trial",
        "90000001"
    )]
    [InlineData("FhirRegimens:Registry (--registry) must be", "--registry", "clinicaltrials.gov", "--trial", Number)]
    [InlineData("FhirRegimens:Wiki (--wiki) is missing, and FhirRegimens:Registry (--registry) too")]
    public async Task WhatIsMissingOrWrongIsNamed(string words, params string[] arguments)
    {
        var run = await CliRun.OfAsync(folder, ["republish", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error);
    }

    [Fact]
    public async Task WhatIsNoRegistryFailsThePass()
    {
        registry.Instead = _ => (200, "text/html", "<html>Welcome</html>");

        var run = await PassAsync("--trial", Number);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not with the JSON of ClinicalTrials.gov's API, version 2", run.Error);
    }

    private Task<CliRun> PassAsync(params string[] arguments) =>
        CliRun.OfAsync(
            folder,
            ["republish", "--registry", registry.Address.AbsoluteUri, "--format", "json", .. arguments]
        );

    private static JsonElement[] Published(CliRun run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("published").EnumerateArray()];

    private static (int ExitCode, string? Kind, string? Title, string? Reason, string? Result) Of(CliRun run)
    {
        var source = Published(run).Single();
        return (
            run.ExitCode,
            source.GetProperty("kind").GetString(),
            source.GetProperty("title").GetString(),
            source.GetProperty("reason").GetString(),
            source.GetProperty("result").GetString()
        );
    }
}
