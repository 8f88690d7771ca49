using FhirRegimens.Conversion.Terminology;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Conversion.Tests.Terminology;

public class NameKeyTests
{
    [Theory]
    [InlineData("Acute lymphoblastic leukaemia", "acute lymphoblastic leukemia")]
    [InlineData("Wilms tumour", "Wilms tumor")]
    [InlineData("Autoimmune haemolytic anaemia", "Autoimmune hemolytic anemia")]
    [InlineData("Oesophageal cancer", "Esophageal cancer")]
    [InlineData("Waldenström macroglobulinaemia", "Waldenstrom macroglobulinemia")]
    [InlineData("Interferon alpha-2b", "Interferon alfa 2b")]
    [InlineData("Trifluridine/tipiracil", "Trifluridine and Tipiracil")]
    [InlineData("Barrett's esophagus", "Barretts esophagus")]
    public void NamesThatDifferInSpellingAloneHaveOneKey(string left, string right) =>
        Assert.Equal(NameKey.Of(left), NameKey.Of(right));

    [Theory]
    [InlineData("Cisplatin", "Carboplatin")]
    [InlineData("CD30+ lymphoma", "CD30 lymphoma")]
    [InlineData("Interferon alfa-2a", "Interferon alfa-2b")]
    [InlineData("Decitabine", "Decitabine and cedazuridine")]
    public void NamesThatDifferOtherwiseHaveTwo(string left, string right) =>
        Assert.NotEqual(NameKey.Of(left), NameKey.Of(right));

    [Fact]
    public void AKeyIsItsOwnKeyInCapitalsToo() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                name => NameKey.Of(NameKey.Of(name.Get).ToUpperInvariant()) == NameKey.Of(NameKey.Of(name.Get))
            )
            .QuickCheckThrowOnFailure();
}
