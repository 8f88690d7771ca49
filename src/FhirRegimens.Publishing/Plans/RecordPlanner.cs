using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>
/// Compares the records of a source with what its manifest says and, where that differs, with what the server has. The
/// records that differ refer to each other, so they are published together or not at all. Only reads.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="validate">The problems of a resource.</param>
internal sealed class RecordPlanner(FhirServer server, Func<DomainResource, IReadOnlyList<PublishIssue>> validate)
{
    /// <summary>What becomes of each, in the source's order. Where none differs, nothing is read.</summary>
    /// <param name="content">The source.</param>
    /// <param name="named">What its manifest names.</param>
    /// <param name="lacks">What the server lacks for the records, in words; null where it takes them.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="FhirServerException">
    /// The server could not be read, or has something else under the id of a record.
    /// </exception>
    public async Task<IReadOnlyList<PlannedRecord>> PlanAsync(
        SourceContent content,
        IReadOnlyList<NamedRecord> named,
        string? lacks,
        CancellationToken cancellation
    )
    {
        PlannedRecord[] records = [.. content.Records.Select(record => Compare(record, named))];
        PlannedRecord[] differing = [.. records.Where(record => record.Outcome != RecordOutcome.Unchanged)];
        var decided = differing.Length == 0 ? [] : await DecideAsync(content.Title, differing, lacks, cancellation);
        return
        [
            .. records.Select(record =>
                decided.FirstOrDefault(other => other.Named.Reference == record.Named.Reference) ?? record
            ),
        ];
    }

    private static PlannedRecord Compare(DomainResource record, IEnumerable<NamedRecord> named)
    {
        var wanted = NamedRecord.Of(record);
        return new(
            record.WithHash(),
            wanted,
            named.Contains(wanted) ? RecordOutcome.Unchanged : RecordOutcome.Published
        );
    }

    private async Task<IReadOnlyList<PlannedRecord>> DecideAsync(
        string title,
        IReadOnlyList<PlannedRecord> records,
        string? lacks,
        CancellationToken cancellation
    )
    {
        PlannedRecord[] validated = [.. records.Select(record => record with { Issues = validate(record.Resource) })];
        if (validated.Any(IsInvalid))
        {
            return Together(
                validated,
                RecordOutcome.Invalid,
                IsInvalid,
                reason: null,
                $"another record of {title} is invalid"
            );
        }

        if (lacks is not null)
        {
            return [.. validated.Select(record => record with { Outcome = RecordOutcome.Unsupported, Reason = lacks })];
        }

        var stored = new List<PlannedRecord>();
        foreach (var record in validated)
        {
            stored.Add(await WithStoredAsync(title, record, cancellation));
        }

        return stored.Exists(IsChanged)
            ? Together(
                stored,
                RecordOutcome.Conflict,
                IsChanged,
                "its content was changed on the server, and is not overwritten: restore or delete it there, and publish "
                    + "again",
                $"another record of {title} was changed on the server"
            )
            : stored;
    }

    private async Task<PlannedRecord> WithStoredAsync(
        string title,
        PlannedRecord record,
        CancellationToken cancellation
    )
    {
        var wanted = record.Resource;
        var stored = await server.ReadAsync(wanted.TypeName, wanted.Id!, cancellation);
        return stored is null || wanted.IsOfSameSource(stored.Resource)
            ? record with
            {
                Stored = stored,
            }
            : throw new FhirServerException(
                $"{title}: {server.BaseAddress}{record.Named.Reference} is not a record of this source. Use the base "
                    + "that the source was published with, give the source another title, or use another server."
            );
    }

    private static bool IsInvalid(PlannedRecord record) =>
        record.Issues.Any(issue => issue.Severity is "error" or "fatal");

    /// <summary>What somebody has changed to what the source says now needs no decision.</summary>
    private static bool IsChanged(PlannedRecord record) =>
        record.Stored?.Resource is DomainResource stored
        && !stored.IsAsPublished()
        && stored.ContentHash() != record.Named.Hash;

    private static IReadOnlyList<PlannedRecord> Together(
        IEnumerable<PlannedRecord> records,
        RecordOutcome outcome,
        Func<PlannedRecord, bool> isCause,
        string? reason,
        string reasonOfOthers
    ) =>
        [
            .. records.Select(record =>
                record with
                {
                    Outcome = outcome,
                    Reason = isCause(record) ? reason : reasonOfOthers,
                }
            ),
        ];
}
