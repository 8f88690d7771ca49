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
    /// and the memory in use when all are done. The cost is that of the median batch, which other programs disturb little.
    /// </summary>
    public static IEnumerable<string> OfManyResources()
    {
        var validator = ResourceValidators.Create([]);
        var resources = OurOutput.Resources();
        BatchCosts(validator, resources, WarmUp);
        double? first = null;
        foreach (var count in new[] { 100, 5_000, 50_000 })
        {
            var costs = BatchCosts(validator, resources, Math.Max(count, LeastMeasured));
            var median = costs.Order().ElementAt(costs.Count / 2);
            first ??= median;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Validate {count} resources: {median / first:F2} times a byte of the first 100 ({median:F1} ns), "
                    + $"{GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB in use, "
                    + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"
            );
        }
    }

    /// <summary>Nanoseconds a byte, batch by batch.</summary>
    private static List<double> BatchCosts(
        IResourceValidator validator,
        IReadOnlyList<DomainResource> resources,
        int count
    )
    {
        var costs = new List<double>();
        for (var batch = 0; batch < count / Batch; batch++)
        {
            var (time, bytes) = (TimeSpan.Zero, 0L);
            for (var i = 0; i < Batch; i++)
            {
                var resource = resources[i % resources.Count];
                resource.Id = $"r{batch}-{i}";
                var json = FhirJson.Serialize(resource);
                bytes += json.Length;
                var start = Stopwatch.GetTimestamp();
                validator.Validate(json, []);
                time += Stopwatch.GetElapsedTime(start);
            }

            costs.Add(time.TotalNanoseconds / bytes);
        }

        return costs;
    }
}
