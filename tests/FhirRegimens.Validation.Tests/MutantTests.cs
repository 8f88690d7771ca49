using System.Text.Json.Nodes;

namespace FhirRegimens.Validation.Tests;

/// <summary>One resource that is right, and for each rule a change that breaks it: caught with its key and its place.</summary>
public sealed class MutantTests
{
    private const string Entry = """
        {
          "resourceType": "ActivityDefinition",
          "id": "a",
          "contained": [{"resourceType": "Library", "id": "lib", "status": "draft",
            "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/library-type", "code": "logic-library"}]}}],
          "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/cqf-knowledgeCapability",
            "valueCode": "publishable"
          }],
          "url": "https://example.org/ActivityDefinition/a",
          "version": "1.0.0",
          "name": "Entry",
          "status": "draft",
          "library": ["#lib"],
          "kind": "MedicationRequest",
          "intent": "proposal",
          "productCodeableConcept": {"text": "Rituximab"},
          "dosage": [{
            "text": "375 mg/m² IV over 90 minutes once on day 1",
            "timing": {"repeat": {"count": 1, "countMax": 2, "duration": 90, "durationMax": 120, "durationUnit": "min",
              "frequency": 1, "period": 1, "periodUnit": "d", "boundsRange": {
                "low": {"value": 1, "unit": "d", "system": "http://unitsofmeasure.org", "code": "d"},
                "high": {"value": 2, "unit": "d", "system": "http://unitsofmeasure.org", "code": "d"}}}},
            "asNeededBoolean": false,
            "route": {"coding": [{"system": "http://snomed.info/sct", "code": "47625008"}]},
            "doseAndRate": [{
              "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/dose-rate-type", "code": "ordered"}]},
              "doseQuantity": {"value": 375, "unit": "mg/m²", "system": "http://unitsofmeasure.org", "code": "mg/m2"}
            }]
          }]
        }
        """;

    [Fact]
    public void TheResourceBeforeAnyChangeIsRight() => Assert.Equal([], Issues.AllOf(Entry));

    [Theory]
    [InlineData("status", null, "cardinality-min ActivityDefinition")]
    [InlineData("status", "[\"draft\"]", "json-array ActivityDefinition.status")]
    [InlineData("status", "\"drafted\"", "binding-required ActivityDefinition.status")]
    [InlineData("status", "7", "json-kind ActivityDefinition.status")]
    [InlineData("status", "\"\"", "json-empty ActivityDefinition.status")]
    [InlineData("status", "null", "json-kind ActivityDefinition.status")]
    [InlineData("colour", "\"red\"", "type-unknown-element ActivityDefinition.colour")]
    [InlineData("id", "\"a b\"", "primitive-format ActivityDefinition.id")]
    [InlineData("date", "\"2024-02-30\"", "primitive-format ActivityDefinition.date")]
    [InlineData("date", "\"2024-02-01T10:00:00\"", "primitive-format ActivityDefinition.date")]
    [InlineData("experimental", "\"true\"", "json-kind ActivityDefinition.experimental")]
    [InlineData("kind", "\"Patient\"", "binding-required ActivityDefinition.kind")]
    [InlineData("productReference", "{\"reference\": \"Medication/m\"}", "choice-conflict ActivityDefinition.product")]
    [InlineData("productQuantity", "{\"value\": 1}", "type-unknown-element ActivityDefinition.productQuantity")]
    [InlineData("location", "{\"reference\": \"Patient/p\"}", "reference-target ActivityDefinition.location.reference")]
    [InlineData(
        "location",
        "{\"reference\": \"#nowhere\"}",
        "reference-contained ActivityDefinition.location.reference"
    )]
    [InlineData("location", "{\"reference\": \"#lib\"}", "reference-target ActivityDefinition.location.reference")]
    [InlineData("location", "{\"type\": \"Patient\"}", "reference-target ActivityDefinition.location")]
    [InlineData("transform", "\"#lib\"", "reference-target ActivityDefinition.transform")]
    [InlineData("useContext", "[]", "json-empty ActivityDefinition.useContext")]
    [InlineData(
        "useContext",
        "[{\"code\": {\"code\": \"focus\"}}]",
        "cardinality-min ActivityDefinition.useContext[0]"
    )]
    [InlineData("text", "{\"status\": \"generated\"}", "cardinality-min ActivityDefinition.text")]
    [InlineData("dosage/0/timing/repeat/count", null, "invariant-tim-8 ActivityDefinition.dosage[0].timing.repeat")]
    [InlineData(
        "dosage/0/timing/repeat/count",
        "0",
        "primitive-format ActivityDefinition.dosage[0].timing.repeat.count"
    )]
    [InlineData(
        "dosage/0/timing/repeat/count",
        "1.5",
        "primitive-format ActivityDefinition.dosage[0].timing.repeat.count"
    )]
    [InlineData(
        "dosage/0/timing/repeat/count",
        "99999999999",
        "primitive-format ActivityDefinition.dosage[0].timing.repeat.count"
    )]
    [InlineData(
        "dosage/0/timing/repeat/durationUnit",
        null,
        "invariant-tim-1 ActivityDefinition.dosage[0].timing.repeat"
    )]
    [InlineData(
        "dosage/0/timing/repeat/durationUnit",
        "\"minutes\"",
        "binding-required ActivityDefinition.dosage[0].timing.repeat.durationUnit"
    )]
    [InlineData("dosage/0/timing/repeat/duration", null, "invariant-tim-7 ActivityDefinition.dosage[0].timing.repeat")]
    [InlineData(
        "dosage/0/timing/repeat/periodUnit",
        null,
        "invariant-tim-2 ActivityDefinition.dosage[0].timing.repeat"
    )]
    [InlineData("dosage/0/timing/repeat/period", "-1", "invariant-tim-5 ActivityDefinition.dosage[0].timing.repeat")]
    [InlineData(
        "dosage/0/timing/repeat/boundsRange/low/value",
        "3",
        "invariant-rng-2 ActivityDefinition.dosage[0].timing.repeat.bounds"
    )]
    [InlineData(
        "dosage/0/timing/repeat/boundsRange/low/comparator",
        "\"<\"",
        "invariant-sqty-1 ActivityDefinition.dosage[0].timing.repeat.bounds.low"
    )]
    [InlineData(
        "dosage/0/doseAndRate/0/doseQuantity/comparator",
        "\"<\"",
        "invariant-sqty-1 ActivityDefinition.dosage[0].doseAndRate[0].dose"
    )]
    [InlineData(
        "dosage/0/doseAndRate/0/doseQuantity/system",
        null,
        "invariant-qty-3 ActivityDefinition.dosage[0].doseAndRate[0].dose"
    )]
    [InlineData(
        "dosage/0/doseAndRate/0/doseQuantity/value",
        "\"375\"",
        "json-kind ActivityDefinition.dosage[0].doseAndRate[0].dose.value"
    )]
    [InlineData(
        "dosage/0/doseAndRate/0/rateQuantity",
        "7",
        "json-kind ActivityDefinition.dosage[0].doseAndRate[0].rateQuantity"
    )]
    [InlineData("extension/0/valueCode", "\"printable\"", "binding-required ActivityDefinition.extension[0].value")]
    [InlineData("extension/0/valueCode", null, "cardinality-min ActivityDefinition.extension[0]")]
    [InlineData("extension/0/valueString", "\"x\"", "choice-conflict ActivityDefinition.extension[0].value")]
    [InlineData("extension/0/url", "\"knowledgeCapability\"", "extension-url ActivityDefinition.extension[0].url")]
    [InlineData("contained/0/resourceType", "\"Librarium\"", "resource-type-unknown ActivityDefinition.contained[0]")]
    [InlineData("contained/0/resourceType", null, "resource-type-missing ActivityDefinition.contained[0]")]
    [InlineData("contained/0/status", null, "cardinality-min ActivityDefinition.contained[0]")]
    [InlineData("contained/0/id", "\"other\"", "invariant-dom-3 ActivityDefinition")]
    public void AChangeThatBreaksARuleIsCaughtWithItsKeyAndItsPlace(string pointer, string? value, string expected) =>
        Assert.Contains(expected, Issues.ErrorsOf(Changed(pointer, value)));

    [Theory]
    [InlineData("http://hl7.org/fhir/StructureDefinition/timing-daysOfCycle", "extension-context")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/cqf-isPrimaryCitation", "extension-context")]
    public void AnExtensionWhereItMustNotStandIsCaught(string url, string key)
    {
        var json = JsonNode.Parse(Entry)!;
        json["extension"]!.AsArray().Add(new JsonObject { ["url"] = url, ["valueBoolean"] = true });

        Assert.Contains($"{key} ActivityDefinition.extension[1]", Issues.ErrorsOf(json.ToJsonString()));
    }

    [Fact]
    public void AnExtensionThatIsNoModifierIsCaughtAmongModifiers()
    {
        var json = JsonNode.Parse(Entry)!;
        json["modifierExtension"] = json["extension"]!.DeepClone();

        Assert.Equal(
            ["extension-modifier ActivityDefinition.modifierExtension[0]"],
            Issues.ErrorsOf(json.ToJsonString())
        );
    }

    private static string Changed(string pointer, string? value)
    {
        var root = JsonNode.Parse(Entry)!;
        var steps = pointer.Split('/');
        var parent = steps[..^1]
            .Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (value is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }
}
