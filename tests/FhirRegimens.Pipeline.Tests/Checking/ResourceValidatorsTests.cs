using System.IO.Compression;
using System.Text;
using FhirRegimens.Pipeline.Checking;

namespace FhirRegimens.Pipeline.Tests.Checking;

public sealed class ResourceValidatorsTests : IDisposable
{
    private const string Referring =
        """{"resourceType":"Basic","id":"b","code":{"text":"c"},"subject":{"reference":"Patient/p"}}""";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("p.json", """{"resourceType":"Patient","id":"p"}""", false)]
    [InlineData("p.json", """{"resourceType":"Patient","id":"q"}""", true)]
    [InlineData("p.json", "\uFEFF{\"resourceType\":\"Patient\",\"id\":\"q\"}", true)]
    [InlineData("p.json", """{"resourceType":"Device","id":"p"}""", false)]
    [InlineData("p.ndjson.gz", "\n{\"resourceType\":\"Patient\",\"id\":\"q\"}\n", true)]
    [InlineData(
        "p.json",
        """{"resourceType":"Bundle","entry":[{"fullUrl":"x"},{"resource":{"id":"p","resourceType":"Patient"}}]}""",
        false
    )]
    [InlineData("p.json", """{"resourceType":"Patient","id":"q"} and more""", true)]
    [InlineData("p.json", "[[{", false)]
    public void ARelativeReferenceIsMissedWhereOthersOfItsTypeWereGiven(string file, string content, bool isMissed)
    {
        Write(Path.Combine(folder, "b.json"), Referring);
        Write(Path.Combine(folder, file), content);
        var files = ResourceFiles.Find([folder]);

        var outcome = ResourceValidators.Create([], [], files).Validate(Encoding.UTF8.GetBytes(Referring), []);

        Assert.Equal(isMissed, outcome.Issues.Any(issue => issue.Key == "reference-not-given"));
    }

    [Fact]
    public void TheLinesOfAFileAreReadWithTheirNumbers()
    {
        var file = Path.Combine(folder, "lines.ndjson.gz");
        Write(file, "{\"a\":\"ä\"}\r\n\n{}\n");

        Assert.Equal(
            [(1, "{\"a\":\"ä\"}"), (3, "{}")],
            ResourceFiles.Read(file).Select(line => (line.FirstLine, Encoding.UTF8.GetString(line.Json.Span)))
        );
    }

    private static void Write(string file, string text)
    {
        using var stream = File.Create(file);
        using var packed = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(stream, CompressionLevel.Fastest)
            : (Stream)stream;
        packed.Write(Encoding.UTF8.GetBytes(text));
    }
}
