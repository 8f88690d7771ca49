using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>The main job, on the samples, against the embedded repository and a server of others.</summary>
public sealed class PublishTests : IDisposable
{
    private static readonly string Samples = Checkout.PathOf("samples");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task PublishingTheSamplesPrintsALineAResourceAndASummary()
    {
        var run = await CliRun.OfAsync(folder, "publish", Samples);

        Assert.Equal((0, ""), (run.ExitCode, Errors(run)));
        Approved.Matches("publish-samples.txt", run.Out.Replace(Samples, "samples", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PublishingAgainChangesNothingAndWritesNothing()
    {
        await CliRun.OfAsync(folder, "publish", Samples);
        var before = Times();

        var run = await CliRun.OfAsync(folder, "publish", Samples);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(" 0 created, 63 unchanged, 0 retired, 0 held, 0 failed\n", Summary(run));
        Assert.Contains(": 5 reads, 0 writes", run.Error);
        Assert.Equal(before, Times());
    }

    [Fact]
    public async Task ADryRunSaysTheSameAndWritesNothing()
    {
        var dry = await CliRun.OfAsync(folder, "publish", Samples, "--dry-run");

        Assert.Contains(" 0 writes", dry.Error);
        var real = await CliRun.OfAsync(folder, "publish", Samples);
        Assert.Equal(real.Out, dry.Out);
    }

    [Fact]
    public async Task AChangedDoseIsANewMajorVersionBesideTheActiveOne()
    {
        await ChangeADoseAsync(server: null);

        Assert.Equal(
            [("1.0.0", "active", 10m), ("2.0.0", "draft", 20m)],
            Directory
                .EnumerateDirectories(folder.PathOf("repository/ActivityDefinition"), "*efb50a3e-*")
                .Order(StringComparer.Ordinal)
                .Select(instance => Directory.EnumerateFiles(instance, "*.json").Order(StringComparer.Ordinal).Last())
                .Select(file => VersionStatusDose(File.ReadAllText(file)))
        );
    }

    [Fact]
    public async Task AnotherBaseOnTheSameServerIsRefusedAndChangesNothing()
    {
        await CliRun.OfAsync(folder, "publish", Samples);
        var before = Times();

        var run = await CliRun.OfAsync(folder, "publish", Samples, "--base", "https://other.example/fhir");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("would get it under https://other.example/fhir/Library/autoimmune-cytopenias.", run.Error);
        Assert.Equal(before, Times());
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task TheSameHappensOnAServerOfOthers()
    {
        await using var medplum = await MedplumServer.StartAsync();
        string[] server = ["--server", medplum.BaseAddress.ToString()];

        var first = await CliRun.OfAsync(folder, ["publish", Samples, .. server]);
        var again = await CliRun.OfAsync(folder, ["publish", Samples, .. server]);

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.Contains(": 5 reads, 0 writes", again.Error);
        await ChangeADoseAsync(medplum.BaseAddress.ToString());
        using var http = medplum.CreateClient();
        var found = await http.GetStringAsync("ActivityDefinition?title=Alemtuzumab&_sort=version&_count=50");
        using var bundle = JsonDocument.Parse(found);
        Assert.Contains(
            ("2.0.0", "draft", 20m),
            bundle
                .RootElement.GetProperty("entry")
                .EnumerateArray()
                .Select(entry => VersionStatusDose(entry.GetProperty("resource").GetRawText()))
        );
    }

    [Fact]
    public async Task AReportForMachinesHasTheShapeThatIsDocumented()
    {
        var run = await CliRun.OfAsync(folder, "publish", Samples, "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        var report = json.RootElement[0];
        Assert.Equal(
            ["source", "revision", "items", "summary"],
            report.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("created", report.GetProperty("items")[0].GetProperty("action").GetString());
    }

    private async Task ChangeADoseAsync(string? server)
    {
        string[] target = server is null ? [] : ["--server", server];
        var page = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));
        var file = folder.Write("Autoimmune_cytopenias.wiki", page);
        await CliRun.OfAsync(folder, ["publish", file, .. target]);
        var approval = await CliRun.OfAsync(folder, ["approve", file, "--by", "A. Pharmacist", .. target]);
        Assert.Equal(0, approval.ExitCode);
        folder.Write("Autoimmune_cytopenias.wiki", page.Replace("10 mg IV over 4 hours", "20 mg IV over 4 hours"));

        var run = await CliRun.OfAsync(folder, ["publish", file, .. target]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("(2.0.0 after 1.0.0)", run.Out);
    }

    private static (string? Version, string? Status, decimal Dose) VersionStatusDose(string json)
    {
        using var resource = JsonDocument.Parse(json);
        var root = resource.RootElement;
        var dose = root.GetProperty("dosage")[0].GetProperty("doseAndRate")[0].GetProperty("doseQuantity");
        return (
            root.GetProperty("version").GetString(),
            root.GetProperty("status").GetString(),
            dose.GetProperty("value").GetDecimal()
        );
    }

    private IReadOnlyDictionary<string, DateTime> Times() =>
        Directory
            .EnumerateFiles(folder.PathOf("repository"), "*.json", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    private static string Summary(CliRun run) => run.Out.TrimEnd('\n').Split('\n')[^1] + "\n";

    /// <summary>Standard error without the line that counts requests.</summary>
    private static string Errors(CliRun run) =>
        string.Concat(run.Error.Split('\n').Where(line => !line.Contains(" reads, ", StringComparison.Ordinal)));
}
