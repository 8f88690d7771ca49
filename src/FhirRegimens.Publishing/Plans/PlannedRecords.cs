using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>The records of a source, as far as they are written, named by the manifest and reported.</summary>
/// <param name="records">What the source has, and what becomes of each.</param>
/// <param name="named">What the manifest names until now.</param>
/// <param name="compare">How the second resource differs from the first.</param>
internal sealed class PlannedRecords(
    IReadOnlyList<PlannedRecord> records,
    IReadOnlyList<NamedRecord> named,
    Func<DomainResource, DomainResource, IReadOnlyList<PublishDifference>> compare
)
{
    /// <summary>What is written, each only where it is still as it was read.</summary>
    public IReadOnlyList<Write> Writes { get; } =
    [
        .. records
            .Where(record => record is { Outcome: RecordOutcome.Published, IsThere: false })
            .Select(record => new Write(record.Resource, record.Stored?.ETag) { OnlyIfAbsent = record.Stored is null }),
    ];

    /// <summary>What an interrupted run has written, and the manifest names anew.</summary>
    public IEnumerable<DomainResource> Adopts =>
        records
            .Where(record => record is { Outcome: RecordOutcome.Published, IsThere: true })
            .Select(record => record.Resource);

    /// <summary>Whether the next run must look at some of them again.</summary>
    public bool AreOpen => records.Any(record => record.Outcome is RecordOutcome.Invalid or RecordOutcome.Conflict);

    /// <summary>
    /// What the manifest names next: what the server then has. That includes what the source no longer has, since a
    /// record is not deleted.
    /// </summary>
    public IReadOnlyList<NamedRecord> Named =>
        [
            .. records
                .Select(record =>
                    record.Outcome is RecordOutcome.Unchanged or RecordOutcome.Published
                        ? record.Named
                        : named.FirstOrDefault(known => known.Reference == record.Named.Reference)
                )
                .OfType<NamedRecord>(),
            .. Left,
        ];

    /// <summary>The problems of what is invalid, a line each.</summary>
    public IEnumerable<string> Invalid =>
        records.SelectMany(record =>
            record.Issues.Select(issue =>
                $"{record.Named.Reference}: {issue.Severity} {issue.Expression}: {issue.Message}"
            )
        );

    /// <summary>What somebody has changed on the server, a line each, with what to do.</summary>
    public IEnumerable<string> Conflicts =>
        records
            .Where(record => record.Outcome == RecordOutcome.Conflict)
            .Select(record => $"{record.Named.Reference}: {record.Reason}");

    /// <summary>A line of the report for each.</summary>
    public IEnumerable<PublishItem> Items =>
        records
            .Select(Item)
            .Concat(
                Left.Select(record =>
                    PublishItems.Named(record, "left as it is: records are neither deleted nor rolled back")
                )
            );

    private IEnumerable<NamedRecord> Left =>
        named.Where(known => records.All(record => record.Named.Reference != known.Reference));

    private PublishItem Item(PlannedRecord record) =>
        PublishItems.Named(record.Named, record.Reason) with
        {
            Title = record.Resource.Name(),
            Action = record.Outcome switch
            {
                RecordOutcome.Unchanged => PublishAction.Unchanged,
                RecordOutcome.Published => PublishAction.Created,
                RecordOutcome.Conflict => PublishAction.Conflict,
                _ => PublishAction.Held,
            },
            Hold = record.Outcome switch
            {
                RecordOutcome.Invalid => HoldCause.Invalid,
                RecordOutcome.Unsupported => HoldCause.Server,
                _ => null,
            },
            Differences = record
                is { Outcome: RecordOutcome.Published, IsThere: false, Stored.Resource: DomainResource stored }
                ? compare(stored.WithoutHash(), record.Resource.WithoutHash())
                : [],
            Issues = record.Issues,
        };
}
