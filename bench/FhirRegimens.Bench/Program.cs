using FhirRegimens.Bench;

var benches = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["json"] = () => Report([.. JsonPairs.OfOurOutput(), .. JsonPairs.OfExamples(), JsonPairs.OfGrowth()]),
    ["validate"] = ReportValidationAsync,
    ["read"] = ReadingPairs.ReportAsync,
    ["grow"] = GrowthPairs.ReportAsync,
    ["serve"] = ReportServersAsync,
    ["publish"] = PublishPairs.ReportAsync,
    ["start"] = StartPairs.ReportAsync,
    ["functions"] = FunctionsPairs.ReportAsync,
    [StartPairs.Empty] = () => Task.CompletedTask,
    [StartPairs.FirstUse] = StartPairs.UseThePackAsync,
};

if (args is not [var name] || !benches.TryGetValue(name, out var bench))
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project bench/FhirRegimens.Bench -- BENCH
          json      reading and writing FHIR JSON, against the framework's JSON (target 3 and 3)
          validate  validating our own output, against parsing the same bytes (target 40); 100 to 50,000 resources
          read      reading and converting a generated corpus, against writing its output; 30 to 300 pages (target 6)
          grow      reading pages of 1 and 10 MB (target 1.5 times a byte), and the memory of a pass over an export
          serve     the embedded repository beside 10,000 resources, against Medplum's router in memory (target 1)
          publish   a first run, against raw PUTs of the same resources (targets 1.3 in requests, 1.5 in time)
          functions the handler's first validation, against a minimal program's first answer (target 4); pages a second
          start     first use of the specification pack, against the start of an empty program
        """
    );
    return 2;
}

await bench();
return 0;

static Task Report(IEnumerable<Pair> pairs)
{
    foreach (var pair in pairs)
    {
        Console.WriteLine(pair.Measure());
    }

    return Task.CompletedTask;
}

static async Task ReportValidationAsync()
{
    await Report([ValidationPairs.OfOurOutput()]);
    foreach (var line in ValidationPairs.OfManyResources())
    {
        Console.WriteLine(line);
    }
}

static async Task ReportServersAsync()
{
    await using var servers = await ServerPairs.StartAsync(JsonPairs.Examples);
    await Report(servers.Pairs());
}
