using System.Text.Json.Nodes;

namespace FhirRegimens.Pipeline.TesterKit;

/// <summary>The defects of the kit: what is changed, and what the specification and our profiles say of it.</summary>
internal static class KitDefects
{
    private const string Our = "https://fhir-regimens.example.org/fhir/StructureDefinition/";
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Dosage = "ActivityDefinition.dosage[0]";
    private const string Dose = Dosage + ".doseAndRate[0].dose";
    private const string Pin = "Bundle.entry[0].resource.action[0].action[0].action[0].definition";
    private const string Repeat = Dosage + ".timing.repeat";

    /// <summary>The defects of each kind of resource, in the order of the kit's list.</summary>
    public static IReadOnlyList<(KitSubject Subject, IReadOnlyList<KitDefect> Defects)> All { get; } =
    [
        (
            KitSubject.Entry,
            [
                .. Texts(),
                .. Cardinalities(),
                .. Values(),
                .. Codes(),
                .. Choices(),
                .. Doses(),
                .. Extensions(),
                .. Contained(),
                .. Narratives(),
                .. Addresses(),
            ]
        ),
        (KitSubject.Variant, [.. Variants()]),
        (KitSubject.Regimen, [.. Regimens()]),
        (KitSubject.Manifest, [.. Manifests()]),
        (KitSubject.Bundle, [.. Bundles()]),
    ];

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
            json => ReplaceBrand(json, new JsonObject { ["url"] = Our + "regimen-brand", ["valueInteger"] = 7 }),
            Error("structure", "type-not-allowed", "ActivityDefinition.extension[0].value")
        );
    }

    private static IEnumerable<KitDefect> Doses()
    {
        yield return Edit(
            "limit-without-system",
            "a unit's code without the system it is of",
            json => json["dosage"]![0]!["maxDosePerLifetime"] = new JsonObject { ["value"] = 300, ["code"] = "mg" },
            Error("invariant", "invariant-qty-3", Dosage + ".maxDosePerLifetime")
        );
        yield return Edit(
            "dose-with-comparator",
            "a dose of less than something, which a dose cannot be",
            json => DoseOf(json)["comparator"] = "<",
            Error("invariant", "invariant-sqty-1", Dose),
            Error("structure", "cardinality-max", Dose + ".comparator")
        );
        yield return Edit(
            "dose-range-backwards",
            "a dose from 20 to 10",
            json =>
            {
                var (low, high) = (DoseOf(json).DeepClone(), DoseOf(json).DeepClone());
                (low["value"], high["value"]) = (20, 10);
                var rate = json["dosage"]![0]!["doseAndRate"]![0]!.AsObject();
                rate.Remove("doseQuantity");
                rate["doseRange"] = new JsonObject { ["low"] = low, ["high"] = high };
            },
            Error("invariant", "invariant-rng-2", Dose)
        );
        yield return Edit(
            "duration-without-unit",
            "60, and nobody knows of what",
            json => RepeatOf(json).Remove("durationUnit"),
            Error("invariant", "invariant-tim-1", Repeat)
        );
        yield return Edit(
            "negative-duration",
            "an infusion of minus 60 minutes",
            json => RepeatOf(json)["duration"] = -60,
            Error("invariant", "invariant-tim-4", Repeat)
        );
        yield return Edit(
            "period-without-unit",
            "every 21, and nobody knows of what",
            json => RepeatOf(json)["period"] = 21,
            Error("invariant", "invariant-tim-2", Repeat)
        );
    }

    private static IEnumerable<KitDefect> Extensions()
    {
        yield return Edit(
            "relative-extension",
            "an extension without an absolute address",
            json => json["extension"]!.AsArray().Insert(0, Extension("brand")),
            Error("extension", "extension-url", "ActivityDefinition.extension[0].url")
        );
        yield return Edit(
            "unknown-extension",
            "an extension that nobody has defined",
            json => json["extension"]!.AsArray().Insert(0, Extension("http://example.org/no-such-extension")),
            Warning("extension", "extension-unknown", "ActivityDefinition.extension[0].url")
        );
        yield return Edit(
            "misplaced-extension",
            "an extension of citations at a drug",
            json =>
                json["extension"]!
                    .AsArray()
                    .Insert(0, new JsonObject { ["url"] = Core + "cqf-isPrimaryCitation", ["valueBoolean"] = true }),
            Error("extension", "extension-context", "ActivityDefinition.extension[0]")
        );
        yield return Edit(
            "false-modifier",
            "an extension that modifies nothing, among those that do",
            json => json["modifierExtension"] = new JsonArray(Extension(Our + "regimen-brand")),
            Error("extension", "extension-modifier", "ActivityDefinition.modifierExtension[0]")
        );
        yield return Edit(
            "no-place-in-the-source",
            "nothing says where in the source the entry was read",
            json => RemoveExtensions(json, Our + "regimen-source"),
            Error("invariant", "invariant-art-source", "ActivityDefinition")
        );
        yield return Edit(
            "no-version-policy",
            "nothing says whether a version may change",
            json => RemoveExtensions(json, Core + "artifact-versionPolicy"),
            Error("invariant", "invariant-art-policy", "ActivityDefinition")
        );
    }

    private static IEnumerable<KitDefect> Contained()
    {
        yield return Edit(
            "contained-by-nobody",
            "a contained resource that nothing refers to",
            json => json["contained"] = new JsonArray(Population("population")),
            Error("invariant", "invariant-dom-3", "ActivityDefinition")
        );
        yield return Edit(
            "contained-with-version",
            "a contained resource with a version of its own",
            json => Contain(json, Population("population")).Add("meta", new JsonObject { ["versionId"] = "1" }),
            Error("invariant", "invariant-dom-4", "ActivityDefinition")
        );
        yield return Edit(
            "reference-to-nothing-contained",
            "a reference to a contained resource that is not there",
            json => json["subjectReference"] = new JsonObject { ["reference"] = "#population" },
            Error("not-found", "reference-contained", "ActivityDefinition.subject.reference"),
            Error("invariant", "invariant-ref-1", "ActivityDefinition.subject")
        );
        yield return Edit(
            "reference-to-another-type",
            "a reference to a Patient where a Group belongs",
            json => json["subjectReference"] = new JsonObject { ["reference"] = "Patient/example" },
            Error("structure", "reference-target", "ActivityDefinition.subject.reference")
        );
    }

    private static IEnumerable<KitDefect> Narratives()
    {
        yield return Narrative("script", "a script", "<script>alert(1)</script>", "security", "narrative-active");
        yield return Narrative(
            "event",
            "an event that runs a script",
            "<p onclick=\"alert(1)\">10 mg</p>",
            "security",
            "narrative-active"
        );
        yield return Narrative(
            "blink",
            "an element that FHIR does not allow",
            "<blink>10 mg</blink>",
            "structure",
            "narrative-markup"
        );
        yield return Narrative("unclosed", "markup that is not closed", "<p>10 mg", "structure", "narrative-xhtml");
        yield return Edit(
            "narrative-empty",
            "a narrative that says nothing",
            json => json["text"]!["div"] = Div(""),
            Error("required", "narrative-empty", "ActivityDefinition.text.div")
        );
        yield return Edit(
            "narrative-generated",
            "a narrative that claims to come from the elements alone",
            json => json["text"]!["status"] = "generated",
            Error("value", "pattern-value", "ActivityDefinition.text.status")
        );
    }

    private static IEnumerable<KitDefect> Addresses()
    {
        yield return Edit(
            "unknown-profile",
            "a profile that nobody has defined",
            json => json["meta"]!["profile"]!.AsArray().Add("http://example.org/no-such-profile"),
            Warning("not-found", "profile-missing", "ActivityDefinition.meta.profile[1]")
        );
        yield return Edit(
            "profile-of-another-type",
            "a profile of another type",
            json => json["meta"]!["profile"]!.AsArray().Add(Our + "regimen-manifest"),
            Error("structure", "profile-type", "ActivityDefinition.meta.profile[1]")
        );
        yield return Edit(
            "url-of-another-type",
            "a canonical address of another type",
            json => json["url"] = ((string)json["url"]!).Replace("/ActivityDefinition/", "/Library/"),
            Error("invariant", "invariant-activity-url", "ActivityDefinition")
        );
    }

    private static IEnumerable<KitDefect> Variants()
    {
        yield return Edit(
            "action-without-id",
            "an action that nothing can refer to",
            json => json["action"]![0]!["action"]![0]!.AsObject().Remove("id"),
            Error("invariant", "invariant-act-id", "PlanDefinition")
        );
        yield return Edit(
            "no-action",
            "a variant without actions",
            json => json.Remove("action"),
            Error("required", "cardinality-min", "PlanDefinition")
        );
        yield return Edit(
            "other-grouping",
            "actions that are grouped otherwise than the profile says",
            json => json["action"]![0]!["groupingBehavior"] = "visual-group",
            Error("value", "pattern-value", "PlanDefinition.action[0].groupingBehavior")
        );
        yield return Edit(
            "unknown-part",
            "a part that a closed extension does not have",
            json =>
                json["extension"]!
                    .AsArray()
                    .Insert(
                        0,
                        new JsonObject
                        {
                            ["url"] = Our + "regimen-study",
                            ["extension"] = new JsonArray(
                                new JsonObject { ["url"] = "study", ["valueString"] = "A study" },
                                new JsonObject { ["url"] = "opinion", ["valueString"] = "good" }
                            ),
                        }
                    ),
            Error("structure", "slice-unmatched", "PlanDefinition.extension[0].extension[1]")
        );
        yield return Edit(
            "missing-part",
            "an extension without the part that it must have",
            json =>
                json["extension"]!
                    .AsArray()
                    .Insert(
                        0,
                        new JsonObject
                        {
                            ["url"] = Our + "regimen-study",
                            ["extension"] = new JsonArray(
                                new JsonObject { ["url"] = "reference", ["valueString"] = "1" }
                            ),
                        }
                    ),
            Error("required", "slice-min", "PlanDefinition.extension[0]")
        );
    }

    private static IEnumerable<KitDefect> Regimens()
    {
        yield return Edit(
            "two-choices",
            "a regimen with two choices where the profile allows one",
            json => json["action"]!.AsArray().Add(Copied(json["action"]![0]!.AsObject())),
            Error("structure", "cardinality-max", "PlanDefinition.action[1]")
        );
        yield return Edit(
            "any-variant",
            "a choice of any number of variants instead of exactly one",
            json => json["action"]![0]!["selectionBehavior"] = "any",
            Error("value", "pattern-value", "PlanDefinition.action[0].selectionBehavior")
        );
    }

    private static IEnumerable<KitDefect> Manifests()
    {
        yield return Edit(
            "nothing-related",
            "a list of nothing",
            json => json.Remove("relatedArtifact"),
            Error("required", "cardinality-min", "Library"),
            Error("invariant", "invariant-art-derived", "Library")
        );
        yield return Edit(
            "other-type",
            "a list that is said to be a logic library",
            json => json["type"] = Coded("http://terminology.hl7.org/CodeSystem/library-type", "logic-library"),
            Error("value", "pattern-value", "Library.type")
        );
        yield return Edit(
            "unknown-relation",
            "a relation that R4 does not have",
            json => json["relatedArtifact"]!.AsArray().Insert(0, new JsonObject { ["type"] = "replaces" }),
            Error("code-invalid", "binding-required", "Library.relatedArtifact[0].type")
        );
    }

    private static IEnumerable<KitDefect> Bundles()
    {
        yield return Edit(
            "relative-address",
            "an entry with a relative fullUrl",
            json => json["entry"]![0]!["fullUrl"] = "PlanDefinition/1",
            Error("value", "bundle-fullurl", "Bundle.entry[0].fullUrl")
        );
        yield return Edit(
            "reference-to-no-entry",
            "a reference to an entry that is not there",
            json =>
                json["entry"]![1]!["resource"]!["subjectReference"] = new JsonObject
                {
                    ["reference"] = "urn:uuid:00000000-0000-4000-8000-000000000000",
                },
            Error("not-found", "reference-unresolved", "Bundle.entry[1].resource.subject.reference")
        );
        yield return Edit(
            "pin-of-another-version",
            "a pin of a version that is not the one in the Bundle",
            json => PinnedFirst(json)["resource"]!["version"] = "99.0.0",
            Error("not-found", "canonical-version", Pin)
        );
        yield return Edit(
            "pin-of-nothing",
            "a pin of something that is not in the Bundle",
            json => json["entry"]!.AsArray().Remove(PinnedFirst(json)),
            Warning("not-found", "canonical-unresolved", Pin)
        );
    }

    private static KitDefect Narrative(string name, string what, string markup, string code, string key) =>
        Edit(
            $"narrative-{name}",
            $"{what} in the narrative",
            json => json["text"]!["div"] = Div($"<p>Alemtuzumab</p>{markup}"),
            Error(code, key, "ActivityDefinition.text.div")
        );

    private static KitDefect Edit(string name, string what, Action<JsonObject> change, params KitIssue[] issues) =>
        new(
            name,
            what,
            json =>
            {
                change(json);
                return TestersKit.Text(json);
            },
            issues
        );

    private static KitIssue Error(string code, string key, string expression) => new("error", code, key, expression);

    private static KitIssue Warning(string code, string key, string expression) =>
        new("warning", code, key, expression);

    private static JsonObject DoseOf(JsonObject entry) =>
        entry["dosage"]![0]!["doseAndRate"]![0]!["doseQuantity"]!.AsObject();

    private static JsonObject RepeatOf(JsonObject entry) => entry["dosage"]![0]!["timing"]!["repeat"]!.AsObject();

    private static JsonObject DynamicText() =>
        new()
        {
            ["path"] = "dosage.text",
            ["expression"] = new JsonObject { ["language"] = "text/fhirpath", ["expression"] = "'10 mg'" },
        };

    private static JsonObject Extension(string url) => new() { ["url"] = url, ["valueString"] = "Campath" };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonObject Coded(string system, string code) =>
        new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };

    private static JsonObject Population(string id) =>
        new()
        {
            ["resourceType"] = "Group",
            ["id"] = id,
            ["text"] = new JsonObject { ["status"] = "generated", ["div"] = Div("<p>Adults</p>") },
            ["type"] = "person",
            ["actual"] = false,
        };

    private static JsonObject Contain(JsonObject json, JsonObject contained)
    {
        json["contained"] = new JsonArray(contained);
        json["subjectReference"] = new JsonObject { ["reference"] = $"#{contained["id"]}" };
        return contained;
    }

    private static void ReplaceBrand(JsonObject json, JsonObject brand)
    {
        RemoveExtensions(json, Our + "regimen-brand");
        json["extension"]!.AsArray().Insert(0, brand);
    }

    private static void RemoveExtensions(JsonObject json, string url)
    {
        var extensions = json["extension"]!.AsArray();
        foreach (var extension in extensions.Where(one => (string?)one!["url"] == url).ToList())
        {
            extensions.Remove(extension);
        }
    }

    /// <summary>The entry that the first action of the variant pins.</summary>
    private static JsonNode PinnedFirst(JsonObject bundle) =>
        bundle["entry"]!
            .AsArray()
            .Single(entry =>
                $"{entry!["resource"]!["url"]}|{entry["resource"]!["version"]}"
                == KitSubject.FirstPin(bundle["entry"]![0]!["resource"]!)
            )!;

    /// <summary>An action again, with ids of its own.</summary>
    private static JsonObject Copied(JsonObject action)
    {
        var copy = action.DeepClone().AsObject();
        copy["id"] = $"{copy["id"]}-again";
        if (action["action"] is JsonArray parts)
        {
            copy["action"] = new JsonArray([.. parts.Select(part => Copied(part!.AsObject()))]);
        }

        return copy;
    }

    private static string Div(string content) => $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{content}</div>";
}
