using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FhirRegimens.Validation;

/// <summary>What a validator found.</summary>
/// <param name="Issues">In the order of the text; empty where there is nothing to say.</param>
public sealed record ValidationOutcome(IReadOnlyList<ValidationIssue> Issues)
{
    private const string Extensions = "http://hl7.org/fhir/StructureDefinition/operationoutcome-";

    /// <summary>Whether no issue is an error or fatal.</summary>
    public bool IsValid => !Issues.Any(issue => issue.Severity <= IssueSeverity.Error);

    /// <summary>
    /// The outcome as a FHIR <c>OperationOutcome</c> in UTF-8. An issue's key stands in HL7's extension for the message
    /// id, its line and column in those for the line and the column.
    /// </summary>
    public byte[] ToOperationOutcome()
    {
        using var json = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                json,
                new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            writer.WriteStartObject();
            writer.WriteString("resourceType", "OperationOutcome");
            writer.WriteStartArray("issue");
            foreach (var issue in Issues)
            {
                Write(writer, issue);
            }

            if (Issues.Count == 0)
            {
                WriteAllIsWell(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, ValidationIssue issue)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("extension");
        WriteExtension(writer, "message-id", "valueString", issue.Key);
        if (issue.Line > 0)
        {
            writer.WriteStartObject();
            writer.WriteString("url", $"{Extensions}issue-line");
            writer.WriteNumber("valueInteger", issue.Line);
            writer.WriteEndObject();
            WriteExtension(writer, "issue-col", "valueString", issue.Column.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
        WriteCore(writer, issue.Severity, issue.Type, issue.Message);
        if (issue.Expression.Length > 0)
        {
            writer.WriteStartArray("expression");
            writer.WriteStringValue(issue.Expression);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // OperationOutcome.issue is 1..*, so that an outcome without issues still says one thing.
    private static void WriteAllIsWell(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteCore(writer, IssueSeverity.Information, "informational", "No issues were found.");
        writer.WriteEndObject();
    }

    private static void WriteCore(Utf8JsonWriter writer, IssueSeverity severity, string type, string message)
    {
        writer.WriteString("severity", severity.ToString().ToLowerInvariant());
        writer.WriteString("code", type);
        writer.WriteStartObject("details");
        writer.WriteString("text", message);
        writer.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter writer, string name, string property, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("url", Extensions + name);
        writer.WriteString(property, value);
        writer.WriteEndObject();
    }
}

/// <summary>How bad an issue is, the worst first (FHIR's IssueSeverity).</summary>
public enum IssueSeverity
{
    /// <summary>The resource could not be checked to its end.</summary>
    Fatal,

    /// <summary>The resource breaks a rule.</summary>
    Error,

    /// <summary>The resource may be wrong, or a rule could not be checked.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Information,
}

/// <summary>One thing that a validator found.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Type">FHIR's IssueType, as <c>required</c>.</param>
/// <param name="Key">What rule it is about, stable for programs: one of <see cref="IssueKinds"/>.</param>
/// <param name="Expression">FHIRPath of the element, as <c>PlanDefinition.action[0].title</c>; empty for the whole text.</param>
/// <param name="Line">Counted from 1; 0 where there is no line.</param>
/// <param name="Column">Counted from 1; 0 where there is no column.</param>
/// <param name="Message">For people: what is wrong, where, what to do.</param>
public sealed record ValidationIssue(
    IssueSeverity Severity,
    string Type,
    string Key,
    string Expression,
    int Line,
    int Column,
    string Message
);
