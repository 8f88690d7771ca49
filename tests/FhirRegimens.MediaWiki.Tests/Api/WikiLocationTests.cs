using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>Wikis that are set up in other ways than the real one of the tests.</summary>
public sealed class WikiLocationTests
{
    private const string Pretty = """{"query":{"general":{"articlepath":"/wiki/$1","script":"/w/index.php"}}}""";

    [Theory]
    [InlineData("wiki/Acute_myeloid_leukemia", "Acute myeloid leukemia")]
    [InlineData("wiki/B-cell_%26_T-cell/2024?action=edit#CHOP", "B-cell & T-cell/2024")]
    [InlineData("w/index.php?action=view&title=Caf%C3%A9+noir_x", "Café noir x")]
    [InlineData("w/index.php/Template:A", "Template:A")]
    public async Task TheTitleIsWhatTheAddressNames(string path, string title)
    {
        await using var wiki = new ScriptedServer(
            ScriptedAnswer.Html(
                """<head><link rel="EditURI" type="application/rsd+xml" href="/w/api.php?action=rsd"/>"""
            ),
            new ScriptedAnswer(Pretty)
        );

        Assert.Equal(
            new WikiLocation(new Uri(wiki.Address, "w/api.php"), title),
            await FindAsync(new Uri(wiki.Address, path))
        );
    }

    [Theory]
    [InlineData("<LINK href='//HOST/w/api.php?action=rsd&amp;x=1' rel='EditURI'>", "w/api.php")]
    [InlineData("<link rel=EditURI href=http://HOST/deep/api.php>", "deep/api.php")]
    [InlineData("<link rel=\"EditURI\" href=\"https://elsewhere.example/api.php\">", "w/api.php")]
    [InlineData("<link rel=\"EditURI\" href=\"file:///etc/passwd\">", "w/api.php")]
    [InlineData("<link rel=\"stylesheet\" href=\"/deep/api.php\">", "w/api.php")]
    [InlineData("", "w/api.php")]
    public async Task TheApiIsWhereThePageSaysOrInAUsualPlaceOfTheSameServer(string head, string api)
    {
        await using var wiki = new ScriptedServer(ScriptedAnswer.Html(head), new ScriptedAnswer(Pretty));

        var location = await FindAsync(new Uri(wiki.Address, "wiki/A"));

        Assert.Equal(new WikiLocation(new Uri(wiki.Address, api), "A"), location);
    }

    [Fact]
    public async Task TheApiBesideIndexPhpIsTriedBeforeTheUsualPlaces()
    {
        await using var wiki = new ScriptedServer(
            ScriptedAnswer.Html("", 403),
            new ScriptedAnswer("""{"query":{"general":{"articlepath":"/m/index.php/$1","script":"/m/index.php"}}}""")
        );

        var location = await FindAsync(new Uri(wiki.Address, "m/index.php/A"));

        Assert.Equal(new WikiLocation(new Uri(wiki.Address, "m/api.php"), "A"), location);
    }

    [Fact]
    public async Task AnAddressWithoutAWikiIsAnErrorThatSaysWhereItWasLookedFor()
    {
        await using var site = new ScriptedServer(ScriptedAnswer.Html("Hello"), ScriptedAnswer.Html("Hello"));

        var failure = await FailsAsync(new Uri(site.Address, "wiki/A"));

        Assert.Contains($"{site.Address}w/api.php, {site.Address}api.php", failure.Message);
        Assert.Contains("Check the address, or give an XML export", failure.Message);
    }

    [Fact]
    public async Task AnApiThatIsClosedIsNotMistakenForNone()
    {
        await using var wiki = new ScriptedServer(
            ScriptedAnswer.Html(""),
            new ScriptedAnswer("""{"error":{"code":"readapidenied","info":"You need read permission."}}""")
        );

        var failure = await FailsAsync(new Uri(wiki.Address, "wiki/A"));

        Assert.Contains("wants a login", failure.Message);
    }

    [Theory]
    [InlineData("wiki/A?oldid=12", "only newest revisions are read")]
    [InlineData("w/index.php?title=A&diff=prev", "only newest revisions are read")]
    [InlineData("w/index.php?curid=7", "only newest revisions are read")]
    [InlineData("wiki/", "names no page")]
    [InlineData("w/index.php", "names no page")]
    [InlineData("w/index.php?title=", "names no page")]
    [InlineData("elsewhere/A", "names no page")]
    public async Task AnAddressThatNamesNoNewestPageIsRefused(string path, string reason)
    {
        await using var wiki = new ScriptedServer(ScriptedAnswer.Html(""), new ScriptedAnswer(Pretty));

        var failure = await FailsAsync(new Uri(wiki.Address, path));

        Assert.Contains(reason, failure.Message);
    }

    [Theory]
    [InlineData("ftp://wiki.example/wiki/A")]
    [InlineData("file:///wiki/A")]
    [InlineData("https://me:secret@wiki.example/wiki/A")]
    public async Task OnlyWebAddressesWithoutAUserAreAsked(string address)
    {
        var failure = await FailsAsync(new Uri(address));

        Assert.Contains("no http or https address without a user's name", failure.Message);
    }

    [Fact]
    public async Task TheApiIsFoundFromItsOwnAddress()
    {
        await using var wiki = new ScriptedServer(new ScriptedAnswer(Pretty));
        using var connection = Connections.Open();

        var api = await WikiLocation.FindApiAsync(connection, new Uri(wiki.Address, "w/api.php?action=help"), default);

        Assert.Equal(new Uri(wiki.Address, "w/api.php"), api);
    }

    private static Task<WebSourceException> FailsAsync(Uri page) =>
        Assert.ThrowsAsync<WebSourceException>(() => FindAsync(page));

    private static async Task<WikiLocation> FindAsync(Uri page)
    {
        using var connection = Connections.Open();
        return await WikiLocation.FindAsync(connection, page, default);
    }
}
