using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Input;

/// <summary>Hands a source's text to the reader of its kind.</summary>
public static class SourceReading
{
    /// <summary>What the reader understood; a source that was read to know its title is not read again.</summary>
    public static SourceDocument Read(LoadedSource source) =>
        source.Document is { } read
            ? read with
            {
                Origin = source.Origin,
            }
            : source.Kind.Read(source.Text, source.Origin);
}
