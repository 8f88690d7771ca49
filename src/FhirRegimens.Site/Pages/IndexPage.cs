namespace FhirRegimens.Site.Pages;

/// <summary>A page of the list of all regimens.</summary>
/// <param name="Counts">What the site holds.</param>
/// <param name="List">The regimens, and the plans that belong to none.</param>
public sealed record IndexPage(SiteCounts Counts, SearchedList List);

/// <summary>What the site holds.</summary>
/// <param name="Rows">Rows of the list: regimens, and plans that belong to none.</param>
/// <param name="Regimens">Regimens.</param>
/// <param name="Variants">Variants.</param>
/// <param name="Tables">Tables of treatment options.</param>
/// <param name="Others">Rows of the list that are neither regimens nor tables.</param>
/// <param name="Orders">Entries.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Drafts">Regimens of which a version awaits approval.</param>
/// <param name="Held">Those of them that are held for a reason.</param>
/// <param name="Unread">Fragments of the sources that were not understood.</param>
/// <param name="Oldest">The oldest revision of a source; null where none is known.</param>
/// <param name="Newest">The newest.</param>
public sealed record SiteCounts(
    int Rows,
    int Regimens,
    int Variants,
    int Tables,
    int Others,
    int Orders,
    int Sources,
    int Drafts,
    int Held,
    int Unread,
    string? Oldest,
    string? Newest
);

/// <summary>A regimen, or a plan that belongs to none, in the list.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Synonyms">Further names, in one text; empty where there are none.</param>
/// <param name="Disease">The condition; empty where it is not stated.</param>
/// <param name="Setting">The path of headings above it; empty where there is none.</param>
/// <param name="Drugs">The drugs of all its variants, each once.</param>
/// <param name="Evidence">The levels of evidence of its variants, each once.</param>
/// <param name="Status">Its status.</param>
/// <param name="Waiting">The status of a newer version that awaits approval; null where there is none.</param>
/// <param name="Variants">How many variants it has.</param>
/// <param name="Date">The date of the source's revision; empty where it is not known.</param>
public sealed record IndexRow(
    string Href,
    string Title,
    string Synonyms,
    string Disease,
    string Setting,
    IReadOnlyList<string> Drugs,
    IReadOnlyList<string> Evidence,
    Status Status,
    Status? Waiting,
    int Variants,
    string Date
);

/// <summary>A page of the list of sources.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Number">Which page of the list it is, from 1.</param>
/// <param name="Of">How many there are.</param>
public sealed record SourcesPage(IReadOnlyList<SourceRow> Rows, int Number, int Of);

/// <summary>A source in the list of sources.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its address, where a browser can go there.</param>
/// <param name="Revision">The revision that was read.</param>
/// <param name="Timestamp">When that was made.</param>
/// <param name="Regimens">How many regimens were read.</param>
/// <param name="Variants">How many variants.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Unread">How many fragments were not understood.</param>
/// <param name="Outcome">What came of publishing it; null where nothing is known.</param>
/// <param name="Problems">What failed or is invalid.</param>
public sealed record SourceRow(
    string Title,
    string? Href,
    string? Revision,
    string? Timestamp,
    string? Regimens,
    string? Variants,
    string? Entries,
    string? Unread,
    string? Outcome,
    IReadOnlyList<string> Problems
);
