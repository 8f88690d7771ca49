using FhirRegimens.Pipeline.ServerChecks;
using Spectre.Console;

namespace FhirRegimens.Cli.Output;

/// <summary>What a server can do, as a table for people.</summary>
internal static class ServerCheckOutput
{
    private const int Width = 120;

    /// <summary>Writes what publishing needs, then what is useful, then what the run could not delete.</summary>
    public static void Write(TextWriter output, ServerCheckReport report)
    {
        output.WriteLine(
            Printable($"{report.Server}: {report.Software ?? "software not named"}, FHIR {report.FhirVersion ?? "?"}")
        );
        WriteTable(output, "needed to publish", report.Checks.Where(check => check.Required));
        WriteTable(output, "useful", report.Checks.Where(check => !check.Required));
        var summary = report.Summary;
        output.WriteLine(
            $"Needed to publish: {summary.RequiredWorking} work, {summary.RequiredMissing} do not. "
                + $"Useful: {summary.UsefulWorking} work, {summary.UsefulMissing} do not."
        );
        output.WriteLine(
            report.CanPublish
                ? "Regimens can be published to this server."
                : "Regimens cannot be published to this server. What was sent and what came back: --format json"
        );
        if (report.Leftovers.Count > 0)
        {
            output.WriteLine("These resources of the check could not be deleted, or may still be there:");
            foreach (var reference in report.Leftovers)
            {
                output.WriteLine($"  {reference}");
            }
        }
    }

    private static void WriteTable(TextWriter output, string title, IEnumerable<CheckResult> checks)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        table.AddColumn(title, column => column.NoWrap());
        table.AddColumn("outcome", column => column.NoWrap());
        table.AddColumn("what");
        foreach (var check in checks)
        {
            table.AddRow(Markup.Escape(check.Key), Word(check.Outcome), Markup.Escape(Printable(Words(check))));
        }

        PlainTable.Write(output, table, Width);
    }

    /// <summary>What it is good for where it works; where it does not, also what went wrong.</summary>
    private static string Words(CheckResult check) =>
        check switch
        {
            { Outcome: CheckOutcome.Supported, Remark: null } => check.Title,
            { Outcome: CheckOutcome.Supported } => $"{check.Title} {check.Remark}",
            { Outcome: CheckOutcome.NotTried } => $"{check.Title} {check.Remark}",
            _ => $"{check.Title} {check.Remark} {check.Purpose}",
        };

    /// <summary>What a server says must not control the terminal.</summary>
    private static string Printable(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static string Word(CheckOutcome outcome) =>
        outcome switch
        {
            CheckOutcome.Supported => "works",
            CheckOutcome.NotSupported => "not supported",
            CheckOutcome.NotAsSpecified => "not as specified",
            _ => "not tried",
        };
}
