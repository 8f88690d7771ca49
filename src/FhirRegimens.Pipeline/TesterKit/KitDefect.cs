using System.Text.Json.Nodes;

namespace FhirRegimens.Pipeline.TesterKit;

/// <summary>What a server or validator should say of a resource with one defect.</summary>
/// <param name="Severity">FHIR's severity: fatal, error or warning.</param>
/// <param name="Code">FHIR's IssueType, such as <c>required</c>.</param>
/// <param name="Key">The rule that is broken, as our validator names it; the same name in every version.</param>
/// <param name="Expression">The element that is wrong, as FHIRPath; empty for the whole text.</param>
public sealed record KitIssue(string Severity, string Code, string Key, string Expression)
{
    internal static KitIssue Error(string code, string key, string expression) => new("error", code, key, expression);

    internal static KitIssue Warning(string code, string key, string expression) =>
        new("warning", code, key, expression);
}

/// <summary>One way to break a good resource.</summary>
/// <param name="Name">Name of the file, without its ending.</param>
/// <param name="What">What is wrong, in words.</param>
/// <param name="Break">Writes the broken resource; may change what it is given.</param>
/// <param name="Issues">What should be said of it: one thing, or what several rules say of the same.</param>
internal sealed record KitDefect(
    string Name,
    string What,
    Func<JsonObject, string> Break,
    IReadOnlyList<KitIssue> Issues
)
{
    /// <summary>A defect of the resource's elements.</summary>
    public static KitDefect Edit(string name, string what, Action<JsonObject> change, params KitIssue[] issues) =>
        new(
            name,
            what,
            json =>
            {
                change(json);
                return TestersKit.Text(json);
            },
            issues
        );
}
