using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Pipeline.Checking;

namespace FhirRegimens.Bench;

/// <summary>Validation with all rules on against parsing the same bytes, one thread. Target: 40 times.</summary>
internal static class ValidationPairs
{
    public static Pair OfOurOutput()
    {
        var validator = ResourceValidators.Create([]);
        var documents = OurOutput.Resources().Select(resource => FhirJson.Serialize(resource)).ToList();
        return new Pair(
            "Validate our own output",
            () => documents.ForEach(json => validator.Validate(json, [])),
            "JsonDocument.Parse",
            () => documents.ForEach(json => JsonDocument.Parse(json).Dispose())
        );
    }

    /// <summary>
    /// What a byte of a resource costs among few and among many resources, each with an id of its own, as a ratio to the
    /// fewest; and the memory in use when all are done.
    /// </summary>
    public static IEnumerable<string> OfManyResources()
    {
        var validator = ResourceValidators.Create([]);
        var resources = OurOutput.Resources();
        foreach (var resource in resources)
        {
            validator.Validate(FhirJson.Serialize(resource), []);
        }

        double? first = null;
        foreach (var count in new[] { 100, 5_000, 50_000 })
        {
            var (time, bytes) = (TimeSpan.Zero, 0L);
            for (var i = 0; i < count; i++)
            {
                var resource = resources[i % resources.Count];
                resource.Id = $"r{i}";
                var json = FhirJson.Serialize(resource);
                bytes += json.Length;
                var start = Stopwatch.GetTimestamp();
                validator.Validate(json, []);
                time += Stopwatch.GetElapsedTime(start);
            }

            var each = time.TotalNanoseconds / bytes;
            first ??= each;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Validate {count} resources: {each / first:F2} times a byte of the first 100 "
                    + $"({time.TotalMicroseconds / count:F0} us a resource, {each:F1} ns a byte), "
                    + $"{GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB in use, "
                    + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"
            );
        }
    }
}
