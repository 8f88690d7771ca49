using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Interactions;

/// <summary>An answer as HTTP or the entry of a Bundle gives it.</summary>
internal sealed record FhirResponse(int Status, JsonObject? Body = null)
{
    /// <summary>The version that the answer is about.</summary>
    public int? Version { get; init; }

    /// <summary>When that version was written.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Where that version is, below the base address: <c>PlanDefinition/a/_history/1</c>.</summary>
    public string? Location { get; init; }

    /// <summary>The methods that would be allowed, where the one used is not.</summary>
    public string? Allow { get; init; }

    /// <summary>Whether the request was done.</summary>
    public bool IsSuccess => Status < 400;

    /// <summary>The version as an ETag.</summary>
    public string? ETag => Version is { } version ? string.Create(null, $"W/\"{version}\"") : null;

    /// <summary>A request that was not done, and why.</summary>
    public static FhirResponse Refused(int status, string code, string diagnostics) =>
        new(status, OperationOutcomes.Of(OperationOutcomes.Error(code, diagnostics)));
}
