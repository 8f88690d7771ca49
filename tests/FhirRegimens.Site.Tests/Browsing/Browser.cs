using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>Tests that share a browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}

/// <summary>One Chromium for all tests, with a profile of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>How long the browser waits for anything, in milliseconds.</summary>
    private static readonly float Wait = (float)Patience.Limit.TotalMilliseconds;

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Where screenshots and prints are kept.</summary>
    public static string Results { get; } = Path.Combine(AppContext.BaseDirectory, "TestResults", "site");

    public async Task InitializeAsync()
    {
        if (!File.Exists(ChromiumFactAttribute.Executable))
        {
            return;
        }

        Directory.CreateDirectory(Results);
        Assertions.SetDefaultExpectTimeout(Wait);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = ChromiumFactAttribute.Executable,
                Headless = true,
                Timeout = Wait,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A page in a fresh context that notes errors, and requests that leave the origin.</summary>
    public async Task<Visit> VisitAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await chromium!.NewContextAsync(options ?? new());
        context.SetDefaultTimeout(Wait);
        var page = await context.NewPageAsync();
        var visit = new Visit(page, address);
        await page.GotoAsync(address.ToString());
        return visit;
    }
}

/// <summary>A page that is looked at.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public Visit(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"uncaught: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            {
                complaints.Add($"left the origin: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and requests that left the origin.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
