namespace FhirRegimens.Site.Pages;

/// <summary>What awaits a person.</summary>
/// <param name="Changed">New versions of what is in use, and what is held for a reason.</param>
/// <param name="New">What has never been in use.</param>
/// <param name="Papers">Papers of which outcomes await approval.</param>
/// <param name="Retirements">What is in use, is no longer in its source, and waits to be retired.</param>
public sealed record WaitingPage(
    FirstOf<WaitingRow> Changed,
    NewPlans New,
    FirstOf<WaitingPaper> Papers,
    FirstOf<WaitingRetirement> Retirements
);

/// <summary>The first rows of a list that may be too long for a page.</summary>
/// <param name="Rows">The first of them.</param>
/// <param name="Left">How many more there are.</param>
public sealed record FirstOf<TRow>(IReadOnlyList<TRow> Rows, int Left);

/// <summary>How many plans have never been in use and await approval; variants count with their regimens.</summary>
/// <param name="Regimens">Regimens.</param>
/// <param name="Tables">Tables of treatment options.</param>
/// <param name="Others">Other plans.</param>
public sealed record NewPlans(int Regimens, int Tables, int Others);

/// <summary>A version of a plan that awaits approval.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Version">The version.</param>
/// <param name="InUse">The version in use; null where none is.</param>
/// <param name="Reason">What it waits for; null where nothing is said.</param>
/// <param name="Dosing">How many changes of dosing there are since the version before.</param>
/// <param name="Others">How many other changes.</param>
public sealed record WaitingRow(
    string Href,
    string Title,
    string? Version,
    string? InUse,
    string? Reason,
    int Dosing,
    int Others
);

/// <summary>A paper of which something awaits approval.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Title">What it is called.</param>
/// <param name="New">How many of its outcomes have never been in use.</param>
/// <param name="Changed">How many of its outcomes have a version in use.</param>
/// <param name="Reasons">What they wait for, where something is said.</param>
public sealed record WaitingPaper(string Href, string Title, int New, int Changed, IReadOnlyList<string> Reasons);

/// <summary>Something in use that is retired on approval.</summary>
/// <param name="Href">The page that shows it, relative to the site; null where none does.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Within">The plan in use that it is an order of; null where it is none.</param>
/// <param name="Version">The version in use.</param>
/// <param name="Reason">Why; null where nothing is said.</param>
public sealed record WaitingRetirement(string? Href, string Title, string? Within, string? Version, string? Reason);
