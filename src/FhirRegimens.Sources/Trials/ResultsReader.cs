using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Reads what ClinicalTrials.gov's API has of the results of a trial: who started and completed, the baseline, what was
/// measured, and adverse events. Figures are kept as they are stated; those that contradict each other are told.
/// </summary>
internal sealed class ResultsReader
{
    private readonly TrialRecord record;
    private readonly RecordLedger ledger;
    private readonly RecordFields fields;
    private readonly ResultsFigures figures;

    private ResultsReader(TrialRecord record, RecordLedger ledger)
    {
        this.record = record;
        this.ledger = ledger;
        fields = new(ledger);
        figures = new(ledger);
    }

    /// <summary>The results.</summary>
    /// <param name="section">The resultsSection.</param>
    /// <param name="record">What else the registry says of the trial.</param>
    /// <param name="ledger">Where what was read is entered.</param>
    public static TrialResults Read(JsonTree section, TrialRecord record, RecordLedger ledger) =>
        new ResultsReader(record, ledger).Read(section);

    private TrialResults Read(JsonTree section)
    {
        var started = new ParticipantFlow(section["participantFlowModule"], record, fields, figures)
            .Read()
            .ToValueList();
        var baseline = Baseline(section["baselineCharacteristicsModule"]);
        foreach (var measure in RecordFields.Items(section["outcomeMeasuresModule", "outcomeMeasures"]))
        {
            Measure(measure);
        }

        new AdverseEvents(section["adverseEventsModule"], record, fields, figures).Read();
        return new()
        {
            Started = started,
            Baseline = baseline,
            Outcomes = figures.Outcomes.ToValueList(),
            Effects = figures.Effects.ToValueList(),
            Details = figures.Details.ToValueList(),
            Checks = figures.Checks.ToValueList(),
        };
    }

    /// <summary>How many the baseline is of; what they were like is no result of the treatment.</summary>
    private ValueList<PatientGroup> Baseline(JsonTree? module)
    {
        if (module is null)
        {
            return [];
        }

        var groups = new ResultsGroups(module["groups"], record, fields);
        var wholes = new Denominators("Baseline", module["denoms"], groups, fields, figures);
        foreach (var item in RecordFields.Items(module["measures"]))
        {
            var measure = new ResultsMeasure(item, groups, wholes, fields, figures);
            figures.Details.AddRange(measure.Rows().Select(row => row with { Name = $"Baseline: {row.Name}" }));
        }

        return wholes.Groups.ToValueList();
    }

    private void Measure(JsonTree item)
    {
        var groups = new ResultsGroups(item["groups"], record, fields);
        var none = new Denominators("", list: null, groups, fields, figures);
        var measure = new ResultsMeasure(item, groups, none, fields, figures);
        figures.Take(measure.Title, measure.Rows(), measure.Problem, item.Span);
        if (item["classes"] is null)
        {
            ledger.Say("results-not-posted", $"{measure.Title}: no figures are posted.", item.Span);
        }

        if (item["analyses"] is { } list)
        {
            var unclear = new ResultsAnalyses(list, measure, groups, fields, figures).Read();
            if (unclear > 0)
            {
                ledger.Say(
                    "results-unclear",
                    $"{measure.Title}: {ResultsFigures.Number(unclear)} of its analyses are no evidence: they do not compare two "
                        + "groups, or state neither an estimate nor a p-value, or are of what is no evidence itself.",
                    list.Span
                );
            }
        }
    }
}
