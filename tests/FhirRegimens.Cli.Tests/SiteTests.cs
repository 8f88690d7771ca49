namespace FhirRegimens.Cli.Tests;

/// <summary><c>convert --site</c>.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task PagesOfAllSourcesAreWrittenTheSameEachTime()
    {
        await ConvertAsync("one");
        await ConvertAsync("two");

        var pages = folder.Files("one");
        Assert.Equal(folder.Files("two"), pages);
        Assert.Contains("6 regimens with 7 variants and 32 orders", pages["index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "7 resources: 0 errors",
            pages[Path.Combine("plan", "diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6.html")],
            StringComparison.Ordinal
        );
    }

    private async Task ConvertAsync(string site)
    {
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            Checkout.PathOf("samples"),
            "--out",
            folder.PathOf("out"),
            "--site",
            folder.PathOf(site)
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
