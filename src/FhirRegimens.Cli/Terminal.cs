using System.Text;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Reports;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli;

/// <summary>How much a person wants to be told beside the results.</summary>
public enum Verbosity
{
    /// <summary>What failed.</summary>
    Quiet,

    /// <summary>What failed, was remarked or not understood, how far a run is, and counts.</summary>
    Normal,

    /// <summary>All of it without shortening, each request to a server, wiki or registry, and where in the program it failed.</summary>
    Verbose,
}

/// <summary>What a command reads from and writes to, so that tests can stand in for a person.</summary>
public sealed record Terminal
{
    private const int WidthOfFiles = 120;
    private const int NarrowestWidth = 40;
    private const string SettingsFile = "appsettings.json";

    private Progress? progress;
    private List<object>? documents = [];

    /// <summary>Results: text, or one JSON document.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, warnings and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens the standard input.</summary>
    public required Func<Stream> In { get; init; }

    /// <summary>Where settings come from.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Why the file of settings cannot be read; null where it can, or there is none.</summary>
    public string? BrokenSettings { get; init; }

    /// <summary>Measures waits and stamps what was published.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a person watches <see cref="Error"/>, so that progress is shown there.</summary>
    public bool IsWatched { get; init; }

    /// <summary>How many characters fit a line that <see cref="Error"/> shows.</summary>
    public int Width { get; init; } = WidthOfFiles;

    /// <summary>How much is written to <see cref="Error"/>; the command line decides.</summary>
    internal Verbosity Verbosity { get; set; } = Verbosity.Normal;

    /// <summary>Whether colours are shown: to a person who did not set NO_COLOR.</summary>
    internal bool HasColors => IsWatched && string.IsNullOrEmpty(Configuration["NO_COLOR"]);

    /// <summary>Remarks and counts; nothing of them where a person wants quiet.</summary>
    internal TextWriter Log => Verbosity == Verbosity.Quiet ? TextWriter.Null : Error;

    /// <summary>How far the run is.</summary>
    internal Progress Progress => progress ??= new Progress(this);

    /// <summary>Keeps what a machine is told of the run; it is written at the end, where a machine asked.</summary>
    internal void Keep(object document) => documents?.Add(document);

    /// <summary>Says what failed: to a person at once, and to a machine with the rest.</summary>
    internal void Fail(string message)
    {
        Keep(new ErrorReport(message));
        Progress.Clear();
        var shown = string.Join('\n', message.Split('\n').Select(Untrusted.OnOneLine));
        Error.WriteLine(HasColors ? $"\u001b[31m{shown}\u001b[0m" : shown);
    }

    /// <summary>Writes what was kept as one JSON document; nothing more follows it.</summary>
    internal void WriteDocument()
    {
        if (documents is not null)
        {
            Out.WriteLine(ReportJson.SerializeAll(documents));
            documents = null;
        }
    }

    /// <summary>The terminal of this process; settings from appsettings.json here and the environment.</summary>
    public static Terminal OfProcess()
    {
        string? broken = null;
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile(settings =>
            {
                settings.Path = SettingsFile;
                settings.Optional = true;
                settings.OnLoadException = failed =>
                {
                    broken = $"{SettingsFile}: not settings in JSON: {failed.Exception.GetBaseException().Message}";
                    failed.Ignore = true;
                };
            })
            .AddEnvironmentVariables()
            .Build();
        return new()
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            In = Console.OpenStandardInput,
            IsWatched = IsTerminal,
            Width = IsTerminal ? Math.Max(Console.WindowWidth, NarrowestWidth) : WidthOfFiles,
            Configuration = configuration,
            BrokenSettings = broken,
        };
    }

    private static bool IsTerminal =>
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
