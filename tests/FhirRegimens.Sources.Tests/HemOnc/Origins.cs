using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.HemOnc;

internal static class Origins
{
    /// <summary>An origin with a title and nothing else that matters.</summary>
    public static SourceOrigin Of(string title) => new() { Title = title, Sha256 = new string('0', 64) };
}
