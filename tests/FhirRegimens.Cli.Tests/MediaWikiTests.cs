using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>Sources that come from a wiki: by address, and as an export.</summary>
public sealed class MediaWikiTests(MediaWikiServer wiki) : IClassFixture<MediaWikiServer>, IDisposable
{
    private static readonly string Text = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"))
        .TrimEnd();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [MediaWikiFact]
    public async Task APageIsParsedFromItsAddressWithWhereItComesFrom()
    {
        await wiki.PutAsync("Autoimmune cytopenias", Text);
        var address = wiki.PageAddress("Autoimmune_cytopenias").AbsoluteUri;

        var run = await CliRun.OfAsync(folder, "parse", address);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var origin = json.RootElement.GetProperty("origin");
        Assert.Equal("Autoimmune cytopenias", origin.GetProperty("title").GetString());
        Assert.Equal(address, origin.GetProperty("address").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))),
            origin.GetProperty("sha256").GetString()
        );
        Assert.True(int.Parse(origin.GetProperty("revisionId").GetString()!) > 0);
        Assert.True(origin.GetProperty("timestamp").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Equal(2, json.RootElement.GetProperty("regimens").GetArrayLength());
    }

    [MediaWikiFact]
    public async Task APageIsTheSameSourceFromAnExportAndFromItsAddress()
    {
        await wiki.PutAsync("Autoimmune cytopenias", Text);
        await wiki.PutAsync("AIC", "#REDIRECT [[Autoimmune cytopenias]]");
        var export = folder.Write("export.xml", await wiki.ExportAsync());

        var first = await CliRun.OfAsync(folder, "publish", export);
        var again = await CliRun.OfAsync(folder, "publish", wiki.PageAddress("AIC").AbsoluteUri);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("created", first.Out);
        Assert.Contains("1 that redirect", first.Error);
        Assert.Contains("2 sources:", first.Out);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("1 source: 0 created", again.Out);
        Assert.Contains(" 0 writes", again.Error);
    }

    [MediaWikiFact]
    public async Task APageThatTheWikiDoesNotHaveFailsAndTheOthersGoOn()
    {
        var run = await CliRun.OfAsync(
            folder,
            "parse",
            wiki.PageAddress("Not_there").AbsoluteUri,
            Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki")
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Not_there: the wiki has no page 'Not there'. Check the address.", run.Error);
        Assert.Contains("\"title\": \"Autoimmune cytopenias\"", run.Out);
    }

    [Fact]
    public async Task AWikiThatCannotBeReachedIsAFailureWithWhatToDo()
    {
        var run = await CliRun.OfAsync(folder, "parse", "http://127.0.0.1:9/wiki/Page");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("http://127.0.0.1:9/wiki/Page cannot be reached", run.Error);
        Assert.Contains("Check the address", run.Error);
    }
}
