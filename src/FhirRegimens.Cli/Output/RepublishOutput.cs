using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.Republishing;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes what a pass did: for people each page as it is done and a summary, for machines JSON.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="wantsJson">Whether a machine reads it.</param>
internal sealed class RepublishOutput(Terminal terminal, bool wantsJson)
{
    private readonly PublishOutput reports = new(terminal.Out, wantsJson);

    /// <summary>Shows a page that is done.</summary>
    public void Add(RepublishedPage page)
    {
        if (!wantsJson)
        {
            terminal.Out.WriteLine($"{page.Title}: {Word(page.Reason)}");
            if (page.Report is { } report)
            {
                reports.Add(report, isAnnounced: false);
            }
        }

        if (page.Message is { } message)
        {
            terminal.Error.WriteLine(
                $"{page.Title}: {(page.Result == PageResult.Later ? "try again: " : "")}{message}"
            );
        }
    }

    /// <summary>Shows the rest, when all pages are done.</summary>
    public void End(RepublishReport report)
    {
        foreach (var problem in report.Problems)
        {
            terminal.Error.WriteLine(problem);
        }

        foreach (var title in report.OnHold)
        {
            terminal.Error.WriteLine($"{title}: on hold: nothing is changed until it is resumed.");
        }

        foreach (var title in report.FailedBefore)
        {
            terminal.Error.WriteLine($"{title}: failed before; its Task says why. It is tried again when it changes.");
        }

        if (wantsJson)
        {
            terminal.Out.WriteLine(ReportJson.Serialize(report));
        }
        else
        {
            reports.End();
            terminal.Out.WriteLine($"{report.Pages} pages watched, {report.Unchanged} unchanged");
        }
    }

    private static string Word(PageReason reason) =>
        reason switch
        {
            PageReason.Program => "another program version",
            PageReason.Terminology => "other terminology",
            PageReason.Settings => "other settings",
            PageReason.Waiting => "waits, and has settled",
            _ => reason.ToString().ToLowerInvariant(),
        };
}
