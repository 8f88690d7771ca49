using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>Reads in how many of each group adverse events occurred: the totals as evidence, single events as details.</summary>
internal sealed class AdverseEvents(JsonTree? module, TrialRecord record, RecordFields fields, ResultsFigures figures)
{
    private readonly ResultsGroups groups = new(module?["eventGroups"], record, fields);

    /// <summary>Reads them; returns how many single events there are.</summary>
    public int Read()
    {
        if (module is null)
        {
            return 0;
        }

        var frame = fields.Phrase(module["timeFrame"]) is { } time ? $", time frame: {time}" : "";
        var description = fields.Phrase(module["description"]);
        var threshold = fields.Phrase(module["frequencyThreshold"]) is { } percent
            ? $"Events that occurred in more than {percent}% of a group."
            : null;
        Totals(
            $"Deaths from any cause{frame}",
            "deaths",
            [description, fields.Phrase(module["allCauseMortalityComment"])]
        );
        Totals($"Serious adverse events{frame}", "serious", [description]);
        Totals($"Other adverse events{frame}", "other", [description, threshold]);
        return Single("Serious adverse event", module["seriousEvents"])
            + Single("Other adverse event", module["otherEvents"]);
    }

    private void Totals(string name, string member, IEnumerable<string?> about)
    {
        var words = about.OfType<string>().ToValueList();
        var rows = RecordFields
            .Items(module!["eventGroups"])
            .Select(item => Total(name, words, item, item[$"{member}NumAffected"], item[$"{member}NumAtRisk"]))
            .OfType<ReportedOutcome>();
        figures.Take(name, rows, problem: null, module.Span);
    }

    private ReportedOutcome? Total(
        string name,
        ValueList<string> about,
        JsonTree item,
        JsonTree? affected,
        JsonTree? atRisk
    ) =>
        Row(name, about, item["id"], affected, atRisk, more: "") is not { } row ? null
        : fields.Count(atRisk) is { Value: > 0 } all
            ? row with
            {
                Remarks = [.. row.Remarks, .. figures.AgainstStarted(name, groups.Of(item["id"])!, all)],
            }
        : row;

    private int Single(string kind, JsonTree? events)
    {
        var number = 0;
        foreach (var item in RecordFields.Items(events))
        {
            number++;
            var term = fields.Phrase(item["term"]) ?? "not named";
            var about = new[] { "organSystem", "sourceVocabulary", "assessmentType", "notes" }
                .Select(member => fields.Phrase(item[member]))
                .OfType<string>()
                .ToValueList();
            figures.Details.AddRange(
                RecordFields
                    .Items(item["stats"])
                    .Select(stat =>
                        Row(
                            $"{kind}: {term}",
                            about,
                            stat["groupId"],
                            stat["numAffected"],
                            stat["numAtRisk"],
                            fields.Count(stat["numEvents"]) is { } times
                                ? $" Events: {ResultsFigures.Number(times.Value)}."
                                : ""
                        )
                    )
                    .OfType<ReportedOutcome>()
            );
        }

        return number;
    }

    private ReportedOutcome? Row(
        string name,
        ValueList<string> about,
        JsonTree? groupId,
        JsonTree? affected,
        JsonTree? atRisk,
        string more
    )
    {
        if (groups.Of(groupId) is not { } group || fields.Count(affected) is not { } count)
        {
            return null;
        }

        var of = fields.Count(atRisk)?.Value;
        var whole = of is { } all ? ResultsFigures.Number(all) : "a number that is not stated";
        var words = $"{ResultsFigures.Number(count.Value)} of {whole} at risk{figures.BesideStarted(group, of)}.{more}";
        return figures.Counted(name, group, count, of, words) with { About = about };
    }
}
