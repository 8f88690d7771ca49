using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Joining;

/// <summary>
/// Finds one study in several sources: by PubMed id, DOI, a trial's number, then by first author, year and journal, last by
/// first author and title. Sources are compared, never merged.
/// </summary>
public static class SourceJoining
{
    /// <summary>What <paramref name="sources"/> have in common, in their order.</summary>
    public static JoinedSources Of(IReadOnlyList<SourceExcerpt> sources)
    {
        var joined = Joined(sources).ToList();
        IReadOnlyList<DoseDifference> ofStudies = [.. joined.SelectMany(study => OfStudy(study, sources))];
        return new(
            [.. joined.Select(study => study.Link)],
            [.. ofStudies, .. AcrossKinds(sources).Where(difference => !IsToldBy(ofStudies, difference))]
        );
    }

    private static IEnumerable<JoinedStudy> Joined(IReadOnlyList<SourceExcerpt> sources)
    {
        var places = sources
            .SelectMany((source, at) => source.Studies.Select((study, index) => new PlacedStudy(at, index, study)))
            .ToList();
        var groups = Enumerable.Range(0, places.Count).ToArray();
        foreach (var (key, same) in PlacesByKey(places))
        {
            if (key.TellsApart || !HasSeveralPapers(same.Select(at => places[at].Study)))
            {
                same.ForEach(at => groups[Root(groups, at)] = Root(groups, same[0]));
            }
        }

        return Enumerable
            .Range(0, places.Count)
            .GroupBy(at => Root(groups, at), at => places[at])
            .Where(group => group.DistinctBy(place => place.Source).Skip(1).Any())
            .Select(group => new JoinedStudy(
                new(KeysInCommon(group), group.Select(place => place.Study.Place).Distinct().ToValueList()),
                group.ToLookup(place => place.Source, place => place.Index)
            ));
    }

    private static Dictionary<JoiningKey, List<int>> PlacesByKey(IReadOnlyList<PlacedStudy> places)
    {
        var byKey = new Dictionary<JoiningKey, List<int>>();
        for (var at = 0; at < places.Count; at++)
        {
            foreach (var key in places[at].Study.Keys)
            {
                if (!byKey.TryGetValue(key, out var same))
                {
                    byKey[key] = same = [];
                }

                same.Add(at);
            }
        }

        return byKey;
    }

    /// <summary>Whether references are to several papers, as their PubMed ids or DOIs say.</summary>
    private static bool HasSeveralPapers(IEnumerable<CitedStudy> references) =>
        references
            .SelectMany(reference => reference.Keys)
            .Where(key => key.NamesPaper)
            .Distinct()
            .GroupBy(key => key.Rank)
            .Any(ofRank => ofRank.Skip(1).Any());

    /// <summary>The keys that references of more than one source have, the surest first, in words.</summary>
    private static ValueList<string> KeysInCommon(IEnumerable<PlacedStudy> study) =>
        study
            .SelectMany(place => place.Study.Keys.Select(key => (key, place.Source)))
            .Distinct()
            .GroupBy(place => place.key)
            .Where(places => places.Skip(1).Any())
            .Select(places => places.Key)
            .OrderBy(key => key.Rank)
            .ThenBy(key => key.Match, StringComparer.Ordinal)
            .Select(key => key.Words)
            .Distinct(StringComparer.Ordinal)
            .ToValueList();

    private static int Root(int[] groups, int at)
    {
        while (groups[at] != at)
        {
            groups[at] = groups[groups[at]];
            at = groups[at];
        }

        return at;
    }

    /// <summary>Doses of one study that its sources state differently.</summary>
    private static IEnumerable<DoseDifference> OfStudy(JoinedStudy study, IReadOnlyList<SourceExcerpt> sources) =>
        Compare(
            study.Studies.SelectMany(source =>
                source
                    .SelectMany(index => sources[source.Key].DosesOf[index])
                    .Distinct()
                    .SelectMany(variant => variant)
                    .Select(dose => (source.Key, dose))
            ),
            study.Link.Keys,
            _ => true
        );

    /// <summary>
    /// Doses that differ between sources whether or not a study joins them. Pages of regimens are not compared with each
    /// other: there is one for each disease, and a drug has other doses there.
    /// </summary>
    private static IEnumerable<DoseDifference> AcrossKinds(IReadOnlyList<SourceExcerpt> sources) =>
        Compare(
            sources.SelectMany((source, at) => source.Doses.Select(dose => (at, dose))),
            study: [],
            at => !sources[at].IsPage
        );

    /// <summary>The drugs whose doses differ from those of a source that others are measured by.</summary>
    private static IEnumerable<DoseDifference> Compare(
        IEnumerable<(int Source, StatedDose Dose)> doses,
        ValueList<string> study,
        Func<int, bool> isMeasure
    )
    {
        foreach (var ofDrug in doses.GroupBy(dose => dose.Dose.Key, StringComparer.Ordinal))
        {
            var bySource = ofDrug.GroupBy(dose => dose.Source, dose => dose.Dose.Amount).ToList();
            if (
                bySource.Find(amounts => isMeasure(amounts.Key)) is { } measure
                && measure.ToHashSet() is var stated
                && bySource.Exists(amounts => !stated.SetEquals(amounts))
            )
            {
                yield return new(
                    ofDrug.First().Dose.Drug,
                    study,
                    ofDrug.Select(dose => dose.Dose.Statement).Distinct().ToValueList()
                );
            }
        }
    }

    private static bool IsToldBy(IReadOnlyList<DoseDifference> told, DoseDifference difference) =>
        told.Any(other => other.Drug == difference.Drug && !difference.Statements.Except(other.Statements).Any());

    private sealed record PlacedStudy(int Source, int Index, CitedStudy Study);

    /// <summary>A study of several sources.</summary>
    /// <param name="Link">What is reported of it.</param>
    /// <param name="Studies">For each source which of its studies it is.</param>
    private sealed record JoinedStudy(StudyLink Link, ILookup<int, int> Studies);
}
