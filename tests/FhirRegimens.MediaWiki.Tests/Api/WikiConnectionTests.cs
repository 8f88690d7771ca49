using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>How a wiki says in words that it is busy; the rest is as of any server.</summary>
public sealed class WikiConnectionTests
{
    [Theory]
    [InlineData("maxlag")]
    [InlineData("ratelimited")]
    public async Task AWikiThatIsBusyIsAskedAgainWhenItWantsToBe(string code)
    {
        var page = new ScriptedAnswer("""{"query":{"pages":[{"pageid":1,"ns":0,"title":"P","lastrevid":2}]}}""");
        await using var wiki = new ScriptedServer(Busy(code, "7"), Busy(code, "9"), page);
        var clock = new ImpatientClock();
        using var connection = Connections.Open(retries: 5, clock);

        var state = await new MediaWikiClient(connection, wiki.Api()).ReadStatesAsync(["P"], default).FirstAsync();

        Assert.Equal("P", state.Page!.Title);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)], clock.Waits);
        Assert.All(wiki.Requests, request => Assert.Contains("&maxlag=5&", request));
    }

    [Fact]
    public async Task WhatABusyWikiSaysIsTold()
    {
        await using var wiki = new ScriptedServer(Busy("maxlag", "1"));
        using var connection = Connections.Open();
        var client = new MediaWikiClient(connection, wiki.Api());

        var failure = await Assert.ThrowsAsync<WebSourceException>(async () =>
            await client.ReadStatesAsync(["P"], default).FirstAsync()
        );

        Assert.Contains("is busy or failing (maxlag: Waiting for a database.)", failure.Message);
    }

    [Fact]
    public void OnlyWebAddressesAreAsked() =>
        Assert.Throws<WebSourceException>(() => new MediaWikiClient(Connections.Open(), new Uri("file:///etc/passwd")));

    private static ScriptedAnswer Busy(string code, string retryAfter) =>
        new("""{"error":{"code":"CODE","info":"Waiting for a database."}}""".Replace("CODE", code))
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter },
        };
}
