using FhirRegimens.Pipeline.ServerChecks;
using Spectre.Console;

namespace FhirRegimens.Cli.Output;

/// <summary>What a server can do, as a table for people.</summary>
internal static class ServerCheckOutput
{
    private const int NarrowestTable = 80;

    /// <summary>Writes what publishing needs, then what is useful, then what the run could not delete.</summary>
    public static void Write(Terminal terminal, ServerCheckReport report)
    {
        var output = terminal.Out;
        if (terminal.Verbosity != Verbosity.Verbose && EndedAtOnce(report) is { } reason)
        {
            output.WriteLine(Untrusted.OnOneLine($"{report.Server}: {reason} Nothing further was tried."));
            output.WriteLine("Regimens cannot be published to this server. Check the address.");
            return;
        }

        output.WriteLine(
            Untrusted.OnOneLine(
                $"{report.Server}: {report.Software ?? "software not named"}, FHIR {report.FhirVersion ?? "?"}"
            )
        );
        WriteTable(terminal, "needed to publish", report.Checks.Where(check => check.Required));
        WriteTable(terminal, "useful", report.Checks.Where(check => !check.Required));
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
                output.WriteLine(Untrusted.OnOneLine($"  {reference}"));
            }
        }
    }

    /// <summary>What the first check found, where that left nothing to try; null otherwise.</summary>
    private static string? EndedAtOnce(ServerCheckReport report) =>
        report.Checks[0] is { Outcome: not CheckOutcome.Supported, Remark: { } remark }
        && report.Checks.Skip(1).All(check => check.Outcome == CheckOutcome.NotTried)
            ? remark
            : null;

    private static void WriteTable(Terminal terminal, string title, IEnumerable<CheckResult> checks)
    {
        if (terminal.Width < NarrowestTable)
        {
            WriteList(terminal.Out, title, checks);
            return;
        }

        var table = new Table().Border(TableBorder.Ascii2);
        table.AddColumn(title, column => column.NoWrap());
        table.AddColumn("outcome", column => column.NoWrap());
        table.AddColumn("what");
        foreach (var check in checks)
        {
            table.AddRow(
                Markup.Escape(check.Key),
                Word(check.Outcome),
                Markup.Escape(Untrusted.OnOneLine(Words(check)))
            );
        }

        PlainTable.Write(terminal.Out, table, terminal.Width);
    }

    /// <summary>The same where a table would leave no room for words.</summary>
    private static void WriteList(TextWriter output, string title, IEnumerable<CheckResult> checks)
    {
        output.WriteLine($"{title}:");
        foreach (var check in checks)
        {
            output.WriteLine($"{Word(check.Outcome)}: {check.Key}");
            output.WriteLine(Untrusted.OnOneLine($"  {Words(check)}"));
        }
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

    private static string Word(CheckOutcome outcome) =>
        outcome switch
        {
            CheckOutcome.Supported => "works",
            CheckOutcome.NotSupported => "not supported",
            CheckOutcome.NotAsSpecified => "not as specified",
            _ => "not tried",
        };
}
