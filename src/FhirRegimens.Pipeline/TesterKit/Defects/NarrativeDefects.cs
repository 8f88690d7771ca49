using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of an entry's narrative.</summary>
internal static class NarrativeDefects
{
    public static IEnumerable<KitDefect> All()
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

    private static KitDefect Narrative(string name, string what, string markup, string code, string key) =>
        Edit(
            $"narrative-{name}",
            $"{what} in the narrative",
            json => json["text"]!["div"] = Div($"<p>Alemtuzumab</p>{markup}"),
            Error(code, key, "ActivityDefinition.text.div")
        );
}
