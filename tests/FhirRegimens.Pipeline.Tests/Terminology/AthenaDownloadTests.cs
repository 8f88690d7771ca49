using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Pipeline.Terminology;

namespace FhirRegimens.Pipeline.Tests.Terminology;

/// <summary>An extract of the shape of a download, made for this test: its drugs and codes do not exist.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class AthenaDownloadTests : IDisposable
{
    private static readonly string Extract = Checkout.PathOf(
        "tests",
        "FhirRegimens.Pipeline.Tests",
        "Terminology",
        "Athena"
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fhir-regimens-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task ADrugHasACodeOfEachVocabularyThatHasItsName() =>
        Assert.Equal(
            [
                new Concept(CodeSystems.RxNorm, "9000001", "examplimab"),
                new Concept(CodeSystems.Atc, "X01AA01", "examplimab; parenteral"),
                new Concept(CodeSystems.Omop, "4", "Examplimab"),
            ],
            await DrugAsync("EXAMPLIMAB")
        );

    [Fact]
    public async Task ADrugHasWhatItMapsTo() =>
        Assert.Equal(
            [
                new Concept(CodeSystems.RxNorm, "9000003", "exampletinib base"),
                new Concept(CodeSystems.Omop, "8", "Exampletinib"),
            ],
            await DrugAsync("Exampletinib")
        );

    [Fact]
    public async Task AnInvalidMappingGivesNothing() =>
        Assert.Equal([new Concept(CodeSystems.Omop, "10", "oldtinib")], await DrugAsync("Oldtinib"));

    [Fact]
    public async Task WhereAVocabularyHasTwoConceptsOfANameNoneIsTaken() => Assert.Empty(await DrugAsync("Twofoldine"));

    [Theory]
    [InlineData("Examplima")]
    [InlineData("Exampletinib base 2")]
    [InlineData("Autoimmune cytopenias")]
    public async Task AnythingElseHasNoCode(string drug) => Assert.Empty(await DrugAsync(drug));

    [Fact]
    public async Task ADiseaseHasItsCodesAndWhatTheyMapTo()
    {
        var answers = await AthenaDownload
            .Open(Extract)
            .AnswerAsync(new([], [new("Autoimmune cytopenias", [])]), CancellationToken.None);

        Assert.Equal(
            [
                new Concept(CodeSystems.SnomedCt, "900000001", "Cytopenia of autoimmune origin"),
                new Concept(CodeSystems.Icd10Cm, "X00.1", "Autoimmune cytopenias"),
                new Concept(CodeSystems.Omop, "23", "Autoimmune cytopenias"),
            ],
            answers.Conditions["Autoimmune cytopenias"]
        );
    }

    [Fact]
    public async Task WhatIsNotNeededIsNotKept()
    {
        const int Rows = 300_000;
        var header = File.ReadLines(Path.Combine(Extract, "CONCEPT.csv")).First();
        File.WriteAllLines(
            Path.Combine(folder.FullName, "CONCEPT.csv"),
            Enumerable
                .Range(1, Rows)
                .Select(id =>
                    $"{id}\tPackage {id} of a drug\tDrug\tNDC\t11-digit NDC\t\t{id:D11}\t19700101\t20991231\t"
                )
                .Prepend(header)
        );
        File.Copy(
            Path.Combine(Extract, "CONCEPT_RELATIONSHIP.csv"),
            Path.Combine(folder.FullName, "CONCEPT_RELATIONSHIP.csv")
        );
        var download = AthenaDownload.Open(folder.FullName);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await download.AnswerAsync(new([new("Examplimab", [])], []), CancellationToken.None);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Rows * 10);
        GC.KeepAlive(download);
    }

    [Fact]
    public void AFolderThatIsNoDownloadIsWrongUsage()
    {
        var wrong = Assert.Throws<UsageException>(() => AthenaDownload.Open(folder.FullName));

        Assert.StartsWith($"{folder.FullName}: holds no CONCEPT.csv.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileWithoutTheColumnsIsNamed()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "CONCEPT.csv"), "concept_id,concept_name\n1,examplimab\n");
        File.WriteAllText(Path.Combine(folder.FullName, "CONCEPT_RELATIONSHIP.csv"), "");

        var broken = await Assert.ThrowsAsync<TerminologyException>(() =>
            AthenaDownload.Open(folder.FullName).AnswerAsync(new([], []), CancellationToken.None)
        );

        Assert.Contains("CONCEPT.csv:1: no column concept_id, concept_name", broken.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Concept>> DrugAsync(string name)
    {
        var answers = await AthenaDownload.Open(Extract).AnswerAsync(new([new(name, [])], []), CancellationToken.None);
        return answers.Drugs[name];
    }
}
