using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Whether there is a FHIR R4 server at all.</summary>
internal static class StatementChecks
{
    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        new(
            "metadata",
            "It answers at /metadata with a CapabilityStatement.",
            "The publisher asks there first what the server takes."
        )
        {
            IsRequired = true,
            IsGate = true,
            TryAsync = ReadStatementAsync,
        },
        new(
            "fhir-version",
            "It speaks FHIR R4 (4.0.1).",
            "Regimens are published as R4; in other versions their elements have other names."
        )
        {
            IsRequired = true,
            IsGate = true,
            TryAsync = CheckVersionAsync,
        },
        new("json", "It answers in FHIR's JSON.", "The publisher reads and writes JSON.")
        {
            IsRequired = true,
            TryAsync = CheckJsonAsync,
        },
    ];

    private static async Task ReadStatementAsync(Trial trial)
    {
        var answer = (await trial.GetAsync("metadata")).Succeeds("The request for the CapabilityStatement");
        trial.Capabilities = ServerCapabilities.Read(System.Text.Encoding.UTF8.GetBytes(answer.Text));
        answer.Shows(
            trial.Capabilities is not null,
            $"The answer is {answer.MediaType ?? "of no media type"} and no CapabilityStatement. "
                + $"Is {trial.BaseAddress} the base address of a FHIR server?"
        );
    }

    private static async Task CheckVersionAsync(Trial trial)
    {
        var answer = await trial.GetAsync("metadata");
        var version = trial.Capabilities!.FhirVersion;
        answer.Shows(version is not null, "The CapabilityStatement does not name its version of FHIR.");
        if (!version!.StartsWith("4.0", StringComparison.Ordinal))
        {
            throw answer.Unmet(CheckOutcome.NotSupported, $"It speaks FHIR {version}.");
        }
    }

    private static async Task CheckJsonAsync(Trial trial)
    {
        var answer = await trial.GetAsync("metadata");
        answer.Shows(
            answer.MediaType is "application/fhir+json" or "application/json",
            $"The media type is {answer.MediaType}."
        );
        if (answer.MediaType == "application/json")
        {
            trial.Say("The media type is application/json where R4 says application/fhir+json.");
        }
    }
}
