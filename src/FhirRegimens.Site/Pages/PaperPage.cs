namespace FhirRegimens.Site.Pages;

/// <summary>What a page shows of what one paper reports, or of the posted results of a trial.</summary>
public sealed record PaperPage
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The trial whose results they are; null of a paper.</summary>
    public TrialLink? Trial { get; init; }

    /// <summary>Where it was read from; null where that is not said.</summary>
    public SourceOfPlan? Source { get; init; }

    /// <summary>What it is about; null where that is not stated.</summary>
    public string? About { get; init; }

    /// <summary>The status of what the page shows: held or draft where any of it is, else that of all.</summary>
    public Status? Status =>
        Outcomes
            .Select(outcome => outcome.Status)
            .Concat(Effects.Select(effect => effect.Status))
            .MinBy(status => Array.IndexOf(LeastApproved, status.Code));

    private static readonly string[] LeastApproved = ["held", "draft", "unknown", "retired", "active"];

    /// <summary>Outcomes of single arms.</summary>
    public IReadOnlyList<ReportedOutcome> Outcomes { get; init; } = [];

    /// <summary>Comparisons of two arms.</summary>
    public IReadOnlyList<ReportedEffect> Effects { get; init; } = [];

    /// <summary>The ratios among the comparisons, as they are drawn.</summary>
    public IReadOnlyList<Study> Ratios { get; init; } = [];

    /// <summary>The regimens that were read from it.</summary>
    public IReadOnlyList<PlanLink> Regimens { get; init; } = [];

    /// <summary>The cited works.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What a reader must know before anything else.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Which part of the outcomes the page has.</summary>
    public required Portion Portion { get; init; }

    /// <summary>What the page shows, where there are several versions of it.</summary>
    public IReadOnlyList<VersionedPart> Versions { get; init; } = [];

    /// <summary>The resources behind the page.</summary>
    public IReadOnlyList<FhirFile> Resources { get; init; } = [];

    /// <summary>The file that holds all resources of the paper.</summary>
    public required string Bundle { get; init; }

    /// <summary>What a validator found; null where none was asked.</summary>
    public Checks? Checks { get; init; }
}

/// <summary>The page of a trial.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Href">Relative to the page that has the link.</param>
public sealed record TrialLink(string Title, string Href);

/// <summary>In how many of how many patients something occurred, or another figure of a group, as a source reports it.</summary>
/// <param name="Name">The outcome.</param>
/// <param name="Group">The patients.</param>
/// <param name="Count">In how many: "12"; null where not stated.</param>
/// <param name="Of">Of how many: "16"; null where not stated.</param>
/// <param name="Stated">The share as the paper states it: "75%"; null where it states none.</param>
/// <param name="Words">The source's sentence or cell.</param>
/// <param name="Line">Its line in the source; null where that is not known.</param>
/// <param name="Others">Other numbers that the paper reports for the same outcome and patients: "3 of 12"; empty for none.</param>
/// <param name="Status">Whether it was approved.</param>
public sealed record ReportedOutcome(
    string Name,
    string Group,
    string? Count,
    string? Of,
    string? Stated,
    string? Words,
    int? Line,
    IReadOnlyList<string> Others,
    Status Status
)
{
    /// <summary>"12 of 16"; of a figure that is no number of patients only of how many it is.</summary>
    public string Occurred =>
        Count is null && Stated is not null
            ? Of is null
                ? "–"
                : $"of {Of}"
            : $"{Count ?? "not stated"} of {Of ?? "not stated"}";

    /// <summary>Whether the stated per cent is not the share of the counts.</summary>
    public bool Disagrees { get; init; }

    /// <summary>What is noted about the numbers.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>All that a reader must know of the numbers.</summary>
    public IEnumerable<string> Cautions =>
        Others
            .Select(other => $"The source also says {other} for the same.")
            .Concat(Disagrees && Notes.Count == 0 ? ["Count and per cent disagree."] : [])
            .Concat(Notes);
}

/// <summary>A comparison of two arms, as a paper reports it.</summary>
/// <param name="Measure">"hazard ratio"; null where not stated.</param>
/// <param name="Value">The estimate; null where not stated.</param>
/// <param name="Interval">"0.45 to 0.85 (95%)"; null where not stated.</param>
/// <param name="Precision">What else is said of how sure it is: "confidence interval, p 0.003"; null for nothing.</param>
/// <param name="Words">The source's sentence or cell.</param>
/// <param name="Line">Its line in the source; null where that is not known.</param>
/// <param name="Status">Whether it was approved.</param>
public sealed record ReportedEffect(
    string? Measure,
    string? Value,
    string? Interval,
    string? Precision,
    string? Words,
    int? Line,
    Status Status
)
{
    /// <summary>What is noted about the numbers.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
