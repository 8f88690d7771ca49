using FhirRegimens.Functions.Bodies;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Repository.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Host;

/// <summary>
/// The custom handler: an HTTP server on 127.0.0.1 that the Functions host starts, asks whether it is ready, and sends
/// invocations to.
/// </summary>
public static class Handler
{
    /// <summary>The environment variable that says where to listen.</summary>
    public const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Serves until the process is stopped.</summary>
    /// <param name="port">The port of 127.0.0.1.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="logging">Takes what is logged.</param>
    /// <param name="clock">Measures waits and stamps what was published.</param>
    public static async Task RunAsync(
        int port,
        IConfiguration configuration,
        ILoggerFactory logging,
        TimeProvider clock
    )
    {
        // The first validation need not wait for the definitions to be read.
        _ = Task.Run(() => ResourceValidators.Own);
        await using var connections = new Connections(configuration, clock);
        using var site = new ShowSite(connections, clock);
        var endpoint = Endpoint(connections, site, logging.CreateLogger("FhirRegimens"), clock);
        await using var app = HostedServer.CreateBuilder(new Uri($"http://127.0.0.1:{port}"), logging).Build();
        app.Run(endpoint.AnswerAsync);
        await app.RunAsync();
    }

    private static HandlerEndpoint Endpoint(Connections connections, ShowSite site, ILogger log, TimeProvider clock)
    {
        foreach (var problem in connections.Problems)
        {
            log.SettingWrong(problem);
        }

        var poll = new PollSources(connections, clock, log);
        ITriggerFunction[] triggers =
        [
            poll,
            new PublishPage(connections, log),
            new PoisonedPage(connections, log),
            new ImportSource(connections, log),
        ];
        IHttpFunction[] answers =
        [
            new ConvertSource(connections, clock),
            new ValidateResource(),
            new ShowStatus(connections, poll),
            site,
        ];
        return new(new FunctionRunner(connections, triggers, answers, clock, log), connections);
    }
}
