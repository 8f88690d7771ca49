using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FhirRegimens.Site.Tests.Browsing;

/// <summary>A site behind its endpoint, on a free port of this machine.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteServer(WebApplication app) =>
        (this.app, Address) = (
            app,
            new Uri(
                app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
                    + "/site/"
            )
        );

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Address { get; }

    public static Task<SiteServer> StartAsync(PreviewSite site) =>
        AnsweringAsync(new PreviewEndpoint(_ => Task.FromResult(site)).AnswerAsync);

    /// <summary>Answers in another way than a site's endpoint does.</summary>
    public static async Task<SiteServer> AnsweringAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://{IPAddress.Loopback}:0");
        var server = builder.Build();
        server.Map("/site", served => served.Run(answer));
        await server.StartAsync();
        return new(server);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
