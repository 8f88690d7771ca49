using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

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

        var events = new AdverseEvents(section["adverseEventsModule"], record, fields, figures).Read();
        if (events > 0)
        {
            ledger.Say(
                "results-not-published",
                $"Of {ResultsFigures.Number(events)} single adverse events nothing is published but the totals of all.",
                section["adverseEventsModule"]!.Span
            );
        }

        return new()
        {
            Started = started,
            Baseline = baseline,
            Outcomes = figures.Outcomes.ToValueList(),
            Effects = figures.Effects.ToValueList(),
            Details = figures.Details.ToValueList(),
            Unclear = figures.Unclear.ToValueList(),
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
        var titles = new List<string>();
        foreach (var item in RecordFields.Items(module["measures"]))
        {
            var measure = new ResultsMeasure(item, groups, wholes, fields, figures);
            titles.Add(measure.Title);
            figures.Details.AddRange(measure.Rows().Select(row => row with { Name = $"Baseline: {row.Name}" }));
        }

        if (titles.Count > 0)
        {
            ledger.Say(
                "results-not-published",
                $"The baseline is no result of the treatment and is not published: {string.Join("; ", titles)}.",
                module.Span
            );
        }

        figures.TellFewer("Baseline", wholes, module.Span);
        return wholes
            .All.Select(whole => new PatientGroup(whole.Key.Title, whole.Value.Count.Value, whole.Value.Count.Span))
            .ToValueList();
    }

    private void Measure(JsonTree item)
    {
        var groups = new ResultsGroups(item["groups"], record, fields);
        var none = new Denominators("", list: null, groups, fields, figures);
        var measure = new ResultsMeasure(item, groups, none, fields, figures);
        figures.Take(measure.Title, measure.Rows(), measure.Problem, item.Span);
        figures.TellFewer(measure.Title, measure.Wholes, item.Span);
        Doubt(measure.WithoutGroup, "whose they are");
        Doubt(measure.WithoutName, "what they are in words that can be read");

        if (!RecordFields.Items(item["classes"]).Any())
        {
            ledger.Say("results-not-posted", $"{measure.Title}: no figures are posted.", item.Span);
        }

        if (item["analyses"] is { } list)
        {
            var unclear = new ResultsAnalyses(list, measure, groups, fields, figures).Read();
            if (unclear > 0)
            {
                figures.Doubt(
                    $"{measure.Title}: {ResultsFigures.Number(unclear)} of its analyses {(unclear == 1 ? "is" : "are")} no evidence. "
                        + "Evidence compares two groups, by an estimate or a p-value, in a measure that is evidence itself.",
                    [],
                    list.Span
                );
            }
        }

        void Doubt(int number, string what)
        {
            if (number > 0)
            {
                figures.Doubt(
                    $"{measure.Title}: of {ResultsFigures.Number(number)} of its figures the record does not say {what}.",
                    [],
                    item.Span
                );
            }
        }
    }
}
