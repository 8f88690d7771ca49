using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Joining;

/// <summary>
/// Finds one study in several sources: by PubMed id, DOI, a trial's number, then by first author, year and journal, last by
/// first author and title. Sources are compared, never merged.
/// </summary>
public static class SourceJoining
{
    /// <summary>What <paramref name="sources"/> have in common, in their order.</summary>
    public static JoinedSources Of(IReadOnlyList<SourceDocument> sources) =>
        new(Links(sources).ToList(), Differences(sources).ToList());

    private static IEnumerable<StudyLink> Links(IReadOnlyList<SourceDocument> sources)
    {
        var places = sources.SelectMany(source => References(source).Select(reference => (source, reference))).ToList();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var groups = Enumerable.Range(0, places.Count).ToArray();
        for (var at = 0; at < places.Count; at++)
        {
            foreach (var (match, _) in Keys(places[at].reference))
            {
                if (!byKey.TryGetValue(match, out var same))
                {
                    byKey[match] = same = [];
                }

                same.Add(at);
                groups[Root(groups, at)] = Root(groups, same[0]);
            }
        }

        return Enumerable
            .Range(0, places.Count)
            .GroupBy(at => Root(groups, at))
            .Where(group => group.Select(at => places[at].source).Distinct().Count() > 1)
            .OrderBy(group => group.First())
            .Select(group => new StudyLink(
                group
                    .SelectMany(at => Keys(places[at].reference))
                    .Distinct()
                    .Where(key => byKey[key.Match].Select(at => places[at].source).Distinct().Count() > 1)
                    .OrderBy(key => key.Match, StringComparer.Ordinal)
                    .Select(key => key.Words)
                    .Distinct(StringComparer.Ordinal)
                    .ToValueList(),
                group
                    .Select(at => new StudyPlace(
                        places[at].source.Origin.Title,
                        places[at].reference.Label,
                        places[at].reference.Citation,
                        places[at].reference.Span
                    ))
                    .Distinct()
                    .ToValueList()
            ));
    }

    private static int Root(int[] groups, int at)
    {
        while (groups[at] != at)
        {
            groups[at] = groups[groups[at]];
            at = groups[at];
        }

        return at;
    }

    /// <summary>What joins a reference to its like, with a digit in front that ranks how sure it is.</summary>
    private static IEnumerable<(string Match, string Words)> Keys(Reference reference)
    {
        if (reference.Pmid is { Length: > 0 } pmid)
        {
            yield return ($"1 {pmid}", $"PMID {pmid}");
        }

        if (reference.Doi is { Length: > 0 } doi)
        {
            yield return ($"2 {doi.ToLowerInvariant()}", $"DOI {doi.ToLowerInvariant()}");
        }

        foreach (var registration in reference.Registrations)
        {
            yield return ($"3 {registration.Number.ToUpperInvariant()}", registration.Number.ToUpperInvariant());
        }

        if (reference.FirstFamilyName() is not { } author)
        {
            yield break;
        }

        if (reference is { Date.Length: >= 4, Journal.Length: > 0 })
        {
            yield return (
                $"4 {NameKey.Of(author)} {reference.Date[..4]} {NameKey.Of(reference.Journal)}",
                "first author, year and journal"
            );
        }

        if (reference.Title is { } title && title.Count(character => character == ' ') >= 4)
        {
            yield return ($"5 {NameKey.Of(author)} {NameKey.Of(title.TrimEnd('.'))}", "first author and title");
        }
    }

    private static IEnumerable<Reference> References(SourceDocument source) =>
        source switch
        {
            RegimenPage page => page.Regimens.SelectMany(regimen => regimen.References),
            TrialRecord record => record.References,
            Paper paper => paper.References,
            _ => [],
        };

    private static IEnumerable<DoseDifference> Differences(IReadOnlyList<SourceDocument> sources)
    {
        var doses = sources
            .SelectMany(source =>
                source
                    .AllComponents()
                    .SelectMany(component => component.Sigs)
                    .SelectMany(Readings)
                    .Where(sig => sig is { Dose: not null, Drug.IsClass: false })
                    .Select(sig => (source, sig))
            )
            .ToList();
        foreach (var ofDrug in doses.GroupBy(dose => NameKey.Of(dose.sig.Drug.Name), StringComparer.Ordinal))
        {
            var bySource = ofDrug
                .GroupBy(dose => dose.source)
                .Select(group => group.Select(dose => dose.sig.Dose!).ToHashSet())
                .ToList();
            if (bySource.Count > 1 && bySource.Exists(amounts => !amounts.SetEquals(bySource[0])))
            {
                yield return new(
                    ofDrug.First().sig.Drug.Name,
                    ofDrug
                        .Select(dose => new DoseStatement(
                            dose.source.Origin.Title,
                            Words.Amount(dose.sig.Dose!),
                            dose.sig.Text,
                            dose.sig.Span
                        ))
                        .Distinct()
                        .ToValueList()
                );
            }
        }
    }

    private static IEnumerable<Sig> Readings(Sig sig) =>
        sig.Alternatives.Count > 0 ? sig.Alternatives.SelectMany(Readings) : [sig];
}
