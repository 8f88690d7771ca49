using FhirRegimens.Fhir.Model;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>Pages whose every field was written by somebody who means harm.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostilePageTests(Browser browser)
{
    private static readonly string Long = new('W', 400);

    private static readonly string Attack =
        """</title></script></svg><script>globalThis.hacked=1</script><img src=x onerror="globalThis.hacked=1">"""
        + """ "' onmouseover='globalThis.hacked=1' x=' {{7*7}} ${7*7} <style>*{display:none}</style> &lt;b&gt; ]]> --> """
        + Long;

    private static readonly HashSet<string> Written =
    [
        "title",
        "subtitle",
        "display",
        "text",
        "description",
        "textEquivalent",
        "valueString",
        "label",
        "citation",
        "publisher",
        "unit",
        "name",
        "copyright",
    ];

    [ChromiumFact]
    public async Task NothingRunsNothingBreaksAndEveryWordIsText()
    {
        var hostile = Content
            .Corpus.Where(resource =>
                resource is Library { Id: "e3-2019-all" }
                || resource.Id!.StartsWith("e3-2019-all-hyper", StringComparison.Ordinal)
            )
            .Concat(
                Content.Tables.Where(resource =>
                    resource.Id!.StartsWith("aplastic-anemia-aplastic", StringComparison.Ordinal)
                )
            )
            .Concat(Content.Trials.Where(resource => resource.Id!.StartsWith("two-arms", StringComparison.Ordinal)))
            .Concat(Content.Papers.Where(resource => resource.Id!.StartsWith("article", StringComparison.Ordinal)))
            .Select(resource => Content.Rewritten(resource, Poisoned))
            .ToList();
        var site = new PreviewSite(new(hostile) { Validate = Content.Validate });
        await using var server = await SiteServer.StartAsync(site);
        foreach (var path in site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            await using var visit = await browser.VisitAsync(new(server.Address, path), Screens.Wide);
            var page = visit.Page;

            if (path != "waiting.html")
            {
                Assert.Contains(
                    "<script>globalThis.hacked=1</script>",
                    await page.InnerTextAsync("body"),
                    StringComparison.Ordinal
                );
            }

            Assert.Equal(
                0,
                await page.Locator(
                        "img, style, iframe, object, embed, a[href^='javascript' i], [onmouseover], [onerror], [style]"
                    )
                    .CountAsync()
            );
            Assert.False(await page.EvaluateAsync<bool>("'hacked' in globalThis"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), path);
            Assert.True(
                await page.Locator(".doses .dose")
                    .EvaluateAllAsync<bool>(
                        "doses => doses.every(dose => dose.getBoundingClientRect().right <= innerWidth)"
                    ),
                path
            );
            Assert.Empty(visit.Complaints);
            if (path.EndsWith("ab12ce.html", StringComparison.Ordinal) || path == "index.html")
            {
                await page.ScreenshotAsync(
                    new()
                    {
                        Path = Path.Combine(Browser.Results, $"hostile-{Path.GetFileName(path)}.png"),
                        FullPage = true,
                    }
                );
            }
        }
    }

    private static string Poisoned(string name, string text) =>
        name is "url" or "valueUrl" or "valueUri"
        && text.StartsWith("http", StringComparison.Ordinal)
        && !text.Contains("example.org", StringComparison.Ordinal)
        && !text.StartsWith("http://hl7", StringComparison.Ordinal)
            ? "javascript:globalThis.hacked=1"
        : Written.Contains(name) ? Attack
        : text;
}
