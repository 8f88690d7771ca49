namespace FhirRegimens.Site.Pages;

/// <summary>A study and what it found about this arm.</summary>
/// <param name="Name">The study and the trial.</param>
/// <param name="Href">Its address, where a browser can go there.</param>
/// <param name="Evidence">The level of evidence in the source's words.</param>
/// <param name="Role">What the arm was in the study.</param>
/// <param name="Enrollment">When patients were enrolled.</param>
/// <param name="Outcomes">What was found.</param>
/// <param name="Toxicity">What is said of toxicity.</param>
/// <param name="Citation">The label of the cited work.</param>
public sealed record Study(
    string Name,
    string? Href,
    string? Evidence,
    string? Role,
    string? Enrollment,
    IReadOnlyList<Outcome> Outcomes,
    string? Toxicity,
    string? Citation
);

/// <summary>A result of one arm, against a comparator where one is named.</summary>
/// <param name="Words">The source's words.</param>
/// <param name="Comparator">The other arm.</param>
/// <param name="ComparatorHref">The page of the other arm's regimen.</param>
/// <param name="Endpoint">The endpoint, with its priority.</param>
/// <param name="Direction">Which arm did better.</param>
/// <param name="Value">The value in this arm.</param>
/// <param name="ComparatorValue">The value in the other arm.</param>
/// <param name="Ratio">The ratio, where there is one.</param>
/// <param name="PValue">The p-value as written.</param>
public sealed record Outcome(
    string Words,
    string? Comparator,
    string? ComparatorHref,
    string? Endpoint,
    string? Direction,
    string? Value,
    string? ComparatorValue,
    RatioEstimate? Ratio,
    string? PValue
);

/// <summary>A ratio with its interval, each number as the source has it.</summary>
/// <param name="Kind">"Hazard ratio" or "Odds ratio".</param>
/// <param name="Words">All of it: "HR 0.58 (95% CI 0.44–0.77)".</param>
/// <param name="Estimate">The ratio.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public sealed record RatioEstimate(string Kind, string Words, decimal Estimate, decimal? Low, decimal? High);

/// <summary>A cited work.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Words">The whole reference.</param>
/// <param name="Href">Its address, where a browser can go there.</param>
/// <param name="Identifiers">"PubMed 11807147".</param>
/// <param name="Remarks">What it is to the study, and what is said of its dosing details.</param>
public sealed record Citation(
    string? Label,
    string Words,
    string? Href,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<string> Remarks
);
