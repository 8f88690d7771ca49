using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site.Tests;

/// <summary>Plans that are neither regimens nor variants of ours.</summary>
internal static class Plans
{
    /// <summary>A protocol of somebody else.</summary>
    public static PlanDefinition Protocol =>
        FhirJson.Parse<PlanDefinition>(
            """
            {"resourceType":"PlanDefinition","id":"some-protocol","url":"https://elsewhere.example/PlanDefinition/some-protocol",
             "version":"7","title":"Some protocol","status":"active","description":"A plan with steps that are not ours\\.",
             "action":[{"title":"First","description":"Do this.","action":[
                {"id":"a","title":"Inner","textEquivalent":"Inner words"},
                {"id":"b","title":"Next","relatedAction":[{"actionId":"a","relationship":"after-end",
                  "offsetDuration":{"value":30,"unit":"minutes","system":"http://unitsofmeasure.org","code":"min"}}]}]},
               {"title":"Second","definitionCanonical":"https://elsewhere.example/ActivityDefinition/missing|1"}]}
            """u8.ToArray()
        );
}
