namespace FhirRegimens.Web;

/// <summary>
/// A server that sources are read from could not be reached, refused, or answered something else than it should.
/// </summary>
/// <param name="message">Which address, what happened and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class WebSourceException(string message, Exception? inner = null) : Exception(message, inner);
