using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes publish reports: for people a line a resource as they come and a summary, for machines JSON.</summary>
/// <param name="output">Where to write.</param>
/// <param name="wantsJson">Whether a machine reads it.</param>
internal sealed class PublishOutput(TextWriter output, bool wantsJson)
{
    private readonly List<PublishReport> reports = [];

    /// <summary>Whether nothing failed or was held back until now.</summary>
    public bool IsSuccess => reports.TrueForAll(report => report.Summary is { Held: 0, Failed: 0 });

    public void Add(PublishReport report)
    {
        reports.Add(report);
        if (!wantsJson)
        {
            WriteText(report);
        }
    }

    public void End()
    {
        if (wantsJson)
        {
            output.WriteLine(ReportJson.SerializeAll(reports));
        }
        else
        {
            WriteSummary();
        }
    }

    private void WriteText(PublishReport report)
    {
        output.WriteLine(report.Source);
        foreach (var item in report.Items)
        {
            output.WriteLine($"  {Word(item.Action), -9} {item.Type}/{item.Id}{Version(item)}{Title(item)}");
            if (item.Reason is { } reason)
            {
                output.WriteLine($"            {reason}");
            }

            foreach (var issue in item.Issues)
            {
                output.WriteLine($"            {issue.Severity} {issue.Expression}: {issue.Message}");
            }
        }
    }

    private void WriteSummary()
    {
        var sum = reports
            .Select(report => report.Summary)
            .Aggregate(new PublishSummary(0, 0, 0, 0, 0, 0), (left, right) => left + right);
        var activated = sum.Activated > 0 ? $"{sum.Activated} activated, " : "";
        output.WriteLine(
            $"{Sources(reports.Count)}: {sum.Created} created, {activated}{sum.Unchanged} unchanged, "
                + $"{sum.Retired} retired, {sum.Held} held, {sum.Failed} failed"
        );
    }

    private static string Sources(int count) => count == 1 ? "1 source" : $"{count} sources";

    private static string Word(PublishAction action) => action.ToString().ToLowerInvariant();

    private static string Title(PublishItem item) => item.Title is { } title ? $"  {title}" : "";

    private static string Version(PublishItem item) =>
        item.Previous is { } previous && previous != item.Version ? $" ({item.Version} after {previous})" : "";
}
