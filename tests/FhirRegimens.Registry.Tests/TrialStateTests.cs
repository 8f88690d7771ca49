namespace FhirRegimens.Registry.Tests;

public sealed class TrialStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("NCT90000001")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"studies\":[]}")]
    [InlineData("{\"studies\":[null]}")]
    [InlineData("{\"protocolSection\":{\"identificationModule\":{\"briefTitle\":\"A\"}}}")]
    public void OtherTextsAreOfNoTrial(string text) => Assert.Null(TrialState.Of(text));

    [Fact]
    public void ARecordIsOfTheBeginningOfItsDay()
    {
        var state = TrialState.Of(
            """
            {"protocolSection":{"identificationModule":{"nctId":"NCT90000001"},
            "statusModule":{"lastUpdatePostDateStruct":{"date":"2026-01-31","type":"ACTUAL"}}}}
            """
        )!;

        Assert.Equal("2026-01-31", state.Revision);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), state.Time);
    }
}
