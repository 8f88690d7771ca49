using FhirRegimens.Repository.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>A site behind its endpoint, on a free port of this machine.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly HostedServer server;

    private SiteServer(HostedServer server) => (this.server, Address) = (server, new Uri(server.Address + "/site/"));

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Address { get; }

    public static Task<SiteServer> StartAsync(PreviewSite site) =>
        AnsweringAsync(new PreviewEndpoint(_ => Task.FromResult(site)).AnswerAsync);

    /// <summary>Answers in another way than a site's endpoint does.</summary>
    public static async Task<SiteServer> AnsweringAsync(RequestDelegate answer) =>
        new(
            await HostedServer.StartAsync(
                new Uri("http://127.0.0.1:0"),
                NullLoggerFactory.Instance,
                app => app.Map("/site", served => served.Run(answer)),
                default
            )
        );

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
