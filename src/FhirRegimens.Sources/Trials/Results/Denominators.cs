using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>Of how many participants figures of a group are.</summary>
/// <param name="Count">How many.</param>
/// <param name="Remarks">What other figures say against it.</param>
internal sealed record Analysed(Stated<int> Count, ValueList<string> Remarks);

/// <summary>Of how many participants the figures of each group are.</summary>
internal sealed class Denominators
{
    private readonly Dictionary<ResultsGroup, Analysed> wholes = new(ReferenceEqualityComparer.Instance);
    private readonly bool areStated;

    /// <summary>Reads the numbers of participants; those of other units, such as eyes, stay unread.</summary>
    /// <param name="subject">What they are about, as a message names it.</param>
    /// <param name="list">The list; null for none.</param>
    /// <param name="groups">The groups that it names by their ids.</param>
    /// <param name="fields">Takes what is read.</param>
    /// <param name="figures">Compares with those who started.</param>
    public Denominators(
        string subject,
        JsonTree? list,
        ResultsGroups groups,
        RecordFields fields,
        ResultsFigures figures
    )
    {
        areStated = list is not null;
        var ambiguous = new List<ResultsGroup>();
        foreach (var item in RecordFields.Items(list).Where(IsOfParticipants))
        {
            fields.Text(item["units"]);
            foreach (var counted in RecordFields.Items(item["counts"]))
            {
                if (groups.Of(counted["groupId"]) is not { } group || fields.Count(counted["value"]) is not { } count)
                {
                    continue;
                }

                if (wholes.TryGetValue(group, out var known))
                {
                    ambiguous.AddRange(known.Count.Value == count.Value ? [] : [group]);
                }
                else
                {
                    wholes.Add(group, new(count, figures.AgainstStarted(subject, group, count).ToValueList()));
                }
            }
        }

        ambiguous.ForEach(group => wholes.Remove(group));
    }

    /// <summary>The number of a group; null where none is stated, or two that differ.</summary>
    public Analysed? this[ResultsGroup group] => wholes.GetValueOrDefault(group);

    /// <summary>The groups and their numbers, in the order of the source.</summary>
    public IEnumerable<KeyValuePair<ResultsGroup, Analysed>> All => wholes;

    /// <summary>These, or <paramref name="wider"/> where the record states none here.</summary>
    public Denominators Or(Denominators wider) => areStated ? this : wider;

    private static bool IsOfParticipants(JsonTree item) =>
        "participants".Equals(item["units"]?.Text, StringComparison.OrdinalIgnoreCase);
}
