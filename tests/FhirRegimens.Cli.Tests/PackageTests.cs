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
