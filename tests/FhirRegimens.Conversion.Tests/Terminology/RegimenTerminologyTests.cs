using FhirRegimens.Conversion.Terminology;

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
    [InlineData("Alemtuzuma")]
    [InlineData("Alemtuzumab (Campath)")]
    [InlineData("")]
    public void NothingIsMatchedApproximately(string name) => Assert.Empty(Converted.Terminology.Drug(name));

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
    public void IntravesicalHasNoCode() => Assert.Null(Converted.Terminology.Route("intravesical"));

    [Fact]
    public void AConditionHasSnomedAndIcdCodes() =>
        Assert.Equal(
            [
                new Concept("http://snomed.info/sct", "2897005"),
                new Concept("http://hl7.org/fhir/sid/icd-10-cm", "D69.3"),
            ],
            Converted.Terminology.Condition("Immune thrombocytopenia")
        );

    [Fact]
    public void TheHashDependsOnTheTablesAlone() =>
        Assert.Equal(RegimenTerminology.Load().Hash, RegimenTerminology.Load().Hash);
}
