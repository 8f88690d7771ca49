using FhirRegimens.Site.Tests.Browsing;
using Microsoft.Playwright;

namespace FhirRegimens.Docs.Tests;

/// <summary>README's own commands, in their order and nothing else, take a fresh folder to what it promises.</summary>
[Collection(WorkingDirectory.Name)]
public sealed class ReadmeTests(Browser browser) : IClassFixture<Browser>
{
    [ChromiumFact]
    public async Task TheyLeadToAnApprovedSampleInTheBrowser()
    {
        using var reader = new Reader();
        var commands = Document
            .Named("README.md")
            .BlocksMarked(null)
            .SelectMany(block => block.Commands)
            .Where(command => command.Arguments is not null)
            .ToList();
        var serving = commands.FindIndex(command => command.Arguments is ["serve", ..]);
        foreach (var command in commands.Take(serving))
        {
            Assert.Equal((command.Place, 0), (command.Place, (await reader.RunAsync(command.Arguments!)).ExitCode));
        }

        await reader.ServeWhileAsync(async endpoint =>
        {
            await using var visit = await browser.VisitAsync(new Uri(endpoint, "/site/#status=active"));
            var page = visit.Page;
            await page.ClickAsync("tbody a >> text=Alemtuzumab monotherapy");
            await page.ClickAsync(".cards h3 a");

            await Assertions.Expect(page.GetByText("60 minutes").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".badge.active").First).ToBeVisibleAsync();
            Assert.Empty(visit.Complaints);
        });
    }
}
