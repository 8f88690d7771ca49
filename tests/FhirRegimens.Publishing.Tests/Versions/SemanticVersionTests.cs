using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.Versions;

public sealed class SemanticVersionTests
{
    [Theory]
    [InlineData(VersionChange.Major, "2.0.0")]
    [InlineData(VersionChange.Minor, "1.3.0")]
    [InlineData(VersionChange.Patch, "1.2.4")]
    public void EachKindOfChangeRaisesItsNumberAndResetsTheLower(VersionChange change, string expected) =>
        Assert.Equal(expected, SemanticVersion.Parse("1.2.3")!.Value.After(change).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.2.-3")]
    [InlineData("1.0.0-convert.0123abcd")]
    [InlineData("99999999999.0.0")]
    [InlineData(null)]
    public void WhatIsNoThreeNumbersIsNoVersion(string? text) => Assert.Null(SemanticVersion.Parse(text));

    [Fact]
    public void VersionsAreOrderedByNumberNotByText() =>
        Assert.True(SemanticVersion.Parse("1.10.0") > SemanticVersion.Parse("1.9.9"));
}
