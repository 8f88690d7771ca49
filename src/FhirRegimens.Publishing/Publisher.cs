using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing;

/// <summary>
/// Carries out plans: new instances first, which nothing refers to yet, then the record of the run, then what becomes
/// active and what is retired, then the records, the Task and the manifest (publishing rule 5). What fails is reported as
/// failed; the next run completes it.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="sender">Sends the writes to it.</param>
/// <param name="provenance">Writes the record of the run.</param>
public sealed class Publisher(FhirServer server, TransactionSender sender, ProvenanceWriter provenance)
{
    /// <summary>Sends what the plan says and returns what became of it. A plan without writes sends nothing.</summary>
    public async Task<PublishReport> PublishAsync(PublishPlan plan, CancellationToken cancellation)
    {
        if (!plan.HasWrites)
        {
            return plan.Report;
        }

        try
        {
            await sender.SendAsync(Writes(plan), cancellation);
            return plan.Report;
        }
        catch (FhirServerException failure)
        {
            await TryRecordAsync(plan, failure, cancellation);
            return Failed(plan.Report, failure.Message) with { MaySucceedLater = !failure.IsForGood };
        }
    }

    private WriteSequence Writes(PublishPlan plan)
    {
        Resource[] changed =
        [
            .. plan
                .Creates.Concat(plan.Adopts)
                .Concat(plan.Activates)
                .Concat(plan.Retires)
                .Concat(plan.Records.Select(record => record.Resource))
                .DistinctBy(one => (one.TypeName, one.Id)),
        ];
        Write[] task = plan is { IsTaskNew: true, Task: { } outcome, TaskBefore: { } stored }
            ? [stored.To(outcome)]
            : [];
        return plan.After is { } manifest
            ? new(
                [.. plan.Creates.Select(created => new Write(created))],
                [
                    // Nothing becomes active that is not on record, also where the run ends here.
                    new Write(provenance.Of(manifest, changed, plan.Decision)),
                    // What is retired goes before what it is composed of, so that no plan in use loses a part.
                    .. plan.Activates.Concat(plan.Retires.Reverse()).Select(changed => new Write(changed)),
                ],
                [
                    .. plan.Records,
                    .. task,
                    new Write(manifest, plan.Before?.ETag) { OnlyIfAbsent = plan.Before is null },
                ]
            )
            {
                Claim = plan.Before is { ETag: { } tag } before ? new(before.Resource, tag) : null,
            }
            : new([], [], task);
    }

    /// <summary>
    /// Leaves word of the failure in the source's Task, which otherwise goes on to say what it said, if the server takes
    /// that at least; not where somebody else was first, since then the Task is theirs.
    /// </summary>
    private async Task TryRecordAsync(PublishPlan plan, FhirServerException failure, CancellationToken cancellation)
    {
        if (failure.Status == 412 || plan is not { Task: { } next, TaskBefore: { } before })
        {
            return;
        }

        var failed = before.Task.WithFailure(failure.Message, failure.IsForGood) with
        {
            LastRevision = next.LastRevision,
            LastProgram = next.LastProgram,
        };

        try
        {
            await server.ChangeTaskAsync(before.Task, now => failed with { HeldBy = now.HeldBy }, cancellation);
        }
        catch (FhirServerException)
        {
            // The report says it all the same, and the server cannot be told.
        }
    }

    private static PublishReport Failed(PublishReport report, string reason) =>
        new(
            report.Source,
            report.Revision,
            [
                .. report.Items.Select(item =>
                    WasToBeWritten(item)
                        ? item with
                        {
                            Action = PublishAction.Failed,
                            Hold = null,
                            Reason = reason,
                        }
                        : item
                ),
            ]
        );

    private static bool WasToBeWritten(PublishItem item) =>
        item.Action is PublishAction.Created or PublishAction.Retired or PublishAction.Activated
        || item is { Action: PublishAction.Held, Hold: HoldCause.Approval };
}
