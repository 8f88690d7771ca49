using FhirRegimens.Pipeline.Input;

namespace FhirRegimens.Pipeline.Tests.Input;

public class SourceKindTests
{
    private static readonly string Tests = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests");

    public static TheoryData<string, string> Sources
    {
        get
        {
            var sources = new TheoryData<string, string>();
            foreach (var file in Files("HemOnc"))
            {
                sources.Add(Path.GetRelativePath(Checkout.Root, file), "hemonc");
            }

            foreach (var file in Files("Tables"))
            {
                sources.Add(Path.GetRelativePath(Checkout.Root, file), "table");
            }

            foreach (var file in Files("Trials"))
            {
                sources.Add(Path.GetRelativePath(Checkout.Root, file), "trial");
            }

            foreach (var file in Files("Papers"))
            {
                sources.Add(Path.GetRelativePath(Checkout.Root, file), "paper");
            }

            return sources;
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void TheContentTellsTheKind(string path, string kind) =>
        Assert.Equal(kind, SourceKind.Of(File.ReadAllText(Checkout.PathOf(path)))?.Name);

    public static TheoryData<string> Documentation =>
        [
            .. new[] { "", "docs", "docs/users", "docs/developers", "docs/decisions", "infra" }
                .SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf(folder), "*.md"))
                .Select(file => Path.GetRelativePath(Checkout.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Documentation))]
    public void DocumentationOfAProgramIsOfNoKind(string path) =>
        Assert.Null(SourceKind.Of(File.ReadAllText(Checkout.PathOf(path)))?.Name);

    [Theory]
    [InlineData("<article>")]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<!-- A licence. -->\n<article\n  xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
    )]
    [InlineData(
        "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle//EN\" \"pubmed.dtd\">\n<PubmedArticleSet>"
    )]
    public void APaperInXmlIsKnownByItsRoot(string text) => Assert.Equal(SourceKind.Paper, SourceKind.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Some words.")]
    [InlineData("{ \"resourceType\": \"Bundle\" }")]
    [InlineData("<html><body><p>First-line options</p></body></html>")]
    [InlineData("{ \"text\": \"Methods: patients. Results: doi.org/10.1000/1\" }")]
    [InlineData("[{ \"text\": \"<table><tr><th>First line</th></tr><tr><td>Rituximab</td></tr></table>\" }]")]
    [InlineData("Drug,Dose\nA,1 mg\nB,2 mg\n")]
    public void OtherTextsAreOfNoKind(string text) => Assert.Null(SourceKind.Of(text));

    [Fact]
    public void EveryKindHasANameOfItsOwn()
    {
        Assert.Equal(
            SourceKind.All.Count,
            SourceKind.All.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(SourceKind.All, kind => Assert.Same(kind, SourceKind.Named(kind.Name)));
        Assert.Null(SourceKind.Named("poem"));
        Assert.Null(SourceKind.Named(null));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Path.Combine(Tests, folder, "Corpus")).Order(StringComparer.Ordinal);
}
