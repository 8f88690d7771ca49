namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>How it says no.</summary>
internal static class ProtocolChecks
{
    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        new(
            "refuses-broken-json",
            "JSON that is cut off is refused.",
            "Half a resource must never be stored, where a connection breaks."
        )
        {
            IsRequired = true,
            TryAsync = RefuseBrokenJsonAsync,
        },
        new(
            "error-outcomes",
            "Errors are OperationOutcomes.",
            "Reports of the publisher then say why something was refused, not only that it was."
        )
        {
            TryAsync = ExplainErrorsAsync,
        },
        new(
            "not-acceptable",
            "A format that it does not have is answered with 406.",
            "A reader who asks for something else learns so, instead of misreading the answer."
        )
        {
            TryAsync = RefuseFormatAsync,
        },
        new(
            "unsupported-media-type",
            "A body of another media type is answered with 415.",
            "What is no FHIR is not taken for FHIR."
        )
        {
            TryAsync = RefuseMediaTypeAsync,
        },
    ];

    private static async Task RefuseBrokenJsonAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("broken");
        trial.Refused(
            await trial.SendAsync(HttpMethod.Put, plan.Reference(), plan.ToJsonString()[..^5]),
            "A PUT of JSON that is cut off",
            400
        );
    }

    private static async Task ExplainErrorsAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("error");
        var missing = await trial.GetAsync(plan.Reference());
        missing.Shows(missing.IsOutcome, "The answer to a read of what does not exist is no OperationOutcome.");
        var broken = await trial.SendAsync(HttpMethod.Put, plan.Reference(), "{\"resourceType\":");
        broken.Shows(broken.IsOutcome, "The answer to broken JSON is no OperationOutcome.");
    }

    private static async Task RefuseFormatAsync(Trial trial)
    {
        var answer = await trial.GetAsync("metadata", ("Accept", "application/pdf"));
        answer.Shows(
            answer.Status == 406,
            $"A request for application/pdf was answered {answer.Status} with {answer.MediaType ?? "nothing"}."
        );
    }

    private static async Task RefuseMediaTypeAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("media");
        var answer = await trial.SendAsync(
            HttpMethod.Put,
            plan.Reference(),
            plan.ToJsonString(),
            ("Content-Type", "text/plain")
        );
        trial.Refused(answer, "A body of text/plain", 415);
    }
}
