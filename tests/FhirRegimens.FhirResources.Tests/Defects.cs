using System.Text.Json.Nodes;

namespace FhirRegimens.FhirResources.Tests;

/// <summary>A good instance with one thing wrong.</summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Instance">The instance that is broken.</param>
/// <param name="Break">Breaks it.</param>
/// <param name="Found">What the validators must find, joined by "; ".</param>
internal sealed record Defect(string Name, string Instance, Action<JsonObject> Break, string Found);

/// <summary>The defects that the profiles must refuse.</summary>
internal static class Defects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        .. Artifacts(),
        .. Actions(),
        .. Variants(),
        .. Regimens(),
        .. Entries(),
        .. Manifests(),
        .. OtherProfiles(),
        .. Extensions(),
    ];

    private static IEnumerable<Defect> Artifacts()
    {
        yield return new("no narrative", "variant", Without("text"), Missing("PlanDefinition.text"));
        yield return new(
            "narrative generated only",
            "variant",
            r => r["text"]!["status"] = "generated",
            Fixed("PlanDefinition.text.status")
        );
        yield return new("no title", "variant", Without("title"), Missing("PlanDefinition.title"));
        yield return new(
            "no url",
            "variant",
            Without("url"),
            $"plan-url; var-identifier; {Missing("PlanDefinition.url")}"
        );
        yield return new(
            "no version",
            "variant",
            Without("version"),
            $"art-version; {Missing("PlanDefinition.version")}"
        );
        yield return new("url with a version", "variant", r => r["url"] += "|1.0.0", "plan-url; var-identifier");
        yield return new(
            "url of another type",
            "entry",
            r => Replace(r, "url", "ActivityDefinition", "Library"),
            "activity-url"
        );
        yield return new(
            "manifest's url of another type",
            "manifest",
            r => Replace(r, "url", "Library", "List"),
            "library-url"
        );
        yield return new("version that is a date", "variant", r => r["version"] = "2019-03-02", "art-version");
        yield return new("name with a hyphen", "variant", r => r["name"] = "Alemtuzumab-1", "art-name");
        yield return new(
            "no version algorithm",
            "variant",
            WithoutExtension(X + "artifact-versionAlgorithm"),
            "art-algorithm"
        );
        yield return new("no version policy", "variant", WithoutExtension(X + "artifact-versionPolicy"), "art-policy");
        yield return new("not publishable", "manifest", WithoutCapability("publishable"), "art-capability");
        yield return new("not computable", "entry", WithoutCapability("computable"), "art-computable");
        yield return new("no place in the source", "entry", WithoutExtension(Our + "regimen-source"), "art-source");
        yield return new(
            "another topic",
            "entry",
            r => At(r, "topic", 0, "coding", 0)["code"] = "education",
            "art-topic"
        );
        yield return new(
            "disease without words",
            "variant",
            r => At(r, "useContext", 0)["valueCodeableConcept"] = new JsonObject { ["id"] = "x" },
            "art-context"
        );
        yield return new(
            "disease without a group",
            "variant",
            r => At(r, "useContext", 0).Remove("extension"),
            "art-context"
        );
        yield return new(
            "citation without words",
            "variant",
            r => At(r, "relatedArtifact", 0).Remove("citation"),
            "art-citation"
        );
        yield return new(
            "source not named",
            "variant",
            r => r["relatedArtifact"]!.AsArray().RemoveAt(1),
            "art-derived"
        );
    }

    private static IEnumerable<Defect> Actions()
    {
        yield return new("eighth level", "variant", DeepenTo(8), "act-depth");
        yield return new("action without id", "variant", r => Group(r).Remove("id"), "act-id");
        yield return new("two actions with one id", "variant", r => Group(r)["id"] = "block-1", "act-id");
        yield return new(
            "two actions that are the same",
            "variant",
            r => Group(r)["action"]!.AsArray().Add(TestDose(r).DeepClone()),
            "act-id"
        );
        yield return new("id with a capital letter", "variant", r => Group(r)["id"] = "Alemtuzumab", "act-id");
        yield return new("entry without title", "variant", r => Entry(r).Remove("title"), "act-title");
        yield return new(
            "entry without place in the source",
            "variant",
            r => Entry(r).Remove("extension"),
            "act-source"
        );
        yield return new(
            "block without description",
            "variant",
            r => Block(r).Remove("description"),
            Missing("PlanDefinition.action[0].description")
        );
        yield return new(
            "related to no action",
            "variant",
            r => At(Entry(r), "relatedAction", 0)["actionId"] = "block-2",
            "act-related"
        );
        yield return new(
            "goal that is not there",
            "variant",
            r => Entry(r)["goalId"] = new JsonArray("goal-2"),
            "act-goal"
        );
        yield return new(
            "definition without version",
            "variant",
            r => Replace(Entry(r), "definitionCanonical", "|1.0.0", ""),
            "act-pinned"
        );
        yield return new(
            "timing that is no Timing",
            "variant",
            r => Section(r)["timingDateTime"] = "2019",
            "act-timing"
        );
        yield return new("cycles that are no modifier", "variant", r => Demote(Entry(r)), "act-cycles");
    }

    private static IEnumerable<Defect> Variants()
    {
        yield return new(
            "variant that is a protocol",
            "variant",
            r => At(r, "type", "coding", 0)["code"] = "clinical-protocol",
            Fixed("PlanDefinition.type")
        );
        yield return new(
            "identifier of a regimen",
            "variant",
            r => Replace(At(r, "identifier", 0), "system", "variant", "regimen"),
            "var-identifier"
        );
        yield return new(
            "identifier of another variant",
            "variant",
            r => At(r, "identifier", 0)["value"] = "other",
            "var-identifier"
        );
        yield return new(
            "no completeness",
            "variant",
            WithoutExtension(Our + "regimen-completeness"),
            "var-completeness"
        );
        yield return new(
            "study of a reference that is not there",
            "variant",
            r => At(r, "relatedArtifact", 0)["label"] = "2",
            "var-reference"
        );
        yield return new("section without heading", "variant", r => Section(r).Remove("code"), "var-section");
        yield return new(
            "section of which one is chosen",
            "variant",
            r => Section(r)["selectionBehavior"] = "exactly-one",
            "var-section"
        );
        yield return new(
            "block of which one is chosen",
            "variant",
            r => Block(r)["selectionBehavior"] = "exactly-one",
            "var-block"
        );
        yield return new("entry without words", "variant", r => Entry(r).Remove("textEquivalent"), "var-entry");
        yield return new("entry that creates nothing", "variant", r => Entry(r).Remove("type"), "var-entry");
        yield return new("entry without order", "variant", r => Entry(r).Remove("definitionCanonical"), "var-entry");
        yield return new(
            "entry that refers to a plan",
            "variant",
            r => Replace(Entry(r), "definitionCanonical", "Activity", "Plan"),
            "var-entry"
        );
        yield return new("group without a choice", "variant", r => Group(r).Remove("selectionBehavior"), "var-group");
        yield return new(
            "group that is an order",
            "variant",
            r => Group(r)["definitionCanonical"] = (string)Entry(r)["definitionCanonical"]!,
            "var-group"
        );
        yield return new("goal without target", "variant", r => At(r, "goal", 0).Remove("target"), "var-goal");
    }

    private static IEnumerable<Defect> Regimens()
    {
        yield return new(
            "regimen that is an order set",
            "regimen",
            r => At(r, "type", "coding", 0)["code"] = "order-set",
            Fixed("PlanDefinition.type")
        );
        yield return new(
            "regimen with another identifier",
            "regimen",
            r => At(r, "identifier", 0)["value"] = "other",
            "reg-identifier"
        );
        yield return new("no variant", "regimen", r => Block(r).Remove("action"), "reg-variants");
        yield return new("variant without words", "regimen", r => Section(r).Remove("textEquivalent"), "reg-variants");
        yield return new(
            "all variants at once",
            "regimen",
            r => Block(r)["selectionBehavior"] = "all",
            Fixed("PlanDefinition.action.selectionBehavior")
        );
    }

    private static IEnumerable<Defect> Entries()
    {
        yield return new(
            "two dosages",
            "entry",
            r => r["dosage"]!.AsArray().Add(r["dosage"]![0]!.DeepClone()),
            "ent-medication; Invalid number of values: expected 0..1, but found 2 at ActivityDefinition.dosage"
        );
        yield return new("no dosage", "entry", Without("dosage"), "ent-medication");
        yield return new(
            "drug without words",
            "entry",
            r => At(r, "productCodeableConcept").Remove("text"),
            "ent-medication"
        );
        yield return new("drug of no kind", "entry", r => r["kind"] = "Task", "ent-medication; ent-service");
        yield return new(
            "drug with another code",
            "entry",
            r => At(r, "code", "coding", 0)["code"] = "order-service",
            "ent-medication"
        );
        yield return new(
            "entry that is a plan",
            "entry",
            r => r["intent"] = "plan",
            Fixed("ActivityDefinition.intent")
        );
        yield return new(
            "entry that must not be done",
            "entry",
            r => r["doNotPerform"] = true,
            Fixed("ActivityDefinition.doNotPerform")
        );
        yield return new(
            "entry with another identifier",
            "entry",
            r => At(r, "identifier", 0)["value"] = "other",
            "ent-identifier"
        );
        yield return new(
            "procedure with a dosage",
            "entry-service",
            r => r["dosage"] = new JsonArray(new JsonObject { ["text"] = "2 Gy" }),
            "ent-service"
        );
        yield return new(
            "drug with a radiation dose",
            "entry-service",
            r =>
            {
                r["kind"] = "MedicationRequest";
            },
            "ent-medication; ent-service"
        );
        yield return new("dose per day", "entry", r => Dose(r)["code"] = "mg/d", "ent-dose");
        yield return new(
            "dose per hour in a range",
            "entry-calculated",
            r => At(Rate(r, 0), "doseRange", "high")["code"] = "mg/kg/h",
            "ent-dose"
        );
        yield return new(
            "rate without time",
            "entry-calculated",
            r => At(Rate(r, 1), "rateRange", "low")["code"] = "mg/kg",
            "ent-rate"
        );
        yield return new("dose without code", "entry", r => Dose(r).Remove("code"), "ent-ucum");
        yield return new(
            "dose of another system",
            "entry",
            r => Dose(r)["system"] = "http://example.org/units",
            "ent-ucum"
        );
        yield return new(
            "calculated from nothing",
            "entry-calculated",
            r => At(r, "dosage", 0)["doseAndRate"]!.AsArray().RemoveAt(1),
            "ent-calculated"
        );
        yield return new(
            "unread fragment that is no modifier",
            "entry-calculated",
            r => Demote(At(r, "dosage", 0)),
            "ent-unparsed"
        );
        yield return new(
            "dosage without words",
            "entry",
            r => At(r, "dosage", 0).Remove("text"),
            Missing("ActivityDefinition.dosage[0].text")
        );
        yield return new(
            "route without words",
            "entry",
            r => At(r, "dosage", 0, "route").Remove("text"),
            Missing("ActivityDefinition.dosage[0].route.text")
        );
        yield return new(
            "dose of no type",
            "entry",
            r => Rate(r, 0).Remove("type"),
            Missing("ActivityDefinition.dosage[0].doseAndRate[0].type")
        );
    }

    private static IEnumerable<Defect> Manifests()
    {
        yield return new(
            "manifest with another identifier",
            "manifest",
            r => At(r, "identifier", 0)["value"] = "other",
            "man-identifier"
        );
        yield return new("no revision", "manifest", WithoutExtension(Our + "source-revision"), "man-revision");
        yield return new("no conversion", "manifest", WithoutExtension(Our + "conversion"), "man-conversion");
        yield return new(
            "artifact without version",
            "manifest",
            r => Replace(At(r, "relatedArtifact", 1), "resource", "|1.0.0", ""),
            "man-composed"
        );
        yield return new(
            "artifact without hash",
            "manifest",
            r => At(r, "relatedArtifact", 1).Remove("extension"),
            "man-composed"
        );
        yield return new(
            "artifact named twice",
            "manifest",
            r => r["relatedArtifact"]!.AsArray().Add(r["relatedArtifact"]![1]!.DeepClone()),
            "man-composed"
        );
        yield return new(
            "manifest that is a logic library",
            "manifest",
            r => At(r, "type", "coding", 0)["code"] = "logic-library",
            Fixed("Library.type")
        );
    }

    private static IEnumerable<Defect> OtherProfiles()
    {
        yield return new(
            "option without words",
            "treatment-options",
            r => Section(r).Remove("textEquivalent"),
            "opt-text"
        );
        yield return new("trial without number", "trial", Without("identifier"), Missing("ResearchStudy.identifier"));
        yield return new(
            "more outcomes than patients",
            "risk-evidence",
            r => At(r, "riskEstimate")["numeratorCount"] = 13,
            "rsk-count"
        );
        yield return new(
            "outcome without patients",
            "risk-evidence",
            r => At(r, "riskEstimate").Remove("denominatorCount"),
            "rsk-count; rsk-figure"
        );
        yield return new(
            "outcome without a figure",
            "risk-evidence",
            r =>
            {
                At(r, "riskEstimate").Remove("numeratorCount");
                At(r, "riskEstimate").Remove("value");
            },
            "rsk-figure"
        );
        yield return new(
            "comparison without a figure",
            "effect-evidence",
            r =>
            {
                At(r, "effectEstimate", 0).Remove("value");
                At(r, "effectEstimate", 0).Remove("precisionEstimate");
            },
            "eff-figure"
        );
    }

    private static IEnumerable<Defect> Extensions()
    {
        yield return new(
            "note of a pinned regimen",
            "variant",
            r =>
                Part(r, "regimen-note", "target")["valueCanonical"] =
                    "https://regimens.example.org/fhir/PlanDefinition/a|1.0.0",
            "target-without-version"
        );
        yield return new(
            "pinned comparator",
            "variant",
            r =>
                PartOf(r, "regimen-study", "outcome")
                    .Add(
                        new JsonObject
                        {
                            ["url"] = "comparatorDefinition",
                            ["valueCanonical"] = "https://regimens.example.org/fhir/PlanDefinition/a|1.0.0",
                        }
                    ),
            "comparator-without-version"
        );
        yield return new(
            "fully specified with unread fragments",
            "variant",
            r =>
            {
                Part(r, "regimen-completeness", "fullySpecified")["valueBoolean"] = true;
                Part(r, "regimen-completeness", "unparsedCount")["valueUnsignedInt"] = 1;
            },
            "specified-means-parsed"
        );
        yield return new(
            "range and list of cycles",
            "variant",
            r =>
                At(Entry(r), "modifierExtension", 0)["extension"]!
                    .AsArray()
                    .Add(new JsonObject { ["url"] = "cycle", ["valueInteger"] = 3 }),
            "range-or-cycles"
        );
        yield return new(
            "radiation in milligrams",
            "entry-service",
            r => At(Part(r, "regimen-radiation", "totalDose"), "valueQuantity")["code"] = "mg",
            "radiation-gray"
        );
        yield return new(
            "hash that is none",
            "manifest",
            r => At(r, "relatedArtifact", 1, "extension", 0)["valueString"] = "c0ffee",
            "hash-sha256"
        );
        yield return new(
            "record's hash that is none",
            "manifest",
            r => Part(r, "manifest-record", "hash")["valueString"] = "C0FFEE",
            "record-sha256"
        );
        yield return new(
            "source's hash that is none",
            "manifest",
            r => Part(r, "source-revision", "sha256")["valueString"] = "C0FFEE",
            "revision-sha256"
        );
    }

    private const string X = "http://hl7.org/fhir/StructureDefinition/";
    private const string Our = Definitions.Canonical + "/StructureDefinition/";

    private static string Missing(string path) => $"Missing required property at {path}";

    private static string Fixed(string path) => $"Value did not match expected pattern at {path}";

    private static JsonObject Block(JsonObject plan) => At(plan, "action", 0);

    private static JsonObject Section(JsonObject plan) => At(Block(plan), "action", 0);

    private static JsonObject Group(JsonObject plan) => At(Section(plan), "action", 0);

    private static JsonObject TestDose(JsonObject plan) => At(Group(plan), "action", 0);

    private static JsonObject Entry(JsonObject plan) => At(Group(plan), "action", 1);

    private static JsonObject Rate(JsonObject entry, int index) => At(entry, "dosage", 0, "doseAndRate", index);

    private static JsonObject Dose(JsonObject entry) => At(Rate(entry, 0), "doseQuantity");

    /// <summary>Puts groups between a group and its entry, until the entry stands at the level.</summary>
    public static Action<JsonObject> DeepenTo(int level) =>
        plan =>
        {
            var entry = Entry(plan);
            var group = Group(plan);
            group["action"]!.AsArray().Remove(entry);
            entry.Remove("relatedAction");
            for (var at = 4; at < level; at++)
            {
                var inner = group.DeepClone().AsObject();
                inner["id"] = $"level-{at}";
                inner["action"] = new JsonArray();
                group["action"]!.AsArray().Add(inner);
                group = inner;
            }

            group["action"]!.AsArray().Add(entry);
        };

    private static JsonObject At(JsonNode node, params object[] path) =>
        path.Aggregate(node, (at, step) => step is int index ? at[index]! : at[(string)step]!).AsObject();

    private static Action<JsonObject> Without(string property) => resource => resource.Remove(property);

    private static Action<JsonObject> WithoutExtension(string url) =>
        resource => RemoveExtension(resource, extension => extension.Text("url") == url);

    private static Action<JsonObject> WithoutCapability(string code) =>
        resource => RemoveExtension(resource, extension => extension.Text("valueCode") == code);

    private static void RemoveExtension(JsonObject resource, Func<JsonObject, bool> which) =>
        resource["extension"]!.AsArray().Remove(resource.List("extension").Single(which));

    private static JsonArray PartOf(JsonObject resource, string extension, string part) =>
        Part(resource, extension, part)["extension"]!.AsArray();

    private static JsonObject Part(JsonObject resource, string extension, string part) =>
        resource
            .List("extension")
            .Single(one => one.Text("url") == Our + extension)
            .List("extension")
            .Single(one => one.Text("url") == part);

    private static void Replace(JsonObject node, string property, string old, string replacement) =>
        node[property] = node.Text(property)!.Replace(old, replacement);

    /// <summary>Moves the modifier extensions to where nobody has to understand them.</summary>
    private static void Demote(JsonObject element)
    {
        var modifiers = element["modifierExtension"]!;
        element.Remove("modifierExtension");
        element["extension"] = new JsonArray([
            .. element.List("extension").Select(one => one.DeepClone()),
            .. modifiers.AsArray().Select(one => one!.DeepClone()),
        ]);
    }
}
