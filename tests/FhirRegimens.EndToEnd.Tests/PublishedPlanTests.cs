using System.Text.Json.Nodes;
using FhirRegimens.EndToEnd.Tests.Pages;

namespace FhirRegimens.EndToEnd.Tests;

/// <summary>
/// R4's own order template for chemotherapy, PlanDefinition/KDN5 (gemcitabine and carboplatin), stated as a page of a
/// wiki (Data/KDN5.wiki), becomes a plan that says the same.
/// </summary>
public class PublishedPlanTests
{
    private const string DaysOfCycle = "http://hl7.org/fhir/StructureDefinition/timing-daysOfCycle";

    [NpmFact("hl7.fhir.r4.examples")]
    public void ThePageOfKdn5BecomesAPlanWithItsDrugsDosesDaysAndCycles()
    {
        var published = JsonNode
            .Parse(File.ReadAllText(Path.Combine(NpmPackages.R4Examples, "PlanDefinition-KDN5.json")))!
            .AsObject();
        var contained = published["contained"]!
            .AsArray()
            .ToDictionary(definition => $"#{definition!["id"]}", definition => definition!.AsObject());
        var source = ConvertedSource.OfFile(Path.Combine("tests", "FhirRegimens.EndToEnd.Tests", "Data", "KDN5.wiki"));

        Assert.Equal(
            [
                "6 cycles of 21 d: gemcitabine 1250 mg/m² IV over 30 min on days 1, 8",
                "6 cycles of 21 d: carboplatin AUC 5 IV over 30 min on days 1",
            ],
            Orders(published, contained)
        );
        Assert.Equal(Orders(published, contained), Orders(source.OrderSets.Single(), source.Definitions));
    }

    private static IEnumerable<string> Orders(JsonObject plan, IReadOnlyDictionary<string, JsonObject> definitions) =>
        plan["action"]!.AsArray().SelectMany(action => Orders(action!.AsObject(), null, definitions));

    private static IEnumerable<string> Orders(
        JsonObject action,
        JsonNode? cycles,
        IReadOnlyDictionary<string, JsonObject> definitions
    )
    {
        var repeat = action["timingTiming"]?["repeat"] ?? cycles;
        return action["action"] is JsonArray children
            ? children.SelectMany(child => Orders(child!.AsObject(), repeat, definitions))
            : [Order(action, repeat!, definitions[(string)action["definitionCanonical"]!])];
    }

    private static string Order(JsonObject action, JsonNode cycles, JsonObject definition)
    {
        var dosage = definition["dosage"]![0]!;
        var infusion = dosage["timing"]!["repeat"]!;
        var days = action["extension"]!.AsArray().Single(extension => (string?)extension!["url"] == DaysOfCycle)![
            "extension"
        ]!
            .AsArray()
            .Select(day => $"{day!["valueInteger"]}");
        return $"{cycles["count"]} cycles of {cycles["duration"]} {cycles["durationUnit"]}: "
            + $"{((string)definition["productCodeableConcept"]!["text"]!).ToLowerInvariant()} "
            + $"{Dose(dosage["doseAndRate"]![0]!["doseQuantity"]!)} {dosage["route"]!["text"]} "
            + $"over {infusion["duration"]} {infusion["durationUnit"]} on days {string.Join(", ", days)}";
    }

    /// <summary>KDN5 says an AUC in an extension, as R4's quantities have no unit for it that people read.</summary>
    private static string Dose(JsonNode dose) =>
        dose["extension"] is { } extension ? $"AUC {extension[0]!["valueInteger"]}"
        : (string?)dose["unit"] == "AUC" ? $"AUC {dose["value"]}"
        : $"{dose["value"]} {dose["unit"]}";
}
