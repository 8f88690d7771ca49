using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Trials;

/// <summary>Turns records of trials into FHIR resources.</summary>
public static class TrialConverter
{
    /// <summary>
    /// The resources of <paramref name="record"/>: a variant for each arm as of any other source, the trial as a
    /// ResearchStudy, and who may take part as a Group. The same input gives the same resources.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="settings">What whoever publishes decides.</param>
    /// <param name="terminology">Codes of drugs, routes and conditions.</param>
    /// <param name="previous">The variants published before; <see cref="PreviousVariants.None"/> the first time.</param>
    public static ConvertedSource Convert(
        TrialRecord record,
        ConversionSettings settings,
        RegimenTerminology terminology,
        PreviousVariants previous
    )
    {
        var converted = RegimenConverter.Convert(PageOf(record), settings, terminology, previous);
        if (record.Title is null && record.Number is null)
        {
            return converted;
        }

        var context = new SourceContext(record.Origin, settings, terminology, [.. record.Conditions()]);
        var slug = Slug.Of(record.Origin.Title);
        var group = TrialGroup.Of(context, record, slug);
        var study = TrialStudy.Of(context, record, slug, converted.Regimens);
        ControlCharacters.Replace(group);
        ControlCharacters.Replace(study);
        return converted with { Records = [group, study], Others = Results(context, record, converted.Regimens) };
    }

    private static IReadOnlyList<ConvertedClosure> Results(
        SourceContext context,
        TrialRecord record,
        IReadOnlyList<ConvertedRegimen> regimens
    ) =>
        record.Results is { } results
            ? EvidenceOfReports.Of(
                context,
                new(results.Outcomes, results.Effects, record.References.FirstOrDefault())
                {
                    Arms = VariantsOfArms(record, regimens),
                }
            )
            : [];

    /// <summary>The variant of each arm that has one; none of arms that share their name.</summary>
    private static Dictionary<string, PlanDefinition> VariantsOfArms(
        TrialRecord record,
        IReadOnlyList<ConvertedRegimen> regimens
    ) =>
        record
            .Regimens.Zip(regimens)
            .SelectMany(pair => pair.First.Variants.Zip(pair.Second.Variants))
            .GroupBy(pair => pair.First.Label, StringComparer.Ordinal)
            .Where(named => named.Count() == 1)
            .ToDictionary(named => named.Key, named => named.First().Second.Plan, StringComparer.Ordinal);

    /// <summary>The messages that no evidence bears as a note; those of unclear results with the record's words.</summary>
    private static ValueList<ReaderMessage> MessagesOf(TrialRecord record)
    {
        var said = (record.Results?.Outcomes ?? [])
            .SelectMany(outcome => outcome.Remarks)
            .Concat((record.Results?.Effects ?? []).SelectMany(effect => effect.Remarks))
            .ToHashSet(StringComparer.Ordinal);
        var unclear = (record.Results?.Unclear ?? []).ToLookup(results => (results.Message, results.Span));
        return
        [
            .. record
                .Messages.Where(message => !said.Contains(message.Text))
                .Select(message =>
                    message.Code == ReaderMessage.ResultsUnclear
                        ? message with
                        {
                            Text = InItsWords(
                                message.Text,
                                unclear[(message.Text, message.Span.GetValueOrDefault())]
                                    .SelectMany(results => results.Figures)
                            ),
                        }
                        : message
                ),
        ];
    }

    private static string InItsWords(string message, IEnumerable<ReportedOutcome> figures)
    {
        var words = string.Join(" ", figures.Select(figure => figure.Text));
        return words.Length == 0 ? message : $"{message} As the record has it: “{words}”";
    }

    /// <summary>What of a record is regimens.</summary>
    private static RegimenPage PageOf(TrialRecord record) =>
        new()
        {
            Origin = record.Origin,
            Regimens = record.Regimens,
            Diseases = [.. record.Conditions()],
            Unread = record.Unread,
            Messages = MessagesOf(record),
            Characters = record.Characters,
        };
}
