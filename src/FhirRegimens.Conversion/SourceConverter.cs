using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Options;
using FhirRegimens.Conversion.Papers;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Trials;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion;

/// <summary>Turns sources of every kind into FHIR resources.</summary>
public static class SourceConverter
{
    /// <summary>The resources of <paramref name="document"/>: the same input gives the same resources.</summary>
    /// <param name="document">What a reader made of the source.</param>
    /// <param name="settings">What whoever publishes decides.</param>
    /// <param name="terminology">Codes of drugs, routes and conditions.</param>
    /// <param name="previous">The variants published before; <see cref="PreviousVariants.None"/> the first time.</param>
    /// <exception cref="ArgumentException">The document is of a shape that nothing converts.</exception>
    public static ConvertedDocument Convert(
        SourceDocument document,
        ConversionSettings settings,
        RegimenTerminology terminology,
        PreviousVariants previous
    ) =>
        document switch
        {
            RegimenPage page => RegimenConverter.Convert(page, settings, terminology, previous),
            OptionTable table => OptionTableConverter.Convert(table, settings, terminology),
            TrialRecord record => TrialConverter.Convert(record, settings, terminology, previous),
            Paper paper => PaperConverter.Convert(paper, settings, terminology, previous),
            _ => throw new ArgumentException($"Nothing converts a {document.GetType().Name}.", nameof(document)),
        };
}
