using System.Text;
using System.Text.Json.Nodes;

namespace FhirRegimens.Validation.Tests;

/// <summary>A mistake that other validators have let through, or that makes a wrong dose.</summary>
/// <param name="Json">The resource in UTF-8.</param>
/// <param name="Expected">Key and expression of the error that must be found.</param>
internal sealed record Trap(byte[] Json, string Expected)
{
    private const string Dose = "ActivityDefinition.dosage[0].doseAndRate[0].dose";
    private const string Repeat = "ActivityDefinition.dosage[0].timing.repeat";
    private const string Ucum = "http://unitsofmeasure.org";

    internal static Trap TwoDoses { get; } =
        Entry(entry => DoseOf(entry)["doseRange"] = Range(5, 10), $"choice-conflict {Dose}");

    internal static Trap TwoProducts { get; } =
        Entry(
            entry => entry["productReference"] = new JsonObject { ["reference"] = "Medication/m" },
            "choice-conflict ActivityDefinition.product"
        );

    internal static Trap RangeWithLowAboveHigh { get; } =
        Entry(
            entry =>
            {
                DoseOf(entry).Remove("doseQuantity");
                DoseOf(entry)["doseRange"] = Range(10, 5);
            },
            $"invariant-rng-2 {Dose}"
        );

    internal static Trap SimpleQuantityWithComparator { get; } =
        Entry(entry => DoseOf(entry)["doseQuantity"]!["comparator"] = "<", $"invariant-sqty-1 {Dose}");

    internal static Trap DurationWithoutUnit { get; } =
        Entry(entry => RepeatOf(entry).Remove("durationUnit"), $"invariant-tim-1 {Repeat}");

    internal static Trap CountMaxWithoutCount { get; } =
        Entry(entry => RepeatOf(entry)["countMax"] = 3, $"invariant-tim-8 {Repeat}");

    internal static Trap WrongRequiredCode { get; } =
        Entry(entry => entry["status"] = "final", "binding-required ActivityDefinition.status");

    internal static Trap ExtensionInTheWrongPlace { get; } =
        Entry(
            entry =>
                RepeatOf(entry)["extension"] = new JsonArray(
                    new JsonObject
                    {
                        ["url"] = "http://hl7.org/fhir/StructureDefinition/cqf-isPrimaryCitation",
                        ["valueBoolean"] = true,
                    }
                ),
            $"extension-context {Repeat}.extension[0]"
        );

    internal static Trap DosePerDay { get; } =
        Entry(entry => DoseOf(entry)["doseQuantity"] = Quantity(10, "mg/d"), "invariant-ent-dose ActivityDefinition");

    internal static Trap PinnedCanonicalThatIsNotInTheBundle { get; } =
        new(
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "https://s.example.org/ActivityDefinition/a", "resource": {"resourceType": "ActivityDefinition",
                "id": "a", "url": "https://s.example.org/ActivityDefinition/a", "version": "1.0.0", "status": "draft"}},
              {"fullUrl": "https://s.example.org/PlanDefinition/p", "resource": {"resourceType": "PlanDefinition",
                "id": "p", "status": "draft",
                "action": [{"definitionCanonical": "https://s.example.org/ActivityDefinition/a|1.1.0"}]}}
            ]}
            """u8.ToArray(),
            "canonical-version Bundle.entry[1].resource.action[0].definition"
        );

    internal static IReadOnlyList<Trap> All { get; } =
    [
        TwoDoses,
        TwoProducts,
        RangeWithLowAboveHigh,
        SimpleQuantityWithComparator,
        DurationWithoutUnit,
        CountMaxWithoutCount,
        WrongRequiredCode,
        ExtensionInTheWrongPlace,
        DosePerDay,
        PinnedCanonicalThatIsNotInTheBundle,
    ];

    /// <summary>An entry of a regimen that is right but for one change.</summary>
    internal static Trap Entry(Action<JsonObject> change, string expected)
    {
        var entry = JsonNode
            .Parse(
                File.ReadAllText(
                    Checkout.PathOf("tests", "FhirRegimens.FhirResources.Tests", "Instances", "entry.json")
                )
            )!
            .AsObject();
        change(entry);
        return new Trap(Encoding.UTF8.GetBytes(entry.ToJsonString()), expected);
    }

    /// <summary>The dose and rate of an entry.</summary>
    internal static JsonObject DoseOf(JsonObject entry) => entry["dosage"]![0]!["doseAndRate"]![0]!.AsObject();

    /// <summary>A quantity in a unit of UCUM.</summary>
    internal static JsonObject Quantity(decimal value, string code) =>
        new()
        {
            ["value"] = value,
            ["unit"] = code,
            ["system"] = Ucum,
            ["code"] = code,
        };

    private static JsonObject RepeatOf(JsonObject entry) => entry["dosage"]![0]!["timing"]!["repeat"]!.AsObject();

    private static JsonObject Range(decimal low, decimal high) =>
        new() { ["low"] = Quantity(low, "mg"), ["high"] = Quantity(high, "mg") };
}
