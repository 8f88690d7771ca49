using System.Text;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Model;

public sealed class Utf8TextTests
{
    [Fact]
    public void TextThatRepeatsIsOneObject()
    {
        var utf8 = "http://example.org/fhir/StructureDefinition/one-object"u8;

        Assert.Same(Utf8Text.Decode(utf8), Utf8Text.Decode(utf8));
    }

    [Fact]
    public void GivenMoreTextsThanPlacesThenEachIsDecodedAsItIs()
    {
        foreach (var text in Enumerable.Range(0, 5000).SelectMany(n => new[] { $"a{n}", $"ä{n}", $"{n}", $"{n}\0" }))
        {
            Assert.Equal(text, Utf8Text.Decode(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void EveryNameOfADictionaryIsFoundAndNoOther()
    {
        var names = Enumerable.Range(0, 500).Select(n => $"name{n}").ToList();
        var dictionary = new Utf8Dictionary<string>([.. names.Select(name => KeyValuePair.Create(name, name))]);

        Assert.All(
            names,
            name =>
            {
                Assert.True(dictionary.TryGetValue(Encoding.UTF8.GetBytes(name), out var found));
                Assert.Equal(name, found);
                Assert.False(dictionary.TryGetValue(Encoding.UTF8.GetBytes(name + "x"), out _));
            }
        );
    }
}
