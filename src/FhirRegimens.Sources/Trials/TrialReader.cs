using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Reads records of trial registries: the JSON of ClinicalTrials.gov's API (version 2), and the text of a registry's
/// page whose labels and values stand in lines.
/// </summary>
public static class TrialReader
{
    /// <summary>Whether <paramref name="text"/> looks like the record of a trial; a look for its marks that does not read it.</summary>
    public static bool Recognises(string text) => IsJson(text) || RegistryLabels.Recognises(text);

    /// <summary>
    /// Reads a record, in time linear in its length; any text is read without an error. A text that is no record gives
    /// a message <c>no-trial</c>.
    /// </summary>
    /// <param name="text">The record.</param>
    /// <param name="origin">Where it comes from.</param>
    public static TrialRecord Read(string text, SourceOrigin origin)
    {
        var source = new SourceText(text);
        var record = text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{' or '[', ..]
            ? new RegistryJsonReader(source, origin).Read()
            : new RegistryTextReader(source, origin).Read();
        return record with { Regimens = ArmRegimen.Of(record) };
    }

    private static bool IsJson(string text) =>
        text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{', ..]
        && text.Contains("\"protocolSection\"", StringComparison.Ordinal);
}
