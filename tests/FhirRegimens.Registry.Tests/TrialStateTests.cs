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

    [Theory]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData(']')]
    [InlineData('\0')]
    public void ADamagedRecordIsNoError(char damage)
    {
        const string Record = """
            {"protocolSection":{"identificationModule":{"nctId":"NCT90000001","nctIdAliases":["NCT90000002"]},
            "statusModule":{"lastUpdatePostDateStruct":{"date":"2026-01-31","type":"ACTUAL"}}}}
            """;
        Assert.NotNull(TrialState.Of(Record));

        for (var at = 0; at < Record.Length; at++)
        {
            Assert.Null(TrialState.Of(Record[..at]));
            _ = TrialState.Of($"{Record[..at]}{damage}{Record[(at + 1)..]}");
        }
    }

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
