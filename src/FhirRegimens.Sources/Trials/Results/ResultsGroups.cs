using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>A group of participants that results are told of.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="About">What the record says of it.</param>
/// <param name="Arm">The arm that it certainly is; null where that is not certain.</param>
internal sealed record ResultsGroup(string Title, ValueList<string> About, string? Arm);

/// <summary>The groups of one part of the results, by their ids.</summary>
internal sealed class ResultsGroups
{
    private readonly Dictionary<string, ResultsGroup> groups = new(StringComparer.Ordinal);
    private readonly RecordFields fields;

    /// <summary>Reads a list of groups. One without a title, and ids that occur twice, are of no known group.</summary>
    public ResultsGroups(JsonTree? list, TrialRecord record, RecordFields fields)
    {
        this.fields = fields;
        var items = RecordFields.Items(list).ToList();
        var titles = items.CountBy(item => Key(item["title"]?.Text), StringComparer.Ordinal).ToDictionary();
        foreach (var same in items.GroupBy(item => item["id"]?.Text ?? "", StringComparer.Ordinal))
        {
            if (same.Key.Length > 0 && same.Count() == 1 && Group(same.First(), titles, record) is { } group)
            {
                groups.Add(same.Key, group);
            }
        }
    }

    /// <summary>The group that an item of results names by its id; null for one that is not known, which stays unread.</summary>
    public ResultsGroup? Of(JsonTree? id)
    {
        if (id is null || !groups.TryGetValue(id.Text, out var group))
        {
            return null;
        }

        fields.Text(id);
        return group;
    }

    /// <summary>What is the same of two names that are written a little differently.</summary>
    public static string Key(string? name) => RecordLedger.OneLine(name ?? "").ToUpperInvariant();

    private ResultsGroup? Group(JsonTree item, Dictionary<string, int> titles, TrialRecord record)
    {
        if (fields.Phrase(item["title"]) is not { } title)
        {
            return null;
        }

        var id = fields.Text(item["id"]);
        var isOnly = titles[Key(title)] == 1;
        return new(
            isOnly ? title : $"{title} ({id})",
            new[] { fields.Phrase(item["description"]) }.OfType<string>().ToValueList(),
            isOnly ? Arm(title, record) : null
        );
    }

    /// <summary>
    /// The one arm of that name; else the one that is given the one intervention of that name, which no other arm is given,
    /// and nothing else.
    /// </summary>
    private static string? Arm(string title, TrialRecord record)
    {
        var key = Key(title);
        var named = record.Arms.Where(arm => Key(arm.Name) == key).ToList();
        if (named.Count > 0)
        {
            return named is [var only] ? only.Name : null;
        }

        var interventions = record.Interventions.Where(item => Key(item.Name.Value) == key).ToList();
        if (interventions is not [{ Name.Value: var name } intervention])
        {
            return null;
        }

        var given = record
            .Arms.Where(arm => arm.Interventions.Contains(name) || intervention.Arms.Contains(arm.Name))
            .ToList();
        return given is [{ Interventions.Count: 1 } alone] && alone.Interventions[0] == name ? alone.Name : null;
    }
}
