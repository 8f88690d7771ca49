using FhirRegimens.Publishing.Plans;
using static FhirRegimens.Cli.Output.Untrusted;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes publish reports: for people a line a resource as they come and a summary, for machines JSON.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="wantsJson">Whether a machine reads it.</param>
internal sealed class PublishOutput(Terminal terminal, bool wantsJson)
{
    /// <summary>The longest value that is shown whole unless all is wanted; JSON holds them all.</summary>
    private const int LongestValue = 100;

    private readonly TextWriter output = terminal.Out;
    private PublishSummary sum = PublishSummary.None;
    private int sources;

    /// <summary>Whether nothing failed, is invalid or in conflict until now.</summary>
    public bool IsSuccess { get; private set; } = true;

    /// <summary>Whether there was no source until now.</summary>
    public bool IsEmpty => sources == 0;

    /// <summary>Shows a person what is about to be done, element by element.</summary>
    public void Announce(PublishReport report)
    {
        if (!wantsJson)
        {
            output.WriteLine(OnOneLine(report.Source));
            foreach (var item in report.Items)
            {
                WriteItem(item);
                WriteDifferences(item.Differences);
            }
        }
    }

    /// <summary>Counts what was done, and shows it.</summary>
    public void Add(PublishReport report)
    {
        Count(report);
        Write(report);
    }

    /// <summary>Counts what was done of what was announced, and shows it where anything failed.</summary>
    public void AddAnnounced(PublishReport report)
    {
        Count(report);
        if (report.Summary.Failed > 0)
        {
            Write(report);
        }
    }

    /// <summary>Shows a person the sums.</summary>
    public void End()
    {
        if (!wantsJson)
        {
            WriteSummary();
        }
    }

    private void Count(PublishReport report)
    {
        sources++;
        sum += report.Summary;
        IsSuccess &= report.IsSuccess;
        if (wantsJson)
        {
            terminal.Keep(report);
        }
    }

    private void Write(PublishReport report)
    {
        if (!wantsJson)
        {
            output.WriteLine(OnOneLine(report.Source));
            foreach (var item in report.Items)
            {
                WriteItem(item);
            }
        }
    }

    private void WriteItem(PublishItem item)
    {
        output.WriteLine(OnOneLine($"  {Word(item.Action), -9} {item.Type}/{item.Id}{Version(item)}{Title(item)}"));
        if (item.Reason is { } reason)
        {
            output.WriteLine(OnOneLine($"            {reason}"));
        }

        foreach (var issue in item.Issues)
        {
            output.WriteLine(OnOneLine($"            {issue.Severity} {issue.Expression}: {issue.Message}"));
        }
    }

    private void WriteDifferences(IEnumerable<PublishDifference> differences)
    {
        foreach (var difference in differences)
        {
            output.WriteLine(
                OnOneLine($"            {difference.Element}: {Shown(difference.Old)} -> {Shown(difference.New)}")
            );
        }
    }

    private void WriteSummary()
    {
        var activated = sum.Activated > 0 ? $"{sum.Activated} activated, " : "";
        var conflicts = sum.Conflict > 0 ? $"{sum.Conflict} in conflict, " : "";
        output.WriteLine(
            $"{Counted.Of(sources, "source")}: {sum.Created} created, {activated}{sum.Unchanged} unchanged, "
                + $"{sum.Retired} retired, {sum.Held} held, {conflicts}{sum.Failed} failed"
        );
    }

    private string Shown(string? value)
    {
        var line = value?.ReplaceLineEndings(" ") ?? "nothing";
        return line.Length <= LongestValue || terminal.Verbosity == Verbosity.Verbose
            ? line
            : line[..LongestValue] + "…";
    }

    private static string Word(PublishAction action) => action.ToString().ToLowerInvariant();

    private static string Title(PublishItem item) => item.Title is { } title ? $"  {title}" : "";

    private static string Version(PublishItem item) =>
        item.Previous is { } previous && previous != item.Version ? $" ({item.Version} after {previous})" : "";
}
