namespace FhirRegimens.Publishing.People;

/// <summary>A decision is about an artifact that the server does not have of this source; another source may have it.</summary>
public sealed class UnknownArtifactException : UndecidableSourceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="url">Canonical url of the artifact.</param>
    /// <param name="message">What the server has of the source, and what to do.</param>
    public UnknownArtifactException(string url, string message)
        : base(message) => Url = url;

    /// <summary>Canonical url of the artifact.</summary>
    public string Url { get; }
}
