using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Repository;
using FhirRegimens.Testing;

namespace FhirRegimens.Bench;

/// <summary>
/// The embedded repository, which has everything on the disk when it answers, against Medplum's router, which keeps it in
/// memory: the same requests over HTTP to both, with a plan of R4's examples.
/// </summary>
internal sealed class ServerPairs : IAsyncDisposable
{
    private const int Stored = 500;
    private const int TransactionEntries = 20;

    private readonly string folder;
    private readonly EmbeddedRepository repository;
    private readonly MedplumServer medplum;
    private readonly HttpClient ours;
    private readonly HttpClient theirs;
    private readonly JsonObject plan;
    private int written;

    private ServerPairs(string folder, EmbeddedRepository repository, MedplumServer medplum, JsonObject plan)
    {
        this.folder = folder;
        this.repository = repository;
        this.medplum = medplum;
        this.plan = plan;
        ours = new HttpClient { BaseAddress = repository.BaseAddress };
        theirs = medplum.CreateClient();
    }

    public static async Task<ServerPairs> StartAsync(string examples)
    {
        var example = await File.ReadAllTextAsync(Path.Combine(examples, "PlanDefinition-KDN5.json"));
        var empty = Directory.CreateTempSubdirectory("fhir-regimens-bench-").FullName;
        var embedded = await EmbeddedRepository.StartAsync(empty);
        return new ServerPairs(empty, embedded, await MedplumServer.StartAsync(), (JsonObject)JsonNode.Parse(example)!);
    }

    public IEnumerable<Pair> Pairs()
    {
        for (var i = 0; i < Stored; i++)
        {
            Put(ours, Id(i));
            Put(theirs, Id(i));
        }

        yield return Of("PUT of a plan", server => Put(server, "put"));
        yield return Of($"Transaction of {TransactionEntries} plans", Transaction);
        yield return Of($"Search by url among {Stored} plans", Search);
    }

    public async ValueTask DisposeAsync()
    {
        ours.Dispose();
        theirs.Dispose();
        await repository.DisposeAsync();
        await medplum.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Pair Of(string name, Action<HttpClient> work) =>
        new(name, () => work(ours), "Medplum's memory", () => work(theirs));

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"plan-{number}");

    private void Put(HttpClient server, string id) => Send(server, HttpMethod.Put, $"PlanDefinition/{id}", Version(id));

    private void Transaction(HttpClient server)
    {
        var entries = Enumerable
            .Range(0, TransactionEntries)
            .Select(i => new JsonObject
            {
                ["resource"] = Version(Id(i)),
                ["request"] = new JsonObject { ["method"] = "PUT", ["url"] = $"PlanDefinition/{Id(i)}" },
            });
        var bundle = new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "transaction",
            ["entry"] = new JsonArray([.. entries]),
        };
        Send(server, HttpMethod.Post, "", bundle);
    }

    private static void Search(HttpClient server) =>
        Send(server, HttpMethod.Get, $"PlanDefinition?url=http://example.org/{Id(7)}", body: null);

    // Every write differs from the one before, so that none can be skipped.
    private JsonObject Version(string id)
    {
        var version = (JsonObject)plan.DeepClone();
        version["id"] = id;
        version["url"] = $"http://example.org/{id}";
        version["version"] = (++written).ToString(CultureInfo.InvariantCulture);
        return version;
    }

    private static void Send(HttpClient server, HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        }

        using var response = server.Send(request);
        response.EnsureSuccessStatusCode();
    }
}
