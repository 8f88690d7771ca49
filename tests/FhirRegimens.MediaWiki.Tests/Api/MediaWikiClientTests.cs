using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>What the API can answer and a real wiki does not answer on demand.</summary>
public sealed class MediaWikiClientTests
{
    [Fact]
    public async Task AnAnswerInSeveralPartsIsPutTogether()
    {
        await using var wiki = new ScriptedServer(
            new ScriptedAnswer(
                """
                {"continue":{"rvcontinue":"2|5","continue":"||info"},
                 "query":{"pages":[
                   {"pageid":1,"ns":0,"title":"A","canonicalurl":"https://w.example/A","revisions":[
                     {"revid":4,"timestamp":"2026-01-01T00:00:00Z","slots":{"main":{"contentmodel":"wikitext","content":"a"}}}]},
                   {"pageid":2,"ns":0,"title":"B"}]}}
                """
            ),
            new ScriptedAnswer(
                """
                {"batchcomplete":true,
                 "query":{"pages":[
                   {"pageid":1,"ns":0,"title":"A"},
                   {"pageid":2,"ns":0,"title":"B","revisions":[
                     {"revid":5,"timestamp":"2026-01-02T00:00:00Z","slots":{"main":{"contentmodel":"wikitext","content":"b"}}}]}]}}
                """
            )
        );

        var answers = await PagesAsync(wiki, "A", "B");

        Assert.Equal([("A", "a", 4L), ("B", "b", 5L)], answers.Select(a => (a.Asked, a.Page!.Text, a.Page.RevisionId)));
        Assert.Contains("&rvcontinue=2|5&continue=||info", wiki.Requests[1]);
    }

    [Fact]
    public async Task AWikiThatContinuesInACircleIsGivenUp()
    {
        var again = new ScriptedAnswer("""{"continue":{"cmcontinue":"x","continue":"-||"},"query":{}}""");
        await using var wiki = new ScriptedServer(again, again, again, again);
        using var connection = Connections.Open();

        var failure = await Assert.ThrowsAsync<WebSourceException>(async () =>
            await new MediaWikiClient(connection, wiki.Api()).ReadCategoryAsync("C", [0], default).ToListAsync()
        );

        Assert.Contains("answers the same again", failure.Message);
    }

    [Fact]
    public async Task NoMoreThanFiftyTitlesAreAskedForAtOnceAndNoLongAddressIsSent()
    {
        var titles = Enumerable.Range(0, 120).Select(number => $"{number}").ToArray();
        var longTitles = Enumerable.Range(0, 10).Select(number => new string('é', 100) + number).ToArray();
        await using var wiki = new ScriptedServer([.. Answers(titles.Chunk(50)), .. Answers(longTitles.Chunk(6))]);
        using var connection = Connections.Open();
        var client = new MediaWikiClient(connection, wiki.Api());

        var states = await client.ReadStatesAsync([.. titles, .. titles], default).ToListAsync();
        await client.ReadStatesAsync(longTitles, default).ToListAsync();

        Assert.Equal(titles, states.Select(state => state.Asked));
        Assert.Equal(5, wiki.Requests.Count);
        Assert.All(wiki.Requests, request => Assert.InRange(Uri.EscapeDataString(request).Length, 1, 4500));

        static IEnumerable<ScriptedAnswer> Answers(IEnumerable<string[]> batches) =>
            batches.Select(batch => Pages([.. batch.Select(title => $$"""{"title":"{{title}}","missing":true}""")]));
    }

    [Fact]
    public async Task ATitleThatNoRequestCanHoldIsInvalidWithoutAsking()
    {
        await using var wiki = new ScriptedServer();

        var answers = await PagesAsync(wiki, "a|b", " ", "a\nb");

        Assert.All(answers, answer => Assert.Equal(PageStatus.Invalid, answer.Status));
        Assert.Empty(wiki.Requests);
    }

    [Theory]
    [InlineData(
        """{"pageid":1,"ns":0,"title":"A","revisions":[{"revid":4,"timestamp":"2026-01-01T00:00:00Z","slots":{"main":{"texthidden":true}}}]}"""
    )]
    [InlineData(
        """{"pageid":1,"ns":0,"title":"A","revisions":[{"revid":4,"timestamp":"2026-01-01T00:00:00Z","texthidden":true}]}"""
    )]
    public async Task AHiddenTextIsNoEmptyText(string page)
    {
        await using var wiki = new ScriptedServer(Pages(page));

        Assert.Equal([new PageAnswer("A", PageStatus.Hidden, Page: null)], await PagesAsync(wiki, "A"));
    }

    [Theory]
    [InlineData("""{"query":{"pages":[]}}""", "left out 'A'")]
    [InlineData("""{"query":{"pages":[{"pageid":1,"ns":0,"title":"A"}]}}""", "without a revision of 'A'")]
    [InlineData("""{"query":{"pages":{"1":{"title":"A"}}}}""", "JSON of MediaWiki 1.26 or later")]
    [InlineData("""{"query":{"pages":null}}""", "JSON of MediaWiki 1.26 or later")]
    [InlineData("""{"query":{"pages":[{"title":"\ud800"}]}}""", "JSON of MediaWiki 1.26 or later")]
    [InlineData("""[1, 2""", "JSON of MediaWiki 1.26 or later")]
    [InlineData("""{"error":{"code":"readapidenied","info":"You need read permission."}}""", "wants a login")]
    [InlineData(
        """{"error":{"code":"badvalue","info":"Unrecognized value."}}""",
        "refused (badvalue): Unrecognized value."
    )]
    public async Task AnAnswerThatIsNotAsItShouldBeIsAnErrorThatNamesTheWiki(string json, string reason)
    {
        await using var wiki = new ScriptedServer(new ScriptedAnswer(json));

        var failure = await Assert.ThrowsAsync<WebSourceException>(() => PagesAsync(wiki, "A"));

        Assert.Contains(reason, failure.Message);
        Assert.Contains(wiki.Api().AbsoluteUri, failure.Message);
    }

    [Theory]
    [InlineData(200, "A login or a check for robots")]
    [InlineData(403, "closed to this program")]
    [InlineData(404, "does not exist (404)")]
    public async Task APageForPeopleIsNoAnswer(int status, string reason)
    {
        await using var wiki = new ScriptedServer(ScriptedAnswer.Html("<html>Are you a robot?</html>", status));

        var failure = await Assert.ThrowsAsync<WebSourceException>(() => PagesAsync(wiki, "A"));

        Assert.Contains(reason, failure.Message);
    }

    [Fact]
    public async Task ChangesThatDoNotConcernATextAreLeftOut()
    {
        await using var wiki = new ScriptedServer(
            new ScriptedAnswer(
                """
                {"query":{"recentchanges":[
                  {"type":"log","ns":0,"title":"A","pageid":1,"timestamp":"2026-01-01T00:00:00Z","logtype":"protect","logaction":"protect","logparams":{}},
                  {"type":"log","ns":0,"title":"A","pageid":1,"timestamp":"2026-01-01T00:00:00Z","logtype":"delete","logaction":"revision","logparams":{}},
                  {"type":"log","ns":0,"timestamp":"2026-01-01T00:00:00Z","actionhidden":true},
                  {"type":"log","ns":0,"title":"A","pageid":1,"timestamp":"2026-01-01T00:00:00Z","logtype":"delete","logaction":"restore","logparams":[]}]}}
                """
            )
        );
        using var connection = Connections.Open();

        var changes = await new MediaWikiClient(connection, wiki.Api())
            .ReadChangesAsync(default, default)
            .ToListAsync();

        Assert.Equal([ChangeKind.Restored], changes.Select(change => change.Kind));
    }

    private static ScriptedAnswer Pages(params string[] pages) =>
        new("""{"query":{"pages":[PAGES]}}""".Replace("PAGES", string.Join(',', pages)));

    private static async Task<List<PageAnswer>> PagesAsync(ScriptedServer wiki, params string[] titles)
    {
        using var connection = Connections.Open();
        return await new MediaWikiClient(connection, wiki.Api()).ReadPagesAsync(titles, default).ToListAsync();
    }
}
