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
        var folder = Directory.CreateTempSubdirectory("fhir-resources-");
        try
        {
            await Command.Run(Checkout.PathOf("tools", "compile-fhir-resources"), [folder.FullName]);

            Assert.Equal(ContentsOf(Definitions.Folder), ContentsOf(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SortedDictionary<string, string> ContentsOf(string folder) =>
        new(
            Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText),
            StringComparer.Ordinal
        );
}
