using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.EndToEnd.Tests.Applying;
using FhirRegimens.EndToEnd.Tests.Pages;

namespace FhirRegimens.EndToEnd.Tests;

/// <summary>
/// Every order set, applied to a patient by an implementation of $apply that this project did not write: what it orders
/// is what the plan and its definitions say.
/// </summary>
public class ApplyTests
{
    /// <summary>
    /// What encender 0.7.1 leaves out of the group's actions; its source says of timing and the rest that they are to do.
    /// </summary>
    private static readonly string[] NotApplied =
    [
        "code", // what kind of phase or therapy
        "definitionCanonical", // becomes the reference to the request
        "extension", // daysOfCycle, order, branch and place in the source
        "goalId", // goals are to do
        "modifierExtension", // cycles: it should refuse what it does not understand; the title says the cycles too
        "relatedAction", // order of steps, blocks and drugs
        "timingTiming", // cycles and courses
        "type", // the kind of action
    ];

    private static readonly string[] Elements =
    [
        "title",
        "description",
        "textEquivalent",
        "groupingBehavior",
        "selectionBehavior",
        "requiredBehavior",
    ];

    private static readonly List<ConvertedSource> Sources = [.. ConvertedSource.Paths.Select(ConvertedSource.OfFile)];

    private static readonly Dictionary<string, JsonObject> Definitions = Sources
        .SelectMany(source => source.Definitions)
        .ToDictionary(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<AppliedPlan>> Applied = new(() =>
        AppliedPlan.Of([.. Sources.SelectMany(source => source.OrderSets)], Definitions.Values)
    );

    [NpmFact("encender", "node")]
    public void EveryPlanBecomesACarePlanWithOneGroupOfRequests() =>
        Assert.All(
            Applied.Value,
            applied =>
            {
                Assert.Equal((string?)applied.Plan["url"], (string?)applied.CarePlan["instantiatesCanonical"]);
                Assert.Equal((string?)applied.Plan["url"], (string?)applied.RequestGroup["instantiatesCanonical"]);
                Assert.Equal("Patient/example", (string?)applied.CarePlan["subject"]!["reference"]);
                Assert.Equal(
                    $"RequestGroup/{applied.RequestGroup["id"]}",
                    (string?)applied.CarePlan["activity"]![0]!["reference"]!["reference"]
                );
            }
        );

    [NpmFact("encender", "node")]
    public void EveryEntryBecomesARequestForItsDrugDoseRouteAndTiming()
    {
        foreach (var applied in Applied.Value)
        {
            var group = Actions(applied.RequestGroup).ToDictionary(Id, StringComparer.Ordinal);
            var entries = Actions(applied.Plan).Where(action => action.ContainsKey("definitionCanonical")).ToList();
            foreach (var entry in entries)
            {
                var definition = Definitions[(string)entry["definitionCanonical"]!];
                var request = applied.Requests[(string)group[Id(entry)]["resource"]!["reference"]!];
                Assert.Equal(Order(definition), Ordered(request));
                Assert.Equal((string?)definition["url"], (string?)request["basedOn"]![0]!["reference"]);
                Assert.Equal(("option", "proposal"), ((string?)request["status"], (string?)request["intent"]));
            }

            Assert.Equal(entries.Count, applied.Requests.Count);
        }
    }

    [NpmFact("encender", "node")]
    public void EveryGroupHasTheStructureOfItsPlan() =>
        Assert.All(
            Applied.Value,
            applied =>
                Assert.Equal(Structure(applied.Plan["action"], null), Structure(applied.RequestGroup["action"], null))
        );

    [NpmFact("encender", "node")]
    public void NothingElseOfThePlansIsLeftOutThanIsListed()
    {
        var lost = Applied
            .Value.SelectMany(applied =>
            {
                var group = Actions(applied.RequestGroup).ToDictionary(Id, StringComparer.Ordinal);
                return Actions(applied.Plan)
                    .SelectMany(action =>
                        action.Select(element => element.Key).Except(group[Id(action)].Select(element => element.Key))
                    );
            })
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(NotApplied, lost);
    }

    /// <summary>What a definition says is to be ordered.</summary>
    private static string Order(JsonObject definition) =>
        (string)definition["kind"]! == "MedicationRequest"
            ? Written(definition["productCodeableConcept"], definition["dosage"])
            : Written(definition["code"], null);

    /// <summary>What is ordered. Of procedures encender applies neither timing nor extensions.</summary>
    private static string Ordered(JsonObject request) =>
        (string)request["resourceType"]! == "MedicationRequest"
            ? Written(request["medicationCodeableConcept"], request["dosageInstruction"])
            : Written(request["code"], null);

    private static string Written(JsonNode? what, JsonNode? dosage) => $"{Plain(what)} {Plain(dosage)}";

    /// <summary>The tree of actions, siblings by id: encender puts groups behind single actions.</summary>
    private static List<string> Structure(JsonNode? actions, string? parent) =>
        [
            .. (actions?.AsArray() ?? [])
                .Select(action => action!.AsObject())
                .OrderBy(Id, StringComparer.Ordinal)
                .SelectMany(action =>
                    Structure(action["action"], Id(action))
                        .Prepend(
                            $"{parent} > {Id(action)}: {string.Join(" | ", Elements.Select(element => (string?)action[element]))}"
                        )
                ),
        ];

    private static IEnumerable<JsonObject> Actions(JsonObject owner) =>
        (owner["action"]?.AsArray() ?? [])
            .Select(action => action!.AsObject())
            .SelectMany(action => Actions(action).Prepend(action));

    private static string Id(JsonObject action) => (string)action["id"]!;

    /// <summary>JSON with its numbers as JavaScript writes them, without trailing zeros.</summary>
    private static string Plain(JsonNode? node) =>
        node switch
        {
            JsonObject fields => $"{{{string.Join(",", fields.Select(field => $"{field.Key}:{Plain(field.Value)}"))}}}",
            JsonArray items => $"[{string.Join(",", items.Select(Plain))}]",
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => decimal.Parse(
                    value.ToJsonString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture
                )
                .ToString("G29", CultureInfo.InvariantCulture),
            null => "",
            _ => node.ToJsonString(),
        };
}
