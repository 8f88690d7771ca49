using System.Buffers;
using System.Text.Json;
using FhirRegimens.Fhir.Json;

namespace FhirRegimens.Bench;

/// <summary>FHIR's JSON against the framework's, which knows nothing of FHIR, on the same bytes. Target: 3 times.</summary>
internal static class JsonPairs
{
    public static IEnumerable<Pair> Of(string examples)
    {
        var documents = Directory
            .EnumerateFiles(examples, "PlanDefinition-*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
        var parsed = documents.ConvertAll(json => JsonDocument.Parse(json));
        var resources = documents.ConvertAll(json => FhirJson.Parse(json));
        yield return new Pair(
            "Parse PlanDefinitions",
            () => documents.ForEach(json => FhirJson.Parse(json)),
            "JsonDocument.Parse",
            () => documents.ForEach(json => JsonDocument.Parse(json).Dispose())
        );
        yield return new Pair(
            "Serialize PlanDefinitions",
            () => resources.ForEach(resource => FhirJson.Serialize(resource)),
            "JsonDocument.WriteTo",
            () => parsed.ForEach(document => Write(document))
        );
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
