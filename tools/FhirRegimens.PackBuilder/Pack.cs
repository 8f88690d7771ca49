using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.PackBuilder;

/// <summary>
/// Derives the specification pack from HL7's packages: one definition a line, in FHIR's JSON, reduced to what
/// <see cref="SpecificationPack"/> reads, in the order of type and address.
/// </summary>
public static class Pack
{
    private const string Core = "hl7.fhir.r4.examples";
    private const string Expansions = "hl7.fhir.r4.expansions";
    private const string Extensions = "hl7.fhir.uv.extensions.r4";
    private const string Terminology = "hl7.terminology.r4";
    private const string Mcode = "hl7.fhir.us.mcode";

    /// <summary>Code systems with more codes than this are left out: nothing is said about their codes.</summary>
    private const int MostCodes = 1000;

    /// <summary>
    /// Definitions outside of core that resources of this project use, or that correct core's; they win over core's, but
    /// where core allows an extension it stays allowed.
    /// </summary>
    private static readonly (string Package, string File)[] Extra =
    [
        (Extensions, "StructureDefinition-artifact-versionAlgorithm.json"),
        (Extensions, "StructureDefinition-artifact-versionPolicy.json"),
        (Extensions, "StructureDefinition-cqf-isPrimaryCitation.json"),
        (Extensions, "StructureDefinition-cqf-knowledgeCapability.json"),
        (Extensions, "StructureDefinition-cqf-publicationDate.json"),
        (Extensions, "StructureDefinition-cqf-qualityOfEvidence.json"),
        (Extensions, "StructureDefinition-note.json"),
        (Extensions, "StructureDefinition-operationoutcome-issue-col.json"),
        (Extensions, "StructureDefinition-operationoutcome-issue-line.json"),
        (Extensions, "StructureDefinition-operationoutcome-message-id.json"),
        (Extensions, "StructureDefinition-structuredefinition-fhir-type.json"),
        (Extensions, "StructureDefinition-structuredefinition-normative-version.json"),
        (Extensions, "StructureDefinition-timing-daysOfCycle.json"),
        (Extensions, "ValueSet-version-algorithm.json"),
        (Extensions, "CodeSystem-version-algorithm.json"),
        (Extensions, "ValueSet-knowledge-capability.json"),
        (Extensions, "CodeSystem-knowledge-capability.json"),
        (Terminology, "ValueSet-artifact-version-policy.json"),
        (Terminology, "CodeSystem-artifact-version-policy-codes.json"),
        (Mcode, "StructureDefinition-mcode-normalization-basis.json"),
        (Mcode, "ValueSet-mcode-normalization-basis-vs.json"),
    ];

    /// <summary>Where R4's own definitions have an extension though its definition does not allow it there.</summary>
    private static readonly Dictionary<string, string> ContextsOfUse = new(StringComparer.Ordinal)
    {
        ["http://hl7.org/fhir/StructureDefinition/regex"] = "ElementDefinition.type",
    };

    /// <summary>Invariants of R4 that are never met as they are written, and what they mean.</summary>
    private static readonly Dictionary<string, string> Errata = new(StringComparer.Ordinal)
    {
        // que-7: FHIR's boolean, not FHIRPath's.
        ["operator = 'exists' implies (answer is Boolean)"] = "operator = 'exists' implies (answer is boolean)",
    };

    /// <summary>The pack's text.</summary>
    /// <param name="packages">The folder that holds the packages, each in a folder of its name.</param>
    public static byte[] Build(string packages)
    {
        var lines = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (
            var file in Files(packages, Core, ["StructureDefinition", "CodeSystem", "ValueSet", "SearchParameter"])
        )
        {
            Add(lines, file);
        }

        foreach (var file in Files(packages, Expansions, ["ValueSet"]))
        {
            if (HasCompleteExpansion(file))
            {
                Add(lines, file);
            }
        }

        foreach (var (package, file) in Extra)
        {
            Add(lines, Path.Combine(packages, package, file));
        }

        using var text = new MemoryStream();
        foreach (var line in lines.Values)
        {
            text.Write(line);
            text.WriteByte((byte)'\n');
        }

        return text.ToArray();
    }

    /// <summary>Writes a pack's text as <see cref="SpecificationPack"/> reads it.</summary>
    public static void Compress(byte[] text, Stream output)
    {
        using var brotli = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        brotli.Write(text);
    }

    private static IEnumerable<string> Files(string packages, string package, string[] types) =>
        types.SelectMany(type =>
            Directory.EnumerateFiles(Path.Combine(packages, package), $"{type}-*.json").Order(StringComparer.Ordinal)
        );

    private static bool HasCompleteExpansion(string file) =>
        JsonTree.Read(File.ReadAllBytes(file)).Root["expansion"] is { } expansion
        && ValueSetCodes.IsComplete(expansion);

    private static void Add(SortedDictionary<string, byte[]> lines, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var definition = document.RootElement;
        var type = definition.GetProperty("resourceType").GetString()!;
        if (!definition.TryGetProperty("url", out var url) || Reduction.Of(type) is not { } reduction)
        {
            return;
        }

        // Examples of ValueSets and the like stand among the definitions; a code system that is too large, or that
        // holds only a few of its codes, is one that nothing can be said about.
        if (type == "CodeSystem" && CountConcepts(definition) is 0 or > MostCodes)
        {
            return;
        }

        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Plain))
        {
            reduction.Write(writer, definition);
        }

        var line = Errata.Aggregate(
            Encoding.UTF8.GetString(text.ToArray()),
            (json, erratum) => json.Replace(erratum.Key, erratum.Value, StringComparison.Ordinal)
        );
        var key = $"{type} {url.GetString()}";
        lines[key] = WithContexts(Encoding.UTF8.GetBytes(line), url.GetString()!, lines.GetValueOrDefault(key));
    }

    /// <summary>An extension's definition with the contexts of the one that it replaces and of its use.</summary>
    private static byte[] WithContexts(byte[] line, string url, byte[]? replaced)
    {
        var definition = JsonNode.Parse(line)!;
        if (definition["context"] is not JsonArray contexts)
        {
            return line;
        }

        var further = replaced is null ? [] : JsonNode.Parse(replaced)!["context"] as JsonArray ?? [];
        if (ContextsOfUse.TryGetValue(url, out var use))
        {
            further.Add(new JsonObject { ["type"] = "element", ["expression"] = use });
        }

        var distinct = contexts.Concat(further).DistinctBy(context => context!.ToJsonString()).ToArray();
        definition["context"] = new JsonArray([.. distinct.Select(context => context!.DeepClone())]);
        return Encoding.UTF8.GetBytes(definition.ToJsonString(new JsonSerializerOptions { Encoder = Plain.Encoder }));
    }

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static int CountConcepts(JsonElement parent) =>
        parent.TryGetProperty("concept", out var concepts)
            ? concepts.EnumerateArray().Sum(concept => 1 + CountConcepts(concept))
            : 0;
}
