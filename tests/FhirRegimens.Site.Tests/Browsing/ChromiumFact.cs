namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>A test in a real browser: skipped where Debian's Chromium is not installed, never in CI.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Where Debian installs it.</summary>
    public const string Executable = "/usr/bin/chromium";

    public ChromiumFactAttribute()
    {
        if (!File.Exists(Executable) && !Checkout.InCi)
        {
            Skip = "needs chromium: run .ci/install-debian-packages";
        }
    }
}

/// <summary>A test in a real browser with several sets of data.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = new ChromiumFactAttribute().Skip;
}
