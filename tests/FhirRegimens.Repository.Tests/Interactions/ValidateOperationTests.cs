using System.Net;
using System.Text;
using FhirRegimens.Fhir.Specification;
using FhirRegimens.Validation;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Interactions;

public sealed class ValidateOperationTests : IAsyncLifetime
{
    private const string Shareable = "http://hl7.org/fhir/StructureDefinition/shareableplandefinition";

    private static readonly ResourceValidator Validator = new(SpecificationPack.R4);

    private readonly TemporaryFolder folder = new();
    private EmbeddedRepository repository = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        repository = await EmbeddedRepository.StartAsync(
            new RepositorySettings { Folder = folder.Path, Validator = Validator },
            configure: null
        );
        client = new HttpClient { BaseAddress = repository.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await repository.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task AResourceIsCheckedAndNotStored()
    {
        var good = await client.Post("PlanDefinition/$validate", Plan("a"));
        var bad = await client.Post("PlanDefinition/$validate", Plan("a", "\"status\":\"unheard-of\",\"dose\":7"));

        Assert.Equal(HttpStatusCode.OK, good.Status);
        Assert.Empty(Errors(good));
        Assert.Equal(HttpStatusCode.OK, bad.Status);
        Assert.Equal(["PlanDefinition.dose", "PlanDefinition.status"], Errors(bad).Order());
        Assert.Equal(HttpStatusCode.NotFound, (await client.Get("PlanDefinition/a")).Status);
    }

    [Fact]
    public async Task AStoredResourceIsCheckedAgainstAProfileToo()
    {
        await client.Put("PlanDefinition/a", Plan("a"));

        var alone = await client.Get("PlanDefinition/a/$validate");
        var withProfile = await client.Get($"PlanDefinition/a/$validate?profile={Shareable}");
        var missing = await client.Get("PlanDefinition/b/$validate");

        Assert.Empty(Errors(alone));
        Assert.NotEmpty(Errors(withProfile));
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    [Fact]
    public async Task ParametersHoldTheResourceAndTheProfile()
    {
        var parameters = $$"""
            {"resourceType":"Parameters","parameter":[
              {"name":"resource","resource":{{Plan("a")}} },
              {"name":"profile","valueUri":"{{Shareable}}"}
            ]}
            """;

        Assert.NotEmpty(Errors(await client.Post("PlanDefinition/$validate", parameters)));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Post("Library/$validate", parameters)).Status);
    }

    [Fact]
    public async Task WhatTheRepositoryItselfAnswersIsValid()
    {
        await client.Put("PlanDefinition/a", Plan("a"));
        await client.Delete("PlanDefinition/a");
        await client.Put("PlanDefinition/a", Plan("a"));
        Answer[] answers =
        [
            await client.Get("metadata"),
            await client.Get("PlanDefinition?status=draft&dose=7"),
            await client.Get("PlanDefinition/a/_history"),
            await client.Get("PlanDefinition/b"),
            await client.Post("", Bundle("transaction", Entry("PUT", "PlanDefinition/b", Plan("b")))),
            await client.Post("", Bundle("batch", Entry("PUT", "PlanDefinition/b", Plan("c")))),
        ];

        foreach (var answer in answers)
        {
            var found = Validator.Validate(Encoding.UTF8.GetBytes(answer.Json!.ToJsonString()), []);
            Assert.Empty(found.Issues.Where(issue => issue.Severity <= IssueSeverity.Error).Select(i => i.Message));
        }
    }

    private static IEnumerable<string> Errors(Answer answer) =>
        answer.Json!["issue"]!
            .AsArray()
            .Where(issue => (string?)issue!["severity"] is "error" or "fatal")
            .Select(issue => (string)issue!["expression"]![0]!);
}
