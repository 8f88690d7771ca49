namespace FhirRegimens.Pipeline;

/// <summary>A command or a setting that cannot be carried out as it stands; nothing was done (exit code 2).</summary>
/// <param name="message">What is wrong and what to give instead.</param>
public sealed class UsageException(string message) : Exception(message);
