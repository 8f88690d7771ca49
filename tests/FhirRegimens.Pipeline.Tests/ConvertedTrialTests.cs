using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Packaging;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.TesterKit;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;
using FhirRegimens.Regimens;
using FhirRegimens.Repository;
using FhirRegimens.Validation;

namespace FhirRegimens.Pipeline.Tests;

/// <summary>A trial in everything that files are written as: its records are there, and what refers to them resolves.</summary>
public sealed class ConvertedTrialTests
{
    private static readonly Uri Canonical = new(new FhirRegimensOptions().Base);
    private static readonly IResourceValidator Validator = ResourceValidators.Create([]);
    private static readonly IReadOnlyList<DomainResource> Resources = Converted();

    [Fact]
    public void TheRecordsComeBeforeTheManifestWhichNamesThem()
    {
        var records = Resources.Where(resource => resource is Group or ResearchStudy).ToList();

        Assert.Equal(
            ["Group", "ResearchStudy", "Library"],
            Resources.TakeLast(3).Select(resource => resource.TypeName)
        );
        Assert.Equal(records.Select(NamedRecord.Of), Manifest.Records((Library)Resources[^1]));
        Assert.All(Resources, resource => Assert.Equal("", Errors(FhirJson.Serialize(resource))));
    }

    [Theory]
    [InlineData(ConvertedBundleType.Collection)]
    [InlineData(ConvertedBundleType.Transaction)]
    public void InABundleEachReferenceToARecordLeadsToAnEntry(ConvertedBundleType type)
    {
        var bundle = ConvertedFiles.Bundle(type, Canonical, Resources);

        var urls = bundle.Entry.ConvertAll(entry => entry.FullUrl!);
        Assert.Equal(urls.Distinct(StringComparer.Ordinal), urls);
        Assert.Contains($"{Canonical}/ResearchStudy/nct99900001", urls);
        Assert.All(
            References().Select(reference => $"{Canonical}/{reference}"),
            reference => Assert.Contains(reference, urls)
        );
        Assert.Equal("", Errors(FhirJson.Serialize(bundle)));
    }

    [Fact]
    public async System.Threading.Tasks.Task AServerTakesTheTransaction()
    {
        using var folder = new TemporaryFolder();
        await using var repository = await EmbeddedRepository.StartAsync(folder.Path);
        using var http = new HttpClient();

        await AssertTakenAsync(http, repository.BaseAddress);
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async System.Threading.Tasks.Task AServerOfOthersTakesTheTransaction()
    {
        await using var medplum = await MedplumServer.StartAsync();
        using var http = medplum.CreateClient();

        await AssertTakenAsync(http, medplum.BaseAddress);
    }

    [Fact]
    public void ThePackageListsTheRecordsAndWhatTheyReferTo()
    {
        using var package = new MemoryStream();
        FhirPackage.Write(package, Canonical, Resources);
        package.Position = 0;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(package, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var bytes = new MemoryStream();
            entry.DataStream!.CopyTo(bytes);
            files.Add(entry.Name, bytes.ToArray());
        }

        var index = JsonNode.Parse(files["package/.index.json"])!["files"]!.AsArray();
        Assert.All(
            References(),
            reference =>
            {
                var row = index.Single(row => $"{row!["resourceType"]}/{row["id"]}" == reference);
                Assert.Contains($"package/{row!["filename"]}", files.Keys);
            }
        );
    }

    [Fact]
    public void InTheKitTheRecordsAreValidAndSayThatTheyAreForTests()
    {
        var kit = TestersKit.Make(Resources);

        foreach (var file in new[] { "good/Group-nct99900001.json", "good/ResearchStudy-nct99900001.json" })
        {
            Assert.Equal("", Errors(kit[file]));
            Assert.Contains("\"code\": \"HTEST\"", Encoding.UTF8.GetString(kit[file]), StringComparison.Ordinal);
        }
    }

    private static async System.Threading.Tasks.Task AssertTakenAsync(HttpClient http, Uri server)
    {
        var bundle = FhirJson.Serialize(ConvertedFiles.Bundle(ConvertedBundleType.Transaction, Canonical, Resources));
        using var content = new ByteArrayContent(bundle) { Headers = { { "Content-Type", "application/fhir+json" } } };
        using var answer = await http.PostAsync(server, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        var study = FhirJson.Parse<ResearchStudy>(
            await http.GetByteArrayAsync(new Uri(server, "ResearchStudy/nct99900001"))
        );
        Assert.Equal("Group/nct99900001", study.Enrollment[0].Reference);
        await http.GetByteArrayAsync(new Uri(server, study.Enrollment[0].Reference!));
    }

    /// <summary>What the study and the manifest refer to.</summary>
    private static IReadOnlyList<string> References() =>
        [
            Resources.OfType<ResearchStudy>().Single().Enrollment[0].Reference!,
            .. Manifest.Records((Library)Resources[^1]).Select(record => record.Reference),
        ];

    private static string Errors(ReadOnlyMemory<byte> json) =>
        string.Join('\n', Validator.Validate(json, []).Issues.Where(issue => issue.Severity <= IssueSeverity.Error));

    private static IReadOnlyList<DomainResource> Converted()
    {
        var file = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus", "two-arms.json");
        var origin = new SourceOrigin { Title = "NCT99900001", Sha256 = new string('0', 64) };
        var source = new LoadedSource(file, File.ReadAllText(file), origin) { Kind = SourceKind.Trial };
        var page = new PageConverter(new FhirRegimensOptions()).Convert(source, PreviousVariants.None);
        return ConvertedFiles.Resources(page.Content);
    }
}
