using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.People;

/// <summary>A decision is about an artifact that the source's manifest does not name; another source's may.</summary>
public sealed class UnknownArtifactException : FhirServerException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="manifest">Id of the source's manifest.</param>
    /// <param name="url">Canonical url of the artifact.</param>
    public UnknownArtifactException(string manifest, string url)
        : base(
            $"The manifest Library/{manifest} does not name {url}. Give the canonical url of one of its artifacts."
        ) => Url = url;

    /// <summary>Canonical url of the artifact.</summary>
    public string Url { get; }
}
