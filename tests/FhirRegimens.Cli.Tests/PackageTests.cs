using System.Formats.Tar;
using System.IO.Compression;

namespace FhirRegimens.Cli.Tests;

/// <summary><c>convert --package</c>.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TwoRunsGiveIdenticalBytes()
    {
        await ConvertAsync("one");
        await ConvertAsync("two");

        Assert.Equal(File.ReadAllBytes(folder.PathOf("one.tgz")), File.ReadAllBytes(folder.PathOf("two.tgz")));
    }

    [Fact]
    public async Task ThePackageHoldsWhatTheFolderHolds()
    {
        await ConvertAsync("one");

        var packed = Packed("one.tgz");

        var written = Directory.EnumerateFiles(folder.PathOf("one"), "*-*.json").Select(Path.GetFileName).ToList();
        Assert.True(written.Count > 20);
        Assert.Empty(written.Select(file => $"package/{file}").Except(packed));
    }

    [Fact]
    public async Task ThePackageHoldsTheExamplesThatTheGuideLists()
    {
        await ConvertAsync("one");

        var examples = Directory
            .EnumerateFiles(Checkout.PathOf("fhir-resources", "input", "examples"))
            .Select(file => $"package/example/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            examples,
            Packed("one.tgz").Where(name => name.StartsWith("package/example/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task AKitIsAFolderThatItsListNames()
    {
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            Checkout.PathOf("samples"),
            "--out",
            folder.PathOf("out"),
            "--kit",
            folder.PathOf("kit")
        );

        Assert.Equal(0, run.ExitCode);
        var good = await CliRun.OfAsync(folder, "validate", folder.PathOf("kit/good"));
        var bad = await CliRun.OfAsync(folder, "validate", folder.PathOf("kit/bad"));
        Assert.Equal((0, 1), (good.ExitCode, bad.ExitCode));
        Assert.Equal(["README.md", "bad", "good", "kit.json"], Names(folder.PathOf("kit")));

        static IEnumerable<string?> Names(string path) =>
            Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task ThePackageServesAsDefinitions()
    {
        await ConvertAsync("one");

        var run = await CliRun.OfAsync(
            folder,
            "validate",
            folder.PathOf("one"),
            "--definitions",
            folder.PathOf("one.tgz")
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(": 0 errors", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePackageHoldsWhatWasConverted()
    {
        await ConvertAsync("one");

        await using var compressed = File.OpenRead(folder.PathOf("one.tgz"));
        await using var unpacked = new GZipStream(compressed, CompressionMode.Decompress);
        using var entries = new TarReader(unpacked);
        var names = new List<string>();
        while (await entries.GetNextEntryAsync() is { } entry)
        {
            names.Add(Path.GetFileName(entry.Name));
        }

        Assert.Contains("PlanDefinition-autoimmune-cytopenias-sirolimus-monotherapy.json", names);
    }

    private List<string> Packed(string name)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(folder.PathOf(name)), CompressionMode.Decompress));
        var packed = new List<string>();
        while (tar.GetNextEntry() is { } entry)
        {
            packed.Add(entry.Name);
        }

        return packed;
    }

    private async Task ConvertAsync(string name)
    {
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            Checkout.PathOf("samples"),
            "--out",
            folder.PathOf(name),
            "--package",
            folder.PathOf($"{name}.tgz")
        );
        Assert.Equal(0, run.ExitCode);
    }
}
