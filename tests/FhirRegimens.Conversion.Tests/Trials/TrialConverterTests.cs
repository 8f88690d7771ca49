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

    [Theory]
    [InlineData("95% Confidence Interval", 0.95, "CI")]
    [InlineData("97.5% Confidence Interval", 0.975, "CI")]
    [InlineData("95% Credible Interval", null, null)]
    [InlineData("10% to 90% Range", null, null)]
    [InlineData("Inter-Quartile Range", null, "IQR")]
    [InlineData("Full Range", null, null)]
    public void ASpreadIsAnIntervalOfConfidenceOnlyWhereItIsCalledOne(string spread, double? level, string? code)
    {
        var precision = Assert.Single(
            Changed("95% Confidence Interval", spread)
                .OfType<RiskEvidenceSynthesis>()
                .First(risk => risk.RiskEstimate!.PrecisionEstimate.Exists(one => one.To == 24.0m))
                .RiskEstimate!.PrecisionEstimate
        );

        Assert.Equal((decimal?)level, precision.Level);
        Assert.Equal(code, precision.Type!.Coding.FirstOrDefault()?.Code);
        Assert.Equal(spread, precision.Type.Text);
    }

    [Theory]
    [InlineData("months", "mo")]
    [InlineData("Percentage of participants", "%")]
    [InlineData("Percentage of participants per year", null)]
    [InlineData("percent of cells/week", null)]
    [InlineData("Units on a scale", null)]
    public void AUnitIsCodedOnlyWhereItIsCertain(string unit, string? code)
    {
        var estimate = Changed("\"months\"", $"\"{unit}\"")
            .OfType<RiskEvidenceSynthesis>()
            .First(risk => risk.Title!.StartsWith("Time to relapse", StringComparison.Ordinal))
            .RiskEstimate!;

        Assert.Equal(code, estimate.UnitOfMeasure?.Coding[0].Code);
        Assert.Equal(code is null ? $"Median, in {unit}" : "Median", estimate.Type!.Text);
    }

    [Fact]
    public void ALevelIsThatOfLimitsAndNotOfAPValue()
    {
        var precision = Changed("\"ciLowerLimit\": \"0.33\",\n       \"ciUpperLimit\": \"0.71\"", "\"other\": 0")
            .OfType<EffectEvidenceSynthesis>()
            .Single(effect => effect.EffectEstimate[0].Value == 0.48m)
            .EffectEstimate[0]
            .PrecisionEstimate[0];

        Assert.Equal(("p <0.001", null), (precision.Type!.Text, precision.Level));
    }

    [Fact]
    public void AComparisonAloneDoesNotSayWhetherItsOutcomeIsCounted()
    {
        const string Figures = "\"measurements\": [";

        Assert.Equal(EvidenceVariableType.Continuous, TypeOf("Time to relapse", Changed(Figures, Figures)));
        Assert.Equal(EvidenceVariableType.Dichotomous, TypeOf("Overall response", Changed(Figures, Figures)));
        Assert.Null(TypeOf("Time to relapse", Changed(Figures, "\"others\": [")));

        static EvidenceVariableType? TypeOf(string name, IEnumerable<DomainResource> evidence) =>
            evidence
                .OfType<EvidenceVariable>()
                .First(variable => variable.Title!.StartsWith(name, StringComparison.Ordinal))
                .Type;
    }

    [Fact]
    public void WhatIsReportedKeepsItsIdWhereverItStands()
    {
        const string First = """
            {"type":"SECONDARY","title":"Time to relapse","description":"Anew.","paramType":"MEDIAN","unitOfMeasure":"months",
            "timeFrame":"From response up to 30 months","groups":[{"id":"OG000","title":"Prednisolone alone"},{"id":"OG001","title":"Other"}],
            "denoms":[{"units":"Participants","counts":[{"groupId":"OG000","value":"9"}]}],
            "classes":[{"categories":[{"measurements":[{"groupId":"OG000","value":"1"}]}]}],
            "analyses":[{"groupIds":["OG000","OG001"],"paramType":"Hazard Ratio (HR)","paramValue":"1.5"}]}
            """;
        const string List = "\"outcomeMeasures\": [";
        const string End = "\n   ]\n  },\n  \"adverseEventsModule\": {";

        var before = Ids(Changed(List, $"{List}{First},"));
        var behind = Ids(Changed(End, $",{First}{End}"));

        Assert.Equal(before, behind);
        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.Contains(before, id => id.Contains("1.5 ", StringComparison.Ordinal));

        static List<string> Ids(IEnumerable<DomainResource> evidence) =>
            [
                .. evidence
                    .Select(resource =>
                        resource switch
                        {
                            RiskEvidenceSynthesis risk => $"{risk.RiskEstimate!.Description} {risk.Id}",
                            EffectEvidenceSynthesis effect => $"{effect.EffectEstimate[0].Value} {effect.Id}",
                            _ => resource.Id!,
                        }
                    )
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Fact]
    public void ATitleIsNeverCutWithinACharacter()
    {
        var titles = new[] { "", "x" }
            .SelectMany(first =>
                Changed("\"Time to relapse\"", $"\"{first}{string.Concat(Enumerable.Repeat("😀", 80))}\"")
            )
            .OfType<RiskEvidenceSynthesis>()
            .Select(risk => risk.Title!)
            .Where(title => title.EndsWith("...", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.False(char.IsHighSurrogate(title[^4])));
    }

    /// <summary>The evidence of a record in which something stands otherwise.</summary>
    private static IEnumerable<DomainResource> Changed(string known, string other)
    {
        const string Record = "results-two-arms.json";
        var text = File.ReadAllText(Path.Combine(Folder, Record));
        Assert.Contains(known, text);
        return Convert(Record, text.Replace(known, other, StringComparison.Ordinal))
            .Others.SelectMany(closure => closure.Resources);
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
