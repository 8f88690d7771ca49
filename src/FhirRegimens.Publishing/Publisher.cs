using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing;

/// <summary>
/// Carries out plans: new instances first, which nothing refers to yet, then what is retired, then the record of the
/// run and the manifest (publishing rule 5). What fails is reported as failed; the next run completes it.
/// </summary>
/// <param name="sender">Sends the writes.</param>
/// <param name="provenance">Writes the record of the run.</param>
public sealed class Publisher(TransactionSender sender, ProvenanceWriter provenance)
{
    /// <summary>Sends what the plan says and returns what became of it. A plan without writes sends nothing.</summary>
    public async Task<PublishReport> PublishAsync(PublishPlan plan, CancellationToken cancellation)
    {
        if (plan.After is not { } manifest)
        {
            return plan.Report;
        }

        DomainResource[] artifacts = [.. plan.Creates, .. plan.Retires];
        try
        {
            await sender.SendAsync(
                [
                    .. artifacts.Select(artifact => new Write(artifact)),
                    new Write(provenance.OfPublication(manifest, artifacts)),
                    new Write(manifest, plan.Before?.ETag),
                ],
                cancellation
            );
            return plan.Report;
        }
        catch (FhirServerException failure)
        {
            return Failed(plan.Report, failure.Message);
        }
    }

    private static PublishReport Failed(PublishReport report, string reason) =>
        new(
            report.Source,
            report.Revision,
            [
                .. report.Items.Select(item =>
                    item.Action is PublishAction.Created or PublishAction.Retired or PublishAction.Activated
                        ? item with
                        {
                            Action = PublishAction.Failed,
                            Reason = reason,
                        }
                        : item
                ),
            ]
        );
}
