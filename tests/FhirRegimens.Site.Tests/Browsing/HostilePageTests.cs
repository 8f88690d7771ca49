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
        + " \u202E12 gm\u2067\u200F "
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
        "value",
        "valueMarkdown",
        "diagnostics",
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
            .Concat(
                Content
                    .Papers.Where(resource => resource.Id!.StartsWith("article", StringComparison.Ordinal))
                    .SelectMany(Noted)
            )
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
            Assert.Empty(await page.EvaluateAsync<string[]>(TextsThatTurn));
            await page.EvaluateAsync(
                "document.querySelectorAll('[hidden]:not(form):not(button)').forEach(view => view.hidden = false);"
                    + "document.querySelectorAll('details').forEach(part => part.open = true)"
            );
            Assert.False(await page.EvaluateAsync<bool>("'hacked' in globalThis"));
            Assert.Equal("", await page.EvaluateAsync<string>(WhatIsTooWide));
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

    /// <summary>Of each resource a newer version too, and both with a note, so that all parts of the pages have words.</summary>
    private static IEnumerable<Resource> Noted(Resource resource)
    {
        foreach (var version in new[] { "1.0.0", "2.0.0" })
        {
            var made = Content.Rewritten(
                resource,
                (name, text) =>
                    name switch
                    {
                        "id" when text == resource.Id => $"{text}-{version}",
                        "version" => version,
                        _ => text,
                    }
            );
            List<Annotation>? notes = made switch
            {
                RiskEvidenceSynthesis risk => risk.Note,
                EffectEvidenceSynthesis effect => effect.Note,
                EvidenceVariable variable => variable.Note,
                _ => null,
            };
            notes?.Add(new() { Text = "noted" });
            yield return made;
        }
    }

    private const string WhatIsTooWide = """
        document.documentElement.scrollWidth <= innerWidth ? ""
          : location.pathname + [...document.querySelectorAll("main *")]
              .filter((element) => element.getBoundingClientRect().right > innerWidth && !element.parentElement.closest(".scroll"))
              .slice(0, 3).map((element) => " " + element.outerHTML.slice(0, 120)).join()
        """;

    /// <summary>Texts outside JSON with characters that turn the order of what is around them.</summary>
    private const string TextsThatTurn = """
        (() => {
          const texts = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            if (/[\u061C\u200F\u202A-\u202E\u2066-\u2069]/.test(walker.currentNode.data) && !walker.currentNode.parentElement.closest("pre")) {
              texts.push(walker.currentNode.data);
            }
          }
          return texts;
        })()
        """;

    private static string Poisoned(string name, string text) =>
        name is "url" or "valueUrl" or "valueUri"
        && text.StartsWith("http", StringComparison.Ordinal)
        && !text.Contains("example.org", StringComparison.Ordinal)
        && !text.StartsWith("http://hl7", StringComparison.Ordinal)
            ? "javascript:globalThis.hacked=1"
        : Written.Contains(name) ? Attack
        : text;
}
