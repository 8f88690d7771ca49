using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace FhirRegimens.Functions.Tests;

/// <summary>What reaches an OpenTelemetry collector.</summary>
[Collection(HostCollection.Name)]
public sealed class TelemetryTests(StorageFixture storage)
{
    [HostFact]
    public async Task OneTraceLeadsFromThePollOverTheQueueToThePublicationAndMetricsAndLogsFollow()
    {
        using var collector = new StubCollector();
        using var wiki = new StubWiki(
            new Dictionary<string, (int, string)>(StringComparer.Ordinal)
            {
                ["Some page"] = (
                    7,
                    await File.ReadAllTextAsync(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"))
                ),
            }
        );
        await using var app = await Deployment.StartAsync(
            storage,
            [("Wiki", wiki.Api.AbsoluteUri), ("Pages", "Some page"), ("OtlpEndpoint", collector.Address.AbsoluteUri)]
        );

        Assert.True(await app.Host.TickAsync("PollSources"), app.Host.Log);
        var trace = await TraceInQueueAsync();
        await app.DrainAsync();
        // SIGTERM lets the handler send what is left; the host itself would give it no time.
        await app.Host.StopHandlerAsync();

        Assert.True(collector.Holds("/v1/traces", Bytes("PollSources"), trace));
        Assert.True(collector.Holds("/v1/traces", Bytes("PublishPage"), trace));
        Assert.True(collector.Holds("/v1/traces", Bytes("publish source"), trace));
        foreach (var metric in new[] { "pages.checked", "pages.changed", "pages.ended", "resources", "duration" })
        {
            Assert.True(collector.Holds("/v1/metrics", Bytes($"fhir_regimens.{metric}")), metric);
        }

        Assert.True(collector.Holds("/v1/logs", Bytes("PageDone")));
    }

    /// <summary>The trace id of the message that waits.</summary>
    private async Task<byte[]> TraceInQueueAsync()
    {
        var message = Assert.Single(
            await storage.Storage.GetMessagesAsync(Deployment.Pages, 1, TimeSpan.FromSeconds(1))
        );
        using var json = JsonDocument.Parse(Convert.FromBase64String(message.Text));
        var parent = json.RootElement.GetProperty("fhirRegimensPage").GetProperty("traceParent").GetString()!;
        return Convert.FromHexString(parent.Split('-')[1]);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Takes what an exporter sends, and answers that it was taken.</summary>
    private sealed class StubCollector : IDisposable
    {
        private readonly HttpListener listener;
        private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();

        public StubCollector()
        {
            (listener, Address) = FreePort.Listen();
            _ = AcceptAsync();
        }

        public Uri Address { get; }

        /// <summary>Whether one request to this path holds all these bytes.</summary>
        public bool Holds(string path, params byte[][] parts) =>
            received.Any(request =>
                request.Path == path && parts.All(part => request.Body.AsSpan().IndexOf(part) >= 0)
            );

        public void Dispose() => listener.Close();

        private async Task AcceptAsync()
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    received.Enqueue((context.Request.RawUrl!, body.ToArray()));
                    context.Response.ContentType = "application/x-protobuf";
                    context.Response.Close();
                }
                catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
