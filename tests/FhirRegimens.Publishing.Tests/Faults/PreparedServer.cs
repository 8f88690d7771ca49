using System.Text.Json.Nodes;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;

namespace FhirRegimens.Publishing.Tests.Faults;

/// <summary>A server that can be brought back, again and again, to where a scenario begins.</summary>
internal abstract class PreparedServer : IAsyncDisposable
{
    /// <summary>Brings it there and returns its address.</summary>
    public abstract Task<Uri> StartOverAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>The embedded repository, over a copy of a folder that was prepared once.</summary>
internal sealed class PreparedRepository(Func<HttpClient, Uri, Task> prepareAsync) : PreparedServer
{
    private readonly string root = Directory.CreateTempSubdirectory("fhir-regimens-").FullName;
    private EmbeddedRepository? repository;

    private string Prepared => Path.Combine(root, "prepared");

    private string Copy => Path.Combine(root, "copy");

    public override async Task<Uri> StartOverAsync()
    {
        if (!Directory.Exists(Prepared))
        {
            using var http = new HttpClient();
            await using var first = await EmbeddedRepository.StartAsync(Prepared);
            await prepareAsync(http, first.BaseAddress);
        }

        await StopAsync();
        Folders.Copy(Prepared, Copy);
        repository = await EmbeddedRepository.StartAsync(Copy);
        return repository.BaseAddress;
    }

    public override async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(root, recursive: true);
    }

    private async Task StopAsync()
    {
        if (repository is not null)
        {
            await repository.DisposeAsync();
            Directory.Delete(Copy, recursive: true);
        }
    }
}

/// <summary>A server that this project did not write: everything is deleted and prepared again.</summary>
internal sealed class PreparedMedplum(MedplumServer medplum, Func<HttpClient, Uri, Task> prepareAsync) : PreparedServer
{
    private readonly HttpClient http = medplum.CreateClient();

    public override async Task<Uri> StartOverAsync()
    {
        foreach (var type in ServerCapabilities.PublishedTypes)
        {
            var bundle = JsonNode.Parse(await http.GetStringAsync($"{type}?_count=1000"))!;
            foreach (var entry in bundle["entry"]?.AsArray() ?? [])
            {
                using var answer = await http.DeleteAsync($"{type}/{entry!["resource"]!["id"]}");
                answer.EnsureSuccessStatusCode();
            }
        }

        await prepareAsync(http, medplum.BaseAddress);
        return medplum.BaseAddress;
    }

    public override ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}
