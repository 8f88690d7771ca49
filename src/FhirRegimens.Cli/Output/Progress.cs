using System.Globalization;

namespace FhirRegimens.Cli.Output;

/// <summary>
/// One line on standard error that says how far a run is and how long it will take, where a person watches and asked for
/// neither less nor more; nothing otherwise. The line is cleared before anything else is written.
/// </summary>
/// <param name="terminal">Where to write.</param>
internal sealed class Progress(Terminal terminal)
{
    private const string ClearLine = "\r\u001b[K";

    private readonly long start = terminal.Clock.GetTimestamp();
    private bool isShown;

    /// <summary>How far the run came, in words: "10 sources, 10 of 30 files"; null before anything is done.</summary>
    public string? Reached { get; private set; }

    /// <summary>Shows how far the run is.</summary>
    /// <param name="results">What is done beside the units: "10 sources"; empty for nothing.</param>
    /// <param name="done">How many units are done.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="units">What they are: "files".</param>
    public void Show(string results, int done, int all, string units)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{done} of {all} {units}");
        Show(results.Length > 0 ? $"{results}, {count}" : count, (double)done / all);
    }

    /// <summary>Shows how far the run is.</summary>
    /// <param name="reached">What is done, in words.</param>
    /// <param name="share">How much of the work that is, 0 to 1.</param>
    public void Show(string reached, double share)
    {
        Reached = reached;
        if (terminal is { IsWatched: true, Verbosity: Verbosity.Normal })
        {
            var line = share is > 0 and < 1 ? Reached + TimeLeft(share) : Reached;
            terminal.Error.Write(ClearLine + (line.Length < terminal.Width ? line : line[..(terminal.Width - 1)]));
            isShown = true;
        }
    }

    /// <summary>Makes room for something else.</summary>
    public void Clear()
    {
        if (isShown)
        {
            terminal.Error.Write(ClearLine);
            isShown = false;
        }
    }

    private string TimeLeft(double share)
    {
        var left = terminal.Clock.GetElapsedTime(start) * ((1 - share) / share);
        return left.TotalMinutes >= 1
            ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalMinutes)} min left")
            : string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalSeconds)} s left");
    }
}
