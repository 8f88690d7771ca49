using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Trials;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Conversion.Tests.Trials;

/// <summary>Records of trials, from their text to FHIR.</summary>
public class TrialConverterTests
{
    private static readonly string Folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus");

    public static TheoryData<string> Records() =>
        new(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Records))]
    public void TheRecordBecomesTheseResources(string name) => Approved.Matches($"{name}.json", Convert(name).Json());

    [Theory]
    [MemberData(nameof(Records))]
    public void EveryResourceOfTheRecordIsValidOncePublished(string name) => Publishable.AssertValid(Convert(name));

    [SeedFact("004")]
    public void ThePublishedRecordIsValidAndHoldsItsFacts()
    {
        var source = Convert("seed.txt", Seeds.Find("004")!);
        var study = Assert.Single(source.Records.OfType<ResearchStudy>());
        var group = Assert.Single(source.Records.OfType<Group>());

        Publishable.AssertValid(source);
        Assert.Equal(ResearchStudy.ResearchStudyStatus.Active, study.Status);
        Assert.Equal(["seed", "NCT05925023"], study.Identifier.Select(identifier => identifier.Value));
        Assert.Equal("Peking Union Medical College Hospital", study.Sponsor?.Display);
        Assert.Equal(4, study.Objective.Count);
        Assert.Equal(22, group.Quantity);
        Assert.Empty(group.Characteristic);
        Assert.Single(Assert.Single(Assert.Single(source.Regimens).Variants).Entries);
    }

    [Fact]
    public void AGroupLeadsToTheVariantOfAnArmOnlyWhereItsTitleLeavesNoDoubt()
    {
        var source = Convert("results-cohorts.json");

        var links = source
            .Others.SelectMany(closure => closure.Resources)
            .OfType<EvidenceVariable>()
            .Where(variable => variable.Id!.Contains("-population-", StringComparison.Ordinal))
            .Select(variable =>
                $"{variable.Title} -> "
                + $"{variable.RelatedArtifact.Find(related => related.Resource is not null)?.Resource?.Split('/')[^1] ?? "none"}"
            );
        Assert.Equal(
            [
                "All doses -> none",
                "COHORT  2 -> results-cohorts-nct99900104-v2",
                "Cohort (OG000) -> none",
                "Cohort (OG001) -> none",
                "Cohort 1 -> results-cohorts-nct99900104-v1",
                "Cohort 2 -> results-cohorts-nct99900104-v2",
                "Eltrombopag -> none",
            ],
            links.Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["results-cohorts-nct99900104-v1", "results-cohorts-nct99900104-v2"],
            source.Regimens[0].Variants.Select(variant => variant.Plan.Id)
        );
    }

    [Fact]
    public void AComparisonDoesNotSayWhichGroupIsSetAgainstWhich()
    {
        var effect = Convert("results-two-arms.json")
            .Others.SelectMany(closure => closure.Resources)
            .OfType<EffectEvidenceSynthesis>()
            .First();

        const string Groups = "Mycophenolate plus prednisolone; Prednisolone alone";
        Assert.Equal(
            ($"One of the groups compared: {Groups}", $"The other of the groups compared: {Groups}"),
            (effect.Exposure!.Display, effect.ExposureAlternative!.Display)
        );
        Assert.Equal((2.37m, 1.13m, 4.98m), Numbers(effect.EffectEstimate[0]));
        Assert.Contains("Above 1 is better for mycophenolate.", effect.EffectEstimate[0].Description);

        static (decimal?, decimal?, decimal?) Numbers(EffectEvidenceSynthesis.EffectEstimateComponent estimate) =>
            (estimate.Value, estimate.PrecisionEstimate[0].From, estimate.PrecisionEstimate[0].To);
    }

    [Fact]
    public void AMedianThatWasNotReachedHasItsBoundAndNoValue()
    {
        var estimate = Convert("results-single-arm.json")
            .Others.SelectMany(closure => closure.Resources)
            .OfType<RiskEvidenceSynthesis>()
            .Single(risk => risk.Title!.StartsWith("Overall survival", StringComparison.Ordinal))
            .RiskEstimate!;

        Assert.Equal(
            (null, 22, null, 0.95m, 41.3m, null),
            (
                estimate.Value,
                estimate.DenominatorCount,
                estimate.NumeratorCount,
                estimate.PrecisionEstimate[0].Level,
                estimate.PrecisionEstimate[0].From,
                estimate.PrecisionEstimate[0].To
            )
        );
        Assert.Contains("The median was not reached", estimate.Description);
    }

    private static ConvertedSource Convert(string name) => Convert(name, File.ReadAllText(Path.Combine(Folder, name)));

    private static ConvertedSource Convert(string name, string text) =>
        TrialConverter.Convert(
            TrialReader.Read(
                text,
                new()
                {
                    Title = Path.GetFileNameWithoutExtension(name),
                    Address = $"https://registry.example.org/{name}",
                    Sha256 = new string('a', 64),
                }
            ),
            new(),
            Converted.Terminology,
            PreviousVariants.None
        );
}
