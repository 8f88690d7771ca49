using System.Text.Json;
using System.Text.Json.Nodes;
using FhirRegimens.Conversion;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Whether what comes back is what was sent. The publisher compares both, and refuses to approve what differs.</summary>
internal static class ContentChecks
{
    private const string Unparsed = Guide.Definitions + "/StructureDefinition/regimen-unparsed";

    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        Required(
            "keeps-modifier-extensions",
            "modifierExtension comes back.",
            "A dose line that was not understood in full says so there. Without it, half a dose line looks like a whole.",
            "dosage",
            """[{"modifierExtension":[{"url":"UNPARSED","valueString":"if tolerated"}],"text":"10 mg, if tolerated"}]"""
        ),
        Required(
            "keeps-extensions",
            "extension comes back, also inside extensions and on primitive elements.",
            "The place in the source and the evidence are extensions.",
            "_title",
            """{"extension":[{"url":"http://example.org/a","extension":[{"url":"b","valueString":"c"}]}]}"""
        ),
        Required(
            "keeps-contained",
            "Contained resources come back.",
            "Some resources are part of another and of nothing else.",
            "contained",
            """[{"resourceType":"Group","id":"part","type":"person","actual":false}]"""
        ),
        Required(
            "keeps-narrative",
            "The narrative comes back.",
            "It is what a person reads to approve a dose.",
            "text",
            """{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>10 mg <b>IV</b></p></div>"}"""
        ),
        Required(
            "keeps-characters",
            "Letters and signs beyond ASCII come back.",
            "Doses are written with \u00b5g, m\u00b2 and \u2265.",
            "purpose",
            "\"\u00b5g/m\u00b2 \u2265 5 \u00d7 10\u2079/L, na\u00efve, \u4e2d, \ud83d\udc8a\""
        ),
        new(
            "keeps-digits",
            "Decimals come back with their digits: 1.50, not 1.5.",
            "The zeros of a dose say how exactly it is meant. The publisher compares by value."
        )
        {
            TryAsync = KeepDigitsAsync,
        },
    ];

    private static ServerCheck Required(string key, string title, string purpose, string element, string json) =>
        new(key, title, purpose)
        {
            IsRequired = true,
            TryAsync = trial =>
                KeepAsync(trial, key, element, json.Replace("UNPARSED", Unparsed, StringComparison.Ordinal)),
        };

    private static async Task KeepAsync(Trial trial, string key, string element, string json)
    {
        var sent = JsonNode.Parse(json)!;
        var resource = trial.Resources.Of("ActivityDefinition", key).With(element, sent);
        if (element == "contained")
        {
            resource["subjectReference"] = new JsonObject { ["reference"] = "#part" };
        }

        (await trial.PutAsync(resource)).Succeeds($"Writing a resource with {element}");
        var read = (await trial.GetAsync(resource.Reference())).Succeeds("Reading it back");
        var kept = read.Json.At(element);
        read.Shows(kept.ValueKind != JsonValueKind.Undefined, $"{element} does not come back.");
        read.Shows(
            JsonNode.DeepEquals(JsonNode.Parse(kept.GetRawText()), sent),
            $"{element} comes back as {kept.GetRawText()}"
        );
    }

    private static async Task KeepDigitsAsync(Trial trial)
    {
        const string Dosage = """[{"doseAndRate":[{"doseQuantity":{"value":1.50}}]}]""";
        var resource = trial.Resources.Of("ActivityDefinition", "digits").With("dosage", JsonNode.Parse(Dosage));
        (await trial.PutAsync(resource)).Succeeds("Writing a dose of 1.50");
        var read = (await trial.GetAsync(resource.Reference())).Succeeds("Reading it back");
        var value = read.Json.At("dosage", "doseAndRate", "doseQuantity", "value");
        read.Shows(value.ValueKind == JsonValueKind.Number, "The dose does not come back.");
        read.Shows(value.GetRawText() == "1.50", $"1.50 comes back as {value.GetRawText()}.");
    }
}
