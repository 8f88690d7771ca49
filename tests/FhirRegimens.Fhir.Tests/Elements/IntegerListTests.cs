using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Tests.Elements;

public sealed class IntegerListTests
{
    [Theory]
    [InlineData(new[] { 1 }, "day 1")]
    [InlineData(new[] { 1, 2 }, "days 1, 2")]
    [InlineData(new[] { -3, -2, -1, 0 }, "days -3 to 0")]
    [InlineData(new[] { -2, -1, 0, 5 }, "days -2 to 0, 5")]
    [InlineData(new[] { 1, 2, 3, 8, 15, 16, 17 }, "days 1 to 3, 8, 15 to 17")]
    public void DaysInARowAreWrittenAsARange(int[] days, string words) => Assert.Equal(words, IntegerList.OfDays(days));
}
