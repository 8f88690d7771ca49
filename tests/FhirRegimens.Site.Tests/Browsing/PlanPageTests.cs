using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>The page of a variant as a person uses it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlanPageTests(Browser browser)
{
    private const string RChop = "plan/diffuse-large-b-cell-lymphoma-r-chop-b2d1e3.html";
    private const string Edited = "plan/diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6-2.0.0.html";
    private const string Rituximab = "block-1-section-1-rituximab";

    [ChromiumFact]
    public async Task PointingAtALineOfTheSourceLightsUpItsOrderAndTheOtherWayRound()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Samples)));
        await using var visit = await browser.VisitAsync(new(server.Address, RChop), Screens.Wide);
        var page = visit.Page;

        await page.HoverAsync($"#s-{Rituximab} a");
        Assert.Equal(
            [$"a-{Rituximab}"],
            await page.Locator("tr.order.lit").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)")
        );
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "hover.png") });

        await page.HoverAsync($"#a-{Rituximab} .dose");
        Assert.Equal(
            ["Rituximab (Rituxan) 375 mg/m2 IV once on day 1"],
            await page.Locator(".lines a.lit q").AllInnerTextsAsync()
        );
        Assert.Equal(1, await page.Locator("svg .row.lit").CountAsync());

        await page.HoverAsync("h1");
        Assert.Equal(0, await page.Locator(".lit").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task ViewsAreTabsThatTheKeyboardReaches()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Samples) { Validate = Content.Validate }));
        await using var visit = await browser.VisitAsync(new(server.Address, RChop), Screens.Wide);
        var page = visit.Page;
        Assert.Equal("orders", await ShownPanelAsync(page));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("R-CHOP", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Order set", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("evidence", await ShownPanelAsync(page));
        await page.Keyboard.PressAsync("End");
        Assert.Equal("fhir", await ShownPanelAsync(page));
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("orders", await ShownPanelAsync(page));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("orders", await page.EvaluateAsync<string>("document.activeElement.closest('.panel').id"));
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task ALinkIntoAnotherViewOpensIt()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Published)));
        await using var visit = await browser.VisitAsync(new(server.Address, "waiting.html"), Screens.Wide);
        var page = visit.Page;

        await page.ClickAsync("text=DA-EPOCH: Regimen");

        Assert.Equal("versions", await ShownPanelAsync(page));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "versions.png"), FullPage = true });
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task TheFhirIsCopiedAndDownloadedAsItIs()
    {
        var site = new PreviewSite(new(Content.Samples));
        var expected = (
            await site.RenderAsync($"fhir/PlanDefinition-{Path.GetFileNameWithoutExtension(RChop)}.json", default)
        )!;
        await using var server = await SiteServer.StartAsync(site);
        await using var visit = await browser.VisitAsync(new(server.Address, RChop + "#fhir"), Screens.Wide);
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var resource = page.Locator(".resource").First;

        await resource.Locator("button").ClickAsync();
        await Assertions.Expect(resource.Locator("[role=status]")).ToHaveTextAsync("Copied");
        Assert.Equal(
            expected.Content,
            System.Text.Encoding.UTF8.GetBytes(await page.EvaluateAsync<string>("navigator.clipboard.readText()"))
        );

        var download = await page.RunAndWaitForDownloadAsync(() => resource.Locator("a[download]").ClickAsync());
        Assert.Equal(expected.Content, await File.ReadAllBytesAsync(await download.PathAsync()));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "fhir.png") });
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task OnPaperThereAreOrdersEvidenceAndTheSourcesWordsWithoutTheControls()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Published)));
        await using var visit = await browser.VisitAsync(new(server.Address, Edited), Screens.Wide);
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var seen = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (
            var part in new[]
            {
                "h1",
                ".doses",
                "svg[role=img]",
                ".doses .verbatim",
                ".citations",
                ".banner.held",
                ".imprint",
                ".tabs",
                ".bar",
                ".source",
                "#fhir",
                "#versions",
            }
        )
        {
            seen[part] = await page.Locator(part).First.IsVisibleAsync();
        }

        Assert.Equal(
            ["h1", ".doses", "svg[role=img]", ".doses .verbatim", ".citations", ".banner.held", ".imprint"],
            seen.Where(part => part.Value).Select(part => part.Key)
        );
        // The kind of sheet, of which each says at its top that what is on it is held.
        Assert.Equal("held", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main')).page"));
        foreach (var format in new[] { "A4", "Letter" })
        {
            var pdf = await page.PdfAsync(
                new()
                {
                    Path = Path.Combine(Browser.Results, $"order-set-{format}.pdf"),
                    Format = format,
                    PreferCSSPageSize = false,
                }
            );
            Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        }

        await page.SetViewportSizeAsync(794, 1123);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "print.png"), FullPage = true });
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task InTheDarkTheGroundIsDarkAndOnPaperItIsWhite()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Samples)));
        await using var visit = await browser.VisitAsync(
            new(server.Address, RChop),
            new() { ColorScheme = ColorScheme.Dark, ViewportSize = Screens.Wide.ViewportSize }
        );
        var page = visit.Page;
        const string Ground = "getComputedStyle(document.body).backgroundColor";

        Assert.Equal("rgb(16, 21, 22)", await page.EvaluateAsync<string>(Ground));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "dark.png"), FullPage = true });
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Ground));
    }

    [ChromiumFact]
    public async Task WithoutScriptsEveryViewIsThere()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Samples)));
        await using var visit = await browser.VisitAsync(
            new(server.Address, RChop),
            new() { JavaScriptEnabled = false }
        );

        foreach (var id in new[] { "orders", "evidence", "versions", "fhir" })
        {
            Assert.True(await visit.Page.Locator($"#{id}").IsVisibleAsync(), id);
        }
    }

    [ChromiumFact]
    public async Task AsFilesOfAFolderThePagesWorkToo()
    {
        using var folder = new Folder();
        await new PreviewSite(new(Content.Samples)).WriteAsync(folder.Path, default);
        await using var visit = await browser.VisitAsync(
            new Uri(Path.Combine(folder.Path, "index.html")),
            Screens.Wide
        );
        var page = visit.Page;

        await page.FillAsync("[name=q]", "chop");
        await page.ClickAsync("[data-rows] a");
        await page.ClickAsync(".cards a");

        Assert.Equal("orders", await ShownPanelAsync(page));
        Assert.Empty(visit.Complaints);
    }

    [ChromiumFact]
    public async Task OnANarrowScreenNothingIsCutOff()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.Samples)));
        await using var visit = await browser.VisitAsync(new(server.Address, RChop), Screens.Narrow);
        var page = visit.Page;

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(
            await page.Locator(".doses .dose")
                .EvaluateAllAsync<bool>(
                    "doses => doses.every(dose => dose.getBoundingClientRect().right <= innerWidth)"
                )
        );
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "narrow.png"), FullPage = true });
    }

    [ChromiumFact]
    public async Task ADoseNeverStandsOverTheRoute()
    {
        await using var server = await SiteServer.StartAsync(new(new(Content.EveryForm)));
        foreach (var path in (string[])[Edited, "plan/copied-lines-options.html", "plan/columns-lines-aiha.html"])
        {
            foreach (var width in (int[])[740, 800, 1024, 1280, 1400])
            {
                await using var visit = await browser.VisitAsync(
                    new(server.Address, path),
                    new()
                    {
                        ViewportSize = new() { Width = width, Height = 900 },
                    }
                );

                Assert.Empty(
                    await visit.Page.EvaluateAsync<string[]>(
                        """
                        [...document.querySelectorAll(".doses td.dose")]
                          .filter((cell) => [...cell.querySelectorAll("strong, span")].some((part) =>
                            part.getBoundingClientRect().right > cell.getBoundingClientRect().right))
                          .map((cell) => `${innerWidth}: ${cell.textContent}`)
                        """
                    )
                );
            }
        }
    }

    [ChromiumFact]
    public async Task At320PixelsEveryCellOfATableIsOnTheScreenWithTheNameOfItsColumn()
    {
        string[] paths =
        [
            "index.html",
            "studies.html",
            "sources.html",
            "waiting.html",
            Edited,
            Edited + "#versions",
            "plan/e3-2019-all-hyper-cvad-ma-ab12ce.html",
            "paper/article.html",
            "trial/two-arms.html",
        ];
        await using var server = await SiteServer.StartAsync(new(new(Content.EveryForm)));
        foreach (var path in paths)
        {
            await using var visit = await browser.VisitAsync(
                new(server.Address, path),
                new()
                {
                    ViewportSize = new() { Width = 320, Height = 640 },
                }
            );
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach((one) => (one.open = true))");

            Assert.Empty(
                await visit.Page.EvaluateAsync<string[]>(
                    """
                    [...document.querySelectorAll("table td, table tbody th")]
                      .filter((cell) => cell.checkVisibility() && cell.textContent.trim())
                      .filter((cell) => cell.getBoundingClientRect().right > innerWidth ||
                        (cell.tagName === "TD" && cell.colSpan === 1 && !cell.dataset.label))
                      .map((cell) => cell.outerHTML)
                    """
                )
            );
            Assert.True(
                await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                path
            );
        }
    }

    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static async Task<string> ShownPanelAsync(IPage page) =>
        string.Join(
            ' ',
            await page.Locator(".panel:visible").EvaluateAllAsync<string[]>("panels => panels.map(panel => panel.id)")
        );
}
