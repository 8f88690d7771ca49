using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli.Tests;

/// <summary>One run of the command line, as a person would see it.</summary>
/// <param name="ExitCode">0 done, 1 failed, 2 wrong usage.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command with a folder of its own as repository, and no waits between tries.</summary>
    public static Task<CliRun> OfAsync(TemporaryFolder folder, params string[] arguments) =>
        WithAsync(folder, [], arguments);

    /// <summary>The same, with further settings.</summary>
    public static async Task<CliRun> WithAsync(
        TemporaryFolder folder,
        IReadOnlyList<KeyValuePair<string, string?>> further,
        params string[] arguments
    ) => await OnAsync(folder, further, terminal => terminal, arguments);

    /// <summary>The same on another terminal.</summary>
    public static Task<CliRun> OnAsync(
        TemporaryFolder folder,
        IReadOnlyList<KeyValuePair<string, string?>> further,
        Func<Terminal, Terminal> change,
        params string[] arguments
    ) => UntilAsync(CancellationToken.None, folder, further, change, arguments);

    /// <summary>The same until it is interrupted.</summary>
    public static async Task<CliRun> UntilAsync(
        CancellationToken interruption,
        TemporaryFolder folder,
        IReadOnlyList<KeyValuePair<string, string?>> further,
        Func<Terminal, Terminal> change,
        params string[] arguments
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var settings = new Dictionary<string, string?>
        {
            ["FhirRegimens:Repository"] = folder.PathOf("repository"),
            ["FhirRegimens:Retries"] = "0",
            ["FhirRegimens:Contact"] = "pharmacy@hospital.example",
        };
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = () => new MemoryStream("=Setting=\n==R==\n"u8.ToArray()),
            Configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(settings)
                .AddInMemoryCollection(further)
                .Build(),
        };
        var exitCode = await CommandLine.RunAsync(arguments, change(terminal), interruption);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
