namespace FhirRegimens.Testing;

/// <summary>
/// Packages of the npm registry that tests read or run, fetched by <c>.ci/fetch-packages</c> into <c>.cache/npm</c>.
/// </summary>
public static class NpmPackages
{
    /// <summary>All core definitions and example resources of R4.</summary>
    public static string R4Examples => PathOf("hl7.fhir.r4.examples");

    /// <summary>The folder that the package's files are in; its name is without the version.</summary>
    public static string PathOf(string name) => Checkout.PathOf(".cache", "npm", "node_modules", name);

    /// <summary>Whether the package was fetched.</summary>
    public static bool Have(string name) => Directory.Exists(PathOf(name));
}

/// <summary>A test that needs packages of the npm registry: skipped where they were not fetched, never in CI.</summary>
public sealed class NpmFactAttribute : FactAttribute
{
    /// <summary>Names the packages that the test needs.</summary>
    public NpmFactAttribute(params string[] packages)
    {
        var missing = packages.Where(package => !NpmPackages.Have(package)).ToArray();
        if (missing.Length > 0 && !Checkout.InCi)
        {
            Skip = $"needs {string.Join(", ", missing)}: run .ci/fetch-packages";
        }
    }
}
