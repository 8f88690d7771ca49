using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Joining;

/// <summary>What references to one study have in common.</summary>
/// <param name="Rank">What kind of key it is, the surest first.</param>
/// <param name="Match">Equal, with the rank, for references to one study.</param>
/// <param name="Words">What it is, for people.</param>
internal sealed record JoiningKey(KeyRank Rank, string Match, string Words)
{
    private const int FewestSpacesOfTitle = 4;

    /// <summary>Whether it is the number of a paper.</summary>
    public bool NamesPaper => Rank is KeyRank.Pmid or KeyRank.Doi;

    /// <summary>Whether references that have it are to one study; an author may write twice a year for one journal.</summary>
    public bool TellsApart => Rank != KeyRank.AuthorYearJournal;

    /// <summary>The keys of a reference, the surest first.</summary>
    public static ValueList<JoiningKey> Of(Reference reference) => [.. All(reference)];

    private static IEnumerable<JoiningKey> All(Reference reference)
    {
        if (reference.Pmid is { Length: > 0 } pmid)
        {
            yield return new(KeyRank.Pmid, pmid, $"PMID {pmid}");
        }

        if (reference.Doi?.ToLowerInvariant() is { Length: > 0 } doi)
        {
            yield return new(KeyRank.Doi, doi, $"DOI {doi}");
        }

        foreach (var number in reference.Registrations.Select(registration => registration.Number.ToUpperInvariant()))
        {
            yield return new(KeyRank.Registration, number, number);
        }

        if (reference.FirstFamilyName() is not { } author)
        {
            yield break;
        }

        if (reference is { Date.Length: >= 4, Journal.Length: > 0 })
        {
            yield return new(
                KeyRank.AuthorYearJournal,
                $"{NameKey.Of(author)} {reference.Date[..4]} {NameKey.Of(reference.Journal)}",
                "first author, year and journal"
            );
        }

        if (reference.Title is { } title && title.Count(character => character == ' ') >= FewestSpacesOfTitle)
        {
            yield return new(
                KeyRank.AuthorTitle,
                $"{NameKey.Of(author)} {NameKey.Of(title.TrimEnd('.'))}",
                "first author and title"
            );
        }
    }
}

/// <summary>What kind of key joins references, the surest first.</summary>
internal enum KeyRank
{
    /// <summary>The number that PubMed gives a paper.</summary>
    Pmid,

    /// <summary>The DOI of a paper.</summary>
    Doi,

    /// <summary>The number that a registry gives a trial.</summary>
    Registration,

    /// <summary>Family name of the first author, year and journal.</summary>
    AuthorYearJournal,

    /// <summary>Family name of the first author, and title.</summary>
    AuthorTitle,
}
