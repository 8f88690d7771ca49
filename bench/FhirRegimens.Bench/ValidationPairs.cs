using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Validation;

namespace FhirRegimens.Bench;

/// <summary>Validation with all rules on against parsing the same bytes, one thread. Target: 40 times.</summary>
internal static class ValidationPairs
{
    private const int Batch = 100;
    private const int LeastMeasured = 10 * Batch;
    private const int WarmUp = 20 * Batch;

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
    /// What a byte of a resource costs among few and among many, each with an id of its own, as a ratio to the fewest;
    /// and the memory in use when all are done. Counted in the processor's time, which other programs do not lengthen.
    /// </summary>
    public static IEnumerable<string> OfManyResources()
    {
        var validator = ResourceValidators.Create([]);
        var resources = OurOutput.Resources();
        CostOf(validator, resources, WarmUp);
        double? first = null;
        foreach (var count in new[] { 100, 5_000, 50_000 })
        {
            var cost = CostOf(validator, resources, Math.Max(count, LeastMeasured));
            first ??= cost;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Validate {count} resources: {cost / first:F2} times a byte of the first 100 ({cost:F1} ns), "
                    + $"{GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB in use, "
                    + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"
            );
        }
    }

    /// <summary>Nanoseconds a byte.</summary>
    private static double CostOf(IResourceValidator validator, IReadOnlyList<DomainResource> resources, int count)
    {
        var (time, bytes) = (TimeSpan.Zero, 0L);
        for (var batch = 0; batch < count / Batch; batch++)
        {
            var documents = Enumerable.Range(0, Batch).Select(i => Serialize($"r{batch}-{i}", i)).ToList();
            bytes += documents.Sum(json => json.Length);
            var start = Environment.CpuUsage.TotalTime;
            documents.ForEach(json => validator.Validate(json, []));
            time += Environment.CpuUsage.TotalTime - start;
        }

        return time.TotalNanoseconds / bytes;

        byte[] Serialize(string id, int number)
        {
            var resource = resources[number % resources.Count];
            resource.Id = id;
            return FhirJson.Serialize(resource);
        }
    }
}
