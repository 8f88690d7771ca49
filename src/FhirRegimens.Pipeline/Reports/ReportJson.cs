using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FhirRegimens.Pipeline.Reports;

/// <summary>The one way in which reports and source documents are written as JSON (docs/reports.md).</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>camelCase names, enumerations in kebab-case, absent values left out, two spaces.</summary>
    public static string Serialize<T>(T report) => JsonSerializer.Serialize(report, Options);

    /// <summary>The thing itself where there is one, an array where there are several.</summary>
    public static string SerializeAll<T>(IReadOnlyList<T> reports) =>
        reports is [var single] ? Serialize(single) : Serialize(reports);
}
