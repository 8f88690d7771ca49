using FhirRegimens.Repository;

namespace FhirRegimens.Publishing.Tests;

/// <summary>A desk over an embedded repository of its own; gone when the test is over.</summary>
public abstract class EmbeddedDesk : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fhir-regimens-").FullName;
    private EmbeddedRepository? repository;

    internal HttpClient Http { get; } = new();

    internal Desk Desk { get; private set; } = null!;

    internal Uri Address => repository!.BaseAddress;

    public async Task InitializeAsync()
    {
        repository = await EmbeddedRepository.StartAsync(folder);
        Desk = new Desk(Http, repository.BaseAddress);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await repository!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
