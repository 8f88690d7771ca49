namespace FhirRegimens.Site.Pages;

/// <summary>A list that is searched and filtered where scripts run, and read page by page where they do not.</summary>
/// <param name="Label">What it is a list of, for those who do not see it: "List of regimens".</param>
/// <param name="One">What a row is: "plan".</param>
/// <param name="Many">What rows are: "plans".</param>
/// <param name="Columns">The headings of its columns; the first is that of the rows' names.</param>
/// <param name="Filters">What it is filtered by.</param>
public sealed record ListShape(
    string Label,
    string One,
    string Many,
    IReadOnlyList<string> Columns,
    IReadOnlyList<ListFilter> Filters
);

/// <summary>Something that a list is filtered by.</summary>
/// <param name="Name">Its name in the page's address: "disease".</param>
/// <param name="Label">The same for people.</param>
public sealed record ListFilter(string Name, string Label);

/// <summary>A row of a list.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Below">What stands below that; null for nothing.</param>
/// <param name="Search">What it is also found by and does not show.</param>
/// <param name="Cells">The cells after the first, each in parts.</param>
/// <param name="Values">For each filter the values that it has.</param>
public sealed record ListRow(
    string Href,
    string Title,
    string? Below,
    string Search,
    IReadOnlyList<IReadOnlyList<ListPart>> Cells,
    IReadOnlyList<IReadOnlyList<string>> Values
);

/// <summary>A part of a cell.</summary>
/// <param name="Text">The words.</param>
/// <param name="Class">How they look; null for plain words.</param>
public sealed record ListPart(string Text, string? Class = null);

/// <summary>A page of such a list.</summary>
/// <param name="Shape">What the list is.</param>
/// <param name="Rows">The rows of this page.</param>
/// <param name="All">How many rows there are on all pages.</param>
/// <param name="Number">Which page of the list it is, from 1.</param>
/// <param name="Files">The files of all its pages.</param>
public sealed record SearchedList(
    ListShape Shape,
    IReadOnlyList<ListRow> Rows,
    int All,
    int Number,
    IReadOnlyList<string> Files
);
