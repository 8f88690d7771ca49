using System.CommandLine;
using FhirRegimens.Cli.Commands;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository.Storage;
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
        if (!parsed.WantsJson() || (exitCode == Done && !Runs(parsed)))
        {
            return exitCode;
        }

        try
        {
            terminal.WriteDocument();
            return exitCode;
        }
        catch (IOException unwritten)
        {
            terminal.Fail(Unwritten(unwritten));
            return Failed;
        }
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        if ((parsed.Errors.Count > 0 || Runs(parsed)) && UsageProblems.Of(parsed) is { Count: > 0 } problems)
        {
            terminal.Fail(string.Join('\n', problems));
            var command = parsed.CommandResult.Command;
            await terminal.Error.WriteLineAsync(
                command is RootCommand ? "See: fhir-regimens --help" : $"See: fhir-regimens {command.Name} --help"
            );
            return WrongUsage;
        }

        if (terminal.BrokenSettings is { } broken && Runs(parsed))
        {
            terminal.Fail(broken);
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
            terminal.Fail(UsageProblems.WithOptions(wrong.Message, parsed.CommandResult.Command));
            return WrongUsage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var done = terminal.Progress.Reached is { } reached ? $" after {reached}" : "";
            terminal.Fail($"Stopped{done}. What was written stays; run the command again to go on.");
            return Failed;
        }
        catch (Exception failure)
        {
            terminal.Fail(terminal.Verbosity == Verbosity.Verbose ? failure.ToString() : InWords(failure));
            return Failed;
        }
    }

    /// <summary>Whether a command runs, and not help or the version that stands in its place.</summary>
    private static bool Runs(ParseResult parsed) => parsed.Action == parsed.CommandResult.Command.Action;

    /// <summary>What went wrong, and what to do.</summary>
    private static string InWords(Exception failure) =>
        failure switch
        {
            FhirServerException or TerminologyException or WebSourceException => failure.Message,
            IOException or UnauthorizedAccessException => Unwritten(failure),
            _ => $"The program failed, which is a defect of it: {failure.Message} Report it to the program's authors, "
                + "with the command and what --verbose says.",
        };

    /// <summary>Why a file or folder could not be used, with what to do.</summary>
    private static string Unwritten(Exception failure) =>
        failure is FolderInUseException
            ? failure.Message
            : $"{failure.Message.TrimEnd('.')}. Check the path, your rights there and the space that is left.";

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
        RootHelp.Install(root);
        return root;
    }
}
