using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>Passes of the scheduled job over a real wiki.</summary>
public sealed class RepublishTests(MediaWikiServer wiki) : IClassFixture<MediaWikiServer>, IDisposable
{
    private static readonly string Text = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"))
        .TrimEnd();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [MediaWikiFact]
    public async Task WhatIsNewIsPublishedOnceAndWhatChangedAgain()
    {
        await wiki.PutAsync("Pass one", Text);

        var first = await PassAsync("--page", "Pass one");
        var unchanged = await PassAsync("--page", "Pass one");
        await wiki.PutAsync("Pass one", Text.Replace("10 mg", "11 mg"));
        var changed = await PassAsync("--page", "Pass one");

        Assert.Equal((0, "new", "done"), Of(first));
        Assert.Empty(Published(unchanged));
        Assert.Equal(0, unchanged.ExitCode);
        Assert.Contains(" 0 writes", unchanged.Error);
        Assert.Equal((0, "changed", "done"), Of(changed));
    }

    [MediaWikiFact]
    public async Task APageThatIsGoneKeepsWhatIsInUseUntilAPersonAgrees()
    {
        await wiki.PutAsync("Pass gone", Text);
        await PassAsync("--page", "Pass gone");
        await CliRun.OfAsync(folder, "approve", wiki.PageAddress("Pass_gone").AbsoluteUri, "--by", "A. Pharmacist");
        await wiki.DeleteAsync("Pass gone");

        var deleted = await PassAsync("--page", "Pass gone");
        var again = await PassAsync("--page", "Pass gone");
        await wiki.PutAsync("Pass gone", Text);
        var back = await PassAsync("--page", "Pass gone");

        Assert.Equal((0, "deleted", "done"), Of(deleted));
        var report = Published(deleted).Single().GetProperty("report");
        Assert.Equal(0, report.GetProperty("summary").GetProperty("retired").GetInt32());
        Assert.True(report.GetProperty("summary").GetProperty("held").GetInt32() > 0);
        Assert.Empty(Published(again));
        Assert.Equal((0, "changed", "done"), Of(back));
    }

    [MediaWikiFact]
    public async Task AMovedPageIsPublishedUnderItsNewTitle()
    {
        await wiki.PutAsync("Pass before", Text);
        await PassAsync("--page", "Pass before");
        await wiki.MoveAsync("Pass before", "Pass after");

        var moved = await PassAsync("--page", "Pass before");
        var again = await PassAsync("--page", "Pass before");

        Assert.Equal(
            [("Pass after", "new", "done"), ("Pass before", "moved", "done")],
            Published(moved)
                .Select(page =>
                    (
                        page.GetProperty("title").GetString()!,
                        page.GetProperty("reason").GetString()!,
                        page.GetProperty("result").GetString()!
                    )
                )
        );
        Assert.Equal("moved to 'Pass after'", Published(moved)[1].GetProperty("message").GetString());
        Assert.Empty(Published(again));
    }

    [MediaWikiFact]
    public async Task WhatIsRetiredOfAMovedPageLeadsToTheSameRegimenUnderTheNewTitle()
    {
        await wiki.PutAsync("Pass source", Text);
        await PassAsync("--page", "Pass source");
        var address = wiki.PageAddress("Pass_source").AbsoluteUri;
        await CliRun.OfAsync(folder, "approve", address, "--by", "A. Pharmacist");
        await wiki.MoveAsync("Pass source", "Pass target");
        var moved = await PassAsync("--page", "Pass source");

        // The address now leads to the page under its new title; the old source is still known by its own.
        string[] old = ["-", "--title", "Pass source", "--kind", "hemonc"];
        var approval = await CliRun.OfAsync(folder, ["approve", .. old, "--by", "A. Pharmacist", "--format", "json"]);

        var waiting = Published(moved)[1].GetProperty("report").GetProperty("items");
        Assert.All(
            waiting.EnumerateArray().Where(item => item.GetProperty("action").GetString() == "held"),
            item => Assert.EndsWith("/Library/pass-target", item.GetProperty("reason").GetString())
        );
        Assert.Equal(0, approval.ExitCode);
        var followed = JsonDocument
            .Parse(approval.Out)
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Where(item => item.GetProperty("type").GetString() == "PlanDefinition")
            .Select(item => (item.GetProperty("url").GetString(), item.GetProperty("reason").GetString()))
            .ToList();
        // Regimens and variants, each with its own successor: the same address but for the title.
        Assert.Equal(4, followed.Count);
        Assert.All(
            followed.Where(item => !item.Item1!.Contains("-monot-", StringComparison.Ordinal)),
            item => Assert.Equal($"followed by {item.Item1!.Replace("pass-source", "pass-target")}", item.Item2)
        );
        var manifest = await File.ReadAllTextAsync(NewestOf("Library", "pass-source"));
        Assert.Contains("\"type\": \"successor\"", manifest);
        Assert.Contains("/Library/pass-target\"", manifest);
    }

    [MediaWikiFact]
    public async Task TheContentPagesOfACategoryAreWatched()
    {
        await wiki.PutAsync("Pass in category", Text + "\n[[Category:Pass regimens]]");
        await wiki.PutAsync("User:Admin/draft", Text + "\n[[Category:Pass regimens]]");

        var run = await PassAsync("--category", "Pass regimens");

        Assert.Equal((0, "new", "done"), Of(run));
    }

    [MediaWikiFact]
    public async Task APageThatTheWikiDoesNotHaveIsNamedAndTheOthersGoOn()
    {
        await wiki.PutAsync("Pass here", Text);

        var run = await PassAsync("--page", "Pass nowhere", "--page", "Pass here");

        Assert.Equal((1, "new", "done"), Of(run));
        Assert.Contains("'Pass nowhere'", run.Error);
    }

    [MediaWikiFact]
    public async Task APageThatCanNeverBePublishedIsTriedOnceForEachRevision()
    {
        await wiki.PutAsync("Pass.json", "{}");
        await wiki.PutAsync("MediaWiki:Pass.json", "{}");

        var first = await PassAsync("--page", "MediaWiki:Pass.json");
        var again = await PassAsync("--page", "MediaWiki:Pass.json");
        await wiki.PutAsync("MediaWiki:Pass.json", "{\"a\":1}");
        var changed = await PassAsync("--page", "MediaWiki:Pass.json");

        Assert.Equal((1, "new", "failed"), Of(first));
        Assert.Empty(Published(again));
        Assert.Contains("failed before", again.Error);
        Assert.Equal((1, "new", "failed"), Of(changed));
    }

    [Fact]
    public async Task WithoutAWikiOrPagesTheSettingIsNamed()
    {
        var noWiki = await CliRun.OfAsync(folder, "republish", "--page", "P");
        var noPages = await CliRun.OfAsync(folder, "republish", "--wiki", "http://127.0.0.1:9/");

        Assert.Equal((2, 2), (noWiki.ExitCode, noPages.ExitCode));
        Assert.Contains("FhirRegimens:Wiki", noWiki.Error);
        Assert.Contains("FhirRegimens:Pages", noPages.Error);
    }

    [Fact]
    public async Task AWikiThatIsDownFailsThePass()
    {
        var run = await CliRun.OfAsync(folder, "republish", "--wiki", "http://127.0.0.1:9/", "--page", "P");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("cannot be reached", run.Error);
    }

    private Task<CliRun> PassAsync(params string[] arguments) =>
        CliRun.OfAsync(folder, ["republish", "--wiki", wiki.BaseAddress.AbsoluteUri, "--format", "json", .. arguments]);

    /// <summary>The newest version of a resource in the repository's folder.</summary>
    private string NewestOf(string type, string id) =>
        Directory
            .EnumerateFiles(folder.PathOf("repository", type, id), "*.json")
            .MaxBy(file => int.Parse(Path.GetFileNameWithoutExtension(file)))!;

    private static JsonElement[] Published(CliRun run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("published").EnumerateArray()];

    private static (int ExitCode, string Reason, string Result) Of(CliRun run)
    {
        var page = Assert.Single(Published(run));
        return (run.ExitCode, page.GetProperty("reason").GetString()!, page.GetProperty("result").GetString()!);
    }
}
