using System.Text.Json.Nodes;
using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of what an entry contains and refers to.</summary>
internal static class ReferenceDefects
{
    public static IEnumerable<KitDefect> All()
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
}
