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
