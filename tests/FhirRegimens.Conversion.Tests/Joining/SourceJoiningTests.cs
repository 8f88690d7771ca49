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
        var joined = Join([Trial("two-arms.json"), Paper("abstract.txt"), Paper("article.md")]);

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

        var links = Join([page, Paper("article.md")]).Links;

        Assert.Equal(key is null ? [] : [key], links.SelectMany(link => link.Keys));
    }

    [Theory]
    [InlineData("1", "2", 0)]
    [InlineData("1", "1", 1)]
    [InlineData("1", null, 1)]
    public void AnAuthorWhoWroteTwiceAYearForOneJournalIsNoOneStudy(string first, string? second, int links)
    {
        var joined = Join([Citing("first", first), Citing("second", second)]);

        Assert.Equal(links, joined.Links.Count);

        static RegimenPage Citing(string title, string? pmid)
        {
            var reference = new Reference
            {
                Label = "1",
                Citation = "Testauthor A. A made-up reference. Test J. 2098.",
                Authors = ["Testauthor A"],
                Journal = "Test J",
                Date = "2098",
                Pmid = pmid,
            };
            return new() { Origin = Origin(title), Regimens = [new() { Name = "R", References = [reference] }] };
        }
    }

    [Fact]
    public void DosesOfOneDrugThatDifferAreSetSideBySide()
    {
        var differences = Join([Sample, Paper("jats.nxml"), Trial("two-arms.json")]).Differences;

        var sirolimus = Assert.Single(differences);
        Assert.Equal("Sirolimus", sirolimus.Drug);
        Assert.Empty(sirolimus.Study);
        Assert.Equal(
            [("page", "2 to 2.5 mg/m²/day"), ("jats.nxml", "2 mg/m²")],
            sirolimus.Statements.Select(statement => (statement.Source, statement.Dose))
        );
    }

    [Fact]
    public void DosesOfOneStudyAreComparedAndThoseOfOtherVariantsLeftOut()
    {
        var page = Page("page", ("Rituximab", 375, "1"), ("Rituximab", 500, "2"), ("Dexamethasone", 40, "1"));
        var other = Page("other", ("rituximab", 1000, "1"), ("Dexamethasone", 40, "1"));

        var joined = Join([page, other]);

        Assert.Equal(["NCT99900001"], Assert.Single(joined.Links).Keys);
        var difference = Assert.Single(joined.Differences);
        Assert.Equal(["NCT99900001"], difference.Study);
        Assert.Equal(
            [("a/page", "375 mg"), ("a/other", "1000 mg")],
            difference.Statements.Select(statement => (statement.File, statement.Dose))
        );
    }

    [Fact]
    public void PagesWithoutACommonStudyAreNotComparedButEveryOtherKindIs()
    {
        var (page, other) = (Page("page", ("Sirolimus", 1, "2")), Page("other", ("Sirolimus", 5, "2")));

        Assert.Empty(Join([page, other]).Differences);
        Assert.Equal(
            ["page", "other", "jats.nxml"],
            Assert
                .Single(Join([page, other, Paper("jats.nxml")]).Differences)
                .Statements.Select(statement => statement.Source)
        );
    }

    [Fact]
    public void ASourceIsNotComparedWithItself()
    {
        var joined = Join([Sample]);

        Assert.Empty(joined.Links);
        Assert.Empty(joined.Differences);
    }

    [SeedFact("002")]
    public void ThePageTheAbstractAndTheTrialMeet()
    {
        var trial = TrialReader.Read(Seeds.Find("004")!, Origin("trial"));
        var paper = PaperReader.Read(Seeds.Find("002")!, Origin("abstract"));

        var joined = Join([Sample, paper, trial]);

        var link = Assert.Single(joined.Links);
        Assert.Equal(["first author and title"], link.Keys);
        Assert.Equal(["page", "abstract"], link.Places.Select(place => place.Source));
        var difference = Assert.Single(joined.Differences);
        Assert.Equal(
            [("page", "2 to 2.5 mg/m²/day"), ("trial", "1 to 3 mg/day")],
            difference.Statements.Select(statement => (statement.Source, statement.Dose))
        );
    }

    /// <summary>A page with a variant for each drug; reference 1 is that of a trial.</summary>
    private static RegimenPage Page(string title, params (string Drug, decimal Milligrams, string Label)[] doses) =>
        new()
        {
            Origin = Origin(title),
            Regimens =
            [
                new()
                {
                    Name = "A regimen",
                    Variants = [.. doses.Select(dose => Variant(dose.Drug, dose.Milligrams, dose.Label))],
                    References =
                    [
                        new()
                        {
                            Label = "1",
                            Citation = $"Made up for {title}.",
                            Registrations = [new("NCT99900001", null)],
                        },
                        new() { Label = "2", Citation = "Another one." },
                    ],
                },
            ],
        };

    private static Variant Variant(string drug, decimal milligrams, string label) =>
        new()
        {
            Label = "Regimen",
            Studies = [new() { Name = "Study", ReferenceLabel = label }],
            Blocks =
            [
                new()
                {
                    Sections =
                    [
                        new()
                        {
                            Heading = "Therapy",
                            Therapy = "Therapy",
                            Components =
                            [
                                new()
                                {
                                    Drug = new() { Name = drug },
                                    Text = drug,
                                    Sigs =
                                    [
                                        new()
                                        {
                                            Drug = new() { Name = drug },
                                            Text = "One dose",
                                            Dose = new(milligrams, milligrams, "mg"),
                                        },
                                    ],
                                },
                            ],
                        },
                    ],
                },
            ],
        };

    private static JoinedSources Join(IReadOnlyList<SourceDocument> sources) =>
        SourceJoining.Of([.. sources.Select(source => SourceExcerpt.Of($"a/{source.Origin.Title}", source))]);

    private static TrialRecord Trial(string name) =>
        TrialReader.Read(File.ReadAllText(Corpus("Trials", name)), Origin(name));

    private static Paper Paper(string name) => PaperReader.Read(File.ReadAllText(Corpus("Papers", name)), Origin(name));

    private static string Corpus(string kind, string name) =>
        Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", kind, "Corpus", name);

    private static SourceOrigin Origin(string title) => new() { Title = title, Sha256 = new string('a', 64) };
}
