using FhirRegimens.Functions.Bodies;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline.Checking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
        await using var app = Build(port, logging, endpoint);
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

    // An empty builder: it starts quickly, and no settings of the surroundings decide where this listens.
    private static WebApplication Build(int port, ILoggerFactory logging, HandlerEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(logging);
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = null;
            })
            .UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Run(endpoint.AnswerAsync);
        return app;
    }
}
