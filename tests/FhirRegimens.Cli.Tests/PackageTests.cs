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
