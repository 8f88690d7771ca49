namespace FhirRegimens.Publishing.Servers;

/// <summary>A FHIR server could not be reached, refused a request or answered something that is no FHIR.</summary>
public class FhirServerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which request failed, how, and what to do.</param>
    /// <param name="status">The HTTP status, where there was an answer.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public FhirServerException(string message, int? status = null, Exception? inner = null)
        : base(message, inner) => Status = status;

    /// <summary>The HTTP status of the answer; null where none came.</summary>
    public int? Status { get; }

    /// <summary>
    /// Whether the same request can never succeed: the server refused what it was sent, rather than who sent it or
    /// when.
    /// </summary>
    public bool IsForGood => Status is 400 or 405 or 413 or 422;
}
