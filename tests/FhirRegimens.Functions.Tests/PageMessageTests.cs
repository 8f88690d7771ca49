using FhirRegimens.Pipeline.Republishing;

namespace FhirRegimens.Functions.Tests;

public sealed class PageMessageTests
{
    [Theory]
    [InlineData(WatchedKind.Page)]
    [InlineData(WatchedKind.Trial)]
    public void AMessageIsReadAsItWasWritten(WatchedKind kind)
    {
        var message = new PageMessage("NCT90000001", "2026-01-31", "changed", "00-1-2-01", kind);

        Assert.Equal(message, PageMessage.Read(message.Write()));
    }

    [Fact]
    public void TheKindIsAWord() =>
        Assert.Equal(
            """{"fhirRegimensPage":{"title":"NCT90000001","reason":"new","kind":"trial"}}""",
            new PageMessage("NCT90000001", null, "new", null, WatchedKind.Trial).Write()
        );

    [Fact]
    public void AMessageOfAnEarlierVersionIsOfAPage() =>
        Assert.Equal(
            new PageMessage("Some page", "7", "new", null, WatchedKind.Page),
            PageMessage.Read("""{"fhirRegimensPage":{"title":"Some page","revision":"7","reason":"new"}}""")
        );

    [Theory]
    [InlineData("\"poem\"")]
    [InlineData("1")]
    [InlineData("{}")]
    public void AKindThatIsNotKnownIsNoMessageOfOurs(string kind) =>
        Assert.Null(
            PageMessage.Read("""{"fhirRegimensPage":{"title":"A","reason":"new","kind":KIND}}""".Replace("KIND", kind))
        );
}
