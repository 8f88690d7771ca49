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

        using var tar = new TarReader(
            new GZipStream(File.OpenRead(folder.PathOf("one.tgz")), CompressionMode.Decompress)
        );
        var packed = new List<string>();
        while (tar.GetNextEntry() is { } entry)
        {
            packed.Add(entry.Name);
        }

        var written = Directory.EnumerateFiles(folder.PathOf("one"), "*-*.json").Select(Path.GetFileName).ToList();
        Assert.True(written.Count > 20);
        Assert.Empty(written.Select(file => $"package/{file}").Except(packed));
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
