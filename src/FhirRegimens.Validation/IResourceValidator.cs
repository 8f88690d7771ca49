namespace FhirRegimens.Validation;

/// <summary>
/// Checks FHIR R4 resources. Input and output are FHIR's own (JSON in, <c>OperationOutcome</c> out), so that another
/// validator can stand in this one's place; what every implementation owes its callers is told by the contract tests.
/// </summary>
public interface IResourceValidator
{
    /// <summary>
    /// Checks one resource, with all that it contains, against the definition of its type, the profiles that it names in
    /// <c>meta.profile</c>, and <paramref name="profiles"/>.
    /// </summary>
    /// <param name="json">The resource in UTF-8. May be anything: broken input becomes an issue, never an exception.</param>
    /// <param name="profiles">Canonicals, with or without <c>|version</c>, that the outermost resource must conform to.</param>
    /// <returns>The issues, in the order of the text.</returns>
    ValidationOutcome Validate(ReadOnlyMemory<byte> json, IReadOnlyList<string> profiles);
}
