using System.Globalization;
using System.Text;

namespace FhirRegimens.Web.Tests;

/// <summary>How requests are sent, sent again, and given up; what is asked for does not matter here.</summary>
public sealed class WebConnectionTests
{
    private static readonly WebConnectionSettings Settings = new()
    {
        Program = "FhirRegimens/0.0.0",
        Contact = "pharmacy@hospital.example",
        Retries = 0,
    };

    private static readonly ScriptedAnswer Done = new("done", Type: "text/plain");

    [Fact]
    public async Task TheServerIsToldWhoAsks()
    {
        await using var server = new ScriptedServer(Done);

        await AskAsync(server, Open());

        Assert.Equal("FhirRegimens/0.0.0 (pharmacy@hospital.example)", server.UserAgent);
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
        Assert.Equal(isOne, WebConnectionSettings.IsContact(contact));
        if (!isOne)
        {
            Assert.Throws<ArgumentException>(() =>
                new WebConnection(Settings with { Contact = contact }, TimeProvider.System, _ => null)
            );
        }
    }

    [Fact]
    public async Task AServerThatIsBusyIsAskedAgainWhenItWantsToBe()
    {
        await using var server = new ScriptedServer(Busy(503, "7"), Busy(429, "9"), Done);
        var clock = new ImpatientClock();

        await AskAsync(server, Open(retries: 5, clock));

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)], clock.Waits);
    }

    [Fact]
    public async Task WhatMeansBusyIsForTheOneToSayWhoKnowsTheServer()
    {
        await using var server = new ScriptedServer(new ScriptedAnswer("wait a moment"), Done);
        var clock = new ImpatientClock();

        var answer = await AskAsync(
            server,
            new(Settings with { Retries = 1 }, clock, said => Text(said) == "done" ? null : Text(said))
        );

        Assert.Equal("done", answer);
        Assert.Single(clock.Waits);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(408)]
    public async Task AFailureThatPassesIsTriedAgain(int status)
    {
        await using var server = new ScriptedServer(
            ScriptedAnswer.Html("", status),
            ScriptedAnswer.Html("", status),
            Done
        );
        var clock = new ImpatientClock();

        await AskAsync(server, Open(retries: 2, clock));

        Assert.Equal(2, clock.Waits.Count);
    }

    [Fact]
    public async Task ADateToComeBackAtIsHonoured()
    {
        var clock = new ImpatientClock();
        var later = (clock.GetUtcNow() + TimeSpan.FromSeconds(30)).ToString("R", CultureInfo.InvariantCulture);
        await using var server = new ScriptedServer(Busy(503, later), Done);

        await AskAsync(server, Open(retries: 1, clock));

        Assert.Equal([TimeSpan.FromSeconds(30)], clock.Waits);
    }

    [Fact]
    public async Task AServerThatStaysBusyIsLeftAloneAfterTheLastTry()
    {
        await using var server = new ScriptedServer([.. Enumerable.Repeat(Busy(429, "1"), 4)]);

        var failure = await FailsAsync(server, Open(retries: 3, new ImpatientClock()));

        Assert.Equal(4, server.Requests.Count);
        Assert.Contains("is busy or failing (HTTP 429)", failure.Message);
        Assert.Contains(server.Address.AbsoluteUri, failure.Message);
    }

    [Fact]
    public async Task AWaitThatIsTooLongIsNotCutShort()
    {
        await using var server = new ScriptedServer(Busy(429, "3600"), Done);
        var clock = new ImpatientClock();

        var failure = await FailsAsync(server, Open(retries: 3, clock));

        Assert.Empty(clock.Waits);
        Assert.Contains("It asks to wait 3600 seconds: try again then.", failure.Message);
    }

    [Fact]
    public async Task ARedirectOnTheSameServerIsFollowed()
    {
        await using var server = new ScriptedServer(ScriptedAnswer.Redirect("/w/api.php"), Done);

        var answer = await AskAsync(server, Open());

        Assert.Equal("done", answer);
        Assert.Equal("/w/api.php", server.Requests[1]);
    }

    [Theory]
    [InlineData("https://elsewhere.example/api.php")]
    [InlineData("//elsewhere.example/api.php")]
    [InlineData("http://127.0.0.1:1/api.php")]
    [InlineData("http://localhost/api.php")]
    [InlineData("file:///etc/passwd")]
    public async Task ARedirectToAnotherServerIsRefused(string location)
    {
        await using var server = new ScriptedServer(ScriptedAnswer.Redirect(location));

        var failure = await FailsAsync(server, Open());

        Assert.Contains("which is another server", failure.Message);
    }

    [Fact]
    public async Task RedirectsWithoutAnEndAreGivenUp()
    {
        await using var server = new ScriptedServer([.. Enumerable.Repeat(ScriptedAnswer.Redirect("/api.php"), 20)]);

        var failure = await FailsAsync(server, Open());

        Assert.Contains("without an end", failure.Message);
        Assert.True(server.Requests.Count < 10);
    }

    [Fact]
    public async Task AnAnswerThatIsTooLargeIsNotReadToItsEnd()
    {
        await using var server = new ScriptedServer(new ScriptedAnswer(new string(' ', 4096)));

        var failure = await FailsAsync(
            server,
            new(Settings with { LargestAnswer = 1024, Retries = 3 }, new ImpatientClock(), _ => null)
        );

        Assert.Contains("answers more than 1024 bytes", failure.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotEndIsGivenUp()
    {
        await using var server = new ScriptedServer(new ScriptedAnswer("{") { Hangs = true });

        var failure = await FailsAsync(
            server,
            new(Settings with { Timeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System, _ => null)
        );

        Assert.Contains("did not answer within 0 seconds", failure.Message);
    }

    [Fact]
    public async Task AServerThatCannotBeReachedIsNamed()
    {
        var failure = await FailsAsync(new Uri("http://127.0.0.1:9/api.php"), Open());

        Assert.Contains("http://127.0.0.1:9/api.php", failure.Message);
        Assert.Contains("cannot be reached", failure.Message);
        Assert.Contains("Check the address, and that the server runs.", failure.Message);
    }

    [Fact]
    public async Task AConnectionThatIsNotSecureIsRefused()
    {
        await using var server = new ScriptedServer();

        var failure = await FailsAsync(
            new UriBuilder(server.Address) { Scheme = "https" }.Uri,
            Open(retries: 3, new ImpatientClock())
        );

        Assert.Contains("no secure connection that this machine trusts", failure.Message);
    }

    private static WebConnection Open() => new(Settings, TimeProvider.System, _ => null);

    private static WebConnection Open(int retries, TimeProvider clock) =>
        new(Settings with { Retries = retries }, clock, _ => null);

    private static ScriptedAnswer Busy(int status, string retryAfter) =>
        new("", status) { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } };

    private static Task<string> AskAsync(ScriptedServer server, WebConnection connection) =>
        AskAsync(server.Address, connection);

    private static async Task<string> AskAsync(Uri address, WebConnection connection)
    {
        using (connection)
        {
            return Text(await connection.GetAsync(address, default));
        }
    }

    private static string Text(WebAnswer answer) => Encoding.UTF8.GetString(answer.Body);

    private static Task<WebSourceException> FailsAsync(ScriptedServer server, WebConnection connection) =>
        FailsAsync(server.Address, connection);

    private static Task<WebSourceException> FailsAsync(Uri address, WebConnection connection) =>
        Assert.ThrowsAsync<WebSourceException>(() => AskAsync(address, connection));
}
