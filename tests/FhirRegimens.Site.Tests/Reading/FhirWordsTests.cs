using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Reading;
using Duration = FhirRegimens.Fhir.Model.Duration;
using Range = FhirRegimens.Fhir.Model.Range;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>Amounts and times in words: what FHIR states, digit by digit.</summary>
public sealed class FhirWordsTests
{
    [Theory]
    [InlineData("375", "mg/m²", "375 mg/m²")]
    [InlineData("1.50", "mg", "1.50 mg")]
    [InlineData("0.4", "mg/m²/day", "0.4 mg/m²/day")]
    [InlineData("1e-7", "mg", "1e-7 mg")]
    [InlineData("123456789012345678901234567890.123456789", "mg", "123456789012345678901234567890.123456789 mg")]
    [InlineData("5", "AUC", "AUC 5")]
    [InlineData("5", "%", "5%")]
    [InlineData("5", null, "5")]
    public void ANumberKeepsItsDigits(string number, string? unit, string words) =>
        Assert.Equal(words, FhirWords.Amount(Quantity(number, unit)));

    [Fact]
    public void ACodeStandsWhereThereIsNoUnit() =>
        Assert.Equal("5 ug/kg", FhirWords.Amount(new Quantity { ValueElement = new("5"), Code = "ug/kg" }));

    [Theory]
    [InlineData(Fhir.Model.Quantity.QuantityComparator.LessThan, "less than 5 mg")]
    [InlineData(Fhir.Model.Quantity.QuantityComparator.GreaterOrEqual, "at least 5 mg")]
    public void AComparatorIsSaid(Quantity.QuantityComparator comparator, string words)
    {
        var quantity = Quantity("5", "mg");
        quantity.Comparator = comparator;
        Assert.Equal(words, FhirWords.Amount(quantity));
    }

    [Theory]
    [InlineData("2", "2.5", "2 to 2.5 mg")]
    [InlineData("2", null, "at least 2 mg")]
    [InlineData(null, "2.5", "up to 2.5 mg")]
    [InlineData("2", "2", "2 mg")]
    [InlineData(null, null, null)]
    public void ARangeNamesItsBounds(string? low, string? high, string? words) =>
        Assert.Equal(
            words,
            FhirWords.Amount(
                new Range
                {
                    Low = low is null ? null : Quantity(low, "mg"),
                    High = high is null ? null : Quantity(high, "mg"),
                }
            )
        );

    [Fact]
    public void ARangeOfTwoUnitsNamesBoth() =>
        Assert.Equal(
            "500 mg to 1 g",
            FhirWords.Amount(new Range { Low = Quantity("500", "mg"), High = Quantity("1", "g") })
        );

    [Fact]
    public void WithoutANumberThereAreNoWords()
    {
        Assert.Null(FhirWords.Amount(new Quantity { Unit = "mg" }));
        Assert.Null(FhirWords.Amount(null));
        Assert.Null(FhirWords.Amount(new FhirString("5 mg")));
    }

    [Theory]
    [InlineData(1, 1, null, Timing.UnitsOfTime.D, "once per day")]
    [InlineData(2, 1, null, Timing.UnitsOfTime.D, "twice per day")]
    [InlineData(3, 1, null, Timing.UnitsOfTime.Wk, "3 times per week")]
    [InlineData(1, 12, null, Timing.UnitsOfTime.H, "every 12 hours")]
    [InlineData(1, 4, 6, Timing.UnitsOfTime.H, "every 4 to 6 hours")]
    [InlineData(2, 3, null, Timing.UnitsOfTime.Wk, "twice every 3 weeks")]
    public void AFrequencyIsSaidAsPeopleSayIt(
        int frequency,
        int period,
        int? most,
        Timing.UnitsOfTime unit,
        string words
    ) =>
        Assert.Equal(
            words,
            FhirWords.Often(
                new Timing.RepeatComponent
                {
                    Frequency = frequency,
                    Period = period,
                    PeriodMax = most,
                    PeriodUnit = unit,
                }
            )
        );

    [Fact]
    public void AFrequencyWithoutAPeriodIsNone() =>
        Assert.Null(FhirWords.Often(new Timing.RepeatComponent { Frequency = 2 }));

    [Theory]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/1/", "https://pubmed.ncbi.nlm.nih.gov/1/")]
    [InlineData("http://example.org/a b", "http://example.org/a%20b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" JavaScript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.org/x", null)]
    [InlineData("/relative", null)]
    [InlineData(null, null)]
    public void OnlyAddressesOfTheWebAreLinks(string? address, string? link) =>
        Assert.Equal(link, FhirWords.WebAddress(address));

    [Theory]
    [InlineData(@"DA\-EPOCH \(21 days\)", "DA-EPOCH (21 days)")]
    [InlineData(@"C:\temp\\x", @"C:\temp\x")]
    [InlineData(@"ends in \", @"ends in \")]
    [InlineData(null, null)]
    public void MarkdownOfPlainWordsIsTheseWords(string? markdown, string? words) =>
        Assert.Equal(words, FhirWords.Plain(markdown));

    [Fact]
    public void ADurationIsAnAmount() =>
        Assert.Equal("5 days", FhirWords.Bounds(new Duration { ValueElement = new("5"), Unit = "days" }));

    private static Quantity Quantity(string number, string? unit) =>
        new() { ValueElement = new FhirDecimal(number), Unit = unit };
}
