using System.Collections.Frozen;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Repository;

/// <summary>The resource types of R4 that can be stored, and what an id looks like.</summary>
internal static class ResourceTypes
{
    /// <summary>All of them, by name. OperationOutcome and Parameters only travel.</summary>
    public static FrozenSet<string> All { get; } =
        Enum.GetNames<ResourceType>()
            .Except(["Resource", "DomainResource", "OperationOutcome", "Parameters"])
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the text is an id (R4 datatypes, id). The ids <c>.</c> and <c>..</c> are not taken: no address can name
    /// them.
    /// </summary>
    public static bool IsId(string text) =>
        text is { Length: > 0 and <= 64 }
        && text is not ("." or "..")
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}
