using FhirRegimens.PackBuilder;

// dotnet run --project tools/FhirRegimens.PackBuilder -- .cache/npm/node_modules src/FhirRegimens.Fhir/Specification/r4.ndjson.br
if (args is not [var packages, var output])
{
    Console.Error.WriteLine("usage: FhirRegimens.PackBuilder <folder of npm packages> <pack file to write>");
    return 2;
}

using var file = File.Create(output);
Pack.Compress(Pack.Build(packages), file);
Console.Error.WriteLine($"{output}: {file.Length} bytes");
return 0;
