using System.CommandLine;
using FhirRegimens.Cli.Commands;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;

namespace FhirRegimens.Cli;

/// <summary>The command line: <c>fhir-regimens COMMAND …</c>.</summary>
public static class CommandLine
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed or was held back as invalid.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or settings; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs one command and returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Create(terminal).Parse(arguments);
        terminal.Verbosity = parsed.Verbosity();
        using var requests = terminal.Verbosity == Verbosity.Verbose ? new RequestLog(terminal.Error) : null;
        var exitCode = await InvokeAsync(parsed, terminal, cancellation);
        if (parsed.WantsJson() && (exitCode != Done || parsed.Action == parsed.CommandResult.Command.Action))
        {
            terminal.WriteDocument();
        }

        return exitCode;
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        if (parsed.Errors.Count > 0)
        {
            terminal.Fail(string.Join('\n', parsed.Errors.Select(error => error.Message)));
            await terminal.Error.WriteLineAsync("See: fhir-regimens --help");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    // Program ends the run itself, and waits until what is being written is whole.
                    ProcessTerminationTimeout = null,
                },
                cancellation
            );
        }
        catch (UsageException wrong)
        {
            terminal.Fail(wrong.Message);
            return WrongUsage;
        }
        catch (Exception failure) when (failure is FhirServerException or TerminologyException or WebSourceException)
        {
            terminal.Fail(terminal.Verbosity == Verbosity.Verbose ? failure.ToString() : failure.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var done = terminal.Progress.Reached is { } reached ? $" after {reached}" : "";
            terminal.Fail($"Stopped{done}. What was written stays; run the command again to go on.");
            return Failed;
        }
    }

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(
            """
            Reads treatment regimens and publishes them as FHIR R4.

            Examples:
              fhir-regimens convert page.wiki --out out
              fhir-regimens publish samples
              fhir-regimens approve samples --by "A. Pharmacist"
            """
        )
        {
            ParseCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            PublishCommand.Create(terminal),
            ApproveCommand.Create(terminal),
            RollbackCommand.Create(terminal),
            HoldCommands.CreateHold(terminal),
            HoldCommands.CreateResume(terminal),
            RepublishCommand.Create(terminal),
            ServeCommand.Create(terminal),
            CheckServerCommand.Create(terminal),
        };
        root.Options.Add(SharedOptions.Format);
        root.Options.Add(SharedOptions.Quiet);
        root.Options.Add(SharedOptions.Verbose);
        return root;
    }
}
