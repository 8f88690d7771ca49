using Microsoft.Playwright;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>Sizes of screens.</summary>
internal static class Screens
{
    public static BrowserNewContextOptions Wide =>
        new()
        {
            ViewportSize = new() { Width = 1400, Height = 1000 },
        };

    public static BrowserNewContextOptions Narrow =>
        new()
        {
            ViewportSize = new() { Width = 360, Height = 740 },
        };
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fhir-regimens-site-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
