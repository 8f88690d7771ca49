using FhirRegimens.Conversion.Joining;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Conversion.Tests.Joining;

/// <summary>One study in several sources.</summary>
public class SourceJoiningTests
{
    private static readonly RegimenPage Sample = HemOncReader.Read(
        File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki")),
        Origin("page")
    );

    [Fact]
    public void ATrialAndThePaperThatNamesItsNumberAreLinked()
    {
        var joined = SourceJoining.Of([Trial("two-arms.json"), Paper("abstract.txt"), Paper("article.md")]);

        var link = Assert.Single(joined.Links);
        Assert.Equal(["NCT99900001"], link.Keys);
        Assert.Equal(
            [("two-arms.json", "1"), ("abstract.txt", "source")],
            link.Places.Select(place => (place.Source, place.Label))
        );
    }

    [Theory]
    [InlineData("Test J Hematol", "2098", "first author, year and journal")]
    [InlineData("Another J", "2098", null)]
    [InlineData("Test J Hematol", "2097", null)]
    public void FirstAuthorYearAndJournalLinkReferences(string journal, string date, string? key)
    {
        var reference = new Reference
        {
            Label = "1",
            Citation = "Testauthor A. A made-up reference.",
            Authors = ["Testauthor A", "Sampleman B"],
            Journal = journal,
            Date = date,
        };
        var page = new RegimenPage
        {
            Origin = Origin("page"),
            Regimens = [new() { Name = "A regimen", References = [reference] }],
        };

        var links = SourceJoining.Of([page, Paper("article.md")]).Links;

        Assert.Equal(key is null ? [] : [key], links.SelectMany(link => link.Keys));
    }

    [Fact]
    public void DosesOfOneDrugThatDifferAreSetSideBySide()
    {
        var differences = SourceJoining.Of([Sample, Paper("jats.nxml"), Trial("two-arms.json")]).Differences;

        var sirolimus = Assert.Single(differences);
        Assert.Equal("Sirolimus", sirolimus.Drug);
        Assert.Equal(
            [("page", "2 to 2.5 mg/m²/day"), ("jats.nxml", "2 mg/m²")],
            sirolimus.Statements.Select(statement => (statement.Source, statement.Dose))
        );
    }

    [Fact]
    public void ASourceIsNotComparedWithItself()
    {
        var joined = SourceJoining.Of([Sample]);

        Assert.Empty(joined.Links);
        Assert.Empty(joined.Differences);
    }

    [SeedFact("002")]
    public void ThePageTheAbstractAndTheTrialMeet()
    {
        var trial = TrialReader.Read(Seeds.Find("004")!, Origin("trial"));
        var paper = PaperReader.Read(Seeds.Find("002")!, Origin("abstract"));

        var joined = SourceJoining.Of([Sample, paper, trial]);

        var link = Assert.Single(joined.Links);
        Assert.Equal(["first author and title"], link.Keys);
        Assert.Equal(["page", "abstract"], link.Places.Select(place => place.Source));
        var difference = Assert.Single(joined.Differences);
        Assert.Equal(
            [("page", "2 to 2.5 mg/m²/day"), ("trial", "1 to 3 mg/day")],
            difference.Statements.Select(statement => (statement.Source, statement.Dose))
        );
    }

    private static TrialRecord Trial(string name) =>
        TrialReader.Read(File.ReadAllText(Corpus("Trials", name)), Origin(name));

    private static Paper Paper(string name) => PaperReader.Read(File.ReadAllText(Corpus("Papers", name)), Origin(name));

    private static string Corpus(string kind, string name) =>
        Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", kind, "Corpus", name);

    private static SourceOrigin Origin(string title) => new() { Title = title, Sha256 = new string('a', 64) };
}
