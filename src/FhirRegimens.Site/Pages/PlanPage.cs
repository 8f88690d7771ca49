namespace FhirRegimens.Site.Pages;

/// <summary>What a page shows of one PlanDefinition: a variant, a regimen or any other plan.</summary>
public sealed record PlanPage
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a regimen, a variant or another plan.</summary>
    public required PlanKind Kind { get; init; }

    /// <summary>Which version of what this is, and whether it may be used.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Where it was read from.</summary>
    public SourceOfPlan? Source { get; init; }

    /// <summary>The condition that is treated.</summary>
    public string? Disease { get; init; }

    /// <summary>Codes of the condition: "SNOMED CT 109979007".</summary>
    public IReadOnlyList<string> DiseaseCodes { get; init; } = [];

    /// <summary>The path of headings above it.</summary>
    public string? Setting { get; init; }

    /// <summary>Its description in words; of plans that are no variant.</summary>
    public string? Description { get; init; }

    /// <summary>Further names.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The regimens that it is a variant of.</summary>
    public IReadOnlyList<PlanLink> Parents { get; init; } = [];

    /// <summary>The variants of a regimen.</summary>
    public IReadOnlyList<PlanLink> Variants { get; init; } = [];

    /// <summary>What a reader must know before anything else: what was not read.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>What the source does not state for every order: "doses", "routes".</summary>
    public IReadOnlyList<string> NotStated { get; init; } = [];

    /// <summary>What the source says in words, by heading.</summary>
    public IReadOnlyList<NoteGroup> Notes { get; init; } = [];

    /// <summary>What a table of options aims at, with the disease where it says for which.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>The parts of the treatment in their order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The studies behind it.</summary>
    public IReadOnlyList<Study> Studies { get; init; } = [];

    /// <summary>The cited works.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The source's own lines, in the order of the source.</summary>
    public IReadOnlyList<SourceLine> SourceLines { get; init; } = [];

    /// <summary>The resources behind the page, the plan first.</summary>
    public IReadOnlyList<FhirFile> Resources { get; init; } = [];

    /// <summary>What a validator found; null where none was asked.</summary>
    public Checks? Checks { get; init; }

    /// <summary>All versions, the newest first.</summary>
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];
}

/// <summary>What kind of plan a page shows.</summary>
public enum PlanKind
{
    /// <summary>One way to give a regimen: what a clinician orders.</summary>
    Variant,

    /// <summary>A regimen, whose variants are alternatives.</summary>
    Regimen,

    /// <summary>A table of a guideline: lines of therapy, and what may be chosen in each.</summary>
    Options,

    /// <summary>Any other plan.</summary>
    Plan,
}

/// <summary>One version of an artifact.</summary>
/// <param name="Id">The resource's id.</param>
/// <param name="Url">The canonical url; empty where there is none.</param>
/// <param name="Version">The version; null where it has none.</param>
/// <param name="Status">Whether it may be used.</param>
/// <param name="Date">When the source said so, as FHIR writes dates; null where that is not known.</param>
public sealed record Edition(string Id, string Url, string? Version, Status Status, string? Date);

/// <summary>Whether something may be used.</summary>
/// <param name="Code">draft, active, held, retired or unknown.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Reason">What it waits for; null where nothing is said.</param>
/// <param name="IsTest">Whether it was made for testing only.</param>
public sealed record Status(string Code, string Words, string? Reason, bool IsTest);

/// <summary>A link to the page of another plan.</summary>
/// <param name="Title">What it is called there.</param>
/// <param name="Href">The page, relative to the folder of plans; null where the plan is not here.</param>
/// <param name="Words">What is said of it; null for nothing.</param>
/// <param name="Status">Its status; null where the plan is not here.</param>
public sealed record PlanLink(string Title, string? Href, string? Words, Status? Status);

/// <summary>Something that a reader must know before using the page.</summary>
/// <param name="Where">Which order or part it is about.</param>
/// <param name="Words">The fragment of the source, or what is wrong.</param>
/// <param name="Anchor">The action that it is about; null for the whole plan.</param>
public sealed record Warning(string Where, string Words, string? Anchor);

/// <summary>Notes of one kind.</summary>
/// <param name="Heading">The kind in words.</param>
/// <param name="Notes">The notes in their order.</param>
public sealed record NoteGroup(string Heading, IReadOnlyList<Note> Notes);

/// <summary>What the source says in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">The page of the regimen that they name; null where it is not here.</param>
public sealed record Note(string Text, string? Href);

/// <summary>Where a plan was read from.</summary>
/// <param name="Title">The title of the source.</param>
/// <param name="Href">Its address, where a browser can go there.</param>
/// <param name="Revision">The revision that was read.</param>
/// <param name="Timestamp">When that revision was made.</param>
public sealed record SourceOfPlan(string Title, string? Href, string? Revision, string? Timestamp);

/// <summary>A passage of the source in its own words.</summary>
/// <param name="Line">Its first line, from 1; null where that is not known.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">The action that it became.</param>
/// <param name="IsHeading">Whether it is a heading of what follows.</param>
public sealed record SourceLine(int? Line, string Text, string Anchor, bool IsHeading);

/// <summary>A resource as a file of the site.</summary>
/// <param name="Name">Type and id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Href">The file, relative to the folder of plans.</param>
/// <param name="Json">The content, where the page has room for it.</param>
public sealed record FhirFile(string Name, string Title, string Href, string? Json);

/// <summary>What a validator found in the resources of a page.</summary>
/// <param name="Resources">How many were checked.</param>
/// <param name="Issues">What was found, errors first; the same finding in several resources once.</param>
public sealed record Checks(int Resources, IReadOnlyList<Issue> Issues)
{
    /// <summary>How many findings are errors.</summary>
    public int Errors => Issues.Count(issue => issue.Severity is "error" or "fatal");
}

/// <summary>One finding of a validator.</summary>
/// <param name="Severity">fatal, error, warning or information.</param>
/// <param name="Resources">Types and ids.</param>
/// <param name="Where">The element.</param>
/// <param name="Words">What is wrong.</param>
public sealed record Issue(string Severity, IReadOnlyList<string> Resources, string Where, string Words);

/// <summary>A version in the list of versions.</summary>
/// <param name="Edition">The version.</param>
/// <param name="Href">Its page, relative to the folder of plans.</param>
/// <param name="IsThis">Whether it is the page's own.</param>
/// <param name="Since">The version that it is compared with; null for the first.</param>
/// <param name="Changes">What differs from that, doses first.</param>
public sealed record VersionRow(
    Edition Edition,
    string Href,
    bool IsThis,
    string? Since,
    IReadOnlyList<Change> Changes
);

/// <summary>Something that differs between two versions.</summary>
/// <param name="Where">The order or part.</param>
/// <param name="What">What of it: "Dose".</param>
/// <param name="Before">How it was; null where it was not there.</param>
/// <param name="After">How it is; null where it is gone.</param>
/// <param name="IsDose">Whether it changes how much of what is given when.</param>
public sealed record Change(string Where, string What, string? Before, string? After, bool IsDose);
