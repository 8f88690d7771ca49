using System.Text.Json.Nodes;
using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of the list of a source.</summary>
internal static class ManifestDefects
{
    public static IEnumerable<KitDefect> All()
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
}
