using System.Text.Json.Nodes;
using FhirRegimens.Repository.Search;
using FhirRegimens.Validation;

namespace FhirRegimens.Repository.Interactions;

/// <summary>
/// The operation <c>$validate</c> (R4 resource-operation-validate.html): checks a resource that is sent, or one that is
/// stored, and stores nothing.
/// </summary>
internal static class ValidateOperation
{
    /// <summary>Validates what the request holds; the answer is 200 whatever is found.</summary>
    /// <param name="validator">The validator of the repository.</param>
    /// <param name="type">The resource type in the address.</param>
    /// <param name="request">Holds a resource, or Parameters with <c>resource</c> and <c>profile</c>.</param>
    /// <param name="stored">The resource in the address, for a request without one.</param>
    public static FhirResponse Run(IResourceValidator validator, string type, FhirRequest request, JsonObject? stored)
    {
        var parameters = Parameters(request.Body);
        var resource = request.Body is null ? stored : Named(parameters, "resource") ?? request.Body;
        if (resource?.Text("resourceType") != type)
        {
            return FhirResponse.Refused(400, "invalid", $"There is no {type} to validate.");
        }

        string[] profiles =
        [
            .. SearchRequest.Decode(request.Query).Where(pair => pair.Key == "profile").Select(pair => pair.Value),
            .. parameters
                .Where(parameter => parameter.Text("name") == "profile")
                .Select(parameter => parameter.Text("valueUri") ?? parameter.Text("valueCanonical"))
                .OfType<string>(),
        ];
        var found = validator.Validate(FhirJson.ToUtf8(resource), profiles);
        return new(200, Outcome(found));
    }

    private static List<JsonObject> Parameters(JsonObject? body) =>
        body?.Text("resourceType") == "Parameters" && body["parameter"] is JsonArray list
            ? [.. list.OfType<JsonObject>()]
            : [];

    private static JsonObject? Named(List<JsonObject> parameters, string name) =>
        parameters.Find(parameter => parameter.Text("name") == name)?["resource"] as JsonObject;

    // Lines and columns would be those of the text as it was written again here.
    private static JsonObject Outcome(ValidationOutcome found)
    {
        var issues = found.Issues.Select(issue => issue with { Line = 0, Column = 0 }).ToList();
        return (JsonObject)JsonNode.Parse(new ValidationOutcome(issues).ToOperationOutcome())!;
    }
}
