using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Reports;

namespace FhirRegimens.Cli.Output;

/// <summary>Tells a person what was remarked about a source and what was not understood in it.</summary>
internal static class Warnings
{
    /// <summary>How many places are named one by one; report.json holds them all.</summary>
    private const int Shown = 10;

    public static void Write(Terminal terminal, LoadedSource source, ReadReport report)
    {
        var name = Untrusted.OnOneLine(source.Name);
        var isVerbose = terminal.Verbosity == Verbosity.Verbose;
        foreach (var message in report.Messages)
        {
            var place = message.Line is null ? name : $"{name}:{message.Line}:{message.Column}";
            terminal.Log.WriteLine($"{place}: {Untrusted.OnOneLine(message.Text)}");
        }

        foreach (var unread in report.Unread.Take(isVerbose ? report.Unread.Count : Shown))
        {
            var text = Untrusted.OnOneLine(unread.Text).Trim();
            terminal.Log.WriteLine(
                $"{name}:{unread.Line}:{unread.Column}: not understood: {(isVerbose ? text : Shorten(text))}"
            );
        }

        if (report.Unread.Count > Shown && !isVerbose)
        {
            var more = Counted.Of(report.Unread.Count - Shown, "more place was", "more places were");
            terminal.Log.WriteLine($"{name}: {more} not understood.");
        }
    }

    private static string Shorten(string line) => line.Length <= 80 ? line : line[..80] + "…";
}
