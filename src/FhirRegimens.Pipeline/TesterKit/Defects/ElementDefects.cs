using System.Text.Json.Nodes;
using FhirRegimens.Conversion;
using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of an entry's elements: whether they are there, their form, values and codes.</summary>
internal static class ElementDefects
{
    public static IEnumerable<KitDefect> All() =>
        [.. Texts(), .. Cardinalities(), .. Values(), .. Codes(), .. Choices()];

    private static IEnumerable<KitDefect> Texts()
    {
        yield return new(
            "cut-off",
            "the text is cut off",
            json => TestersKit.Text(json)[..^20],
            [new("fatal", "structure", "json-syntax", "")]
        );
        yield return new(
            "status-twice",
            "status stands there twice",
            json =>
                TestersKit
                    .Text(json)
                    .Replace(
                        "\"status\": \"draft\"",
                        "\"status\": \"draft\",\n  \"status\": \"draft\"",
                        StringComparison.Ordinal
                    ),
            [Error("structure", "json-duplicate-property", "ActivityDefinition.status")]
        );
        yield return Edit(
            "unknown-element",
            "an element that R4 does not have",
            json => json["dose"] = "10 mg",
            Error("structure", "type-unknown-element", "ActivityDefinition.dose")
        );
        yield return Edit(
            "unknown-type",
            "a resource type that R4 does not have",
            json => json["resourceType"] = "RegimenDefinition",
            Error("structure", "resource-type-unknown", "")
        );
        yield return Edit(
            "no-type",
            "no resourceType",
            json => json.Remove("resourceType"),
            Error("structure", "resource-type-missing", "")
        );
        yield return Edit(
            "title-in-an-array",
            "an array where one value belongs",
            json => json["title"] = new JsonArray("Alemtuzumab"),
            Error("structure", "json-array", "ActivityDefinition.title")
        );
        yield return Edit(
            "dose-as-text",
            "a number in quotation marks",
            json => DoseOf(json)["value"] = "1",
            Error("structure", "json-kind", Dose + ".value")
        );
        yield return Edit(
            "empty-publisher",
            "a text without characters",
            json => json["publisher"] = "",
            Error("structure", "json-empty", "ActivityDefinition.publisher")
        );
    }

    private static IEnumerable<KitDefect> Cardinalities()
    {
        yield return Edit(
            "no-status",
            "no status, which R4 demands",
            json => json.Remove("status"),
            Error("required", "cardinality-min", "ActivityDefinition")
        );
        yield return Edit(
            "no-title",
            "no title, which the profile demands",
            json => json.Remove("title"),
            Error("required", "cardinality-min", "ActivityDefinition")
        );
        yield return Edit(
            "context-without-code",
            "a useContext without its code",
            json => json["useContext"] = new JsonArray(new JsonObject { ["valueCodeableConcept"] = Text("Adults") }),
            Error("required", "cardinality-min", "ActivityDefinition.useContext[0]")
        );
        yield return Edit(
            "dynamic-value",
            "an element that the profile forbids",
            json => json["dynamicValue"] = new JsonArray(DynamicText()),
            Error("structure", "cardinality-max", "ActivityDefinition.dynamicValue[0]")
        );
    }

    private static IEnumerable<KitDefect> Values()
    {
        yield return Edit(
            "id-with-underscore",
            "an id with a character that ids do not have",
            json => json["id"] = "alemtuzumab_test_dose",
            Error("value", "primitive-format", "ActivityDefinition.id")
        );
        yield return Edit(
            "date-of-the-day",
            "a date in another order than year, month, day",
            json => json["date"] = "31.01.2026",
            Error("value", "primitive-format", "ActivityDefinition.date")
        );
        yield return Edit(
            "count-of-zero",
            "a count of 0, which is no positive integer",
            json => RepeatOf(json)["count"] = 0,
            Error("value", "primitive-format", Repeat + ".count")
        );
        yield return Edit(
            "other-intent",
            "an intent that the profile does not allow",
            json => json["intent"] = "order",
            Error("value", "pattern-value", "ActivityDefinition.intent")
        );
        yield return Edit(
            "do-not-perform",
            "the entry says that the drug is not to be given",
            json => json["doNotPerform"] = true,
            Error("value", "pattern-value", "ActivityDefinition.doNotPerform")
        );
        yield return Edit(
            "date-as-version",
            "a version that is not three numbers",
            json => json["version"] = "2026-01-31",
            Error("invariant", "invariant-art-version", "ActivityDefinition")
        );
        yield return Edit(
            "period-backwards",
            "a period that ends before it starts",
            json => json["effectivePeriod"] = new JsonObject { ["start"] = "2026-02-01", ["end"] = "2026-01-01" },
            Error("invariant", "invariant-per-1", "ActivityDefinition.effectivePeriod")
        );
    }

    private static IEnumerable<KitDefect> Codes()
    {
        yield return Edit(
            "unknown-status",
            "a status that R4 does not have",
            json => json["status"] = "final",
            Error("code-invalid", "binding-required", "ActivityDefinition.status")
        );
        yield return Edit(
            "unknown-priority",
            "a priority that R4 does not have",
            json => json["priority"] = "soon",
            Error("code-invalid", "binding-required", "ActivityDefinition.priority")
        );
        yield return Edit(
            "unit-of-time-in-words",
            "a unit of time in words instead of its code",
            json => RepeatOf(json)["durationUnit"] = "minutes",
            Error("code-invalid", "binding-required", Repeat + ".durationUnit")
        );
        yield return Edit(
            "unknown-topic",
            "a code that its code system does not have",
            json =>
                json["topic"]!.AsArray().Add(Coded("http://terminology.hl7.org/CodeSystem/definition-topic", "cure")),
            Warning("code-invalid", "code-unknown", "ActivityDefinition.topic[1].coding[0].code")
        );
        yield return Edit(
            "unit-that-is-none",
            "a unit that UCUM does not have",
            json => DoseOf(json)["code"] = "mgs",
            Error("code-invalid", "ucum-code", Dose + ".code")
        );
    }

    private static IEnumerable<KitDefect> Choices()
    {
        yield return Edit(
            "two-subjects",
            "whom it is for, both as a concept and as a reference",
            json =>
            {
                json["subjectCodeableConcept"] = Text("Adults");
                json["subjectReference"] = new JsonObject { ["display"] = "Adults" };
            },
            Error("structure", "choice-conflict", "ActivityDefinition.subject")
        );
        yield return Edit(
            "two-doses",
            "a dose both as one value and as a range",
            json =>
                json["dosage"]![0]!["doseAndRate"]![0]!["doseRange"] = new JsonObject
                {
                    ["low"] = DoseOf(json).DeepClone(),
                },
            Error("structure", "choice-conflict", Dose)
        );
        yield return Edit(
            "brand-as-number",
            "an extension with a value of another type than its definition's",
            json =>
                ReplaceBrand(json, new JsonObject { ["url"] = Guide.Structure("regimen-brand"), ["valueInteger"] = 7 }),
            Error("structure", "type-not-allowed", "ActivityDefinition.extension[0].value")
        );
    }

    private static JsonObject DynamicText() =>
        new()
        {
            ["path"] = "dosage.text",
            ["expression"] = new JsonObject { ["language"] = "text/fhirpath", ["expression"] = "'10 mg'" },
        };

    private static void ReplaceBrand(JsonObject json, JsonObject brand)
    {
        RemoveExtensions(json, Guide.Structure("regimen-brand"));
        AddExtension(json, brand);
    }
}
