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
    private const int Stored = 10_000;
    private const int TransactionEntries = 20;
    private const int Clients = 8;
    private const string IdMark = "id-of-the-plan";
    private const string VersionMark = "version-of-the-plan";

    private readonly string folder;
    private readonly EmbeddedRepository repository;
    private readonly MedplumServer medplum;
    private readonly HttpClient ours;
    private readonly HttpClient theirs;
    private readonly string plan;
    private int written;

    private ServerPairs(string folder, EmbeddedRepository repository, MedplumServer medplum, string plan)
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
        var template = JsonNode.Parse(example)!;
        (template["id"], template["url"], template["version"]) = (IdMark, $"http://example.org/{IdMark}", VersionMark);
        var empty = Directory.CreateTempSubdirectory("fhir-regimens-bench-").FullName;
        var embedded = await EmbeddedRepository.StartAsync(empty);
        return new ServerPairs(empty, embedded, await MedplumServer.StartAsync(), template.ToJsonString());
    }

    public IEnumerable<Pair> Pairs()
    {
        for (var i = 0; i < Stored; i += TransactionEntries)
        {
            Transaction(ours, i);
            Transaction(theirs, i);
        }

        yield return Of($"PUT of a plan beside {Stored}", server => Put(server, "put"));
        yield return Of($"PUT by each of {Clients} clients at once", PutByClients);
        yield return Of($"Transaction of {TransactionEntries} plans", server => Transaction(server, 0));
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

    private void PutByClients(HttpClient server)
    {
        Thread[] clients =
        [
            .. Enumerable.Range(0, Clients).Select(client => new Thread(() => Put(server, $"put-{client}"))),
        ];
        Array.ForEach(clients, client => client.Start());
        Array.ForEach(clients, client => client.Join());
    }

    private void Transaction(HttpClient server, int first)
    {
        var entries = Enumerable
            .Range(first, TransactionEntries)
            .Select(Id)
            .Select(id =>
                $$"""{"resource":{{Version(id)}},"request":{"method":"PUT","url":"PlanDefinition/{{id}}"} }"""
            );
        var bundle = $$"""{"resourceType":"Bundle","type":"transaction","entry":[{{string.Join(',', entries)}}]}""";
        Send(server, HttpMethod.Post, "", bundle);
    }

    private static void Search(HttpClient server) =>
        Send(server, HttpMethod.Get, $"PlanDefinition?url=http://example.org/{Id(7)}", body: null);

    // Every write differs from the one before, so that none can be skipped.
    private string Version(string id) =>
        plan.Replace(IdMark, id, StringComparison.Ordinal)
            .Replace(
                VersionMark,
                Interlocked.Increment(ref written).ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );

    private static void Send(HttpClient server, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        }

        using var response = server.Send(request);
        response.EnsureSuccessStatusCode();
    }
}
