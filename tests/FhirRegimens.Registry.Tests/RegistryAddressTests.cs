using FhirRegimens.Web;

namespace FhirRegimens.Registry.Tests;

public sealed class RegistryAddressTests
{
    [Theory]
    [InlineData("https://clinicaltrials.gov")]
    [InlineData("https://clinicaltrials.gov/")]
    [InlineData("https://clinicaltrials.gov/api/v2")]
    [InlineData("https://clinicaltrials.gov/api/v2/?x=1")]
    public void ARegistryIsNamedByItsAddressOrThatOfItsApi(string address)
    {
        var registry = RegistryAddress.Of(new Uri(address));

        Assert.Equal("https://clinicaltrials.gov/study/NCT90000001", RegistryAddress.OfRecord(registry, "NCT90000001"));
    }

    [Theory]
    [InlineData("ftp://clinicaltrials.gov")]
    [InlineData("https://somebody@clinicaltrials.gov")]
    [InlineData("file:///etc/passwd")]
    public void WhatIsNoWebAddressIsNoRegistry(string address) =>
        Assert.Throws<WebSourceException>(() => RegistryAddress.Of(new Uri(address)));

    [Theory]
    [InlineData("https://clinicaltrials.gov/study/NCT90000001")]
    [InlineData("https://clinicaltrials.gov/study/nct90000001/")]
    [InlineData("https://clinicaltrials.gov/study/NCT90000001?cond=Evans%20syndrome&rank=1#contacts")]
    [InlineData("https://clinicaltrials.gov/ct2/show/NCT90000001")]
    [InlineData("https://clinicaltrials.gov/api/v2/studies/NCT90000001?format=json")]
    public void ARecordIsFoundByItsAddressOrThatOfTheApi(string address)
    {
        var (registry, number) = RegistryAddress.Find(new Uri(address))!.Value;

        Assert.Equal("NCT90000001", number);
        Assert.Equal("https://clinicaltrials.gov/study/NCT90000001", RegistryAddress.OfRecord(registry, number));
    }

    [Fact]
    public void ARegistryMayStandBelowAnotherPath()
    {
        var address = new Uri("http://127.0.0.1:8080/mirror/study/NCT90000001");
        var (registry, number) = RegistryAddress.Find(address)!.Value;

        Assert.Equal(registry, RegistryAddress.Of(new Uri("http://127.0.0.1:8080/mirror/")));
        Assert.Equal(address.AbsoluteUri, RegistryAddress.OfRecord(registry, number));
    }

    [Theory]
    [InlineData("https://clinicaltrials.gov/")]
    [InlineData("https://clinicaltrials.gov/study/NCT9000001")]
    [InlineData("https://clinicaltrials.gov/study/NCT90000001/more")]
    [InlineData("https://wiki.example.org/wiki/NCT90000001")]
    [InlineData("ftp://clinicaltrials.gov/study/NCT90000001")]
    public void OtherAddressesNameNoRecord(string address) => Assert.Null(RegistryAddress.Find(new Uri(address)));

    [Theory]
    [InlineData("https://clinicaltrials.gov/study/NCT90000001?tab=history&a=3", true)]
    [InlineData("https://clinicaltrials.gov/study/NCT90000001?tab=table", false)]
    [InlineData("https://clinicaltrials.gov/study/NCT90000001", false)]
    public void AnOldVersionIsToldFromTheRecord(string address, bool namesOne) =>
        Assert.Equal(namesOne, RegistryAddress.NamesAVersion(new Uri(address)));

    [Theory]
    [InlineData("NCT90000001", "NCT90000001")]
    [InlineData("nct90000001", "NCT90000001")]
    [InlineData("NCT9000001", null)]
    [InlineData("NCT900000011", null)]
    [InlineData("NCT9000000١", null)]
    [InlineData("90000001", null)]
    [InlineData("NCT90000001 ", null)]
    [InlineData("", null)]
    public void ANumberIsNctAndEightDigits(string text, string? number) => Assert.Equal(number, TrialNumber.Of(text));
}
