using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Pipeline.Input;

/// <summary>Hands a source's text to the reader of its kind.</summary>
public static class SourceReading
{
    /// <summary>What the reader understood.</summary>
    public static RegimenPage Read(LoadedSource source) => HemOncReader.Read(source.Text, source.Origin);
}
