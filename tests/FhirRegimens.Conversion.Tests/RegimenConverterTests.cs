namespace FhirRegimens.Conversion.Tests;

public class RegimenConverterTests
{
    [Fact]
    public void ThePageAboutCytopeniasBecomesTheseResources() =>
        Approved.Matches("cytopenias.json", Converted.From(Pages.Cytopenias).Json());
}
