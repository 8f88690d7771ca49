using System.Text.Json.Serialization;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>What a server can and cannot do for us: what <c>check-server</c> reports (docs/reports.md).</summary>
/// <param name="Server">The server's base address.</param>
/// <param name="Software">The software's name as the server says it; null where it does not.</param>
/// <param name="FhirVersion">The version of FHIR that it says it speaks.</param>
/// <param name="Run">The word that stands in every resource that the run wrote.</param>
/// <param name="Summary">How much of it works.</param>
/// <param name="Checks">The checks, in the order in which they were tried.</param>
/// <param name="Leftovers">References of what the run wrote and could not delete.</param>
public sealed record ServerCheckReport(
    Uri Server,
    string? Software,
    string? FhirVersion,
    string Run,
    CheckSummary Summary,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<string> Leftovers
)
{
    /// <summary>Whether everything works that publishing needs.</summary>
    [JsonIgnore]
    public bool CanPublish => Summary.RequiredMissing == 0;
}

/// <summary>How many checks came out how.</summary>
/// <param name="RequiredWorking">What publishing needs and the server does.</param>
/// <param name="RequiredMissing">What publishing needs and the server does not, or what was not tried.</param>
/// <param name="UsefulWorking">What is useful and the server does.</param>
/// <param name="UsefulMissing">What is useful and the server does not, or what was not tried.</param>
public sealed record CheckSummary(int RequiredWorking, int RequiredMissing, int UsefulWorking, int UsefulMissing)
{
    internal static CheckSummary Of(IReadOnlyCollection<CheckResult> results) =>
        new(
            results.Count(result => result is { Required: true, Outcome: CheckOutcome.Supported }),
            results.Count(result => result.Required && result.Outcome != CheckOutcome.Supported),
            results.Count(result => result is { Required: false, Outcome: CheckOutcome.Supported }),
            results.Count(result => !result.Required && result.Outcome != CheckOutcome.Supported)
        );
}

/// <summary>What came of one check.</summary>
/// <param name="Key">The check's stable name.</param>
/// <param name="Title">What the server should do.</param>
/// <param name="Purpose">What that is good for.</param>
/// <param name="Required">Whether publishing needs it.</param>
/// <param name="Outcome">Whether the server does it.</param>
/// <param name="Remark">Why it does not; also what is unusual where it does.</param>
/// <param name="Request">What was sent last, where it does not work.</param>
/// <param name="Answer">What came back.</param>
public sealed record CheckResult(
    string Key,
    string Title,
    string Purpose,
    bool Required,
    CheckOutcome Outcome,
    string? Remark,
    SentRequest? Request,
    ReceivedAnswer? Answer
);

/// <summary>A request that was sent, without what signs in.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The address below the server's base.</param>
/// <param name="Headers">Headers that matter here: <c>If-Match: W/"1"</c>.</param>
/// <param name="Body">The beginning of the body.</param>
public sealed record SentRequest(string Method, string Path, IReadOnlyList<string> Headers, string? Body);

/// <summary>What a server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The media type of the body.</param>
/// <param name="Body">The beginning of the body.</param>
public sealed record ReceivedAnswer(int Status, string? MediaType, string? Body);
