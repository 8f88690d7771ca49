using System.Globalization;
using System.Text;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Tests.Json;

/// <summary>
/// Documents that were damaged at random. A fixed share runs always; FHIR_JSON_MUTATIONS=100000 in the environment
/// runs a campaign of that many.
/// </summary>
public class MutationTests
{
    private static readonly byte[][] Scraps =
    [
        .. new[]
        {
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "0",
            "-0",
            "-",
            "1e999999999",
            "1.50",
            "\"\"",
            "{}",
            "[]",
            "\"\\ud800\"",
            "\\u0000",
            "\"resourceType\":\"Library\",",
            "\"id\":\"a\",",
            "\"_id\":{\"id\":\"a\"},",
            "\"extension\":[{\"url\":\"a\",\"valueString\":\"b\"}],",
            "\"x\":1,",
            "99999999999999999999999999999999",
            " ",
            "//",
            "\ud83d\udc89",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0],
        Encoding.UTF8.GetBytes(new string('[', 10_000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"extension\":[", 10_000))),
        Encoding.UTF8.GetBytes(new string('9', 10_000)),
    ];

    [Fact]
    public void ADamagedDocumentIsReadOrRefusedWithAPlaceButNeverCrashes()
    {
        var random = new Random(20240517);
        var originals = Enumerable.Range(0, 40).Select(_ => NextOriginal(random)).ToList();
        var refused = 0;
        for (var left = Count(); left > 0; left--)
        {
            var json = originals[random.Next(originals.Count)];
            for (var damages = random.Next(1, 4); damages > 0; damages--)
            {
                json = Damage(json, random);
            }

            refused += IsRefused(json) ? 1 : 0;
        }

        Assert.InRange(refused, Count() / 2, Count() - 1);
    }

    private static int Count() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("FHIR_JSON_MUTATIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : 2_000;

    private static byte[] NextOriginal(Random random)
    {
        var resource = new RandomModel(random).NextResource();
        return random.Next(2) == 0 ? FhirJson.Serialize(resource) : FhirJson.SerializePretty(resource);
    }

    private static bool IsRefused(byte[] json)
    {
        Resource resource;
        try
        {
            resource = FhirJson.Parse(json);
        }
        catch (FhirJsonException exception)
        {
            var lines = json.AsSpan().Count((byte)'\n') + 1;
            Assert.NotEmpty(exception.Problems);
            Assert.All(exception.Problems, problem => Assert.InRange(problem.Line, 1, lines));
            Assert.All(exception.Problems, problem => Assert.InRange(problem.Column, 1, json.Length + 1));
            return true;
        }

        Assert.Null(JsonDifference.First(json, FhirJson.Serialize(resource)));
        return false;
    }

    private static byte[] Damage(byte[] json, Random random)
    {
        var from = random.Next(json.Length + 1);
        var to = Math.Min(json.Length, from + random.Next(1, 40));
        var scrap = Scraps[random.Next(Scraps.Length)];
        return random.Next(6) switch
        {
            0 => json[..from],
            1 => [.. json[..from], .. json[to..]],
            2 => [.. json[..to], .. json[from..]],
            3 => [.. json[..from], .. scrap, .. json[from..]],
            4 => [.. json[..from], .. scrap, .. json[to..]],
            _ => DoubleAMember(json, from),
        };
    }

    /// <summary>Repeats what stands between two commas, so that names come twice and lists grow.</summary>
    private static byte[] DoubleAMember(byte[] json, int near)
    {
        var start = near + json.AsSpan(near).IndexOf((byte)',');
        var length = start < near ? -1 : json.AsSpan(start + 1).IndexOf((byte)',') + 1;
        return length <= 0 ? json : [.. json[..(start + length)], .. json[start..]];
    }
}
