using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>Tables of treatment options from the command line.</summary>
public sealed class TableTests : IDisposable
{
    private static readonly string Table = Checkout.PathOf(
        "tests",
        "FhirRegimens.Sources.Tests",
        "Tables",
        "Corpus",
        "hemolysis.tsv"
    );

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ParsePrintsTheTableWithItsOwnTitle()
    {
        var run = await CliRun.OfAsync(folder, "parse", Table);

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal("Hemolysis, made for tests", Text(document.RootElement.GetProperty("origin"), "title"));
        Assert.Equal(
            ["first", "second", "third"],
            document.RootElement.GetProperty("lines").EnumerateArray().Select(line => Text(line, "kind"))
        );
    }

    [Fact]
    public async Task ConvertWritesAPlanForEachDiseaseAndAReport()
    {
        var run = await CliRun.OfAsync(folder, "convert", Table, "--out", folder.PathOf("out"), "--title", "Hemolysis");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("hemolysis.tsv: 3 lines of therapy, 6 options, 7 dose lines", run.Out);
        Assert.Equal(
            [
                "PlanDefinition-hemolysis-cold-agglutinin-disease.json",
                "PlanDefinition-hemolysis-warm-antibody-hemolysis.json",
            ],
            Directory
                .GetFiles(folder.PathOf("out"), "PlanDefinition-*")
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
        using var report = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/report.json")));
        Assert.Equal(6, report.RootElement.GetProperty("counts").GetProperty("options").GetInt32());
    }

    [Fact]
    public async Task ATableIsPublishedApprovedAndHeldWhereADoseChanges()
    {
        var file = folder.Write("hemolysis.tsv", File.ReadAllText(Table));
        var first = await CliRun.OfAsync(folder, "publish", file);
        var again = await CliRun.OfAsync(folder, "publish", file);
        var approved = await CliRun.OfAsync(folder, "approve", file, "--by", "A. Pharmacist");
        folder.Write("hemolysis.tsv", File.ReadAllText(Table).Replace("Prednisolone 1 mg/kg", "Prednisolone 10 mg/kg"));
        var changed = await CliRun.OfAsync(folder, "publish", file, "--release", "automatic");

        Assert.Equal((0, 0, 0, 0), (first.ExitCode, again.ExitCode, approved.ExitCode, changed.ExitCode));
        Assert.Contains(" 0 failed", first.Out);
        Assert.Contains(" 0 created", again.Out);
        Assert.Contains("activated", approved.Out);
        Assert.Contains("waits for approval", changed.Out);
        Assert.Contains("2.0.0", changed.Out);
    }

    [Fact]
    public async Task AnUnknownKindIsAnErrorThatSaysWhatWasTried()
    {
        var poem = folder.Write("poem.txt", "Shall I compare thee to a summer's day?");

        var run = await CliRun.OfAsync(folder, "parse", poem, Table);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "poem.txt: not a known kind of source. Tried: hemonc (a page of regimens in wikitext), table (",
            run.Error
        );
        Assert.Contains("Name the kind with --kind hemonc|table|", run.Error);
        Assert.Contains("Hemolysis", run.Out);
    }

    [Fact]
    public async Task OfATableNoDoseLinesAreWrittenAndThatIsSaid()
    {
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            Table,
            "--out",
            folder.PathOf("out"),
            "--csv",
            folder.PathOf("tables")
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no page of regimens; --csv leaves it out.", run.Error);
        Assert.All(folder.Files("tables").Values, table => Assert.Single(table.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task TheKindThatIsNamedIsTaken()
    {
        var run = await CliRun.OfAsync(folder, "convert", Table, "--kind", "hemonc", "--out", folder.PathOf("out"));
        var unknown = await CliRun.OfAsync(folder, "parse", Table, "--kind", "poem");

        Assert.Equal((0, 2), (run.ExitCode, unknown.ExitCode));
        Assert.Contains("holds no regimen", run.Error);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
