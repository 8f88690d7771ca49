using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Our definitions are there before what refers to them (publishing rule 12).</summary>
public sealed class DefinitionsPublisherTests : EmbeddedDesk
{
    [Fact]
    public async Task DefinitionsAreWrittenOnceAndAgainOnlyWhereTheyChange()
    {
        await EnsureAsync("1.0.0");
        var server = await EnsureAsync("1.0.0");

        Assert.Equal((1, 0), (server.Reads, server.Writes));
        Assert.Equal(1, (await EnsureAsync("1.1.0")).Writes);
        var system = await Desk.Server().ReadAsync<CodeSystem>("task", default);
        Assert.Equal("1.1.0", system!.Resource.Version);
    }

    private async Task<FhirServer> EnsureAsync(string version)
    {
        var server = Desk.Server();
        var system = new CodeSystem
        {
            Id = "task",
            Url = "https://example.org/CodeSystem/task",
            Version = version,
            Status = PublicationStatus.Active,
            Content = CodeSystem.CodeSystemContentMode.Complete,
        };
        var definitions = new DefinitionsPublisher(server, Desk.Sender(server));
        await definitions.EnsureAsync([new Definition(system.Url, version, system)], default);
        return server;
    }
}
