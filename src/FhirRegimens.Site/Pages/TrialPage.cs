namespace FhirRegimens.Site.Pages;

/// <summary>What a page shows of one ResearchStudy and of who may take part in it.</summary>
public sealed record TrialPage
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its numbers in registries.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Where it was read from; null where that is not said.</summary>
    public SourceOfPlan? Source { get; init; }

    /// <summary>Status, phase, sponsor and what else is one line.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What it is about, a paragraph each.</summary>
    public IReadOnlyList<string> Description { get; init; } = [];

    /// <summary>Where it takes place, as many as the page has room for.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>How many places there are in all.</summary>
    public int SiteCount { get; init; }

    /// <summary>The arms in their order.</summary>
    public IReadOnlyList<TrialArm> Arms { get; init; } = [];

    /// <summary>The regimens that it studies.</summary>
    public IReadOnlyList<PlanLink> Regimens { get; init; } = [];

    /// <summary>Which part of the outcome measures the page has.</summary>
    public required Portion Portion { get; init; }

    /// <summary>What is measured.</summary>
    public IReadOnlyList<TrialOutcome> Outcomes { get; init; } = [];

    /// <summary>Its posted results; null where none are here.</summary>
    public ResultsLink? Results { get; init; }

    /// <summary>Who may take part: ages, sex.</summary>
    public IReadOnlyList<Fact> Participants { get; init; } = [];

    /// <summary>Criteria under what is known of them.</summary>
    public IReadOnlyList<NoteGroup> Criteria { get; init; } = [];

    /// <summary>The cited works.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What a reader must know before anything else.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>The regimens and variants that were read from it, with their versions.</summary>
    public IReadOnlyList<VersionedPart> Versions { get; init; } = [];

    /// <summary>The resources behind the page, the trial first.</summary>
    public IReadOnlyList<FhirFile> Resources { get; init; } = [];

    /// <summary>The file that holds all of these.</summary>
    public required string Bundle { get; init; }

    /// <summary>What a validator found; null where none was asked.</summary>
    public Checks? Checks { get; init; }
}

/// <summary>The page of a trial's results.</summary>
/// <param name="Words">How many there are.</param>
/// <param name="Href">Relative to the trial's page.</param>
public sealed record ResultsLink(string Words, string Href);

/// <summary>Something that is said in one line.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Words">What is said; null where the source does not.</param>
public sealed record Fact(string Label, string? Words);

/// <summary>An arm of a trial.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What it is in the trial.</param>
/// <param name="Description">The source's words.</param>
/// <param name="Variants">The variants that were read from it.</param>
public sealed record TrialArm(string Name, string? Type, string? Description, IReadOnlyList<PlanLink> Variants);

/// <summary>What a trial measures.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Type">Primary or secondary.</param>
/// <param name="TimeFrame">When it is measured.</param>
/// <param name="Description">How it is measured.</param>
public sealed record TrialOutcome(string Name, string? Type, string? TimeFrame, string? Description);

/// <summary>A trial or paper in the list.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">"Trial" or "Paper".</param>
/// <param name="Numbers">Its numbers in registries.</param>
/// <param name="Conditions">The conditions; empty where none is stated.</param>
/// <param name="Status">How far a trial is; null of a paper, and where it is not stated.</param>
/// <param name="Phase">The phase of a trial; null of a paper, and where it is not stated.</param>
/// <param name="Start">When a trial started or will start, as FHIR writes dates; null where it is not stated.</param>
/// <param name="Holds">What the page has: "2 arms".</param>
public sealed record StudyRow(
    string Href,
    string Title,
    string Kind,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Conditions,
    string? Status,
    string? Phase,
    string? Start,
    string Holds
);
