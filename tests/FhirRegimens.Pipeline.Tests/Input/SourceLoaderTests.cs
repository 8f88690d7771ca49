using System.IO.Compression;
using System.Text;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Tests.Input;

public sealed class SourceLoaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sources-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AnExportIsKnownByItsContentAndItsPagesAreSources()
    {
        var file = Write("pages.wiki", Export(Page("Acute leukemia", 0, "=A=")));

        var outcomes = await LoadAsync(file);

        Assert.Equal(
            [
                new LoadedSource(
                    $"{file}#Acute leukemia",
                    "=A=",
                    new SourceOrigin
                    {
                        Title = "Acute leukemia",
                        Address = "https://wiki.example/wiki/Acute_leukemia",
                        RevisionId = "70",
                        Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                        Sha256 = "5e25f3681ae0e1e4c6f384dbba80df02c5eecb00124b23901be2833586d9044c",
                    }
                ),
            ],
            outcomes
        );
    }

    [Fact]
    public async Task APaperInXmlIsNoExport()
    {
        var path = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Papers", "Corpus", "jats.nxml");

        var source = Assert.IsType<LoadedSource>(Assert.Single(await LoadAsync(path)));

        Assert.Equal(SourceKind.Paper, source.Kind);
        Assert.Equal("A made-up article for tests: sirolimus in test cytopenia", source.Origin.Title);
    }

    [Fact]
    public async Task PagesThatAreNoSourcesAreLeftOutWithAWord()
    {
        var file = Write(
            "export.xml",
            Export(
                Page("Talk:A", 1, "x"),
                Page("Template:B", 10, "x"),
                Page("C", 0, "#REDIRECT [[D]]", "<redirect title='D'/>"),
                Page("D", 0, "=D="),
                Page("E", 0, "{}").Replace("<text>", "<model>json</model><text>")
            )
        );

        var outcomes = await LoadAsync(file);

        Assert.Equal(["D"], outcomes.OfType<LoadedSource>().Select(source => source.Origin.Title));
        Assert.Equal(
            new OmittedPages($"{file}: left out: 2 outside the main namespace, 1 that redirect, 1 without wikitext."),
            outcomes[^1]
        );
    }

    [Fact]
    public async Task AFolderStandsForItsPagesAndExports()
    {
        Write("b.xml", Export(Page("B", 0, "=B=")));
        Write("c.wiki", "=C=");
        Write("d.json", "{}");
        Write("e.tsv", "First line\tRituximab\nSecond line\tDanazol\n");
        using (var gzip = new GZipStream(File.Create(Path.Combine(folder, "a.xml.gz")), CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Export(Page("A", 0, "=A="))));
        }

        var outcomes = new List<SourceOutcome>();
        foreach (var source in Loader().Find([folder]))
        {
            outcomes.AddRange(await LoadAsync(source));
        }

        Assert.Equal(
            [("A", "hemonc"), ("B", "hemonc"), ("c", "hemonc"), ("e", "table")],
            outcomes.Cast<LoadedSource>().Select(source => (source.Origin.Title, source.Kind.Name))
        );
    }

    [Fact]
    public async Task ADamagedExportFailsBehindThePagesThatCouldBeRead()
    {
        var file = Write("export.xml", Export(Page("A", 0, "=A="), "<page><title>B</page>"));

        var outcomes = await LoadAsync(file);

        Assert.IsType<LoadedSource>(outcomes[0]);
        Assert.StartsWith($"{file}: Damaged XML at line 4", Assert.IsType<UnreadableSource>(outcomes[1]).Message);
    }

    [Fact]
    public async Task APageWithoutItsTextFailsAndTheOthersGoOn()
    {
        var stub = Page("A", 0, "").Replace("<text></text>", "<text bytes='9'/>");
        var file = Write("export.xml", Export(stub, Page("B", 0, "=B=")));

        var outcomes = await LoadAsync(file);

        Assert.StartsWith($"{file}:3: 'A': The page cannot be read", ((UnreadableSource)outcomes[0]).Message);
        Assert.Equal("B", ((LoadedSource)outcomes[1]).Origin.Title);
    }

    [Fact]
    public async Task XmlThatIsNoExportIsNotTakenForWikitext()
    {
        var file = Write("project.xml", "<?xml version='1.0'?><project/>");

        var outcome = Assert.Single(await LoadAsync(file));

        Assert.Contains("no MediaWiki export: its root is <project>", ((UnreadableSource)outcome).Message);
    }

    [Fact]
    public async Task AnExportFromStandardInputBringsItsTitles()
    {
        var outcomes = await LoadAsync("-", input: Export(Page("A", 0, "=A=")));

        Assert.Equal("-#A", ((LoadedSource)outcomes[0]).Name);
    }

    [Fact]
    public async Task ATitleIsForPagesWithoutOne()
    {
        var file = Write("export.xml", Export(Page("A", 0, "=A=")));

        var ofExport = await Assert.ThrowsAsync<UsageException>(() => LoadAsync(file, "Title"));
        var ofAddress = await Assert.ThrowsAsync<UsageException>(() => LoadAsync("https://wiki.example/A", "Title"));

        Assert.Contains("have their own", ofExport.Message);
        Assert.Contains("have their own", ofAddress.Message);
    }

    [Fact]
    public void AWikiIsNotAskedWithoutAContact()
    {
        var failure = Assert.Throws<UsageException>(() => Loader().Find(["https://wiki.example/wiki/A"]));

        Assert.Contains("Set FhirRegimens__Contact", failure.Message);
    }

    [Fact]
    public void AnAddressThatIsNoneIsWrongUsage() => Assert.Throws<UsageException>(() => Loader().Find(["https://"]));

    private static SourceLoader Loader(string input = "") =>
        new(new FhirRegimensOptions(), () => new MemoryStream(Encoding.UTF8.GetBytes(input)), TimeProvider.System);

    private static async Task<List<SourceOutcome>> LoadAsync(string source, string? title = null, string input = "") =>
        await Loader(input).LoadAsync(source, title, kind: null, default).ToListAsync();

    private static string Export(params string[] pages) =>
        $"""
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">
            <siteinfo><base>https://wiki.example/wiki/Main_Page</base></siteinfo>
            {string.Join('\n', pages)}
            </mediawiki>
            """;

    private static string Page(string title, int ns, string text, string redirect = "") =>
        $"<page><title>{title}</title><ns>{ns}</ns><id>7</id>{redirect}<revision><id>70</id>"
        + $"<timestamp>2026-01-02T03:04:05Z</timestamp><text>{text}</text></revision></page>";

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
