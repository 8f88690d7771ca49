using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

public sealed class FirstLookTests(Browser browser) : IClassFixture<Browser>
{
    [ChromiumFact]
    public async Task Look()
    {
        var site = new PreviewSite(new([.. Content.Samples, .. Content.Corpus]) { Validate = Content.Validate });
        await site.WriteAsync("/tmp/site-look", default);
        await using var server = await SiteServer.StartAsync(site);
        foreach (var path in Environment.GetEnvironmentVariable("LOOK")!.Split(','))
        {
            await using var visit = await browser.VisitAsync(
                new Uri(server.Address, path),
                new()
                {
                    ViewportSize = new() { Width = 1400, Height = 1000 },
                    ColorScheme =
                        Environment.GetEnvironmentVariable("DARK") == "1" ? ColorScheme.Dark : ColorScheme.Light,
                }
            );
            await visit.Page.ScreenshotAsync(
                new() { Path = $"/tmp/look-{path.Replace('/', '_').Replace('#', '_')}.png", FullPage = true }
            );
            Assert.Empty(visit.Complaints);
        }
    }
}
