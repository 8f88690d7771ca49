using FhirRegimens.Pipeline.Republishing;
using static FhirRegimens.Cli.Output.Untrusted;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes what a pass did: for people each source as it is done and a summary, for machines JSON.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="wantsJson">Whether a machine reads it.</param>
internal sealed class RepublishOutput(Terminal terminal, bool wantsJson)
{
    private readonly PublishOutput reports = new(terminal, wantsJson);

    /// <summary>Shows a source that is done.</summary>
    /// <param name="source">The source.</param>
    /// <param name="done">How many are done with it.</param>
    /// <param name="all">How many are to be done.</param>
    public void Add(RepublishedSource source, int done, int all)
    {
        terminal.Progress.Clear();
        if (!wantsJson)
        {
            terminal.Out.WriteLine(OnOneLine($"{source.Title}: {Word(source.Reason)}"));
            if (source.Report is { } report)
            {
                reports.Add(report);
            }
        }

        if (source.Message is { } message)
        {
            terminal.Error.WriteLine(
                OnOneLine($"{source.Title}: {(source.Result == AttemptResult.Later ? "try again: " : "")}{message}")
            );
        }

        terminal.Progress.Show("", done, all, "sources");
    }

    /// <summary>Shows the rest, when all sources are done.</summary>
    public void End(RepublishReport report)
    {
        terminal.Progress.Clear();
        foreach (var problem in report.Problems)
        {
            terminal.Error.WriteLine(OnOneLine(problem));
        }

        foreach (var title in report.OnHold)
        {
            terminal.Log.WriteLine(OnOneLine($"{title}: on hold: nothing is changed until it is resumed."));
        }

        foreach (var title in report.FailedBefore)
        {
            terminal.Error.WriteLine(
                OnOneLine($"{title}: failed before; its Task says why. It is tried again when it changes.")
            );
        }

        if (wantsJson)
        {
            terminal.Keep(report);
        }
        else
        {
            reports.End();
            terminal.Out.WriteLine($"{Watched(report)} watched, {report.Unchanged} unchanged");
        }
    }

    private static string Watched(RepublishReport report) =>
        (report.Wiki, report.Registry) switch
        {
            (null, _) => Counted.Of(report.Trials, "trial"),
            (_, null) => Counted.Of(report.Pages, "page"),
            _ => $"{Counted.Of(report.Pages, "page")} and {Counted.Of(report.Trials, "trial")}",
        };

    private static string Word(DueReason reason) =>
        reason switch
        {
            DueReason.Program => "another program version",
            DueReason.Terminology => "other terminology",
            DueReason.Settings => "other settings",
            DueReason.Waiting => "waits, and has settled",
            _ => reason.ToString().ToLowerInvariant(),
        };
}
