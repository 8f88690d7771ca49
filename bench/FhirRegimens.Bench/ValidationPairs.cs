using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Pipeline.Checking;

namespace FhirRegimens.Bench;

/// <summary>Validation with all rules on against parsing the same bytes, one thread. Target: 40 times.</summary>
internal static class ValidationPairs
{
    public static Pair OfOurOutput()
    {
        var validator = ResourceValidators.Create([]);
        var documents = OurOutput.Resources().Select(resource => FhirJson.Serialize(resource)).ToList();
        return new Pair(
            "Validate our own output",
            () => documents.ForEach(json => validator.Validate(json, [])),
            "JsonDocument.Parse",
            () => documents.ForEach(json => JsonDocument.Parse(json).Dispose())
        );
    }
}
