using System.CommandLine;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Repository;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>serve</c>: the embedded repository's FHIR endpoint.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Address to listen on; loopback unless a token for writes is set.",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "serve",
            """
            Serves the embedded repository as a FHIR R4 endpoint until Ctrl+C.

            Examples:
              fhir-regimens serve --urls http://127.0.0.1:8080
            """
        )
        {
            Urls,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var options = parsed.Options(terminal);
        if (!Uri.TryCreate(parsed.GetValue(Urls), UriKind.Absolute, out var address))
        {
            throw new UsageException(
                $"--urls must be an address such as http://127.0.0.1:8080: {parsed.GetValue(Urls)}"
            );
        }

        var settings = new RepositorySettings
        {
            Folder = options.Repository,
            Url = address,
            WriteToken = options.Token,
            Validator = ResourceValidators.Create([]),
            Time = terminal.Clock,
        };
        await using var repository = await EmbeddedRepository.StartAsync(settings, configure: null, cancellation);
        foreach (var problem in repository.Problems)
        {
            await terminal.Error.WriteLineAsync(problem);
        }

        if (parsed.WantsJson())
        {
            terminal.Keep(new ServedEndpoint(repository.BaseAddress));
            terminal.WriteDocument();
        }
        else
        {
            await terminal.Out.WriteLineAsync($"FHIR R4 endpoint: {repository.BaseAddress} (Ctrl+C ends)");
        }

        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return CommandLine.Done;
    }
}
