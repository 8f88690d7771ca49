namespace FhirRegimens.Cli.Output;

/// <summary>Words of sources and servers, which must not control the terminal.</summary>
internal static class Untrusted
{
    /// <summary>The words on one line without control characters.</summary>
    public static string OnOneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
