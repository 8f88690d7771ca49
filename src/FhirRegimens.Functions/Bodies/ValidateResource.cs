using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Checking;

namespace FhirRegimens.Functions.Bodies;

/// <summary><c>POST /api/validate?profile=…</c>: a resource or Bundle as JSON in, an OperationOutcome out.</summary>
public sealed class ValidateResource : IHttpFunction
{
    private static readonly string[] Json =
    [
        "",
        "application/json",
        "application/fhir+json",
        "text/json",
        "text/plain",
    ];

    /// <inheritdoc/>
    public string Name => "Validate";

    /// <inheritdoc/>
    public string Route => "validate";

    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public Task<FunctionResponse> RunAsync(FunctionRequest request, CancellationToken cancellation) =>
        Task.FromResult(Run(request));

    private static FunctionResponse Run(FunctionRequest request) =>
        !Json.Contains(request.MediaType)
            ? FunctionResponse.Error(
                415,
                "not-supported",
                $"{request.MediaType} is not validated. Send a resource or Bundle as application/fhir+json."
            )
        : request.Body.IsEmpty
            ? FunctionResponse.Error(400, "required", "The body is empty: send a resource or Bundle as JSON.")
        : FunctionResponse.Fhir(
            200,
            ResourceValidators.Own.Validate(request.Body, [.. Profiles(request)]).ToOperationOutcome()
        );

    /// <summary>Hosts that forward requests make one parameter of several, with commas between the values.</summary>
    private static IEnumerable<string> Profiles(FunctionRequest request) =>
        request.Parameters("profile").SelectMany(profiles => profiles.Split(','));
}
