using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Interactions;

/// <summary>A request as HTTP or the entry of a Bundle makes it.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">What follows the base address, without a slash in front: <c>PlanDefinition/a</c>.</param>
internal sealed record FhirRequest(string Method, string Path)
{
    /// <summary>The FHIR base address, with a slash at its end.</summary>
    public required string Base { get; init; }

    /// <summary>The query, and for a search by POST the form; without a question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>The resource that was sent.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>The version to be replaced, as in the header If-Match.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The version that is known already, as in the header If-None-Match; <c>*</c> stands for any.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>As in the header If-Modified-Since.</summary>
    public DateTimeOffset? IfModifiedSince { get; init; }

    /// <summary>The search that must find nothing for a create to happen, as in the header If-None-Exist.</summary>
    public string? IfNoneExist { get; init; }

    /// <summary>What a write answers with; null leaves it to the server.</summary>
    public ReturnPreference? Return { get; init; }

    /// <summary>Whether unknown search parameters are refused (Prefer: handling=strict).</summary>
    public bool Strict { get; init; }
}

/// <summary>What a write answers with (the header Prefer).</summary>
internal enum ReturnPreference
{
    Minimal,
    Representation,
    OperationOutcome,
}
