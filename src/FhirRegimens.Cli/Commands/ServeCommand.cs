using System.CommandLine;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;
using FhirRegimens.Site;
using Microsoft.AspNetCore.Builder;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>serve</c>: the embedded repository's FHIR endpoint and the preview pages of what it holds.</summary>
internal static class ServeCommand
{
    private const string SitePath = "/site";

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
            Serves the embedded repository as a FHIR R4 endpoint, and preview pages of it, until Ctrl+C.

            Example:
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

        var validator = ResourceValidators.Create([]);
        var settings = new RepositorySettings
        {
            Folder = options.Repository,
            Url = address,
            WriteToken = options.Token,
            Validator = validator,
            Time = terminal.Clock,
        };
        var published = new TaskCompletionSource<PublishedSite>();
        var endpoint = new PreviewEndpoint(async token =>
            await (await published.Task.WaitAsync(token)).ReadAsync(token)
        );
        await using var repository = await EmbeddedRepository.StartAsync(
            settings,
            server => server.Map(SitePath, site => site.Run(endpoint.AnswerAsync)),
            cancellation
        );
        using var http = new HttpClient();
        using var preview = new PublishedSite(
            new FhirServer(http, repository.BaseAddress, new RetryPolicy { Retries = 0 }, terminal.Clock),
            validator
        );
        published.SetResult(preview);
        foreach (var problem in repository.Problems)
        {
            await terminal.Error.WriteLineAsync(problem);
        }

        await terminal.Out.WriteLineAsync($"FHIR R4 endpoint: {repository.BaseAddress} (Ctrl+C ends)");
        await terminal.Out.WriteLineAsync($"Preview pages: {new Uri(repository.BaseAddress, SitePath)}/");
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return CommandLine.Done;
    }
}
