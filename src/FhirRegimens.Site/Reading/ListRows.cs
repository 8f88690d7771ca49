using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Rows of regimens, and of trials and papers, as rows of lists that are searched.</summary>
internal static class ListRows
{
    /// <summary>The list of regimens.</summary>
    public static readonly ListShape Regimens = new(
        "List of regimens",
        "plan",
        "plans",
        ["Regimen", "Disease and setting", "Drugs", "Evidence", "Status", "Source as of"],
        [
            new("disease", "Disease"),
            new("setting", "Setting"),
            new("drug", "Drug"),
            new("evidence", "Evidence"),
            new("status", "Status"),
        ]
    );

    /// <summary>The list of trials and papers.</summary>
    public static readonly ListShape Studies = new(
        "List of trials and papers",
        "trial or paper",
        "trials and papers",
        ["Title", "Kind", "Condition", "Trial status", "Phase", "Start", "Holds"],
        [
            new("kind", "Kind"),
            new("condition", "Condition"),
            new("status", "Trial status"),
            new("phase", "Phase"),
            new("year", "Year of start"),
        ]
    );

    /// <summary>A regimen, or a plan that belongs to none.</summary>
    public static ListRow Of(IndexRow row) =>
        new(
            row.Href,
            row.Title,
            row.Variants > 1 ? $"{FhirWords.Integer(row.Variants)} variants" : null,
            row.Synonyms,
            [
                [new(row.Disease), new(row.Setting, "limit")],
                Joined(row.Drugs),
                Joined(row.Evidence),
                [
                    new(row.Status.Words, $"badge {row.Status.Code}"),
                    .. row.Waiting is { } waiting
                        ? [new($"{waiting.Words} waits", $"badge {waiting.Code}")]
                        : Array.Empty<ListPart>(),
                ],
                [new(row.Date, "date")],
            ],
            [
                Value(row.Disease),
                Value(row.Setting),
                row.Drugs,
                row.Evidence,
                [.. Codes(row).Distinct(StringComparer.Ordinal)],
            ]
        );

    /// <summary>A trial or paper.</summary>
    public static ListRow Of(StudyRow row) =>
        new(
            row.Href,
            row.Title,
            row.Numbers.Count == 0 ? null : string.Join("; ", row.Numbers),
            "",
            [
                [new(row.Kind)],
                row.Conditions.Count == 0 ? [new("not stated", "missing")] : [new(string.Join("; ", row.Conditions))],
                Stated(row.Status),
                Stated(row.Phase),
                Stated(row.Start),
                [new(row.Holds)],
            ],
            [
                [row.Kind],
                row.Conditions,
                Value(row.Status),
                Value(row.Phase),
                Value(row.Start?[..4]),
            ]
        );

    // What is held is a draft too.
    private static IEnumerable<string> Codes(IndexRow row) =>
        new[] { row.Status, row.Waiting }
            .OfType<Status>()
            .SelectMany(status => status.Code == "held" ? [status.Code, "draft"] : new[] { status.Code });

    private static IReadOnlyList<ListPart> Joined(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? [] : [new(string.Join(", ", texts))];

    private static IReadOnlyList<ListPart> Stated(string? text) => [text is null ? new("–", "missing") : new(text)];

    private static IReadOnlyList<string> Value(string? text) => string.IsNullOrEmpty(text) ? [] : [text];
}
