namespace FhirRegimens.Conversion.Terminology;

/// <summary>Texts that are part of the program.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of an embedded file, line ends as <c>\n</c>.</summary>
    public static string Read(string name)
    {
        using var stream =
            typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its own file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
