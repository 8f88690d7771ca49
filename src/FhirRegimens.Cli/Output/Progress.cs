using System.Globalization;

namespace FhirRegimens.Cli.Output;

/// <summary>
/// One line on standard error that says how far a run is and how long it will take, where a person watches; nothing
/// otherwise. The line is cleared before anything else is written.
/// </summary>
/// <param name="terminal">Where to write.</param>
internal sealed class Progress(Terminal terminal)
{
    private const string ClearLine = "\r\u001b[K";

    private readonly long start = terminal.Clock.GetTimestamp();

    /// <summary>Shows how far the run is.</summary>
    /// <param name="sources">How many sources are done.</param>
    /// <param name="files">How many of the files that hold them are done.</param>
    /// <param name="allFiles">How many there are.</param>
    public void Show(int sources, int files, int allFiles)
    {
        if (terminal.IsWatched)
        {
            var left = files > 0 && files < allFiles ? TimeLeft(files, allFiles) : "";
            terminal.Error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ClearLine}{sources} sources, {files} of {allFiles} files{left}"
                )
            );
        }
    }

    /// <summary>Makes room for something else.</summary>
    public void Clear()
    {
        if (terminal.IsWatched)
        {
            terminal.Error.Write(ClearLine);
        }
    }

    private string TimeLeft(int files, int allFiles)
    {
        var left = terminal.Clock.GetElapsedTime(start) / files * (allFiles - files);
        return left.TotalMinutes >= 1
            ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalMinutes)} min left")
            : string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalSeconds)} s left");
    }
}
