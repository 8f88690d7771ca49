using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Papers;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Sources.Papers;

namespace FhirRegimens.Conversion.Tests.Papers;

/// <summary>Papers, from their text to FHIR.</summary>
public class PaperConverterTests
{
    private static readonly string Folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Papers", "Corpus");

    public static TheoryData<string> Papers() =>
        new(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Papers))]
    public void ThePaperBecomesTheseResources(string name) => Approved.Matches($"{name}.json", Convert(name).Json());

    [Theory]
    [MemberData(nameof(Papers))]
    public void EveryResourceOfThePaperIsValidOncePublished(string name) => Publishable.AssertValid(Convert(name));

    [Fact]
    public void AFigureThatDisagreesIsANoteOnItsOutcomeAndElseOnTheManifest()
    {
        const string text = """
            # A made-up paper for tests of figures

            Abstract

            A total of 40 patients were included, 15 men (50%).

            Table 1. Outcomes of made-up patients

            | Outcome | All (N = 20) |
            |---|---|
            | Response, N (%) CR–PR | 5/20 (25)–8/20 (50) |
            """;

        var source = Convert("figures.md", text);

        Assert.Equal(
            [
                ("Response, CR", null),
                (
                    "Response, PR",
                    "Table 1, Response, N (%) CR–PR, 8 of 20: the source states 50, its other figures give 40. The source's words: “5/20 (25)–8/20 (50)”"
                ),
            ],
            source
                .Resources.OfType<RiskEvidenceSynthesis>()
                .Select(risk => (risk.Description!.Split(':')[0], risk.Note.SingleOrDefault()?.Text))
        );
        var note = Assert.Single(source.Manifest.Extension, extension => extension.Url == Guide.Hl7("note"));
        Assert.Equal(
            "15 men of 40: the source states 50, its other figures give 37.5. The source's words: “A total of 40 patients were included, 15 men (50%).”",
            ((Annotation)note.Value!).Text
        );
        Publishable.AssertValid(source);
    }

    [Fact]
    public void RowsThatAreGroupsArePopulationsAndColumnsThatAreOutcomesOutcomes()
    {
        var source = Convert(
            "rows.md",
            """
            # A made-up paper for tests of tables

            Table 1. Made-up patients

            | Group | Complete response | Relapse |
            |---|---|---|
            | Children (n = 12) | 6 (50%) | 3 (25%) |
            """
        );

        Assert.Equal(
            [("Children", "Complete response", 6, 12), ("Children", "Relapse", 3, 12)],
            source
                .Resources.OfType<RiskEvidenceSynthesis>()
                .Select(risk =>
                    (
                        risk.Population!.Display!,
                        risk.Outcome!.Display!,
                        risk.RiskEstimate!.NumeratorCount!.Value,
                        risk.RiskEstimate.DenominatorCount!.Value
                    )
                )
        );
        Publishable.AssertValid(source);
    }

    [Fact]
    public void ATableThatDoesNotSayWhomItIsAboutIsANoteOnTheManifestInItsWords()
    {
        var source = Convert(
            "unclear.md",
            """
            # A made-up paper for tests of tables

            Table 1. Made-up patients

            | | Alpha | Beta (n = 12) |
            |---|---|---|
            | **In the first year** | | |
            | Gamma | 6/12 (50%) | 3/12 (25%) |
            | Delta (n = 12) | <b>& | 1/12 (8%) |
            """
        );

        Assert.Empty(source.Resources.OfType<RiskEvidenceSynthesis>());
        var note = Assert.Single(source.Manifest.Extension, extension => extension.Url == Guide.Hl7("note"));
        Assert.Equal(
            "Table 1: nothing says whether its rows or its columns are groups of patients; no outcomes are read from it. "
                + "As the table has it: “ | Alpha | Beta (n = 12); In the first year, Gamma | 6/12 (50%) | 3/12 (25%); "
                + "In the first year, Delta (n = 12) | & | 1/12 (8%)”",
            ((Annotation)note.Value!).Text
        );
        Assert.Contains("Tables of which no outcomes were read:", source.Manifest.Text!.Div, StringComparison.Ordinal);
        Publishable.AssertValid(source);
    }

    [Fact]
    public void TreatmentAndTablesThatWereNotReadAreNotesOnTheManifestInTheirWords()
    {
        var source = Convert(
            "not-read.md",
            """
            # A made-up paper for tests of what is not read

            ## Methods

            Patients were randomly assigned to paclitaxel 175 mg/m2 or to docetaxel 75 mg/m2.

            ## Results

            Table 1. Made-up levels

            | Dose level | Everolimus (mg/day) |
            |---|---|
            | 1 | 2.5 |
            | 2 | 5 |
            """
        );

        Assert.Empty(source.Resources.OfType<PlanDefinition>());
        Assert.Equal(
            [
                "No dose of a regimen was read from: “Patients were randomly assigned to paclitaxel 175 mg/m2 or to "
                    + "docetaxel 75 mg/m2.”",
                "Table 1: no outcomes are read from it. As the table has it: “Dose level | Everolimus (mg/day); 1 | 2.5; "
                    + "2 | 5”",
            ],
            source
                .Manifest.Extension.Where(extension => extension.Url == Guide.Hl7("note"))
                .Select(extension => ((Annotation)extension.Value!).Text)
        );
        Publishable.AssertValid(source);
    }

    [SeedFact("002")]
    public void ThePublishedAbstractIsValidAndKeepsItsNumbers()
    {
        var source = Convert("seed.txt", Seeds.Find("002")!);

        Publishable.AssertValid(source);
        Assert.Equal(
            [(12, 12), (8, 12), (2, 6)],
            source
                .Resources.OfType<RiskEvidenceSynthesis>()
                .Select(risk => (risk.RiskEstimate!.NumeratorCount, risk.RiskEstimate.DenominatorCount))
                .Select(counts => (counts.NumeratorCount!.Value, counts.DenominatorCount!.Value))
        );
    }

    [SeedFact("003")]
    public void ThePublishedArticleIsValid()
    {
        var source = Convert("seed.txt", Seeds.Find("003")!);

        Publishable.AssertValid(source);
        Assert.Equal(2, Assert.Single(Assert.Single(source.Regimens).Variants).Entries.Count);
        Assert.NotEmpty(source.Resources.OfType<RiskEvidenceSynthesis>());
    }

    private static ConvertedSource Convert(string name) => Convert(name, File.ReadAllText(Path.Combine(Folder, name)));

    private static ConvertedSource Convert(string name, string text) =>
        PaperConverter.Convert(
            PaperReader.Read(
                text,
                new()
                {
                    Title = Path.GetFileNameWithoutExtension(name),
                    Address = $"https://papers.example.org/{name}",
                    Sha256 = new string('a', 64),
                }
            ),
            new(),
            Converted.Terminology,
            PreviousVariants.None
        );
}
