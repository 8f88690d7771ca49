using FhirRegimens.EndToEnd.Tests.Pages;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Pipeline.Converting;

namespace FhirRegimens.EndToEnd.Tests;

/// <summary>The examples of the implementation guide are what the program makes of a sample.</summary>
public class GuideExamplesTests
{
    private static readonly string Folder = Checkout.PathOf("fhir-resources", "input", "examples");

    /// <summary>With APPROVE=1 the examples are written; tools/compile-fhir-resources then lists them in the guide.</summary>
    [Fact]
    public void ExamplesAreWhatTheSampleIsConvertedTo()
    {
        var sample = ConvertedSource.OfFile(Path.Combine("samples", "Autoimmune_cytopenias.wiki"));
        var resources = sample.Resources.Select(resource => FhirJson.Parse(resource.Json)).ToList();
        using var converted = new TemporaryFolder();
        ConvertedFiles.WriteFolder(converted.Path, resources);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            ConvertedFiles.WriteFolder(Folder, resources);
        }

        Assert.Equal(TemporaryFolder.FilesOf(converted.Path), TemporaryFolder.FilesOf(Folder));
    }
}
