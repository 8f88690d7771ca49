using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Terminology;

public class RegimenTerminologyTests
{
    [Fact]
    public void ADrugIsFoundWithoutRegardToCase() =>
        Assert.Equal(
            [
                new Concept("http://www.nlm.nih.gov/research/umls/rxnorm", "117055"),
                new Concept("http://www.whocc.no/atc", "L04AG06"),
                new Concept("https://fhir-terminology.ohdsi.org", "35802871"),
            ],
            Converted.Terminology.Drug("ALEMTUZUMAB")
        );

    [Theory]
    [InlineData("DOXORUBICIN", "Doxorubicin")]
    [InlineData("Doxorubicin hydrochloride", "Doxorubicin")]
    [InlineData("Doxorubicin HCl", "Doxorubicin")]
    [InlineData("Adriamycin", "Doxorubicin")]
    [InlineData("Prednisolone sodium phosphate", "Prednisolone")]
    [InlineData("Methylprednisolone sodium succinate", "Methylprednisolone")]
    [InlineData("Imatinib mesilate", "Imatinib")]
    [InlineData("Zoledronic acid monohydrate", "Zoledronic acid")]
    [InlineData("Interferon alpha 2b", "Interferon alfa-2b")]
    [InlineData("Trifluridine/tipiracil", "Trifluridine and tipiracil")]
    [InlineData("5-FU", "Fluorouracil")]
    [InlineData("5 fluorouracil", "Fluorouracil")]
    [InlineData("Ara C", "Cytarabine")]
    [InlineData("Doxorubicin pegylated liposomal", "Pegylated liposomal doxorubicin")]
    [InlineData("Ferrous sulphate", "Ferrous sulfate")]
    public void ADrugIsFoundByOtherNames(string name, string generic)
    {
        Assert.NotEmpty(Converted.Terminology.Drug(name));
        Assert.Equal(Converted.Terminology.Drug(generic), Converted.Terminology.Drug(name));
    }

    [Theory]
    [InlineData("Alemtuzuma")]
    [InlineData("Alemtuzumab (Campath)")]
    [InlineData("Vincristine liposomal")]
    [InlineData("Liposomal vincristine")]
    [InlineData("Doxorubicin hydrochloride liposome")]
    [InlineData("Paclitaxel, nanoparticle albumin-bound")]
    [InlineData("Platin")]
    [InlineData("Sodium")]
    [InlineData("Hydrochloride")]
    [InlineData("Rituximab-xxxx")]
    [InlineData("")]
    public void NothingIsMatchedApproximately(string name) => Assert.Empty(Converted.Terminology.Drug(name));

    [Theory]
    [InlineData("Cisplatin", "Carboplatin")]
    [InlineData("Vinblastine", "Vincristine")]
    [InlineData("Cytarabine", "Cytarabine liposomal")]
    [InlineData("Daunorubicin", "Doxorubicin")]
    [InlineData("Prednisone", "Prednisolone")]
    [InlineData("Trastuzumab", "Trastuzumab emtansine")]
    [InlineData("Azacitidine", "Azacitidine oral")]
    [InlineData("Rituximab", "Rituximab-abbs")]
    [InlineData("Irinotecan", "Irinotecan liposome")]
    public void DrugsThatAreEasilyMistakenShareNoCode(string one, string other) =>
        Assert.Empty(Converted.Terminology.Drug(one).Intersect(Converted.Terminology.Drug(other)));

    [Fact]
    public void NoTwoDrugsShareACode()
    {
        var owners = Rows("drugs.csv")
            .SelectMany(row => Converted.Terminology.Drug(row["name"]).Select(code => (Code: code, Name: row["name"])))
            .ToLookup(pair => pair.Code, pair => pair.Name);

        Assert.Empty(owners.Where(owner => owner.Count() > 1).Select(owner => string.Join(" = ", owner)));
    }

    [Fact]
    public void EveryNameOfTheTablesIsOneDrug()
    {
        var owners = Rows("drugs.csv")
            .Select(row => (Key: NameKey.Of(row["name"]), Drug: row["name"]))
            .Concat(Rows("drug-names.csv").Select(row => (Key: NameKey.Of(row["name"]), Drug: row["drug"])))
            .Distinct()
            .ToLookup(pair => pair.Key, pair => pair.Drug);

        Assert.DoesNotContain("", owners.Select(owner => owner.Key));
        Assert.Empty(owners.Where(owner => owner.Count() > 1).Select(owner => string.Join(" = ", owner)));
    }

    [Fact]
    public void ANameWithACommaIsReadFromItsQuotes() =>
        Assert.Contains(
            new Concept("http://www.nlm.nih.gov/research/umls/rxnorm", "91601"),
            Converted.Terminology.Drug("Antithymocyte globulin, horse ATG")
        );

    [Fact]
    public void ARouteIsFoundByItsOtherSpellings() =>
        Assert.Equal("34206005", Converted.Terminology.Route("s.c.")?.Concept.Value);

    [Fact]
    public void ARouteWithoutAConfirmedDisplayHasNone() =>
        Assert.Equal(
            new Concept("http://snomed.info/sct", "446406008"),
            Converted.Terminology.Route("nebulized")?.Concept
        );

    [Fact]
    public void AnUnknownRouteHasNoCode() => Assert.Null(Converted.Terminology.Route("intraventricular"));

    [Fact]
    public void AConditionHasSnomedAndIcdCodes() =>
        Assert.Equal(
            [
                new Concept("http://snomed.info/sct", "2897005", "Immune thrombocytopenia (disorder)"),
                new Concept("http://hl7.org/fhir/sid/icd-10-cm", "D69.3"),
            ],
            Converted.Terminology.Condition("Immune thrombocytopenia")
        );

    [Theory]
    [InlineData("Diffuse large B-cell lymphoma, untreated", "Diffuse large B-cell lymphoma")]
    [InlineData("Multiple myeloma, induction", "Multiple myeloma")]
    [InlineData("Multiple myeloma, relapsed/refractory - historical", "Multiple myeloma")]
    [InlineData("Acute myeloid leukaemia - null regimens", "Acute myeloid leukemia")]
    [InlineData("Non-small cell lung cancer, EGFR-mutated", "Non-small cell lung cancer")]
    [InlineData("Non-small cell lung cancer, EGFR-mutated, untreated – historical", "Non-small cell lung cancer")]
    [InlineData("Extranodal NK/T-cell lymphoma, nasal type - historical", "Extranodal NK/T-cell lymphoma, nasal type")]
    [InlineData("Colon cancer, adjuvant", "Colon cancer")]
    public void ATitleWithAKnownSettingNamesItsDisease(string title, string disease)
    {
        Assert.NotEmpty(Converted.Terminology.Condition(title));
        Assert.Equal(Converted.Terminology.Condition(disease), Converted.Terminology.Condition(title));
    }

    [Theory]
    [InlineData("Breast cancer, triple negative", "706970001")]
    [InlineData("Breast cancer, triple negative - historical", "706970001")]
    [InlineData("Non-small cell lung cancer, squamous, metastatic", "254634000")]
    public void ATitleThatIsADiseaseAsAWholeIsNotCut(string title, string code) =>
        Assert.Contains(Converted.Terminology.Condition(title), concept => concept.Value == code);

    [Theory]
    [InlineData("Multiple myeloma, somewhere else")]
    [InlineData("Not multiple myeloma")]
    [InlineData("Multiple myeloma guidelines")]
    [InlineData("Untreated")]
    [InlineData(", untreated")]
    [InlineData("Small cell")]
    [InlineData("Hodgkin")]
    public void ATitleWithAnythingElseHasNoCode(string title) => Assert.Empty(Converted.Terminology.Condition(title));

    [Fact]
    public void ACodeThatSaysMoreThanTheNameIsNotGiven() =>
        Assert.DoesNotContain(
            Converted.Terminology.Condition("Acute myeloid leukemia"),
            concept => concept.System == CodeSystems.Icd10Cm
        );

    [Fact]
    public void AnswersAddSystemsAndDisplaysAndReplaceNothing()
    {
        var rituximab = new Concept(CodeSystems.RxNorm, "121191", "rituximab");
        var other = new Concept(CodeSystems.Atc, "X99XX99", "something else");
        var blinded = new Concept(CodeSystems.RxNorm, "1", "glofitamab");

        var terminology = Converted.Terminology.With(
            Answers(("Rituximab", [rituximab, other]), ("Glofitamab", [blinded]))
        );

        Assert.Equal([rituximab, .. Converted.Terminology.Drug("Rituximab").Skip(1)], terminology.Drug("Rituxan"));
        Assert.Equal([.. Converted.Terminology.Drug("Glofitamab"), blinded], terminology.Drug("glofitamab"));
    }

    [Fact]
    public void TheHashDependsOnTheTablesAndOnTheAnswers()
    {
        var one = Answers(("Rituximab", [new Concept(CodeSystems.RxNorm, "121191", "rituximab")]));
        var other = Answers(("Rituximab", [new Concept(CodeSystems.RxNorm, "121191", "Rituximab")]));
        var tables = RegimenTerminology.Load();

        Assert.Equal(Converted.Terminology.Hash, tables.Hash);
        Assert.Equal(tables.Hash, tables.With(Answers(("Rituximab", []))).Hash);
        Assert.Equal(tables.With(one).Hash, tables.With(one).Hash);
        Assert.Equal(3, new[] { tables.Hash, tables.With(one).Hash, tables.With(other).Hash }.Distinct().Count());
    }

    [Fact]
    public void APageAsksEachOfItsDrugsOnceByItsGenericName()
    {
        var questions = Converted.Terminology.Questions(Pages.Cytopenias);

        Assert.Equal(["Alemtuzumab", "Sirolimus"], questions.Drugs.Select(question => question.Name));
        Assert.Equal(["Autoimmune cytopenias"], questions.Conditions.Select(question => question.Name));
        Assert.Equal(Converted.Terminology.Drug("Alemtuzumab"), questions.Drugs[0].Known);
    }

    [Fact]
    public void ADrugOfAnAlternativeWithinAnAlternativeIsAskedForToo()
    {
        var line = Sigs.Of("Prednisone") with
        {
            Alternatives =
            [
                Sigs.Of("Prednisone"),
                Sigs.Of("") with
                {
                    Alternatives = [Sigs.Of("Cisplatin"), Sigs.Of("Carboplatin")],
                },
            ],
        };

        var questions = Converted.Terminology.Questions(
            Pages.With(
                duration: null,
                new Component
                {
                    Drug = line.Drug,
                    Text = line.Text,
                    Sigs = [line],
                }
            )
        );

        Assert.Equal(["Carboplatin", "Cisplatin", "Prednisone"], questions.Drugs.Select(question => question.Name));
    }

    private static TerminologyAnswers Answers(params (string Name, IReadOnlyList<Concept> Codes)[] drugs) =>
        new(
            drugs.ToDictionary(drug => drug.Name, drug => drug.Codes),
            new Dictionary<string, IReadOnlyList<Concept>>()
        );

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string table) =>
        CsvTable.Read(RegimenTerminology.TableText(table));
}
