namespace FhirRegimens.Testing;

/// <summary>Paths of the checkout that the tests run in.</summary>
public static class Checkout
{
    /// <summary>The folder that holds FhirRegimens.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Whether the tests run in CI, where nothing may be skipped.</summary>
    public static bool InCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FhirRegimens.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from a checkout: no FhirRegimens.sln above them.");
    }
}
