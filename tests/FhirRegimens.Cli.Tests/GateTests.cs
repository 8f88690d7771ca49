using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>The gate, and what people do at it, from the command line.</summary>
public sealed class GateTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));
    private static readonly string TenTimes = Page.Replace("10 mg IV over 4 hours", "100 mg IV over 4 hours");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TenTimesTheDoseIsHeldShownAndReleasedByApproval()
    {
        await PublishAsync(Page, "--release", "automatic");

        var held = await PublishAsync(TenTimes, "--release", "automatic");

        Assert.Equal(0, held.ExitCode);
        Assert.Contains("waits for approval: dose: 10 mg became 100 mg", held.Out);
        Assert.Contains("  held      ActivityDefinition/", held.Out);
        Assert.Equal(["active"], await StatusesAsync("10"));
        Assert.Equal(["draft"], await StatusesAsync("100"));

        var approval = await RunAsync("approve", "--by", "A. Pharmacist");

        Assert.Equal(0, approval.ExitCode);
        Assert.Contains("dose.value: 10 -> 100", approval.Out);
        Assert.Equal(["retired"], await StatusesAsync("10"));
        Assert.Equal(["active"], await StatusesAsync("100"));
    }

    [Fact]
    public async Task ADryRunShowsWhatChangesDosesFirstAndAsJson()
    {
        await PublishAsync(Page);
        await RunAsync("approve", "--by", "A. Pharmacist");

        var text = await PublishAsync(TenTimes, "--dry-run");
        var json = await PublishAsync(TenTimes, "--dry-run", "--format", "json");

        Assert.Contains("dose.value: 10 -> 100", text.Out);
        using var report = JsonDocument.Parse(json.Out);
        var item = report
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .First(item => item.GetProperty("differences").GetArrayLength() > 0);
        var difference = item.GetProperty("differences")[0];
        Assert.Equal(
            ("10", "100"),
            (difference.GetProperty("old").GetString(), difference.GetProperty("new").GetString())
        );
        Assert.Empty(await StatusesAsync("100"));
    }

    [Fact]
    public async Task RejectedDraftsAreRetiredWithTheReason()
    {
        await PublishAsync(Page, "--release", "automatic");
        await PublishAsync(TenTimes, "--release", "automatic");

        var run = await RunAsync("approve", "--by", "A. Pharmacist", "--reject", "ten times too much");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("rejected by A. Pharmacist: ten times too much", run.Out);
        Assert.Equal(["active"], await StatusesAsync("10"));
        Assert.Equal(["retired"], await StatusesAsync("100"));
    }

    [Fact]
    public async Task OfSeveralSourcesAnArtifactIsDecidedOnWhereItBelongs()
    {
        var samples = Checkout.PathOf("samples");
        await CliRun.OfAsync(folder, "publish", samples);
        const string artifact = "https://regimens.example.org/fhir/PlanDefinition/diffuse-large-b-cell-lymphoma-r-chop";

        var run = await CliRun.OfAsync(folder, "approve", samples, "--by", "A. Pharmacist", "--artifact", artifact);
        var other = await CliRun.OfAsync(folder, "approve", samples, "--by", "A. Pharmacist", "--artifact", "urn:x");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  activated PlanDefinition/diffuse-large-b-cell-lymphoma-r-chop-1.0.0", run.Out);
        Assert.EndsWith("1 source: 0 created, 13 activated, 0 unchanged, 0 retired, 8 held, 0 failed\n", run.Out);
        Assert.Equal((1, ""), (other.ExitCode, other.Out));
        Assert.Equal(
            "None of the 5 sources has urn:x on the server. Give the canonical url of an artifact that was published.\n",
            other.Error
        );
    }

    [Fact]
    public async Task OfAFolderWhatWasPublishedIsDecidedOnAndTheRestIsNamedAtTheEnd()
    {
        var wiki = folder.PathOf("wiki");
        Directory.CreateDirectory(wiki);
        File.WriteAllText(Path.Combine(wiki, "B.wiki"), Page);
        await CliRun.OfAsync(folder, "publish", wiki);
        File.WriteAllText(Path.Combine(wiki, "A.wiki"), Page);
        File.WriteAllText(Path.Combine(wiki, "C.wiki"), Page);

        var run = await CliRun.OfAsync(folder, "approve", wiki, "--by", "A. Pharmacist");
        var back = await CliRun.OfAsync(folder, "rollback", wiki, "--to", "1.0.0", "--by", "A. Pharmacist");
        var artifact = "https://regimens.example.org/fhir/Library/none";
        var none = await CliRun.OfAsync(folder, "approve", wiki, "--by", "A. Pharmacist", "--artifact", artifact);

        Assert.Equal((1, 1, 1), (run.ExitCode, back.ExitCode, none.ExitCode));
        Assert.StartsWith("B\n  activated ", run.Out);
        Assert.Matches("\n1 source: 0 created, [1-9][0-9]* activated, .* 0 failed\n$", run.Out);
        Assert.Matches(
            @"^http\S+ has no Library/a: publish A first\.\nhttp\S+ has no Library/c: publish C first\.\n$",
            run.Error
        );
        Assert.StartsWith("B\n", back.Out);
        Assert.Matches("Library/a: publish A first.*\n.*Library/c: publish C first", back.Error);
        Assert.StartsWith($"None of the 3 sources has {artifact} on the server.", none.Error);
    }

    [Fact]
    public async Task ATitleDoesNotControlTheTerminalOfWhoHoldsASource()
    {
        File.WriteAllText(folder.PathOf("page.wiki"), Page);

        var hold = await CliRun.OfAsync(
            folder,
            "hold",
            folder.PathOf("page.wiki"),
            "--title",
            "Page\u009b2J",
            "--by",
            "B. Pharmacist"
        );

        Assert.Equal((0, "Page 2J: on hold (B. Pharmacist)\n"), (hold.ExitCode, hold.Out));
    }

    [Fact]
    public async Task ASourceOnHoldIsLeftAloneAndARollbackRestoresWhatWasInUse()
    {
        await PublishAsync(Page);
        await RunAsync("approve", "--by", "A. Pharmacist");
        await PublishAsync(TenTimes);
        await RunAsync("approve", "--by", "A. Pharmacist");

        var rollback = await RunAsync("rollback", "--to", "1.0.0", "--by", "B. Pharmacist");
        var hold = await RunAsync("hold", "--by", "B. Pharmacist");
        var published = await PublishAsync(TenTimes.Replace("100 mg IV", "90 mg IV"));
        var resume = await RunAsync("resume");

        var nowhere = await RunAsync("rollback", "--to", "1.5.0", "--by", "B. Pharmacist");

        Assert.Equal(1, nowhere.ExitCode);
        Assert.Matches(
            "for 1.5.0 in which everything was approved. Those that it has: 1.0.0 since [-0-9]+, 2.0.0 since ",
            nowhere.Error
        );
        Assert.Equal((0, 0, 0, 0), (rollback.ExitCode, hold.ExitCode, published.ExitCode, resume.ExitCode));
        Assert.Equal(["retired", "active"], await StatusesAsync("10"));
        Assert.Equal(["retired"], await StatusesAsync("100"));
        Assert.Equal("Autoimmune cytopenias: on hold (B. Pharmacist)\n", hold.Out);
        Assert.Contains("on hold (B. Pharmacist): nothing is changed until it is resumed", published.Out);
        Assert.Equal("Autoimmune cytopenias: published\n", resume.Out);
    }

    [Fact]
    public async Task WhatWasChangedOnTheServerIsReportedAndNotOverwritten()
    {
        await PublishAsync(Page);
        var clean = await PublishAsync(Page, "--verify");
        Assert.Equal(0, clean.ExitCode);
        await using (var repository = await Repository.EmbeddedRepository.StartAsync(folder.PathOf("repository")))
        {
            using var http = new HttpClient { BaseAddress = repository.BaseAddress };
            var entry = await EntryAsync(http);
            var id = JsonDocument.Parse(entry).RootElement.GetProperty("id").GetString();
            using var body = new StringContent(entry.Replace("\"value\":10,", "\"value\":10000,"));
            body.Headers.ContentType = new("application/fhir+json");
            (await http.PutAsync($"ActivityDefinition/{id}", body)).EnsureSuccessStatusCode();
        }

        var run = await PublishAsync(TenTimes, "--verify");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("its content was changed on the server", run.Out);
        Assert.Contains("1 in conflict", run.Out);
        Assert.Empty(await StatusesAsync("100"));
        Assert.Equal(["draft"], await StatusesAsync("10000"));
    }

    [Theory]
    [InlineData("--release", "sometimes")]
    [InlineData("--server-kind", "unheard-of")]
    public async Task AWrongChoiceIsWrongUsage(string option, string value)
    {
        var run = await PublishAsync(Page, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value, run.Error);
    }

    private Task<CliRun> PublishAsync(string page, params string[] options)
    {
        folder.Write("Autoimmune_cytopenias.wiki", page);
        return RunAsync(["publish", .. options]);
    }

    private Task<CliRun> RunAsync(params string[] arguments) =>
        CliRun.OfAsync(folder, [arguments[0], folder.PathOf("Autoimmune_cytopenias.wiki"), .. arguments[1..]]);

    /// <summary>The statuses of the instances of the first Alemtuzumab entry with a dose, in the order of versions.</summary>
    private async Task<IReadOnlyList<string?>> StatusesAsync(string dose)
    {
        await using var repository = await Repository.EmbeddedRepository.StartAsync(folder.PathOf("repository"));
        using var http = new HttpClient { BaseAddress = repository.BaseAddress };
        using var bundle = JsonDocument.Parse(await http.GetStringAsync("ActivityDefinition?_count=200&_sort=_id"));
        return
        [
            .. Entries(bundle)
                .Where(entry =>
                    entry.GetProperty("title").GetString()!.StartsWith("Alemtuzumab, days", StringComparison.Ordinal)
                )
                .Where(entry => Dose(entry) == dose)
                .Select(entry => entry.GetProperty("status").GetString()),
        ];
    }

    private static async Task<string> EntryAsync(HttpClient http)
    {
        using var bundle = JsonDocument.Parse(await http.GetStringAsync("ActivityDefinition?_count=200"));
        return Entries(bundle).First(entry => Dose(entry) == "10").GetRawText();
    }

    private static IEnumerable<JsonElement> Entries(JsonDocument bundle) =>
        bundle.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"));

    private static string? Dose(JsonElement entry) =>
        entry.GetProperty("dosage")[0].TryGetProperty("doseAndRate", out var doses)
        && doses[0].TryGetProperty("doseQuantity", out var quantity)
            ? quantity.GetProperty("value").GetRawText()
            : null;
}
