using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Repository;

public sealed class FhirJsonTests
{
    [Theory]
    [InlineData("""{"a":1.50,"b":1E+400,"c":-0.0,"d":123456789012345678901234567890.10}""")]
    [InlineData("""{"a":"50 mg/m² <b> & 'x' \" \\ \n"}""")]
    [InlineData("""{"b":[{},[],null,true],"a":{"x":""}}""")]
    public void WhatIsReadIsWrittenAsItWas(string text)
    {
        Assert.True(FhirJson.TryParse(Encoding.UTF8.GetBytes(text), out var json, out _));
        Assert.Equal(text, Encoding.UTF8.GetString(FhirJson.ToUtf8(json)));
    }

    [Fact]
    public void NoBytesMakeReadingThemFail()
    {
        Prop.ForAll<byte[]>(bytes => FhirJson.TryParse(bytes, out _, out var problem) || problem is not null)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void BytesThatAreNotUtf8AreRefused()
    {
        Assert.False(FhirJson.TryParse([.. "{\"a\":\""u8, 0xff, .. "\"}"u8], out _, out var problem));
        Assert.Equal("The text is not valid UTF-8.", problem);
    }
}
