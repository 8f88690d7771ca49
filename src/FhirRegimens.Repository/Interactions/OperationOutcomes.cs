using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Interactions;

/// <summary>OperationOutcome resources.</summary>
internal static class OperationOutcomes
{
    /// <summary>The resource with its issues.</summary>
    public static JsonObject Of(params ReadOnlySpan<JsonObject> issues)
    {
        var list = new JsonArray();
        foreach (var issue in issues)
        {
            list.Add(issue);
        }

        return new JsonObject { ["resourceType"] = "OperationOutcome", ["issue"] = list };
    }

    /// <summary>An issue that prevented what was asked for; the code is one of FHIR's issue types.</summary>
    public static JsonObject Error(string code, string diagnostics) => Issue("error", code, diagnostics);

    /// <summary>An issue that left something undone.</summary>
    public static JsonObject Warning(string code, string diagnostics) => Issue("warning", code, diagnostics);

    /// <summary>A remark.</summary>
    public static JsonObject Information(string diagnostics) => Issue("information", "informational", diagnostics);

    private static JsonObject Issue(string severity, string code, string diagnostics) =>
        new()
        {
            ["severity"] = severity,
            ["code"] = code,
            ["diagnostics"] = diagnostics,
        };
}
