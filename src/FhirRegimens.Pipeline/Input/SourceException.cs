namespace FhirRegimens.Pipeline.Input;

/// <summary>A source that cannot be read; the others of the batch go on (exit code 1).</summary>
/// <param name="source">The name of the source.</param>
/// <param name="reason">What is wrong and what to do.</param>
internal sealed class SourceException(string source, string reason) : Exception($"{source}: {reason}");
