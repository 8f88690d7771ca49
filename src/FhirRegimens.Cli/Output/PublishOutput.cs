using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes publish reports for people: a line a resource, and a summary.</summary>
internal static class PublishOutput
{
    public static void WriteJson(TextWriter output, IReadOnlyList<PublishReport> reports) =>
        output.WriteLine(ReportJson.SerializeAll(reports));

    public static void WriteText(TextWriter output, PublishReport report)
    {
        output.WriteLine(report.Source);
        foreach (var item in report.Items)
        {
            output.WriteLine($"  {Word(item.Action), -9} {item.Type}/{item.Id}{Version(item)}");
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

    public static void WriteSummary(TextWriter output, IReadOnlyList<PublishReport> reports)
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

    private static string Version(PublishItem item) =>
        item.Previous is { } previous && previous != item.Version ? $" ({item.Version} after {previous})" : "";
}
