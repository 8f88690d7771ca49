using System.CommandLine;
using System.Net.Sockets;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;
using FhirRegimens.Repository.Http;
using FhirRegimens.Site;
using FhirRegimens.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirRegimens.Cli.Commands;

/// <summary>
/// <c>serve</c>: the embedded repository's FHIR endpoint and the preview pages of what it, or another server, holds.
/// </summary>
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
            Serves the embedded repository as a FHIR R4 endpoint, and preview pages of it, until Ctrl+C. With --server only
            preview pages, of what that server has.

            Examples:
              fhir-regimens serve --urls http://127.0.0.1:8080
              fhir-regimens serve --server https://fhir.example.org/r4
            """
        )
        {
            Urls,
            SharedOptions.Server,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var options = parsed.Options(terminal);
        if (
            !Uri.TryCreate(parsed.GetValue(Urls), UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttp
        )
        {
            throw new UsageException(
                $"--urls must be an address such as http://127.0.0.1:8080: {parsed.GetValue(Urls)}"
            );
        }

        var serving = parsed.GetValue(SharedOptions.Server) is null
            ? ServeRepositoryAsync(parsed, options, address, terminal, cancellation)
            : ServePagesAsync(parsed, options, address, terminal, cancellation);
        try
        {
            await serving;
            return CommandLine.Done;
        }
        catch (Exception taken) when (taken is IOException { InnerException: AddressInUseException } or SocketException)
        {
            throw new UsageException(
                $"--urls: {address} cannot be listened on: {taken.GetBaseException().Message}. Give another address or port."
            );
        }
    }

    private static async Task ServeRepositoryAsync(
        ParseResult parsed,
        FhirRegimensOptions options,
        Uri address,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        if (!address.IsLoopback && string.IsNullOrEmpty(options.Token))
        {
            throw new UsageException(
                $"--urls: {address} can be reached from other machines. Set {FhirRegimensOptions.Section}__"
                    + $"{nameof(options.Token)}, which writes then need, or use 127.0.0.1."
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
        var published = new TaskCompletionSource<CurrentSite>();
        var endpoint = new PreviewEndpoint(async token =>
            await (await published.Task.WaitAsync(token)).ReadAsync(token)
        );
        await using var repository = await EmbeddedRepository.StartAsync(
            settings,
            server => server.Map(SitePath, site => site.Run(endpoint.AnswerAsync)),
            cancellation
        );
        using var http = new HttpClient();
        using var preview = Preview(
            new FhirServer(http, repository.BaseAddress, new RetryPolicy { Retries = 0 }, terminal.Clock),
            validator,
            terminal.Clock
        );
        published.SetResult(preview);
        foreach (var problem in repository.Problems)
        {
            await terminal.Error.WriteLineAsync(problem);
        }

        var pages = new Uri(repository.BaseAddress, SitePath + "/");
        await AnnounceAsync(parsed, terminal, new(repository.BaseAddress, pages), cancellation);
    }

    private static async Task ServePagesAsync(
        ParseResult parsed,
        FhirRegimensOptions options,
        Uri address,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        if (!address.IsLoopback)
        {
            throw new UsageException(
                $"--urls must be a loopback address where --server is given, not {address}: whoever reads the pages "
                    + "reads them with your rights on that server."
            );
        }

        await using var target = PublishTarget.OpenToRead(options, terminal.Clock);
        using var preview = Preview(target.Server, ResourceValidators.Create([]), terminal.Clock);
        await preview.ReadAsync(cancellation);
        var endpoint = new PreviewEndpoint(preview.ReadAsync);
        await using var server = await HostedServer.StartAsync(
            address,
            NullLoggerFactory.Instance,
            app => app.Map(SitePath, site => site.Run(endpoint.AnswerAsync)),
            cancellation
        );
        var pages = new Uri(server.Address + SitePath + "/");
        await AnnounceAsync(parsed, terminal, new(target.Server.BaseAddress, pages), cancellation);
    }

    private static CurrentSite Preview(FhirServer server, IResourceValidator validator, TimeProvider clock)
    {
        var content = new PublishedContent(server);
        return new(
            content.StateAsync,
            async cancellation =>
                new(await content.ReadAsync(cancellation)) { Validate = ResourceValidators.Questions(validator) },
            patience: TimeSpan.Zero,
            clock
        );
    }

    /// <summary>Says where to look, and waits for Ctrl+C.</summary>
    private static async Task AnnounceAsync(
        ParseResult parsed,
        Terminal terminal,
        ServedEndpoint served,
        CancellationToken cancellation
    )
    {
        if (parsed.WantsJson())
        {
            terminal.Keep(served);
            terminal.WriteDocument();
        }
        else
        {
            await terminal.Out.WriteLineAsync($"FHIR R4 endpoint: {served.Endpoint} (Ctrl+C ends)");
            await terminal.Out.WriteLineAsync($"Preview pages: {served.Pages}");
        }

        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
