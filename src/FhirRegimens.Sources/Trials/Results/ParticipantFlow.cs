using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>Reads how many started, completed and left, period by period.</summary>
internal sealed class ParticipantFlow(JsonTree? module, TrialRecord record, RecordFields fields, ResultsFigures figures)
{
    private static readonly IEqualityComparer<ResultsGroup> Same = ReferenceEqualityComparer.Instance;

    private readonly ResultsGroups groups = new(module?["groups"], record, fields);

    /// <summary>
    /// Who started the first period. Figures of a group are compared with the most that a period began with, since who
    /// changes groups is in two.
    /// </summary>
    public IEnumerable<PatientGroup> Read()
    {
        var periods = RecordFields.Items(module?["periods"]).Select(Period).ToList();
        foreach (var starts in periods.SelectMany(started => started).GroupBy(start => start.Key, Same))
        {
            figures.Start(starts.Key, starts.Max(start => start.Value.Value));
        }

        return periods
            .Take(1)
            .SelectMany(started => started)
            .Select(start => new PatientGroup(start.Key.Title, start.Value.Value, start.Value.Span));
    }

    private Dictionary<ResultsGroup, Stated<int>> Period(JsonTree period)
    {
        var title = fields.Phrase(period["title"]) ?? "Period without a name";
        var milestones = RecordFields
            .Items(period["milestones"])
            .Select(item => (Type: fields.Phrase(item["type"]) ?? "", Counts: Counts(item["achievements"])))
            .ToList();
        var started = milestones.Find(milestone => milestone.Type == "STARTED").Counts ?? [];
        foreach (var (type, counts) in milestones.Where(milestone => milestone.Type != "STARTED"))
        {
            var name = $"{title}: {(type == "COMPLETED" ? "completed" : type)}";
            var rows = Rows(name, counts, started);
            if (type == "COMPLETED")
            {
                figures.Take(name, rows, problem: null, period.Span);
            }
            else
            {
                figures.Details.AddRange(rows);
            }
        }

        foreach (var reason in RecordFields.Items(period["dropWithdraws"]))
        {
            var name = $"{title}: left, {fields.Phrase(reason["type"])}";
            figures.Details.AddRange(Rows(name, Counts(reason["reasons"]), started));
        }

        CompareWithStarted(title, started, milestones);
        return started;
    }

    private Dictionary<ResultsGroup, Stated<int>> Counts(JsonTree? list)
    {
        var counts = new Dictionary<ResultsGroup, Stated<int>>(Same);
        foreach (var item in RecordFields.Items(list))
        {
            if (groups.Of(item["groupId"]) is { } group && fields.Count(item["numSubjects"]) is { } count)
            {
                counts.TryAdd(group, count);
            }
        }

        return counts;
    }

    private IEnumerable<ReportedOutcome> Rows(
        string name,
        Dictionary<ResultsGroup, Stated<int>> counts,
        Dictionary<ResultsGroup, Stated<int>> started
    ) =>
        counts.Select(counted =>
        {
            var (group, count) = counted;
            var words = $"{ResultsFigures.Number(count.Value)} participants.";
            return figures.Counted(name, group, count, started.GetValueOrDefault(group)?.Value, words);
        });

    /// <summary>Who completed and who did not are all who started.</summary>
    private void CompareWithStarted(
        string title,
        Dictionary<ResultsGroup, Stated<int>> started,
        List<(string Type, Dictionary<ResultsGroup, Stated<int>> Counts)> milestones
    )
    {
        var completed = milestones.Find(milestone => milestone.Type == "COMPLETED").Counts ?? [];
        var not = milestones.Find(milestone => milestone.Type == "NOT COMPLETED").Counts ?? [];
        foreach (var (group, all) in started)
        {
            if (
                completed.GetValueOrDefault(group) is { } done
                && not.GetValueOrDefault(group) is { } left
                && (decimal)done.Value + left.Value != all.Value
            )
            {
                figures.Disagree(
                    $"{title}, {group.Title}, started against completed and not completed",
                    all.Value,
                    (decimal)done.Value + left.Value,
                    all.Span
                );
            }
        }
    }
}
