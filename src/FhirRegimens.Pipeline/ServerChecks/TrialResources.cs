using System.Text.Json.Nodes;
using FhirRegimens.Conversion;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>
/// The resources that a run writes: drafts for trying out only, each with the run's word in its id, its address and its
/// tag, so that nobody takes them for anything else and the run knows its own again.
/// </summary>
/// <param name="run">The run's word.</param>
internal sealed class TrialResources(string run)
{
    /// <summary>System of the run's word where it is a tag or an identifier.</summary>
    public const string RunSystem = Guide.Definitions + "/NamingSystem/server-check";

    /// <summary>The types that publishing writes, then those that evidence is for, and their further elements.</summary>
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["PlanDefinition"] = """{"title":"A resource of a server check"}""",
        ["ActivityDefinition"] = """{"title":"A resource of a server check","kind":"MedicationRequest"}""",
        ["Library"] = """
            {"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/library-type","code":"asset-collection"}]}}
            """,
        ["Provenance"] = """
            {"target":[{"display":"Nothing: a resource of a server check"}],"recorded":"2026-01-01T00:00:00Z",
             "agent":[{"who":{"display":"A server check"}}]}
            """,
        ["Task"] = """{"intent":"proposal","description":"A resource of a server check"}""",
        ["StructureDefinition"] = """
            {"kind":"complex-type","abstract":false,"type":"Extension","derivation":"constraint",
             "context":[{"type":"element","expression":"PlanDefinition"}],
             "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension",
             "differential":{"element":[{"id":"Extension","path":"Extension","max":"1"}]}}
            """,
        ["CodeSystem"] = """{"content":"complete","concept":[{"code":"a","display":"A"}]}""",
        ["ValueSet"] = """{"compose":{"include":[{"system":"http://hl7.org/fhir/publication-status"}]}}""",
        ["ConceptMap"] = "{}",
        ["NamingSystem"] = """{"kind":"identifier","date":"2026-01-01"}""",
        ["EvidenceVariable"] = """{"characteristic":[{"definitionCodeableConcept":{"text":"A server check"}}]}""",
        ["RiskEvidenceSynthesis"] = """{"population":{"display":"Nobody"},"outcome":{"display":"Nothing"}}""",
        ["EffectEvidenceSynthesis"] = """
            {"population":{"display":"Nobody"},"exposure":{"display":"Nothing"},
             "exposureAlternative":{"display":"Nothing"},"outcome":{"display":"Nothing"}}
            """,
        ["ResearchStudy"] = """{"title":"A resource of a server check"}""",
        ["Group"] = """{"type":"person","actual":false}""",
    };

    private static readonly string[] WithoutAddress = ["Provenance", "Task", "NamingSystem", "ResearchStudy", "Group"];

    private static readonly string[] ForTryingOut =
    [
        .. new[] { "PlanDefinition", "ActivityDefinition", "Library" },
        .. new[] { "StructureDefinition", "CodeSystem", "ValueSet", "ConceptMap" },
    ];

    /// <summary>How the ids of the run's resources begin.</summary>
    public string Prefix { get; } = $"fhir-regimens-check-{run}-";

    /// <summary>The id of a resource of the run.</summary>
    public string Id(string name) => Prefix + name;

    /// <summary>The canonical address of a resource of the run.</summary>
    public string Url(string type, string name) => $"{Guide.Definitions}/{type}/{Id(name)}";

    /// <summary>A small PlanDefinition.</summary>
    public JsonObject Plan(string name) => Of("PlanDefinition", name);

    /// <summary>A small resource of a type.</summary>
    public JsonObject Of(string type, string name)
    {
        var resource = new JsonObject
        {
            ["resourceType"] = type,
            ["id"] = Id(name),
            ["meta"] = new JsonObject
            {
                ["tag"] = new JsonArray(new JsonObject { ["system"] = RunSystem, ["code"] = run }),
            },
        };
        foreach (var (element, value) in Common(type, name).Concat(JsonNode.Parse(Elements[type])!.AsObject()))
        {
            resource[element] = value?.DeepClone();
        }

        return resource;
    }

    private JsonObject Common(string type, string name)
    {
        var elements = new JsonObject();
        if (type == "Provenance")
        {
            return elements;
        }

        if (!WithoutAddress.Contains(type))
        {
            elements["url"] = Url(type, name);
            elements["version"] = "1.0.0";
        }

        if (type is "Task" or "ResearchStudy" or "Group")
        {
            elements["identifier"] = new JsonArray(new JsonObject { ["system"] = RunSystem, ["value"] = Id(name) });
        }

        if (type is not ("Task" or "ResearchStudy"))
        {
            elements["name"] = $"FhirRegimensCheck_{run}";
        }

        if (type != "Group")
        {
            elements["status"] = type == "ResearchStudy" ? "in-review" : "draft";
        }

        if (ForTryingOut.Contains(type))
        {
            elements["experimental"] = true;
        }

        if (type == "NamingSystem")
        {
            elements["uniqueId"] = new JsonArray(new JsonObject { ["type"] = "uri", ["value"] = Url(type, name) });
        }

        return elements;
    }
}

/// <summary>Small changes of a resource before it is sent.</summary>
internal static class TrialResourceChanges
{
    /// <summary>The same resource with another value of one element; without the element where the value is null.</summary>
    public static JsonObject With(this JsonObject resource, string element, JsonNode? value)
    {
        var changed = resource.DeepClone().AsObject();
        if (value is null)
        {
            changed.Remove(element);
        }
        else
        {
            changed[element] = value;
        }

        return changed;
    }

    /// <summary>The address of the resource below a server's base.</summary>
    public static string Reference(this JsonObject resource) => $"{resource["resourceType"]}/{resource["id"]}";
}
