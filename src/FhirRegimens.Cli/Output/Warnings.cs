using FhirRegimens.Pipeline.Input;
using FhirRegimens.Regimens;

namespace FhirRegimens.Cli.Output;

/// <summary>Tells a person what a reader remarked and what it did not understand.</summary>
internal static class Warnings
{
    /// <summary>How many spans are named one by one; report.json holds them all.</summary>
    private const int Shown = 10;

    public static void Write(Terminal terminal, LoadedSource source, RegimenPage page)
    {
        foreach (var message in page.Messages)
        {
            var place = message.Span is { } span ? $"{source.Name}:{span.Line}:{span.Column}" : source.Name;
            terminal.Error.WriteLine($"{place}: {message.Text}");
        }

        foreach (var unread in page.Unread.Take(Shown))
        {
            terminal.Error.WriteLine(
                $"{source.Name}:{unread.Span.Line}:{unread.Span.Column}: not understood: {Shorten(unread.Text)}"
            );
        }

        if (page.Unread.Count > Shown)
        {
            terminal.Error.WriteLine($"{source.Name}: {page.Unread.Count - Shown} more places were not understood.");
        }
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 80 ? line : line[..80] + "…";
    }
}
