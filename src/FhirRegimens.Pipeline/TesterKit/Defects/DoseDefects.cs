using System.Text.Json.Nodes;
using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of what an entry says of dose and time.</summary>
internal static class DoseDefects
{
    public static IEnumerable<KitDefect> All()
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
}
