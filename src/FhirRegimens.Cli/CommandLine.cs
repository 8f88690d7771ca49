using System.CommandLine;
using FhirRegimens.Cli.Commands;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing.Servers;

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
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

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
                },
                cancellation
            );
        }
        catch (UsageException wrong)
        {
            await terminal.Error.WriteLineAsync(wrong.Message);
            return WrongUsage;
        }
        catch (Exception failure) when (failure is FhirServerException or TerminologyException or MediaWikiException)
        {
            await terminal.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Stopped. What was written stays; run the command again to go on.");
            return Failed;
        }
    }

    private static RootCommand Create(Terminal terminal)
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
        return root;
    }
}
