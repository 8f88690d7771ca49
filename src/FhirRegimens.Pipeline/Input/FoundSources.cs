namespace FhirRegimens.Pipeline.Input;

/// <summary>The sources that a command names.</summary>
/// <param name="Names">Files, addresses, or <c>-</c> for standard input, in order.</param>
/// <param name="LeftOut">
/// Files of folders that end as sources may, but as other files do more often, and that no reader recognises.
/// </param>
public sealed record FoundSources(IReadOnlyList<string> Names, IReadOnlyList<string> LeftOut);
