using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.People;

/// <summary>
/// What a server has of a source does not allow what a person has decided about it; other sources are not concerned.
/// </summary>
public class UndecidableSourceException : FhirServerException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What stands in the way, of which source, and what to do.</param>
    public UndecidableSourceException(string message)
        : base(message) { }
}
