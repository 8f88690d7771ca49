using System.Text.Json;
using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>Tables of options, trials, papers and lists: on paper, in the dark, with the keyboard and in few colours.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FormTests(Browser browser)
{
    private const string Options = "plan/aplastic-anemia-aplastic-anemia.html";
    private const string Trial = "trial/two-arms.html";
    private const string Paper = "paper/article.html";

    private static readonly string[] Forms = [Options, Trial, Paper];

    private static readonly string[] Pages = [.. Forms, "index.html", "studies.html", "sources.html", "waiting.html"];

    private static readonly string[] Controls =
    [
        ".skip",
        ".bar",
        ".tabs",
        ".source",
        ".foot",
        ".filter",
        ".pager",
        "#versions",
        "#checks",
        "#fhir",
        ".banner a[data-for]",
    ];

    // Between the margins of the sheet, at 96 dots an inch.
    private static readonly (string Format, int Width)[] Sheets = [("A4", 695), ("Letter", 718)];

    [ChromiumFact]
    public async Task OnPaperNothingIsCutOffAndThereAreNoControls()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (var path in Pages)
        {
            await using var visit = await browser.VisitAsync(new(server.Address, path));
            var page = visit.Page;
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            foreach (var (format, width) in Sheets)
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.Empty(await page.EvaluateAsync<string[]>(CutOff));
                var pdf = await page.PdfAsync(new() { Path = Result(path, $"{format}.pdf"), Format = format });
                Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
            }

            foreach (var control in Controls)
            {
                Assert.Equal(
                    (path, control, 0),
                    (path, control, await page.Locator(control).Locator("visible=true").CountAsync())
                );
            }

            await page.ScreenshotAsync(new() { Path = Result(path, "print.png"), FullPage = true });
            Assert.Empty(visit.Complaints);
        }
    }

    [ChromiumTheory]
    [InlineData(Options, ".options .dose", ".options .verbatim", ".remarks", ".banner.draft", ".imprint")]
    [InlineData(Trial, "#trial .cards", "#trial .outcomes", "#participants ul", "#references", ".imprint")]
    [InlineData(
        Paper,
        "#outcomes .outcomes",
        "#outcomes .caution",
        "#references .citations",
        ".banner.draft",
        ".imprint"
    )]
    public async Task OnPaperAllIsThereThatTheScreenHidesBehindTabs(string path, params string[] parts)
    {
        await using var server = await SiteServer.StartAsync(Site());
        await using var visit = await browser.VisitAsync(new(server.Address, path));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in parts)
        {
            Assert.True(await visit.Page.Locator(part).First.IsVisibleAsync(), part);
        }
    }

    [ChromiumFact]
    public async Task InTheDarkEveryGroundIsDarkAndOnPaperWhite()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (var path in Pages)
        {
            await using var visit = await browser.VisitAsync(
                new(server.Address, path),
                new() { ColorScheme = ColorScheme.Dark, ViewportSize = Screens.Wide.ViewportSize }
            );
            const string Ground = "getComputedStyle(document.body).backgroundColor";

            Assert.Equal("rgb(16, 21, 22)", await visit.Page.EvaluateAsync<string>(Ground));
            await visit.Page.ScreenshotAsync(new() { Path = Result(path, "dark.png"), FullPage = true });
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
            Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>(Ground));
        }
    }

    [ChromiumFact]
    public async Task OnANarrowScreenNoPageIsWiderThanTheScreen()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (var path in Pages)
        {
            await using var visit = await browser.VisitAsync(new(server.Address, path), Screens.Narrow);

            Assert.True(
                await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
                path
            );
            await visit.Page.ScreenshotAsync(new() { Path = Result(path, "narrow.png"), FullPage = true });
        }
    }

    [ChromiumFact]
    public async Task TheKeyboardReachesEverythingInOrderAndIsSeenToBeThere()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (var path in Pages)
        {
            await using var visit = await browser.VisitAsync(
                new(server.Address, path),
                new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = Screens.Wide.ViewportSize }
            );
            var page = visit.Page;
            var expected = await page.EvaluateAsync<int>(CountOfStops);
            Assert.True(expected > 5, path);

            for (var stop = 0; stop < expected; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                var focused = await page.EvaluateAsync<JsonElement>(Focused);
                Assert.Equal((path, stop), (path, focused.GetProperty("stop").GetInt32()));
                Assert.True(focused.GetProperty("isSeen").GetBoolean(), $"{path}: {focused}");
            }

            Assert.Empty(visit.Complaints);
        }
    }

    [ChromiumFact]
    public async Task ViewsOfEveryFormAreTabs()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (var path in Forms)
        {
            await using var visit = await browser.VisitAsync(new(server.Address, path), Screens.Wide);
            var page = visit.Page;
            var tabs = page.GetByRole(AriaRole.Tab);
            var first = await tabs.First.GetAttributeAsync("aria-controls");
            Assert.Equal(first, await ShownAsync(page));

            await tabs.First.FocusAsync();
            await page.Keyboard.PressAsync("End");
            Assert.Equal("fhir", await ShownAsync(page));
            await page.Keyboard.PressAsync("ArrowRight");
            Assert.Equal(first, await ShownAsync(page));
        }
    }

    [ChromiumFact]
    public async Task HeadingsAndLandmarksAreInOrder()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (var path in Pages)
        {
            await using var visit = await browser.VisitAsync(
                new(server.Address, path),
                new() { JavaScriptEnabled = false }
            );
            var page = visit.Page;

            var levels = await page.Locator("h1, h2, h3, h4")
                .EvaluateAllAsync<int[]>("headings => headings.map(heading => Number(heading.tagName[1]))");
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, path));
            foreach (var landmark in new[] { "body > header", "main", "body > footer" })
            {
                Assert.Equal(1, await page.Locator(landmark).CountAsync());
            }

            var names = await page.Locator("nav, section, aside")
                .EvaluateAllAsync<string[]>(
                    "parts => parts.map(part => part.getAttribute('aria-label') ?? document.getElementById(part.getAttribute('aria-labelledby'))?.textContent ?? '')"
                );
            Assert.DoesNotContain("", names);
            Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        }
    }

    [ChromiumFact]
    public async Task InFewColoursEverythingIsDrawnWithThem()
    {
        await using var server = await SiteServer.StartAsync(
            new(new([.. Content.Samples, .. Content.Tables, .. Content.Trials, .. Content.Papers]))
        );
        await using var visit = await browser.VisitAsync(
            new(server.Address, "plan/diffuse-large-b-cell-lymphoma-r-chop-b2d1e3.html"),
            new() { ForcedColors = ForcedColors.Active, ViewportSize = Screens.Wide.ViewportSize }
        );
        var page = visit.Page;

        var colours = await page.EvaluateAsync<JsonElement>(
            """
            (() => {
              const probe = document.body.appendChild(document.createElement("i"));
              const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
              const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
              return { bar: of(".given rect", "fill"), highlight: system("Highlight"), words: of(".given .in", "fill"),
                highlightText: system("HighlightText"), name: of(".row .name", "fill"), text: system("CanvasText"),
                tab: of(".tabs a[aria-selected=true]", "outlineStyle") };
            })()
            """
        );
        Assert.Equal(Of("highlight"), Of("bar"));
        Assert.Equal(Of("highlightText"), Of("words"));
        Assert.Equal(Of("text"), Of("name"));
        Assert.Equal("solid", Of("tab"));
        await page.ScreenshotAsync(new() { Path = Result("plan", "forced-colors.png") });

        string? Of(string name) => colours.GetProperty(name).GetString();
    }

    [ChromiumFact]
    public async Task WhoeverWantsNoMotionSeesNone()
    {
        await using var server = await SiteServer.StartAsync(Site());
        foreach (
            var (motion, behaviour) in new[] { (ReducedMotion.Reduce, "auto"), (ReducedMotion.NoPreference, "smooth") }
        )
        {
            await using var visit = await browser.VisitAsync(
                new(server.Address, Options),
                new() { ReducedMotion = motion }
            );

            Assert.Equal(
                (behaviour, 0),
                (
                    await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"),
                    await visit.Page.EvaluateAsync<int>("document.getAnimations().length")
                )
            );
        }
    }

    /// <summary>What stands to the right of the sheet or is hidden inside something narrower.</summary>
    private const string CutOff = """
        [...document.querySelectorAll("main *")]
          .filter((element) => element.getClientRects().length > 0 && !element.closest(".hidden"))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1
            || (getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && !element.closest("svg")))
          .slice(0, 3).map((element) => location.pathname + " " + element.outerHTML.slice(0, 160))
        """;

    private const string Stops = """
        [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
          .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
        """;

    private const string CountOfStops = $"({Stops}).length";

    private const string Focused = $$"""
        (() => {
          const style = getComputedStyle(document.activeElement);
          const box = document.activeElement.getBoundingClientRect();
          return {
            stop: ({{Stops}}).indexOf(document.activeElement),
            html: document.activeElement.outerHTML.slice(0, 120),
            isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight
          };
        })()
        """;

    private static async Task<string> ShownAsync(IPage page) =>
        string.Join(
            ' ',
            await page.Locator(".panel:visible").EvaluateAllAsync<string[]>("panels => panels.map(panel => panel.id)")
        );

    private static PreviewSite Site() =>
        new(
            new([.. Content.Published, .. Content.Tables, .. Content.Trials, .. Content.Papers])
            {
                Validate = Content.Validate,
            }
        );

    private static string Result(string path, string kind) =>
        Path.Combine(Browser.Results, $"{Path.GetFileNameWithoutExtension(path)}-{kind}");
}
