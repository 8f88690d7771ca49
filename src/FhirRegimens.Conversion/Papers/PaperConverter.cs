using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Papers;

/// <summary>Turns papers into FHIR resources.</summary>
public static class PaperConverter
{
    /// <summary>
    /// The resources of <paramref name="paper"/>: its treatment as of any other source, and what it reports as evidence
    /// with the numbers as stated. The same input gives the same resources.
    /// </summary>
    /// <param name="paper">The paper.</param>
    /// <param name="settings">What whoever publishes decides.</param>
    /// <param name="terminology">Codes of drugs, routes and conditions.</param>
    /// <param name="previous">The variants published before; <see cref="PreviousVariants.None"/> the first time.</param>
    public static ConvertedSource Convert(
        Paper paper,
        ConversionSettings settings,
        RegimenTerminology terminology,
        PreviousVariants previous
    )
    {
        var disagreements = FigureDisagreements.Of(paper);
        var page = new RegimenPage
        {
            Origin = paper.Origin,
            Regimens = paper.Regimens,
            Diseases = [.. paper.Conditions()],
            Unread = paper.Unread,
            Messages =
            [
                .. paper.Messages.Where(message => message.Code == ReaderMessage.TreatmentNotRead),
                .. disagreements.AboutNone(paper.Outcomes),
                .. TablesNotRead.Of(paper),
            ],
            Characters = paper.Characters,
        };
        var converted = RegimenConverter.Convert(page, settings, terminology, previous);
        var context = new SourceContext(paper.Origin, settings, terminology, [.. paper.Conditions()]);
        return converted with
        {
            Others = EvidenceOfReports.Of(
                context,
                new(
                    [.. paper.Outcomes.Select(outcome => outcome with { Remarks = [.. disagreements.About(outcome)] })],
                    paper.Effects,
                    paper.References.FirstOrDefault()
                )
            ),
        };
    }
}
