using System.Globalization;
using FhirRegimens.Cli.Output;
using FhirRegimens.Validation;
using Spectre.Console;

namespace FhirRegimens.Cli.Commands;

/// <summary>Counts what was found in many resources, and writes it as a table: a line for each kind of issue.</summary>
/// <param name="files">How many files were read.</param>
internal sealed class ValidationSummary(int files)
{
    private readonly Dictionary<(IssueSeverity Severity, string Key), int> counts = [];

    /// <summary>How many resources were added.</summary>
    public int Resources { get; private set; }

    /// <summary>How many issues are errors or fatal.</summary>
    public int Errors => CountOf(IssueSeverity.Fatal) + CountOf(IssueSeverity.Error);

    /// <summary>Adds what was found in one resource.</summary>
    public void Add(ValidationOutcome outcome)
    {
        Resources++;
        foreach (var issue in outcome.Issues)
        {
            counts[(issue.Severity, issue.Key)] = counts.GetValueOrDefault((issue.Severity, issue.Key)) + 1;
        }
    }

    /// <summary>Writes the table, the worst first, and one line with the sums.</summary>
    public void Write(Terminal terminal)
    {
        if (counts.Count > 0)
        {
            var table = new Table().Border(TableBorder.Ascii2);
            table.AddColumns("severity", "key");
            table.AddColumn("count", column => column.RightAligned());
            foreach (
                var (issue, count) in counts
                    .OrderBy(one => one.Key.Severity)
                    .ThenByDescending(one => one.Value)
                    .ThenBy(one => one.Key.Key, StringComparer.Ordinal)
            )
            {
                table.AddRow(
                    issue.Severity.ToString().ToLowerInvariant(),
                    Markup.Escape(issue.Key),
                    count.ToString(CultureInfo.InvariantCulture)
                );
            }

            PlainTable.Write(terminal.Log, table, terminal.Width);
        }

        terminal.Log.WriteLine(
            $"{Counted.Of(files, "file")}, {Counted.Of(Resources, "resource")}: {Counted.Of(Errors, "error")}, "
                + Counted.Of(CountOf(IssueSeverity.Warning), "warning")
        );
    }

    private int CountOf(IssueSeverity severity) =>
        counts.Where(one => one.Key.Severity == severity).Sum(one => one.Value);
}
