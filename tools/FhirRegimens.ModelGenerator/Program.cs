using FhirRegimens.ModelGenerator;

if (args is not [var definitions, var output])
{
    Console.Error.WriteLine(
        "Usage: FhirRegimens.ModelGenerator DEFINITIONS OUTPUT\n"
            + "  DEFINITIONS  folder of the npm package hl7.fhir.r4.examples@4.0.1\n"
            + "  OUTPUT       src/FhirRegimens.Fhir/Model/Generated"
    );
    return 2;
}

var sources = ModelSources.Generate(definitions);
Directory.CreateDirectory(output);
foreach (
    var stale in Directory.EnumerateFiles(output, "*.g.cs").Where(file => !sources.ContainsKey(Path.GetFileName(file)))
)
{
    File.Delete(stale);
}

foreach (var (name, text) in sources)
{
    File.WriteAllText(Path.Combine(output, name), text);
}

Console.WriteLine($"{sources.Count} files written to {output}");
return 0;
