using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>What the sources of one run have in common, and where they contradict each other.</summary>
public sealed class JoiningTests : IDisposable
{
    private static readonly string Page = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");
    private static readonly string Trial = Corpus("Trials", "two-arms.json");
    private static readonly string Abstract = Corpus("Papers", "abstract.txt");
    private static readonly string Article = Corpus("Papers", "jats.nxml");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("convert")]
    [InlineData("publish")]
    public async Task APersonSeesWhichStudiesMeetAndWhichDosesDiffer(string command)
    {
        var run = await RunAsync(command, Page, Trial, Abstract, Article);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            $"""
            One study in several sources: NCT99900001
              {Trial}:8:22: Made-up Test Record: Rituximab With or Without Dexamethasone in Test Thrombocytopenia. NCT99900001
              {Abstract}:1:1: A made-up abstract for tests: mycophenolate mofetil in test thrombocytopenia. Test J. 2098; 12(3):45…
            Doses of Sirolimus differ:
              2 to 2.5 mg/m²/day: {Page}:50:1
              2 mg/m²: {Article}:61:10

            """,
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("publish")]
    public async Task AMachineGetsItBehindTheReports(string command)
    {
        var run = await RunAsync(command, Trial, Abstract, "--format", "json");

        var documents = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(3, documents.GetArrayLength());
        Assert.All(documents.EnumerateArray().Take(2), report => Assert.True(report.TryGetProperty("source", out _)));
        var link = Assert.Single(documents[2].GetProperty("links").EnumerateArray());
        Assert.Equal("NCT99900001", Assert.Single(link.GetProperty("keys").EnumerateArray()).GetString());
        Assert.Equal(
            [(Trial, 8), (Abstract, 1)],
            link.GetProperty("places")
                .EnumerateArray()
                .Select(place =>
                    (place.GetProperty("file").GetString(), place.GetProperty("span").GetProperty("line").GetInt32())
                )
        );
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("publish")]
    public async Task OneSourceOrSourcesWithNothingInCommonAreReportedAsBefore(string command)
    {
        var alone = await RunAsync(command, Trial, "--format", "json");
        var strangers = await RunAsync(command, Trial, Page, "--format", "json");

        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(alone.Out).RootElement.ValueKind);
        Assert.Equal(2, JsonDocument.Parse(strangers.Out).RootElement.GetArrayLength());
        Assert.False(File.Exists(folder.PathOf("out/joined.json")));
    }

    [Fact]
    public async Task ConvertWritesTheDocumentThatItPrints()
    {
        var run = await RunAsync("convert", Page, Article, "--format", "json");

        Assert.Equal(
            JsonSerializer.Serialize(JsonDocument.Parse(run.Out).RootElement[2]),
            JsonSerializer.Serialize(JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/joined.json"))).RootElement)
        );
    }

    [Fact]
    public async Task TheSamplesShowWhatTheDocumentationShows()
    {
        var samples = Checkout.PathOf("samples");

        var run = await RunAsync("convert", samples);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var list = run.Out[run.Out.IndexOf("One study", StringComparison.Ordinal)..];
        Assert.Contains(
            $"```text\n{list.Replace(samples, "samples", StringComparison.Ordinal)}```\n",
            File.ReadAllText(Checkout.PathOf("docs", "users", "sources.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ALongListIsShortenedUnlessAllIsWanted()
    {
        string[] copies =
        [
            .. Enumerable.Range(10, 12).Select(n => folder.Write($"{n}.nxml", File.ReadAllText(Article))),
        ];

        var normal = await RunAsync("convert", copies);
        var verbose = await RunAsync("convert", [.. copies, "--verbose"]);

        Assert.Contains("  … 2 more places: --verbose or --format json\n", normal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain($"  {copies[10]}", normal.Out, StringComparison.Ordinal);
        Assert.Contains($"  {copies[11]}", verbose.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("…", verbose.Out, StringComparison.Ordinal);
    }

    private Task<CliRun> RunAsync(string command, params string[] arguments) =>
        CliRun.OfAsync(
            folder,
            [command, .. arguments, .. command == "convert" ? ["--out", folder.PathOf("out")] : Array.Empty<string>()]
        );

    private static string Corpus(string kind, string name) =>
        Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", kind, "Corpus", name);
}
