using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>The list of regimens as a person searches it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class IndexTests(Browser browser)
{
    [ChromiumFact]
    public async Task SearchAndFiltersNarrowTheListAndStandInTheAddress()
    {
        await using var server = await SiteServer.StartAsync(new(new([.. Content.Samples, .. Content.Corpus])));
        await using var visit = await browser.VisitAsync(server.Address, Screens.Wide);
        var page = visit.Page;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "index.png") });

        await page.FillAsync("[name=q]", "CHOP ritux");
        Assert.Equal(["R-CHOP", "R-CHOP", "R-CHOP"], await FoundAsync(page));
        await page.FillAsync("[name=q]", "");
        await page.SelectOptionAsync("[name=drug]", "Alemtuzumab");
        Assert.Equal(["Alemtuzumab monotherapy"], await FoundAsync(page));
        Assert.EndsWith("#drug=Alemtuzumab", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        Assert.Equal(["Alemtuzumab monotherapy"], await FoundAsync(page));
        await page.SelectOptionAsync("[name=disease]", "Diffuse large B-cell lymphoma");
        Assert.Empty(await FoundAsync(page));
        Assert.Equal("No plan matches. Clear a filter to see more.", await page.InnerTextAsync("[data-found]"));

        await page.ClickAsync("button[type=reset]");
        await page.SelectOptionAsync("[name=setting]", "Untreated");
        await page.SelectOptionAsync("[name=evidence]", "Phase 2");
        await page.SelectOptionAsync("[name=status]", "draft");
        Assert.Contains("DA-EPOCH", await FoundAsync(page));
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task StatusesOfWhatWasPublishedAreFiltered()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Published)));
        await using var visit = await browser.VisitAsync(new(server.Address, "index.html#status=draft"), Screens.Wide);

        Assert.Equal(["DA-EPOCH", "R-CHOP"], await FoundAsync(visit.Page));
        Assert.Equal(2, await visit.Page.Locator("tbody .badge.active").CountAsync());
    }

    [ChromiumFact]
    public async Task FourThousandRegimensAreSearchedAsOneTypes()
    {
        var site = new PreviewSite(new(Thousands.Of(4_000)));
        await using var server = await SiteServer.StartAsync(site);
        await using var visit = await browser.VisitAsync(server.Address, Screens.Wide);
        var page = visit.Page;
        await Assertions
            .Expect(page.Locator("[data-found]"))
            .ToHaveTextAsync("4000 of 4000 plans; the first 100 are listed.");
        Assert.Equal(100, (await FoundAsync(page)).Count);
        await page.ClickAsync("[data-more]");
        Assert.Equal(200, (await FoundAsync(page)).Count);

        await page.FillAsync("[name=q]", "drugname123 regimen");
        Assert.Equal(Matching(123), await FoundAsync(page));
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task WithoutScriptsTheListIsReadPageByPage()
    {
        await using var server = await SiteServer.StartAsync(new(new(Thousands.Of(250))));
        await using var visit = await browser.VisitAsync(server.Address, new() { JavaScriptEnabled = false });
        var page = visit.Page;

        Assert.False(await page.Locator("form").IsVisibleAsync());
        await page.ClickAsync(".pager >> text=3");

        Assert.Equal(50, (await FoundAsync(page)).Count);
        Assert.Equal("Page 3 of 3; 250 in all.", await page.InnerTextAsync("[data-found]"));
    }

    private static IEnumerable<string> Matching(int drug) =>
        Enumerable
            .Range(0, 4_000)
            .Where(number => new[] { number % 700, (number * 7) % 700, (number * 31) % 700 }.Contains(drug))
            .Select(number => $"Regimen {number:0000} with Drugname{number % 700}");

    private static async Task<IReadOnlyList<string>> FoundAsync(IPage page) =>
        await page.Locator("[data-rows] th a").AllInnerTextsAsync();
}
