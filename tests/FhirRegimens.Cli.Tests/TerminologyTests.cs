using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>Vocabularies beside the program's tables, from the command line.</summary>
public sealed class TerminologyTests : IDisposable
{
    /// <summary>An address of this machine that nothing listens on.</summary>
    private const string Away = "http://127.0.0.1:9/fhir";

    private static readonly string Sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");

    private static readonly string Athena = Checkout.PathOf(
        "tests",
        "FhirRegimens.Pipeline.Tests",
        "Terminology",
        "Athena"
    );

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AnAthenaDownloadAddsCodesAndTheReportCountsThem()
    {
        var without = await ConvertAsync();
        var with = await ConvertAsync("--terminology", Athena);

        Assert.Equal((0, 0), (without.Run.ExitCode, with.Run.ExitCode));
        Assert.Equal("""{"coded":0,"total":1,"missing":["Autoimmune cytopenias"]}""", without.Conditions);
        Assert.Equal("""{"coded":1,"total":1,"missing":[]}""", with.Conditions);
    }

    [Fact]
    public async Task ATerminologyServerIsAsked()
    {
        using var stub = new StubFhirServer(request =>
            request.Operation == "metadata" ? (200, """{"resourceType":"CapabilityStatement","fhirVersion":"4.0.1"}""")
            : request.Body.Contains("Autoimmune cytopenias", StringComparison.Ordinal)
            && request.Body.Contains("http://snomed.info/sct", StringComparison.Ordinal)
                ? (
                    200,
                    """{"resourceType":"ValueSet","expansion":{"contains":[{"system":"http://snomed.info/sct","code":"900000001","display":"autoimmune cytopenias"}]}}"""
                )
            : (404, """{"resourceType":"OperationOutcome","issue":[]}""")
        );

        var converted = await ConvertAsync("--terminology", stub.BaseAddress.ToString());

        Assert.Equal((0, ""), (converted.Run.ExitCode, converted.Run.Error));
        Assert.Equal("""{"coded":1,"total":1,"missing":[]}""", converted.Conditions);
    }

    [Fact]
    public async Task WhereTheServerIsAwayConvertGoesOnWithoutItAndFails()
    {
        var converted = await ConvertAsync("--terminology", Away);

        Assert.Equal(1, converted.Run.ExitCode);
        Assert.Contains($"Terminology server: {Away}/ cannot be reached", converted.Run.Error);
        Assert.Contains("Converting with the program's own codes alone.", converted.Run.Error);
        Assert.Equal("""{"coded":0,"total":1,"missing":["Autoimmune cytopenias"]}""", converted.Conditions);
    }

    [Fact]
    public async Task WhereTheServerIsAwayNothingIsPublished()
    {
        var run = await CliRun.OfAsync(folder, "publish", Sample, "--terminology", Away);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("cannot be reached", run.Error);
        Assert.False(Directory.Exists(folder.PathOf("repository/PlanDefinition")));
    }

    [Fact]
    public async Task OtherCodesAreOtherVersionsAndTheSameCodesAreNot()
    {
        await CliRun.OfAsync(folder, "publish", Sample);

        var other = await CliRun.OfAsync(folder, "publish", Sample, "--terminology", Athena);
        var same = await CliRun.OfAsync(folder, "publish", Sample, "--terminology", Athena);

        Assert.Equal((0, 0), (other.ExitCode, same.ExitCode));
        Assert.Contains("after 1.0.0)", other.Out);
        Assert.Contains(" 0 created,", same.Out);
        Assert.Contains(" 0 writes", same.Error);
    }

    [Fact]
    public async Task AFolderThatIsNoDownloadIsWrongUsage()
    {
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            Sample,
            "--out",
            folder.PathOf("out"),
            "--terminology",
            folder.PathOf("missing")
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing: holds no CONCEPT.csv.", run.Error);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    private async Task<(CliRun Run, string Conditions)> ConvertAsync(params string[] options)
    {
        var run = await CliRun.OfAsync(folder, ["convert", Sample, "--out", folder.PathOf("out"), .. options]);
        using var report = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/report.json")));
        var conditions = report.RootElement.GetProperty("coverage").GetProperty("conditions");
        return (run, JsonSerializer.Serialize(conditions));
    }
}
