using System.Globalization;
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
        WriteCompressed("a.xml.gz", Export(Page("A", 0, "=A=")));

        Assert.Equal(
            [("a.xml.gz#A: A", "hemonc"), ("b.xml#B: B", "hemonc"), ("c.wiki: c", "hemonc"), ("e.tsv: e", "table")],
            await KindsInFolderAsync()
        );
    }

    [Fact]
    public async Task AFolderMayHoldPapersAndTrialsBesideExportsAlsoCompressed()
    {
        Write("a.xml", Export(Page("A", 0, "=A=")));
        Write("b.xml", Corpus("Papers", "jats.nxml"));
        Write("c.nxml", Corpus("Papers", "jats.nxml"));
        WriteCompressed("d.xml.gz", Corpus("Papers", "pubmed.nxml"));
        Write("e.json", Corpus("Trials", "two-arms.json"));
        WriteCompressed("f.json.gz", Corpus("Trials", "single-arm-api.json"));
        Write("g.md", Corpus("Tables", "lupus-nephritis.md"));
        WriteCompressed("Some_page.wiki.gz", "=Setting=");

        Assert.Equal(
            [
                ("Some_page.wiki.gz: Some page", "hemonc"),
                ("a.xml#A: A", "hemonc"),
                ("b.xml: A made-up article for tests: sirolimus in test cytopenia", "paper"),
                ("c.nxml: A made-up article for tests: sirolimus in test cytopenia", "paper"),
                ("d.xml.gz: A made-up record for tests: rituximab & dexamethasone in test thrombocytopenia.", "paper"),
                ("e.json: NCT99900001", "trial"),
                ("f.json.gz: NCT99900002", "trial"),
                ("g.md: Treatment options for lupus nephritis and membranous nephropathy", "table"),
            ],
            await KindsInFolderAsync()
        );
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{\"studies\":[{0}]}}")]
    public async Task ATrialInAFileIsOfTheDayThatItNames(string form)
    {
        const string Study = """
            {"protocolSection":{"identificationModule":{"nctId":"NCT99900009","briefTitle":"Made-up"},
            "statusModule":{"lastUpdatePostDateStruct":{"date":"2026-01-31"}}}}
            """;
        var file = Write("record.json", string.Format(CultureInfo.InvariantCulture, form, Study));

        var source = Assert.IsType<LoadedSource>(Assert.Single(await LoadAsync(file)));

        Assert.Equal(("NCT99900009", "2026-01-31"), (source.Origin.Title, source.Origin.RevisionId));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), source.Origin.Timestamp);
        Assert.Null(source.Origin.Address);
    }

    [Fact]
    public async Task ATrialWithoutADayIsOfNone()
    {
        var source = Assert.IsType<LoadedSource>(
            Assert.Single(await LoadAsync(Write("record.json", Corpus("Trials", "two-arms.json"))))
        );

        Assert.Null(source.Origin.RevisionId);
        Assert.Null(source.Origin.Timestamp);
    }

    [Fact]
    public void FilesOfAFolderThatMayBeAnythingAreLeftOutByName()
    {
        var page = Write("page.wiki", "=Setting=");
        string[] others =
        [
            Write("README.md", "# A folder\n\nIt holds pages.\n"),
            Write("fhir.json", Fhir),
            Write("latin.json", "{}", Encoding.Unicode),
            Write("package.json", "{ \"name\": \"a\" }"),
        ];

        var found = Loader().Find([folder]);

        Assert.Equal([page], found.Names);
        Assert.Equal(others, found.LeftOut);
    }

    [Fact]
    public async Task AFileThatIsNamedIsNeverLeftOut()
    {
        var file = Write("package.json", "{ \"name\": \"a\" }");

        var found = Loader().Find([file]);

        Assert.Equal([file], found.Names);
        Assert.Equal([], found.LeftOut);
        Assert.Equal(
            new UnreadableSource(
                $"{file}: not a known kind of source. Tried: hemonc (a page of regimens in wikitext), table (a table of "
                    + "treatment options by line of therapy, as HTML, Markdown, CSV, TSV or plain text), trial (the record of a "
                    + "trial, as JSON of ClinicalTrials.gov's API or the text of a registry's page), paper (an article or "
                    + "abstract, as JATS, PubMed's XML, Markdown or plain text), an XML export of a MediaWiki."
            ).Message,
            Assert.IsType<UnrecognisedSource>(Assert.Single(await LoadAsync(file))).Message
        );
    }

    [Fact]
    public void AFolderOfOtherFilesHoldsNoSource()
    {
        Write("package.json", "{}");

        Assert.Contains("holds no source", Assert.Throws<UsageException>(() => Loader().Find([folder])).Message);
    }

    [Fact]
    public async Task WhatOnlyBeginsLikeGzipCannotBeRead()
    {
        var file = Path.Combine(folder, "a.json.gz");
        File.WriteAllBytes(file, [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        Assert.Contains("cannot be read", ((UnreadableSource)Assert.Single(await LoadAsync(file))).Message);
    }

    [Fact]
    public async Task StandardInputNeedsATitleOnlyWhereItGivesItselfNone()
    {
        var titled = await LoadAsync("-", input: Corpus("Trials", "two-arms.json"));
        var untitled = await Assert.ThrowsAsync<UsageException>(() =>
            LoadAsync("-", input: Corpus("HemOnc", "e5-2022-dlbcl.wiki"))
        );

        Assert.Equal(SourceKind.Trial, Assert.IsType<LoadedSource>(Assert.Single(titled)).Kind);
        Assert.Contains("--title", untitled.Message);
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
        var file = Write("project.wiki", "<?xml version='1.0'?><project/>");

        var outcome = Assert.Single(await LoadAsync(file));

        Assert.Equal(new UnrecognisedSource(file), outcome);
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

    /// <summary>Resources of a paper, which quote its words.</summary>
    private static string Fhir =>
        File.ReadAllText(
            Checkout.PathOf("tests", "FhirRegimens.Conversion.Tests", "Papers", "Approved", "article.md.json")
        );

    private static string Corpus(string kind, string name) =>
        File.ReadAllText(Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", kind, "Corpus", name));

    /// <summary>The names with titles and the kinds of all sources of the folder.</summary>
    private async Task<List<(string Source, string Kind)>> KindsInFolderAsync()
    {
        var sources = new List<SourceOutcome>();
        foreach (var name in Loader().Find([folder]).Names)
        {
            sources.AddRange(await LoadAsync(name));
        }

        return
        [
            .. sources
                .Cast<LoadedSource>()
                .Select(source =>
                    ($"{Path.GetRelativePath(folder, source.Name)}: {source.Origin.Title}", source.Kind.Name)
                ),
        ];
    }

    private string Write(string name, string text) => Write(name, text, new UTF8Encoding(false));

    private string Write(string name, string text, Encoding encoding)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text, encoding);
        return file;
    }

    private void WriteCompressed(string name, string text)
    {
        using var gzip = new GZipStream(File.Create(Path.Combine(folder, name)), CompressionMode.Compress);
        gzip.Write(Encoding.UTF8.GetBytes(text));
    }
}
