using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;
using FhirRegimens.Regimens;
using FhirRegimens.Repository;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Bench;

/// <summary>
/// A first run over the sample pages against raw PUTs of the same resources, over one connection, one after the other,
/// to an embedded repository that was empty. What both have to do before, converting and validating, is done once and
/// left out, as are our definitions; a transaction counts as one request. Targets: 1.3 times the requests, 1.5 times the time.
/// </summary>
internal static class PublishPairs
{
    private const int Rounds = 5;

    public static async Task ReportAsync()
    {
        var contents = await ContentsAsync();
        var resources = contents.SelectMany(ConvertedFiles.Resources).ToList();
        await MeasureAsync(http => PublishAsync(http, contents));
        await MeasureAsync(http => PutAsync(http, resources));
        var published = new List<Traffic>();
        var put = new List<Traffic>();
        for (var round = 0; round < Rounds; round++)
        {
            published.Add(await MeasureAsync(http => PublishAsync(http, contents)));
            put.Add(await MeasureAsync(http => PutAsync(http, resources)));
        }

        var (ours, raw) = (published.MinBy(traffic => traffic.Time)!, put.MinBy(traffic => traffic.Time)!);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"First run over {contents.Count} pages, {resources.Count} resources: "
                    + $"{(double)ours.Requests / raw.Requests:F2} times the requests of raw PUTs "
                    + $"({ours.Requests} against {raw.Requests}), {(double)ours.Bytes / raw.Bytes:F2} times the bytes "
                    + $"({ours.Bytes / 1024} against {raw.Bytes / 1024} KiB), {ours.Time / raw.Time:F2} times the time "
                    + $"({ours.Time.TotalMilliseconds:F0} against {raw.Time.TotalMilliseconds:F0} ms)"
            )
        );
    }

    private sealed record Traffic(int Requests, long Bytes, TimeSpan Time);

    private static async Task<IReadOnlyList<SourceContent>> ContentsAsync()
    {
        var converter = new PageConverter(new FhirRegimensOptions());
        var contents = new List<SourceContent>();
        foreach (var file in Directory.EnumerateFiles("samples", "*.wiki").Order(StringComparer.Ordinal))
        {
            var source = new LoadedSource(
                file,
                await File.ReadAllTextAsync(file),
                new SourceOrigin { Title = Path.GetFileNameWithoutExtension(file), Sha256 = new string('0', 64) }
            );
            contents.Add((await converter.ConvertAsync(source, PreviousVariants.None, default)).Content);
        }

        return contents;
    }

    private static async Task<Traffic> MeasureAsync(Func<HttpClient, Task> run)
    {
        var folder = Directory.CreateTempSubdirectory("fhir-regimens-bench-").FullName;
        try
        {
            await using var repository = await EmbeddedRepository.StartAsync(folder);
            var meter = new Meter { InnerHandler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 } };
            using var http = new HttpClient(meter) { BaseAddress = repository.BaseAddress };
            await http.GetStringAsync("metadata");
            meter.Reset();
            var start = Stopwatch.GetTimestamp();
            await run(http);
            return new(meter.Requests, meter.Bytes, Stopwatch.GetElapsedTime(start));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PublishAsync(HttpClient http, IEnumerable<SourceContent> contents)
    {
        var server = new FhirServer(http, http.BaseAddress!, new RetryPolicy(), TimeProvider.System);
        var planner = new PublishPlanner(
            server,
            new Judgement((_, _) => VersionChange.Patch, (_, _) => [], _ => []),
            "FhirRegimens"
        );
        var capabilities = await server.ReadCapabilitiesAsync(default);
        var sender = new TransactionSender(
            server,
            ServerLimits.Of(capabilities, ServerKind.Of(capabilities), bundleEntries: null)
        );
        var publisher = new Publisher(server, sender, new ProvenanceWriter("FhirRegimens", TimeProvider.System));
        foreach (var content in contents)
        {
            var before = await planner.ReadManifestAsync(content, default);
            var plan = await planner.PlanAsync(content, before, new Release.Manual(), default);
            var report = await publisher.PublishAsync(plan, default);
            if (!report.IsSuccess)
            {
                throw new InvalidOperationException(report.Items[^1].Reason);
            }
        }
    }

    private static async Task PutAsync(HttpClient http, IEnumerable<DomainResource> resources)
    {
        foreach (var resource in resources)
        {
            using var body = new ByteArrayContent(FhirJson.Serialize(resource));
            body.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
            using var answer = await http.PutAsync($"{resource.TypeName}/{resource.Id}", body);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Counts requests and the bytes of their bodies.</summary>
    private sealed class Meter : DelegatingHandler
    {
        public int Requests { get; private set; }

        public long Bytes { get; private set; }

        public void Reset() => (Requests, Bytes) = (0, 0);

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Requests++;
            Bytes += request.Content?.Headers.ContentLength ?? 0;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
