using FhirRegimens.Fhir.Model;
using Microsoft.Playwright;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>The list of trials and papers as a person searches it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StudiesTests(Browser browser)
{
    [ChromiumFact]
    public async Task SearchAndFiltersNarrowTheListAndStandInTheAddress()
    {
        await using var server = await SiteServer.StartAsync(
            new(
                new([
                    .. Content.Trials.Where(resource =>
                        resource is ResearchStudy { Id: "two-arms" or "single-arm-api" }
                    ),
                    .. Content.Papers.Where(resource => resource.Id!.StartsWith("abstract", StringComparison.Ordinal)),
                ])
            )
        );
        await using var visit = await browser.VisitAsync(new(server.Address, "studies.html"), Screens.Wide);
        var page = visit.Page;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "studies.png") });

        await page.SelectOptionAsync("[name=status]", "closed to accrual");
        Assert.Equal(
            ["Made-up Test Record: Rituximab With or Without Dexamethasone in Test Thrombocytopenia"],
            await FoundAsync(page)
        );
        Assert.EndsWith("#status=closed+to+accrual", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Single(await FoundAsync(page));

        await page.SelectOptionAsync("[name=kind]", "Paper");
        Assert.Equal(
            "No trial or paper matches. Clear a filter to see more.",
            await page.InnerTextAsync("[data-found]")
        );

        await page.ClickAsync("button[type=reset]");
        await page.FillAsync("[name=q]", "10.99999/test.2098.0001");
        Assert.Equal(["abstract"], await FoundAsync(page));
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task FourThousandTrialsAreFilteredByConditionPhaseAndYear()
    {
        await using var server = await SiteServer.StartAsync(new(new(Thousands.Trials(4_000))));
        await using var visit = await browser.VisitAsync(new(server.Address, "studies.html"), Screens.Wide);
        var page = visit.Page;
        await Assertions
            .Expect(page.Locator("[data-found]"))
            .ToHaveTextAsync("4000 of 4000 trials and papers; the first 100 are listed.");

        await page.SelectOptionAsync("[name=condition]", "Disease number 7");
        await page.SelectOptionAsync("[name=phase]", "Phase 2");
        await page.SelectOptionAsync("[name=year]", "2017");

        Assert.Equal(
            Enumerable
                .Range(0, 4_000)
                .Where(number => number % 300 == 7 && number % 3 == 1 && number % 10 == 7)
                .Select(number => $"Trial {number:0000} of Drugname{number % 700}"),
            await FoundAsync(page)
        );
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task WithoutScriptsTheListIsReadPageByPage()
    {
        await using var server = await SiteServer.StartAsync(new(new(Thousands.Trials(250))));
        await using var visit = await browser.VisitAsync(
            new(server.Address, "studies.html"),
            new() { JavaScriptEnabled = false }
        );

        Assert.False(await visit.Page.Locator("form").IsVisibleAsync());
        await visit.Page.ClickAsync(".pager >> text=3");

        Assert.Equal(50, (await FoundAsync(visit.Page)).Count);
        Assert.Equal("Page 3 of 3; 250 in all.", await visit.Page.InnerTextAsync("[data-found]"));
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(IPage page) =>
        await page.Locator("[data-rows] th a").AllInnerTextsAsync();
}
