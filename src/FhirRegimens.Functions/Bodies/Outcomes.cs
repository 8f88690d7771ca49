using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Telemetry;
using FhirRegimens.Publishing.Plans;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Bodies;

/// <summary>Logs and counts what came of an attempt.</summary>
internal static class Outcomes
{
    public static void Report(ILogger log, AttemptOutcome outcome)
    {
        RegimenTelemetry.Count(outcome.Result);
        switch (outcome.Result)
        {
            case AttemptResult.Failed:
                log.PageFailed(outcome.Title, outcome.Message);
                break;
            case AttemptResult.Later:
                log.PageLater(outcome.Title, outcome.Message);
                break;
            default:
                ReportDone(log, outcome);
                break;
        }
    }

    private static void ReportDone(ILogger log, AttemptOutcome outcome)
    {
        var sum = outcome.Report?.Summary ?? PublishSummary.None;
        log.PageDone(outcome.Title, sum.Created, sum.Activated, sum.Unchanged, sum.Retired);
        if (sum.Held > 0)
        {
            log.PageHeld(
                outcome.Title,
                sum.Held,
                outcome.Report!.Items.First(item => item.Action == PublishAction.Held).Reason
            );
        }
    }
}
