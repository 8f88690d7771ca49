using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Model;

public class PrimitiveTests
{
    [Fact]
    public void ADecimalKeepsItsDigits()
    {
        Assert.Equal("1.50", new FhirDecimal(1.50m).Literal);
        Assert.Equal("1.50", new FhirDecimal("1.50").Literal);
        Assert.Equal(1.5m, new FhirDecimal("1.50").Value);
        Assert.Equal(100m, new FhirDecimal("1e2").Value);
        Assert.Null(new FhirDecimal().Value);
    }

    [Fact]
    public void ADecimalBeyondDecimalKeepsItsLiteralAndHasNoValue()
    {
        var huge = new FhirDecimal("1e400");

        Assert.Equal("1e400", huge.Literal);
        Assert.Throws<OverflowException>(() => huge.Value);
    }

    [Fact]
    public void ADecimalIsANumberOfJson() => Assert.Throws<FormatException>(() => new FhirDecimal("1,5"));

    [Fact]
    public void ACodeOutsideItsSetKeepsItsLiteral()
    {
        var code = new Code<PublicationStatus>();

        Assert.True(code.TryParse("withdrawn"u8));

        Assert.Equal(("withdrawn", null), (code.Literal, code.Value));
        code.Value = PublicationStatus.Retired;
        Assert.Equal("retired", code.Literal);
    }

    [Fact]
    public void EnumsKnowTheirCodes()
    {
        Assert.Equal("after-end", ActionRelationshipType.AfterEnd.GetLiteral());
        Assert.Equal("MORN.early", Timing.EventTiming.MORN_early.GetLiteral());
        Assert.Equal("<=", Quantity.QuantityComparator.LessOrEqual.GetLiteral());
        Assert.Equal(Timing.UnitsOfTime.Wk, EnumLiterals.ParseLiteral<Timing.UnitsOfTime>("wk"));
        Assert.Null(EnumLiterals.ParseLiteral<Timing.UnitsOfTime>("WK"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((PublicationStatus)99).GetLiteral());
    }

    [Fact]
    public void AnInstantKeepsItsZoneAndWrittenForm()
    {
        var zone = new DateTimeOffset(2024, 5, 17, 9, 30, 0, 250, TimeSpan.FromHours(2));
        var written = new Instant();
        Assert.True(written.TryParse("2024-05-17T09:30:00.250+02:00"u8));

        Assert.Equal(zone, written.Value);
        Assert.Equal("2024-05-17T09:30:00.250+02:00", written.Literal);
        Assert.Equal("2024-05-17T09:30:00.25+02:00", new Instant(zone).Literal);
    }

    [Fact]
    public void ALeapSecondIsKeptThoughItHasNoValue()
    {
        var leap = new Instant();
        Assert.True(leap.TryParse("2016-12-31T23:59:60Z"u8));

        Assert.Equal(("2016-12-31T23:59:60Z", null), (leap.Literal, leap.Value));
    }

    [Fact]
    public void BytesGoThroughBase64() => Assert.Equal([1, 2, 3], new Base64Binary([1, 2, 3]).Value);
}
