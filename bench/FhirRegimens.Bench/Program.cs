using FhirRegimens.Bench;

if (args is not [var examples])
{
    Console.Error.WriteLine(
        "Usage: dotnet run -c Release --project bench/FhirRegimens.Bench -- EXAMPLES\n"
            + "  EXAMPLES  folder of the npm package hl7.fhir.r4.examples: .cache/npm/node_modules/hl7.fhir.r4.examples"
    );
    return 2;
}

foreach (var pair in JsonPairs.Of(examples))
{
    Console.WriteLine(pair.Measure());
}

return 0;
