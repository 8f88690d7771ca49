using System.Text;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Publishing.Servers;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Pipeline.Tests.Publication;

/// <summary>What is read of a server that holds other things too.</summary>
public sealed class PublishedContentTests
{
    private const string AllTypes =
        "PlanDefinition ActivityDefinition Library Task RiskEvidenceSynthesis EffectEvidenceSynthesis EvidenceVariable ResearchStudy Group";

    private static readonly ResearchStudy Trial = new()
    {
        Id = "t",
        Status = ResearchStudy.ResearchStudyStatus.Active,
        Enrollment =
        [
            new() { Reference = "Group/t" },
            new() { Reference = "Group/ward" },
            new() { Reference = "http://other.example/Group/x" },
            new() { Display = "whoever comes" },
        ],
    };

    private static readonly Group Criteria = new()
    {
        Id = "t",
        Type = Group.GroupType.Person,
        Actual = false,
    };

    private static readonly Group Ward = new()
    {
        Id = "ward",
        Type = Group.GroupType.Person,
        Actual = true,
    };

    [Fact]
    public async Task AllTypesAreAskedForAndOfGroupsOnlyThoseThatTrialsName()
    {
        using var server = Server(
            AllTypes,
            operation =>
                operation.StartsWith("ResearchStudy?", StringComparison.Ordinal) ? [Trial]
                : operation.StartsWith("Group?", StringComparison.Ordinal) ? [Criteria, Ward]
                : []
        );

        var resources = await Content(server).ReadAsync(default);

        Assert.Equal(["ResearchStudy/t", "Group/t"], resources.Select(each => $"{each.TypeName}/{each.Id}"));
        Assert.Equal(
            [
                "metadata",
                "PlanDefinition?_count=500&_sort=_id",
                "ActivityDefinition?_count=500&_sort=_id",
                "Library?type=http://terminology.hl7.org/CodeSystem/library-type|asset-collection&_count=500&_sort=_id",
                "Task?code=https://fhir-regimens.example.org/fhir/CodeSystem/task|publish-source&_count=500&_sort=_id",
                "RiskEvidenceSynthesis?_count=500&_sort=_id",
                "EffectEvidenceSynthesis?_count=500&_sort=_id",
                "EvidenceVariable?_count=500&_sort=_id",
                "ResearchStudy?_count=500&_sort=_id",
                "Group?_id=t,ward&_count=50&_sort=_id",
            ],
            server.Requests.Select(request => request.Operation)
        );
    }

    [Fact]
    public async Task AServerThatDoesNotStoreATypeIsNotAskedForIt()
    {
        using var server = Server("PlanDefinition ActivityDefinition Library Task", _ => []);

        Assert.Empty(await Content(server).ReadAsync(default));
        Assert.Equal(
            ["metadata", "PlanDefinition", "ActivityDefinition", "Library", "Task"],
            server.Requests.Select(request => request.Operation.Split('?')[0])
        );
    }

    [Fact]
    public async Task AServerThatDoesNotSayWhatItStoresIsAskedForAll()
    {
        using var server = Server("", _ => []);

        await Content(server).ReadAsync(default);

        Assert.Contains(
            server.Requests,
            request => request.Operation.StartsWith("ResearchStudy?", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task TheStateIsAnotherWhenAManifestHasANewVersion()
    {
        var version = 1;
        using var server = Server(
            AllTypes,
            operation =>
                operation.StartsWith("Library?", StringComparison.Ordinal)
                    ?
                    [
                        new Library
                        {
                            Id = "a",
                            Meta = new Meta { VersionId = $"{version}" },
                        },
                    ]
                    : []
        );
        var content = Content(server);

        var before = await content.StateAsync(default);
        var same = await content.StateAsync(default);
        version++;

        Assert.Equal("Library/a/1", before);
        Assert.Equal(before, same);
        Assert.Equal("Library/a/2", await content.StateAsync(default));
    }

    private static PublishedContent Content(StubFhirServer server) =>
        new(new FhirServer(new HttpClient(), server.BaseAddress, new RetryPolicy { Retries = 0 }, TimeProvider.System));

    /// <summary>A server that says it stores these types, and answers searches with the resources.</summary>
    private static StubFhirServer Server(string types, Func<string, IReadOnlyList<Resource>> find) =>
        new(request => (200, request.Operation == "metadata" ? Statement(types) : Searchset(find(request.Operation))));

    private static string Statement(string types) =>
        $$"""{ "resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": [ { "resource": [{{string.Join(
            ',',
            types.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(type => $$"""{ "type": "{{type}}" }""")
        )}}] } ] }""";

    private static string Searchset(IReadOnlyList<Resource> found) =>
        Encoding.UTF8.GetString(
            FhirJson.Serialize(
                new Bundle
                {
                    Type = Bundle.BundleType.Searchset,
                    Entry = [.. found.Select(resource => new Bundle.EntryComponent { Resource = resource })],
                }
            )
        );
}
