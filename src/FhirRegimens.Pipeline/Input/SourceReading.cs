using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Input;

/// <summary>Hands a source's text to the reader of its kind.</summary>
public static class SourceReading
{
    /// <summary>What the reader understood.</summary>
    public static SourceDocument Read(LoadedSource source) => source.Kind.Read(source.Text, source.Origin);
}
