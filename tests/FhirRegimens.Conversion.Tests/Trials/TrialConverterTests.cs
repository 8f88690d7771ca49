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
