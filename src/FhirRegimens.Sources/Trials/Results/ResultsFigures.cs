using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>Collects the figures of results, and compares those that follow from each other.</summary>
internal sealed class ResultsFigures(RecordLedger ledger)
{
    private readonly Dictionary<string, int?> started = new(StringComparer.Ordinal);

    /// <summary>What says enough to be evidence.</summary>
    public List<ReportedOutcome> Outcomes { get; } = [];

    /// <summary>Comparisons.</summary>
    public List<ReportedEffect> Effects { get; } = [];

    /// <summary>What is no evidence of the treatment.</summary>
    public List<ReportedOutcome> Details { get; } = [];

    /// <summary>What does not say enough to be evidence.</summary>
    public List<UnclearResults> Unclear { get; } = [];

    /// <summary>What disagrees.</summary>
    public List<FigureCheck> Checks { get; } = [];

    /// <summary>Remembers how many started in a group; of two groups that cannot be told apart, nothing.</summary>
    public void Start(ResultsGroup group, int count)
    {
        if (!started.TryAdd(KeyOf(group), count))
        {
            started[KeyOf(group)] = null;
        }
    }

    /// <summary>
    /// Takes the figures of one subject: as evidence those that say enough, which <paramref name="problem"/> denies of all.
    /// </summary>
    /// <param name="subject">What they are about, as a message names it.</param>
    /// <param name="rows">The figures.</param>
    /// <param name="problem">Why none of them is evidence; null where nothing speaks against it.</param>
    /// <param name="span">Where they stand.</param>
    public void Take(string subject, IEnumerable<ReportedOutcome> rows, string? problem, SourceSpan span)
    {
        var unclear = new List<ReportedOutcome>();
        var lacks = new List<string>();
        foreach (var row in rows)
        {
            if ((problem ?? Lack(row)) is { } lack)
            {
                unclear.Add(row);
                lacks.Add(lack);
            }
            else
            {
                Outcomes.Add(row);
            }
        }

        if (unclear.Count > 0)
        {
            Doubt(
                $"{subject}: {Number(unclear.Count)} {(unclear.Count == 1 ? "figure is" : "figures are")} no evidence: "
                    + $"{string.Join("; ", lacks.Distinct(StringComparer.Ordinal))}.",
                unclear,
                span
            );
        }
    }

    /// <summary>Tells of figures that do not say enough.</summary>
    public void Doubt(string message, IEnumerable<ReportedOutcome> unclear, SourceSpan span)
    {
        Unclear.Add(new(message, unclear.ToValueList(), span));
        ledger.Say(ReaderMessage.ResultsUnclear, message, span);
    }

    /// <summary>What is to be said of more participants in a group than started in it.</summary>
    public IEnumerable<string> AgainstStarted(string subject, ResultsGroup group, Stated<int> analysed) =>
        analysed.Value > StartedIn(group)
            ?
            [
                Disagree(
                    $"{subject}, {group.Title}, participants of those who started",
                    analysed.Value,
                    StartedIn(group)!.Value,
                    analysed.Span
                ),
            ]
            : [];

    /// <summary>"; 60 started" behind the number of participants that figures are of; empty where that is the same.</summary>
    public string BesideStarted(ResultsGroup group, int? analysed) =>
        StartedIn(group) is { } all && analysed is { } of && all != of ? $"; {Number(all)} started" : "";

    /// <summary>Tells that figures are of fewer than started: one message for all groups.</summary>
    public void TellFewer(string subject, Denominators wholes, SourceSpan span)
    {
        var fewer = wholes
            .All.Where(whole => whole.Value.Count.Value < StartedIn(whole.Key))
            .Select(whole =>
                $"{whole.Key.Title}, {Number(whole.Value.Count.Value)} of {Number(StartedIn(whole.Key)!.Value)}"
            )
            .ToList();
        if (fewer.Count > 0)
        {
            ledger.Say(
                "fewer-than-started",
                $"{subject}: the figures are of fewer participants than started: {string.Join("; ", fewer)}.",
                span
            );
        }
    }

    /// <summary>Adds figures that contradict each other, and returns the words of it.</summary>
    public string Disagree(string subject, decimal stated, decimal computed, SourceSpan span)
    {
        var check = new FigureCheck(subject, stated, computed, Agrees: false, span);
        var message = FigureChecks.Message(check);
        Checks.Add(check);
        ledger.Say(message.Code, message.Text, message.Span);
        return message.Text;
    }

    /// <summary>What is to be said of a part that is larger than its whole.</summary>
    public IEnumerable<string> AgainstWhole(string subject, ResultsGroup group, Stated<int>? count, int? of) =>
        count is not null && count.Value > of
            ?
            [
                Disagree(
                    $"{subject}, {group.Title}, participants of all in the group",
                    count.Value,
                    of.Value,
                    count.Span
                ),
            ]
            : [];

    /// <summary>How many participants of a group something is said of.</summary>
    /// <param name="name">What is said of them.</param>
    /// <param name="group">The group.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="of">How many the group has; null where that is not stated.</param>
    /// <param name="words">What stands behind the group's title.</param>
    public ReportedOutcome Counted(string name, ResultsGroup group, Stated<int> count, int? of, string words) =>
        new()
        {
            Name = name,
            Group = group.Title,
            AboutGroup = group.About,
            Arm = group.Arm,
            Count = count.Value,
            Of = of,
            Text = $"{name}. {group.Title}: {words}",
            Remarks = AgainstWhole(name, group, count, of).ToValueList(),
            Span = count.Span,
        };

    /// <summary>A number as people write it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why a figure is no evidence; null where it is.</summary>
    private static string? Lack(ReportedOutcome row) =>
        row switch
        {
            { Estimate: { } estimate } when (estimate.Value ?? estimate.Low ?? estimate.High) is null =>
                "no number is stated",
            { Estimate: null, Count: null } => "no number of participants is stated",
            { Of: null } => "of how many participants is not stated",
            { Of: 0 } => "the group has no participants",
            { Count: var count, Of: var of } when count > of => "more participants than there are in the group",
            _ => null,
        };

    private int? StartedIn(ResultsGroup group) => started.GetValueOrDefault(KeyOf(group));

    private static string KeyOf(ResultsGroup group) => ResultsGroups.Key(group.Arm ?? group.Title);
}
