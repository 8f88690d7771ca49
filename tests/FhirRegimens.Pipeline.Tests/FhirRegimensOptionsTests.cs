using FhirRegimens.Pipeline.Settings;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Pipeline.Tests;

public sealed class FhirRegimensOptionsTests
{
    [Fact]
    public void WithoutSettingsTheDefaultsHold() => Assert.Equal(new FhirRegimensOptions(), Read());

    [Theory]
    [InlineData("Base", "regimens")]
    [InlineData("Base", "ftp://example.org/fhir")]
    [InlineData("Base", "https://example.org/fhir/")]
    [InlineData("Base", "https://example.org/fhir|1")]
    [InlineData("Server", "localhost:8080")]
    [InlineData("Server", "https://user:secret@fhir.example.org")]
    [InlineData("TransactionEntries", "0")]
    [InlineData("TransactionEntries", "many")]
    [InlineData("Experimental", "perhaps")]
    [InlineData("Date", "31.12.2026")]
    [InlineData("Contact", "the pharmacy")]
    [InlineData("Wiki", "wiki.example.org")]
    [InlineData("Retries", "-1")]
    [InlineData("FirstRetrySeconds", "-0.5")]
    [InlineData("RequestMegabytes", "0")]
    [InlineData("RequestSeconds", "231")]
    [InlineData("OtlpEndpoint", "collector:4318")]
    public void AWrongSettingIsNamed(string name, string value)
    {
        var failure = Assert.Throws<UsageException>(() => Read((name, value)));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheExampleBaseNeverReachesAServerThatOthersUse()
    {
        var example = Read();
        var own = Read(("Base", "https://regimens.hospital.example/fhir"));
        var foreign = new Uri("https://fhir.hospital.example/r4");

        Assert.Throws<UsageException>(() => example.RequireOwnBaseFor(foreign));
        example.RequireOwnBaseFor(new Uri("http://127.0.0.1:8080/fhir"));
        own.RequireOwnBaseFor(foreign);
    }

    private static FhirRegimensOptions Read(params (string Name, string Value)[] settings) =>
        FhirRegimensOptions.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(setting =>
                        KeyValuePair.Create($"FhirRegimens:{setting.Name}", (string?)setting.Value)
                    )
                )
                .Build()
        );
}
