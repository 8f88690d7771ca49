using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Model;

public class PrimitiveSyntaxTests
{
    [Theory]
    [InlineData("2024", true)]
    [InlineData("2024-05", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("0000", false)]
    [InlineData("2024-13", false)]
    [InlineData("2024-5", false)]
    [InlineData("2024-05-", false)]
    [InlineData("2024-05-1x", false)]
    [InlineData("2024-05-17T09:30:00Z", false)]
    [InlineData("", false)]
    [InlineData("２０２４", false)]
    public void Dates(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsDate(text));

    [Theory]
    [InlineData("2024", true)]
    [InlineData("2024-05-17T09:30:00Z", true)]
    [InlineData("2024-05-17T09:30:00.125+14:00", true)]
    [InlineData("2016-12-31T23:59:60-05:00", true)]
    [InlineData("2024-05-17T09:30:00", false)]
    [InlineData("2024-05-17T09:30Z", false)]
    [InlineData("2024-05-17T09:30:00.Z", false)]
    [InlineData("2024-05-17T24:00:00Z", false)]
    [InlineData("2024-05-17T09:30:00+14:30", false)]
    [InlineData("2024-05-17T09:30:00+5:00", false)]
    [InlineData("2024-05-17t09:30:00Z", false)]
    [InlineData("2024-05T09:30:00.000000Z", false)]
    public void DateTimes(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsDateTime(text));

    [Theory]
    [InlineData("2024-05-17T09:30:00Z", true)]
    [InlineData("2024-05-17", false)]
    public void Instants(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsInstant(text));

    [Theory]
    [InlineData("09:30:00", true)]
    [InlineData("09:30:00.5", true)]
    [InlineData("09:30", false)]
    [InlineData("09:60:00", false)]
    [InlineData("09:30:00.", false)]
    [InlineData("09:30:00Z", false)]
    public void Times(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsTime(text));

    [Theory]
    [InlineData("order-set", true)]
    [InlineData("two words", true)]
    [InlineData("two  words", false)]
    [InlineData(" a", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void Codes(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsCode(text));

    [Theory]
    [InlineData("a.B-9", true)]
    [InlineData("a_b", false)]
    [InlineData("", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123", true)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", false)]
    public void Ids(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsId(text));

    [Theory]
    [InlineData("https://example.org/a|1.0.0#x", true)]
    [InlineData("urn:iso:std:iso:4217", true)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void Uris(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsUri(text));

    [Theory]
    [InlineData("urn:oid:1.2.30", true)]
    [InlineData("urn:oid:3.2", false)]
    [InlineData("urn:oid:1", false)]
    [InlineData("urn:oid:1.02", false)]
    [InlineData("urn:oid:1..2", false)]
    [InlineData("1.2.3", false)]
    public void Oids(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsOid(text));

    [Theory]
    [InlineData("urn:uuid:c757873d-ec9a-4326-a141-556f43239520", true)]
    [InlineData("urn:uuid:C757873D-EC9A-4326-A141-556F43239520", false)]
    [InlineData("c757873d-ec9a-4326-a141-556f43239520", false)]
    public void Uuids(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsUuid(text));

    [Theory]
    [InlineData("1.50", true)]
    [InlineData("-0", true)]
    [InlineData("0.10e+05", true)]
    [InlineData("1E-400", true)]
    [InlineData("01", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("1e", false)]
    [InlineData("+1", false)]
    [InlineData("1 ", false)]
    [InlineData("NaN", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void Decimals(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsDecimal(text));

    [Theory]
    [InlineData("AQID", true)]
    [InlineData("AQ==", true)]
    [InlineData("AQ=", false)]
    [InlineData("AQ I\nD", true)]
    [InlineData("", false)]
    [InlineData("*", false)]
    public void Base64(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsBase64(text));

    [Theory]
    [InlineData("5 mg/m²\tIV\r\nonce", true)]
    [InlineData("\u0007", false)]
    [InlineData("", false)]
    public void Strings(string text, bool valid) => Assert.Equal(valid, PrimitiveSyntax.IsString(text));
}
