using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>A request and what came back.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The address below the server's base.</param>
/// <param name="Headers">The headers of the request that matter to FHIR.</param>
/// <param name="Body">The body that was sent; null for none.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Text">The body of the answer; empty for none.</param>
internal sealed record Exchange(
    string Method,
    string Path,
    IReadOnlyList<(string Name, string Value)> Headers,
    string? Body,
    int Status,
    string Text
)
{
    /// <summary>How much of a body a report shows.</summary>
    private const int Shown = 400;

    private readonly Lazy<JsonElement> json = new(() => LenientJson.Parse(Text));

    /// <summary>The answer's entity tag.</summary>
    public string? ETag { get; init; }

    /// <summary>Where the server says that the resource is.</summary>
    public string? Location { get; init; }

    /// <summary>The answer's media type.</summary>
    public string? MediaType { get; init; }

    /// <summary>The answer's body; nothing where it is no JSON.</summary>
    public JsonElement Json => json.Value;

    /// <summary>Whether the server did what was asked.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the answer is an OperationOutcome with an issue.</summary>
    public bool IsOutcome => Json.Text("resourceType") == "OperationOutcome" && Json.At("issue").Items().Any();

    /// <summary>The resource that the answer holds, by its <c>meta.versionId</c> or its entity tag.</summary>
    public string? VersionId =>
        Json.Text("meta", "versionId") ?? ETag?.Replace("W/", "", StringComparison.Ordinal).Trim('"');

    /// <summary>The matches of a search; without the outcome that may be among them.</summary>
    public IEnumerable<JsonElement> Matches =>
        Json.At("entry")
            .Items()
            .Where(entry => entry.Text("search", "mode") is null or "match")
            .Select(entry => entry.At("resource"));

    /// <summary>Requires that the server did it.</summary>
    /// <exception cref="UnmetExpectation">It refused.</exception>
    public Exchange Succeeds(string what) =>
        IsSuccess ? this : throw Unmet(CheckOutcome.NotSupported, $"{what} was answered {Answered}.");

    /// <summary>Requires that the answer is as it should be.</summary>
    /// <param name="holds">Whether it is.</param>
    /// <param name="otherwise">What it is instead, as a sentence.</param>
    /// <exception cref="UnmetExpectation">It is not.</exception>
    public Exchange Shows(bool holds, string otherwise) =>
        holds ? this : throw Unmet(CheckOutcome.NotAsSpecified, otherwise);

    /// <summary>What is wrong with this answer.</summary>
    public UnmetExpectation Unmet(CheckOutcome outcome, string reason) => new(outcome, reason, this);

    /// <summary>Status and reason in words: <c>405 (Method Not Allowed): …</c>.</summary>
    public string Answered =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Status} ({ReasonPhrases.GetReasonPhrase(Status)}){Diagnostics}{Advice}"
        );

    /// <summary>The request as reports show it.</summary>
    public SentRequest Request =>
        new(Method, Path, [.. Headers.Select(header => $"{header.Name}: {header.Value}")], Beginning(Body));

    /// <summary>The answer as reports show it.</summary>
    public ReceivedAnswer Answer => new(Status, MediaType, Beginning(Text));

    private string Diagnostics =>
        (Json.Text("issue", "diagnostics") ?? Json.Text("issue", "details", "text")) is { } words
            ? $": {words.TrimEnd('.')}"
            : "";

    private string Advice =>
        Status switch
        {
            401 => "; it wants a sign-in: set FhirRegimens:Token or FhirRegimens:SignIn",
            403 => "; the sign-in may not do this: ask the server's operator for the right role",
            _ => "",
        };

    private static string? Beginning(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : text.Length <= Shown ? text
        : text[..Shown] + "…";
}
