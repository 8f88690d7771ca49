using System.Buffers;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Bench;

/// <summary>FHIR's JSON against the framework's, which knows nothing of FHIR, on the same bytes. Target: 3 times.</summary>
internal static class JsonPairs
{
    /// <summary>HL7's examples, below the checkout.</summary>
    public const string Examples = ".cache/npm/node_modules/hl7.fhir.r4.examples";

    /// <summary>What this program writes itself.</summary>
    public static IEnumerable<Pair> OfOurOutput() =>
        Of("our own output", [.. OurOutput.Resources().Select(resource => FhirJson.Serialize(resource))]);

    /// <summary>Whether ten times the resources take ten times as long.</summary>
    public static Pair OfGrowth()
    {
        var resources = OurOutput.Resources();
        var (one, ten) = (BundleOf(resources, times: 1), BundleOf(resources, times: 10));
        return new Pair(
            "Parse our own output ten times in one Bundle",
            () => FhirJson.Parse(ten),
            "once in one Bundle",
            () => FhirJson.Parse(one)
        );
    }

    /// <summary>HL7's examples of PlanDefinition, where they were fetched.</summary>
    public static IEnumerable<Pair> OfExamples()
    {
        if (!Directory.Exists(Examples))
        {
            Console.Error.WriteLine($"{Examples} is absent: run .ci/fetch-packages to measure HL7's examples too.");
            return [];
        }

        var documents = Directory
            .EnumerateFiles(Examples, "PlanDefinition-*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
        return Of("PlanDefinitions", documents)
            .Concat(Of("PlanDefinitions without narrative", documents.ConvertAll(Dense)));
    }

    private static IEnumerable<Pair> Of(string name, List<byte[]> documents)
    {
        var parsed = documents.ConvertAll(json => JsonDocument.Parse(json));
        var resources = documents.ConvertAll(json => FhirJson.Parse(json));
        yield return new Pair(
            $"Parse {name}",
            () => documents.ForEach(json => FhirJson.Parse(json)),
            "JsonDocument.Parse",
            () => documents.ForEach(json => JsonDocument.Parse(json).Dispose())
        );
        yield return new Pair(
            $"Serialize {name}",
            () => resources.ForEach(resource => FhirJson.Serialize(resource)),
            "JsonDocument.WriteTo",
            () => parsed.ForEach(document => Write(document))
        );
    }

    private static byte[] BundleOf(IReadOnlyList<DomainResource> resources, int times)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Collection };
        foreach (var resource in Enumerable.Repeat(resources, times).SelectMany(same => same))
        {
            bundle.Entry.Add(new Bundle.EntryComponent { Resource = resource });
        }

        return FhirJson.Serialize(bundle);
    }

    /// <summary>The document without the long strings that make every reader look fast.</summary>
    private static byte[] Dense(byte[] json)
    {
        var plan = FhirJson.Parse<PlanDefinition>(json);
        plan.Text = null;
        return FhirJson.Serialize(plan);
    }

    private static byte[] Write(JsonDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        document.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
