using System.Globalization;
using FhirRegimens.MediaWiki.Api;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>How requests are sent, sent again, and given up; what is asked for does not matter here.</summary>
public sealed class WikiConnectionTests
{
    private static readonly StubAnswer APage = new(
        """{"query":{"pages":[{"pageid":1,"ns":0,"title":"P","lastrevid":2}]}}"""
    );

    [Fact]
    public async Task TheWikiIsToldWhoAsks()
    {
        await using var wiki = new StubWiki(APage);

        await AskAsync(wiki, Connections.Open());

        Assert.Equal("FhirRegimens/0.0.0 (pharmacy@hospital.example)", wiki.UserAgent);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("somebody", false)]
    [InlineData("a@b.example\r\nX: y", false)]
    [InlineData("a@b.example)", false)]
    [InlineData("ftp://hospital.example", false)]
    [InlineData("a@b.example", true)]
    [InlineData("https://hospital.example/contact", true)]
    public void AContactIsAnAddressThatOneCanWriteTo(string contact, bool isOne)
    {
        Assert.Equal(isOne, WikiConnectionSettings.IsContact(contact));
        if (!isOne)
        {
            Assert.Throws<ArgumentException>(() =>
                new WikiConnection(Connections.Settings with { Contact = contact }, TimeProvider.System)
            );
        }
    }

    [Theory]
    [InlineData("maxlag")]
    [InlineData("ratelimited")]
    public async Task AWikiThatIsBusyIsAskedAgainWhenItWantsToBe(string code)
    {
        await using var wiki = new StubWiki(StubAnswer.Busy(code, "7"), StubAnswer.Busy(code, "9"), APage);
        var clock = new ImpatientClock();

        var page = await AskAsync(wiki, Connections.Open(retries: 5, clock));

        Assert.Equal("P", page.Page!.Title);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)], clock.Waits);
        Assert.All(wiki.Requests, request => Assert.Contains("&maxlag=5&", request));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(408)]
    public async Task AFailureThatPassesIsTriedAgain(int status)
    {
        await using var wiki = new StubWiki(StubAnswer.Html("", status), StubAnswer.Html("", status), APage);
        var clock = new ImpatientClock();

        await AskAsync(wiki, Connections.Open(retries: 2, clock));

        Assert.Equal(2, clock.Waits.Count);
    }

    [Fact]
    public async Task ADateToComeBackAtIsHonoured()
    {
        var clock = new ImpatientClock();
        var later = (clock.GetUtcNow() + TimeSpan.FromSeconds(30)).ToString("R", CultureInfo.InvariantCulture);
        await using var wiki = new StubWiki(StubAnswer.Busy("maxlag", later), APage);

        await AskAsync(wiki, Connections.Open(retries: 1, clock));

        Assert.Equal([TimeSpan.FromSeconds(30)], clock.Waits);
    }

    [Fact]
    public async Task AWikiThatStaysBusyIsLeftAloneAfterTheLastTry()
    {
        await using var wiki = new StubWiki([.. Enumerable.Repeat(StubAnswer.Busy("maxlag", "1"), 4)]);

        var failure = await FailsAsync(wiki, Connections.Open(retries: 3, new ImpatientClock()));

        Assert.Equal(4, wiki.Requests.Count);
        Assert.Contains("is busy or failing (maxlag: Waiting for a database.)", failure.Message);
        Assert.Contains(wiki.Api.AbsoluteUri, failure.Message);
    }

    [Fact]
    public async Task AWaitThatIsTooLongIsNotCutShort()
    {
        await using var wiki = new StubWiki(StubAnswer.Busy("ratelimited", "3600"), APage);
        var clock = new ImpatientClock();

        var failure = await FailsAsync(wiki, Connections.Open(retries: 3, clock));

        Assert.Empty(clock.Waits);
        Assert.Contains("It asks to wait 3600 seconds: try again then.", failure.Message);
    }

    [Fact]
    public async Task ARedirectOnTheSameServerIsFollowed()
    {
        await using var wiki = new StubWiki(StubAnswer.Redirect("/w/api.php"), APage);

        var page = await AskAsync(wiki, Connections.Open());

        Assert.Equal("P", page.Page!.Title);
        Assert.Equal("/w/api.php", wiki.Requests[1]);
    }

    [Theory]
    [InlineData("https://elsewhere.example/api.php")]
    [InlineData("//elsewhere.example/api.php")]
    [InlineData("http://127.0.0.1:1/api.php")]
    [InlineData("http://localhost/api.php")]
    [InlineData("file:///etc/passwd")]
    public async Task ARedirectToAnotherServerIsRefused(string location)
    {
        await using var wiki = new StubWiki(StubAnswer.Redirect(location));

        var failure = await FailsAsync(wiki, Connections.Open());

        Assert.Contains("which is another server", failure.Message);
    }

    [Fact]
    public async Task RedirectsWithoutAnEndAreGivenUp()
    {
        await using var wiki = new StubWiki([.. Enumerable.Repeat(StubAnswer.Redirect("/api.php"), 20)]);

        var failure = await FailsAsync(wiki, Connections.Open());

        Assert.Contains("without an end", failure.Message);
        Assert.True(wiki.Requests.Count < 10);
    }

    [Fact]
    public async Task AnAnswerThatIsTooLargeIsNotReadToItsEnd()
    {
        await using var wiki = new StubWiki(new StubAnswer(new string(' ', 4096)));

        var failure = await FailsAsync(
            wiki,
            new(Connections.Settings with { LargestAnswer = 1024, Retries = 3 }, new ImpatientClock())
        );

        Assert.Contains("answers more than 1024 bytes", failure.Message);
        Assert.Single(wiki.Requests);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotEndIsGivenUp()
    {
        await using var wiki = new StubWiki(new StubAnswer("{") { Hangs = true });

        var failure = await FailsAsync(
            wiki,
            new(Connections.Settings with { Timeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System)
        );

        Assert.Contains("did not answer within 0 seconds", failure.Message);
    }

    [Fact]
    public async Task AWikiThatCannotBeReachedIsNamed()
    {
        var failure = await FailsAsync(new Uri("http://127.0.0.1:9/api.php"), Connections.Open());

        Assert.Contains("http://127.0.0.1:9/api.php?", failure.Message);
        Assert.Contains("cannot be reached", failure.Message);
        Assert.Contains("Check the address, and that the wiki runs.", failure.Message);
    }

    [Fact]
    public async Task AConnectionThatIsNotSecureIsRefused()
    {
        await using var wiki = new StubWiki();

        var failure = await FailsAsync(
            new UriBuilder(wiki.Api) { Scheme = "https" }.Uri,
            Connections.Open(retries: 3, new ImpatientClock())
        );

        Assert.Contains("no secure connection that this machine trusts", failure.Message);
    }

    [Fact]
    public void OnlyWebAddressesAreAsked() =>
        Assert.Throws<MediaWikiException>(() => new MediaWikiClient(Connections.Open(), new Uri("file:///etc/passwd")));

    private static Task<PageState> AskAsync(StubWiki wiki, WikiConnection connection) => AskAsync(wiki.Api, connection);

    private static async Task<PageState> AskAsync(Uri api, WikiConnection connection)
    {
        using (connection)
        {
            return await new MediaWikiClient(connection, api).ReadStatesAsync(["P"], default).FirstAsync();
        }
    }

    private static Task<MediaWikiException> FailsAsync(StubWiki wiki, WikiConnection connection) =>
        FailsAsync(wiki.Api, connection);

    private static Task<MediaWikiException> FailsAsync(Uri api, WikiConnection connection) =>
        Assert.ThrowsAsync<MediaWikiException>(() => AskAsync(api, connection));
}
