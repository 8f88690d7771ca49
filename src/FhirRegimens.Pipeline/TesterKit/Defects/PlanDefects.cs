using System.Text.Json.Nodes;
using FhirRegimens.Conversion;
using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of variants and regimens.</summary>
internal static class PlanDefects
{
    public static IEnumerable<KitDefect> OfVariants()
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
                AddExtension(
                    json,
                    Study(
                        new JsonObject { ["url"] = "study", ["valueString"] = "A study" },
                        new JsonObject { ["url"] = "opinion", ["valueString"] = "good" }
                    )
                ),
            Error("structure", "slice-unmatched", "PlanDefinition.extension[0].extension[1]")
        );
        yield return Edit(
            "missing-part",
            "an extension without the part that it must have",
            json => AddExtension(json, Study(new JsonObject { ["url"] = "reference", ["valueString"] = "1" })),
            Error("required", "slice-min", "PlanDefinition.extension[0]")
        );
    }

    public static IEnumerable<KitDefect> OfRegimens()
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

    /// <summary>The extension of a study, of parts.</summary>
    private static JsonObject Study(params JsonObject[] parts) =>
        new() { ["url"] = Guide.Structure("regimen-study"), ["extension"] = new JsonArray([.. parts]) };

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
}
