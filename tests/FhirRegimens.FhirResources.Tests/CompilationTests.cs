namespace FhirRegimens.FhirResources.Tests;

public sealed class CompilationTests
{
    [NpmFact(
        "fsh-sushi",
        "node",
        "hl7.fhir.r4.examples",
        "hl7.fhir.us.mcode",
        "hl7.fhir.uv.extensions.r4",
        "hl7.terminology.r4"
    )]
    public async Task CompilingAgainGivesTheCommittedFiles()
    {
        using var folder = new TemporaryFolder();

        await Command.Run(Checkout.PathOf("tools", "compile-fhir-resources"), [folder.Path]);

        Assert.Equal(TemporaryFolder.FilesOf(Definitions.Folder), TemporaryFolder.FilesOf(folder.Path));
    }
}
