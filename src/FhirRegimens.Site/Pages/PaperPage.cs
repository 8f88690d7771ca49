namespace FhirRegimens.Site.Pages;

/// <summary>What a page shows of what one paper reports.</summary>
public sealed record PaperPage
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Where it was read from; null where that is not said.</summary>
    public SourceOfPlan? Source { get; init; }

    /// <summary>What it is about; null where that is not stated.</summary>
    public string? About { get; init; }

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

    /// <summary>The resources behind the page.</summary>
    public IReadOnlyList<FhirFile> Resources { get; init; } = [];

    /// <summary>What a validator found; null where none was asked.</summary>
    public Checks? Checks { get; init; }
}

/// <summary>In how many of how many patients something occurred, as a paper reports it.</summary>
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
    /// <summary>Whether the stated per cent is not the share of the counts.</summary>
    public bool Disagrees { get; init; }
}

/// <summary>A comparison of two arms, as a paper reports it.</summary>
/// <param name="Measure">"hazard ratio"; null where not stated.</param>
/// <param name="Value">The estimate; null where not stated.</param>
/// <param name="Interval">"95% CI 0.45 to 0.85"; null where not stated.</param>
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
);
