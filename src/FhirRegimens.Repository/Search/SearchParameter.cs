using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Search;

/// <summary>The kinds of R4 search parameters that occur here; the lower-case name is FHIR's.</summary>
internal enum SearchKind
{
    Token,
    Uri,
    String,
    Date,
    Reference,
    Composite,
}

/// <summary>
/// A search parameter of R4: the types it is defined for, and where its values stand. Only what R4 defines for a type
/// is offered for it.
/// </summary>
internal sealed record SearchParameter(
    string Code,
    SearchKind Kind,
    FrozenSet<string> Types,
    Func<JsonObject, IEnumerable<SearchValue>> Values
)
{
    private const string Artifacts = """
        ActivityDefinition CapabilityStatement ChargeItemDefinition CodeSystem CompartmentDefinition ConceptMap
        EffectEvidenceSynthesis EventDefinition Evidence EvidenceVariable ExampleScenario GraphDefinition
        ImplementationGuide Library Measure MessageDefinition OperationDefinition PlanDefinition Questionnaire
        ResearchDefinition ResearchElementDefinition RiskEvidenceSynthesis SearchParameter StructureDefinition
        StructureMap TerminologyCapabilities TestScript ValueSet
        """;

    private const string KnowledgeArtifacts = """
        ActivityDefinition EventDefinition Evidence EvidenceVariable Library Measure PlanDefinition ResearchDefinition
        ResearchElementDefinition
        """;

    private const string Identified = """
        ActivityDefinition Bundle CarePlan ChargeItemDefinition CodeSystem ConceptMap Device EffectEvidenceSynthesis
        EventDefinition Evidence EvidenceVariable ExampleScenario Group Library Measure Medication MedicationRequest
        MessageDefinition Organization Patient PlanDefinition Practitioner Questionnaire RequestGroup ResearchDefinition
        ResearchElementDefinition ResearchStudy RiskEvidenceSynthesis ServiceRequest StructureDefinition StructureMap
        Task TestScript ValueSet
        """;

    /// <summary>All parameters, in the order in which they are documented.</summary>
    public static IReadOnlyList<SearchParameter> All { get; } =
    [
        new("_id", SearchKind.Token, ResourceTypes.All, json => Tokens(json, "id")),
        new("_lastUpdated", SearchKind.Date, ResourceTypes.All, json => Dates(json, "meta", "lastUpdated")),
        new("_profile", SearchKind.Uri, ResourceTypes.All, json => Texts(json, "meta", "profile")),
        new("_source", SearchKind.Uri, ResourceTypes.All, json => Texts(json, "meta", "source")),
        new("_tag", SearchKind.Token, ResourceTypes.All, json => Tokens(json, "meta", "tag")),
        Define("url", SearchKind.Uri, Artifacts, json => Texts(json, "url")),
        Define("version", SearchKind.Token, Artifacts, json => Tokens(json, "version")),
        Define("identifier", SearchKind.Token, Identified, json => Tokens(json, "identifier")),
        Define("name", SearchKind.String, Except(Artifacts, "ChargeItemDefinition"), json => Texts(json, "name")),
        Define(
            "title",
            SearchKind.String,
            Except(Artifacts, "CompartmentDefinition ExampleScenario GraphDefinition SearchParameter")
                + " ResearchStudy",
            json => Texts(json, "title")
        ),
        Define(
            "description",
            SearchKind.String,
            Except(Artifacts, "ExampleScenario"),
            json => Texts(json, "description")
        ),
        Define("publisher", SearchKind.String, Artifacts, json => Texts(json, "publisher")),
        Define(
            "jurisdiction",
            SearchKind.Token,
            Except(Artifacts, "CompartmentDefinition"),
            json => Tokens(json, "jurisdiction")
        ),
        Define("status", SearchKind.Token, Artifacts + " ResearchStudy Task", json => Tokens(json, "status")),
        Define("date", SearchKind.Date, Artifacts, json => Dates(json, "date")),
        Define("topic", SearchKind.Token, KnowledgeArtifacts, json => Tokens(json, "topic")),
        Define("context", SearchKind.Token, Artifacts, json => Tokens(json, "useContext", "valueCodeableConcept")),
        Define("context-type", SearchKind.Token, Artifacts, json => Tokens(json, "useContext", "code")),
        Define("context-type-value", SearchKind.Composite, Artifacts, Contexts),
        Define("composed-of", SearchKind.Reference, KnowledgeArtifacts, json => Related(json, "composed-of")),
        Define(
            "depends-on",
            SearchKind.Reference,
            KnowledgeArtifacts,
            json => Related(json, "depends-on").Concat(Texts(json, "library"))
        ),
        Define("derived-from", SearchKind.Reference, KnowledgeArtifacts, json => Related(json, "derived-from")),
        Define("predecessor", SearchKind.Reference, KnowledgeArtifacts, json => Related(json, "predecessor")),
        Define("successor", SearchKind.Reference, KnowledgeArtifacts, json => Related(json, "successor")),
        Define("type", SearchKind.Token, "Group Library PlanDefinition", json => Tokens(json, "type")),
        Define("code", SearchKind.Token, "Group Task", json => Tokens(json, "code")),
        Define("target", SearchKind.Reference, "Provenance", json => Texts(json, "target", "reference")),
    ];

    /// <summary>The parameters of a type by their codes.</summary>
    public static FrozenDictionary<string, SearchParameter> Of(string type) => ByType[type];

    private static FrozenDictionary<string, FrozenDictionary<string, SearchParameter>> ByType { get; } =
        ResourceTypes.All.ToFrozenDictionary(
            type => type,
            type => All.Where(p => p.Types.Contains(type)).ToFrozenDictionary(p => p.Code, StringComparer.Ordinal)
        );

    private static SearchParameter Define(
        string code,
        SearchKind kind,
        string types,
        Func<JsonObject, IEnumerable<SearchValue>> values
    ) => new(code, kind, Names(types).ToFrozenSet(StringComparer.Ordinal), values);

    private static string[] Names(string names) =>
        names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static string Except(string names, string without) => string.Join(' ', Names(names).Except(Names(without)));

    private static IEnumerable<SearchValue> Tokens(JsonObject json, params string[] path) =>
        At(json, path).SelectMany(TokenValue.Of);

    private static IEnumerable<SearchValue> Texts(JsonObject json, params string[] path) =>
        At(json, path).Select(FhirJson.Text).OfType<string>().Select(text => new TextValue(text));

    private static IEnumerable<SearchValue> Dates(JsonObject json, params string[] path)
    {
        foreach (var text in At(json, path).Select(FhirJson.Text).OfType<string>())
        {
            if (DateInterval.TryParse(text, out var interval))
            {
                yield return new DateValue(interval);
            }
        }
    }

    private static IEnumerable<SearchValue> Contexts(JsonObject json) =>
        from context in At(json, ["useContext"]).OfType<JsonObject>()
        where context["code"] is not null && context["valueCodeableConcept"] is not null
        from code in TokenValue.Of(context["code"]!)
        from value in TokenValue.Of(context["valueCodeableConcept"]!)
        select new ContextValue(code, value);

    private static IEnumerable<SearchValue> Related(JsonObject json, string type) =>
        from artifact in At(json, ["relatedArtifact"]).OfType<JsonObject>()
        where artifact.Text("type") == type
        let resource = artifact.Text("resource")
        where resource is not null
        select new TextValue(resource);

    private static IEnumerable<JsonNode> At(JsonNode node, IEnumerable<string> path)
    {
        var nodes = Flatten(node);
        foreach (var name in path)
        {
            nodes = nodes.OfType<JsonObject>().SelectMany(json => Flatten(json[name]));
        }

        return nodes;
    }

    private static IEnumerable<JsonNode> Flatten(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray array => array.OfType<JsonNode>(),
            _ => [node],
        };
}
