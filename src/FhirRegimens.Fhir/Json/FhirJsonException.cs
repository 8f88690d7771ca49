namespace FhirRegimens.Fhir.Json;

/// <summary>What is wrong in a document, and where.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Character in the line, from 1.</param>
/// <param name="Expression">The element as FHIRPath names it: <c>PlanDefinition.action[0].title</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record FhirJsonProblem(int Line, int Column, string Expression, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column} {Expression}: {Message}";
}

/// <summary>A document is not FHIR in JSON.</summary>
public sealed class FhirJsonException : FormatException
{
    internal FhirJsonException(IReadOnlyList<FhirJsonProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>At least one problem, in the order of the document; reading stops after 100.</summary>
    public IReadOnlyList<FhirJsonProblem> Problems { get; }
}
