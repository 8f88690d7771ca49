using System.Text.Json;
using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>axe-core's rules for WCAG 2.2 AA on every kind of page, in light and in dark.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string Axe = Path.Combine(NpmPackages.PathOf("axe-core"), "axe.min.js");

    private const string AllRules = """["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]""";

    private const string Contrast = """["color-contrast"]""";

    private static readonly string[] Paths =
    [
        "index.html",
        "sources.html",
        "waiting.html",
        "plan/diffuse-large-b-cell-lymphoma-r-chop-1.0.0.html",
        "plan/diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6-2.0.0.html",
        "plan/e3-2019-all-hyper-cvad-ma-ab12ce.html",
        "plan/e2-2016-rare-one-choep-0a0b0c.html",
        "plan/e5-2023-outcomes-outcomes-oc0002.html",
        "plan/some-protocol.html",
        "plan/aplastic-anemia-aplastic-anemia.html",
        "trial/two-arms.html",
        "paper/abstract.html",
        "trial/single-arm-api.html",
        "paper/article.html",
        "paper/continued.html",
        "studies.html",
    ];

    [ChromiumAxeFact]
    public async Task LightPagesHaveNoViolations() => Assert.Empty(await ViolationsAsync(ColorScheme.Light, AllRules));

    [ChromiumAxeFact]
    public async Task DarkPagesHaveEnoughContrast() => Assert.Empty(await ViolationsAsync(ColorScheme.Dark, Contrast));

    [ChromiumAxeTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task ThePageOfTheStatusHasNoViolations(ColorScheme scheme)
    {
        var file = await StatusFile.RenderAsync(StatusFileTests.Page);
        await using var server = await SiteServer.AnsweringAsync(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(file);
        });
        await using var visit = await browser.VisitAsync(server.Address, new() { ColorScheme = scheme });
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));

        Assert.Empty(await RunAsync(visit.Page, AllRules));
    }

    [ChromiumAxeFact]
    public async Task WhatIsWrongIsFound()
    {
        await using var server = await SiteServer.StartAsync(new(new([])));
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        await visit.Page.EvaluateAsync("document.documentElement.lang = ''");

        var found = await RunAsync(visit.Page, AllRules);

        Assert.Contains(found, violation => violation.StartsWith("html-has-lang", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> ViolationsAsync(ColorScheme scheme, string rules)
    {
        var axe = await File.ReadAllTextAsync(Axe);
        var site = new PreviewSite(new(Content.EveryForm) { Validate = Content.Validate });
        await using var server = await SiteServer.StartAsync(site);
        var violations = new List<string>();
        foreach (var path in Paths)
        {
            await using var visit = await browser.VisitAsync(
                new(server.Address, path),
                new() { ColorScheme = scheme, ViewportSize = Screens.Wide.ViewportSize }
            );
            await visit.Page.EvaluateAsync(axe);
            await visit.Page.ScreenshotAsync(new() { Path = Screenshot(path, scheme) });
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('[hidden]').forEach(view => view.hidden = false)"
            );
            violations.AddRange((await RunAsync(visit.Page, rules)).Select(violation => $"{path}: {violation}"));
            Assert.Empty(visit.Complaints);
        }

        return violations;
    }

    private static string Screenshot(string path, ColorScheme scheme) =>
        Path.Combine(
            Browser.Results,
            $"{Path.GetFileNameWithoutExtension(path)}-{scheme.ToString().ToLowerInvariant()}.png"
        );

    private static async Task<IEnumerable<string>> RunAsync(IPage page, string rules)
    {
        var found = await page.EvaluateAsync<JsonElement>(
            $$"""
            axe.run(document, { runOnly: {{rules}}, resultTypes: ["violations"] }).then((found) => found.violations.flatMap((violation) =>
              violation.nodes.slice(0, 3).map((node) => [violation.id, node.html.slice(0, 200), node.failureSummary].join(": "))))
            """
        );
        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}

/// <summary>A test in Chromium with axe-core.</summary>
public sealed class ChromiumAxeFactAttribute : FactAttribute
{
    public ChromiumAxeFactAttribute() =>
        Skip = new ChromiumFactAttribute().Skip ?? new NpmFactAttribute("axe-core").Skip;
}

/// <summary>The same with several sets of data.</summary>
public sealed class ChromiumAxeTheoryAttribute : TheoryAttribute
{
    public ChromiumAxeTheoryAttribute() => Skip = new ChromiumAxeFactAttribute().Skip;
}
