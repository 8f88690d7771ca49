namespace FhirRegimens.MediaWiki.Api;

/// <summary>A wiki could not be reached, refused, or answered something that is not MediaWiki's API.</summary>
/// <param name="message">Which address, what happened and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class MediaWikiException(string message, Exception? inner = null) : Exception(message, inner);
