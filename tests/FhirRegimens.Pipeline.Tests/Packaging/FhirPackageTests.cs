using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Packaging;

namespace FhirRegimens.Pipeline.Tests.Packaging;

public sealed class FhirPackageTests
{
    private static readonly Uri Canonical = new("https://regimens.example.org/fhir");

    private static readonly DomainResource[] Resources =
    [
        new Library
        {
            Id = "example",
            Url = "https://regimens.example.org/fhir/Library/example",
            Version = "1.0.0",
        },
        new ActivityDefinition
        {
            Id = "example-drug",
            Url = "https://regimens.example.org/fhir/ActivityDefinition/example-drug",
            Version = "1.0.0",
            Kind = ActivityDefinition.RequestResourceType.MedicationRequest,
        },
    ];

    [Fact]
    public void ThePackageHoldsTheResourcesOurDefinitionsAndTheExamplesInOrder()
    {
        var entries = Read(Written(Resources));

        Assert.Equal(
            Definitions
                .Json.Keys.Concat(Definitions.Examples.Keys)
                .Concat([".index.json", "ActivityDefinition-example-drug.json", "Library-example.json", "package.json"])
                .Select(name => $"package/{name}")
                .Order(StringComparer.Ordinal),
            entries.Keys
        );
        Assert.Equal(FhirJson.SerializePretty(Resources[0]), entries["package/Library-example.json"]);
    }

    [Fact]
    public void TheManifestNamesWhatThePackageNeeds()
    {
        using var manifest = JsonDocument.Parse(Read(Written(Resources))["package/package.json"]);

        Assert.Equal("org.example.regimens.fhir", manifest.RootElement.GetProperty("name").GetString());
        Assert.Matches("^1\\.0\\.0-convert\\.x[0-9a-f]{8}$", manifest.RootElement.GetProperty("version").GetString());
        Assert.Equal(Canonical.ToString(), manifest.RootElement.GetProperty("canonical").GetString());
        Assert.Equal("[\"4.0.1\"]", JsonSerializer.Serialize(manifest.RootElement.GetProperty("fhirVersions")));
        Assert.Equal(
            [
                "hl7.fhir.r4.core 4.0.1",
                "hl7.terminology.r4 7.0.1",
                "hl7.fhir.uv.extensions.r4 5.3.0-ballot-tc1",
                "hl7.fhir.us.mcode 4.0.0",
            ],
            manifest
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .Select(package => $"{package.Name} {package.Value.GetString()}")
        );
    }

    [Fact]
    public void TheIndexHasARowForEveryResourceOfThePackagesOwnFolder()
    {
        var entries = Read(Written(Resources));
        using var index = JsonDocument.Parse(entries["package/.index.json"]);
        var files = index.RootElement.GetProperty("files").EnumerateArray().ToList();

        Assert.Equal(
            entries
                .Keys.Where(name => Path.GetDirectoryName(name) == "package")
                .Except(["package/.index.json", "package/package.json"]),
            files.Select(file => $"package/{file.GetProperty("filename").GetString()}")
        );
        Assert.Equal(
            """
            {"filename":"ActivityDefinition-example-drug.json","resourceType":"ActivityDefinition","id":"example-drug","url":"https://regimens.example.org/fhir/ActivityDefinition/example-drug","version":"1.0.0","kind":"MedicationRequest"}
            """,
            JsonSerializer.Serialize(files[0])
        );
    }

    [Fact]
    public void TheSameContentGivesTheSameBytesInAnyOrder() =>
        Assert.Equal(Written(Resources), Written([.. Resources.Reverse()]));

    [Fact]
    public void OtherContentHasAnotherVersion() => Assert.NotEqual(VersionOf(Resources), VersionOf(Resources[..1]));

    [Theory]
    [InlineData("https://fhir.example.org:8080/", "org.example.fhir")]
    [InlineData("http://127.0.0.1/R4_b", "regimens.1.0.0.127.r4b")]
    public void TheNameFollowsTheCanonicalAddress(string canonical, string name)
    {
        using var package = new MemoryStream();
        FhirPackage.Write(package, new Uri(canonical), Resources);
        using var manifest = JsonDocument.Parse(Read(package.ToArray())["package/package.json"]);

        Assert.Equal(name, manifest.RootElement.GetProperty("name").GetString());
    }

    private static string? VersionOf(DomainResource[] resources)
    {
        using var manifest = JsonDocument.Parse(Read(Written(resources))["package/package.json"]);
        return manifest.RootElement.GetProperty("version").GetString();
    }

    private static byte[] Written(DomainResource[] resources)
    {
        using var package = new MemoryStream();
        FhirPackage.Write(package, Canonical, resources);
        return package.ToArray();
    }

    private static OrderedDictionary<string, byte[]> Read(byte[] package)
    {
        var entries = new OrderedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(new MemoryStream(package), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var bytes = new MemoryStream();
            entry.DataStream!.CopyTo(bytes);
            entries.Add(entry.Name, bytes.ToArray());
        }

        return entries;
    }
}
