using FhirRegimens.Bench;

var benches = new Dictionary<string, Action>(StringComparer.Ordinal)
{
    ["json"] = () => Report(JsonPairs.OfOurOutput().Concat(JsonPairs.OfExamples())),
    ["validate"] = () => Report([ValidationPairs.OfOurOutput()]),
    ["read"] = ReadingPairs.Report,
    ["start"] = StartPairs.Report,
    [StartPairs.Empty] = () => { },
    [StartPairs.FirstUse] = StartPairs.UseThePack,
};

if (args is not [var name] || !benches.TryGetValue(name, out var bench))
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project bench/FhirRegimens.Bench -- BENCH
          json      reading and writing FHIR JSON, against the framework's JSON (target 3 and 3)
          validate  validating our own output, against parsing the same bytes (target 40)
          read      reading and converting a generated corpus, against writing its output; 30 to 300 pages (target 6)
          start     first use of the specification pack, against the start of an empty program
        """
    );
    return 2;
}

bench();
return 0;

static void Report(IEnumerable<Pair> pairs)
{
    foreach (var pair in pairs)
    {
        Console.WriteLine(pair.Measure());
    }
}
