using System.Text;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli;

/// <summary>What a command reads from and writes to, so that tests can stand in for a person.</summary>
public sealed record Terminal
{
    /// <summary>Results: text, or one JSON document.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, warnings and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens the standard input.</summary>
    public required Func<Stream> In { get; init; }

    /// <summary>Where settings come from.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>Measures waits and stamps what was published.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a person watches <see cref="Error"/>, so that progress is shown there.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The terminal of this process; settings from appsettings.json here and the environment.</summary>
    public static Terminal OfProcess() =>
        new()
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            In = Console.OpenStandardInput,
            IsWatched = !Console.IsErrorRedirected,
            Configuration = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build(),
        };
}
