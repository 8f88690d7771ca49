using FhirRegimens.Site.Tests.Browsing;

namespace FhirRegimens.Functions.Tests;

/// <summary>A test that needs Azurite: skipped where it was not fetched, never in CI.</summary>
public sealed class HostFactAttribute : FactAttribute
{
    /// <summary>Skips the test where a package is missing.</summary>
    /// <param name="needsWiki">Whether it needs a real MediaWiki too.</param>
    /// <param name="needsBrowser">Whether it needs a browser too.</param>
    public HostFactAttribute(bool needsWiki = false, bool needsBrowser = false)
    {
        if (!Checkout.InCi && !(NpmPackages.Have("azurite") && NpmPackages.Have("node")))
        {
            Skip = "needs azurite: run .ci/fetch-packages";
        }
        else if (!Checkout.InCi && needsWiki && !MediaWikiServer.IsInstalled)
        {
            Skip = "needs MediaWiki: run .ci/install-debian-packages";
        }
        else if (!Checkout.InCi && needsBrowser && !File.Exists(ChromiumFactAttribute.Executable))
        {
            Skip = "needs chromium: run .ci/install-debian-packages";
        }
    }
}
