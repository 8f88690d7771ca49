using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Tests.Servers;

public sealed class ServerLimitsTests
{
    [Theory]
    [InlineData("""{"resourceType":"CapabilityStatement","fhirVersion":"4.0.1"}""", 100, true)]
    [InlineData("""{"resourceType":"CapabilityStatement","software":{"name":"Medplum"}}""", 50, true)]
    [InlineData("""{"resourceType":"CapabilityStatement","rest":[{"interaction":[{"code":"batch"}]}]}""", 100, false)]
    [InlineData(
        """{"resourceType":"CapabilityStatement","rest":[{"interaction":[{"code":"transaction"}]}]}""",
        100,
        true
    )]
    [InlineData("""{"resourceType":"CapabilityStatement","rest":[{"interaction":[],"resource":[{}]}]}""", 100, true)]
    public void AServersLimitsComeFromWhatItSaysAndWhatIsKnown(string statement, int entries, bool transactions) =>
        Assert.Equal(new ServerLimits(entries, transactions), ServerLimits.Of(Read(statement), null));

    [Fact]
    public void ASettingGoesBeforeWhatIsKnown() =>
        Assert.Equal(7, ServerLimits.Of(new ServerCapabilities("4.0.1", "Medplum", true), 7).TransactionEntries);

    [Fact]
    public void AnotherVersionOfFhirIsRefusedByName()
    {
        var failure = Assert.Throws<FhirServerException>(() => ServerLimits.Of(new("5.0.0", "", true), null));

        Assert.Contains("FHIR 5.0.0", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("""{"resourceType":"Patient"}""")]
    public void WhatIsNoCapabilityStatementIsNotTakenForOne(string text) =>
        Assert.Null(ServerCapabilities.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    private static ServerCapabilities Read(string statement) =>
        ServerCapabilities.Read(System.Text.Encoding.UTF8.GetBytes(statement))!;
}
