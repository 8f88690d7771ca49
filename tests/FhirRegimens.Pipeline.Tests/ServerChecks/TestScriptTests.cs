using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.ServerChecks;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;

namespace FhirRegimens.Pipeline.Tests.ServerChecks;

/// <summary>The TestScripts of fhir-resources: valid, true of servers that work, and of the same names as the checks.</summary>
public sealed class TestScriptTests : IDisposable
{
    /// <summary>Checks that no TestScript has, and why.</summary>
    private static readonly Dictionary<string, string> NotExpressed = new(StringComparer.Ordinal)
    {
        ["json"] = "engines ask for JSON themselves",
        ["update"] = "two fixtures of one id cannot both be contained",
        ["unchanged-update"] = "R4 leaves it open",
        ["create"] = "nothing would delete what the server named",
        ["validate"] = "useful to people only",
        ["create-only-if-absent"] = "not of R4",
        ["conditional-create"] = "nothing would delete what the server named",
        ["conditional-update"] = "nothing would delete what the server named",
        ["keeps-contained"] = "what is contained contains nothing",
        ["keeps-narrative"] = "what is contained has no narrative",
        ["keeps-digits"] = "an expression compares by value",
        ["paging"] = "there are no loops",
        ["search-context-type-value"] = "composite parameters are rare",
        ["sort"] = "useful to people only",
        ["unknown-parameter"] = "servers may choose",
        ["truthful-about-bundles"] = "an assert cannot depend on another",
        ["transaction-entries"] = "the number depends on the settings",
        ["transaction-references"] = "nothing would delete what the server named",
        ["transaction-conditions"] = "fixtures hold no variables",
        ["transaction-100"] = "hundreds of entries",
        ["transaction-500"] = "hundreds of entries",
        ["refuses-broken-json"] = "fixtures are resources",
        ["not-acceptable"] = "engines ask for JSON themselves",
        ["unsupported-media-type"] = "engines send JSON",
    };

    private static readonly IReadOnlyList<JsonObject> Scripts =
    [
        .. Definitions
            .Json.Where(file => file.Key.StartsWith("TestScript-", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(file.Value)!.AsObject()),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("test-scripts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void TheyAreValid()
    {
        var validator = ResourceValidators.Create([]);

        Assert.Equal(7, Scripts.Count);
        Assert.All(
            Scripts,
            script =>
            {
                var outcome = validator.Validate(Encoding.UTF8.GetBytes(script.ToJsonString()), []);
                Assert.Equal(
                    "",
                    string.Join('\n', outcome.Issues.Where(issue => issue.Severity <= Validation.IssueSeverity.Error))
                );
            }
        );
    }

    [Fact]
    public void TheirTestsAreTheChecksInTheSameWords()
    {
        var tests = Scripts.SelectMany(script => script["test"]!.AsArray()).ToList();
        var expressed = ServerChecker.All.Where(check => !NotExpressed.ContainsKey(check.Key)).ToList();

        Assert.Equal(
            expressed.Select(check => $"{check.Key}: {check.Title}").Order(StringComparer.Ordinal),
            tests.Select(test => $"{test!["name"]}: {test["description"]}").Order(StringComparer.Ordinal)
        );
        Assert.Empty(NotExpressed.Keys.Except(ServerChecker.All.Select(check => check.Key)));
    }

    [Fact]
    public async Task TheEmbeddedRepositoryPassesThemAndKeepsNothing()
    {
        await using var repository = await EmbeddedRepository.StartAsync(folder);
        using var server = new HttpClient { BaseAddress = repository.BaseAddress };

        Assert.Empty(await RunAllAsync(server));
        foreach (var type in ServerCapabilities.PublishedTypes)
        {
            Assert.Contains("\"total\":0", (await server.GetStringAsync($"{type}?_count=1")).Replace(" ", ""));
        }
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task MedplumsRouterPassesThem()
    {
        await using var medplum = await MedplumServer.StartAsync();
        using var server = medplum.CreateClient();

        Assert.Empty(await RunAllAsync(server));
    }

    [Fact]
    public async Task AServerThatKeepsLessFailsThem()
    {
        await using var repository = await EmbeddedRepository.StartAsync(folder);
        using var forgetful = new FrontServer(
            repository.BaseAddress,
            (method, path) =>
                method == "GET" && path.StartsWith("ActivityDefinition/", StringComparison.Ordinal)
                    ? new FrontServer.Reply.Instead(
                        200,
                        "application/fhir+json",
                        """{"resourceType":"ActivityDefinition","status":"draft"}"""
                    )
                    : new FrontServer.Reply.Forwarded()
        );
        using var server = new HttpClient { BaseAddress = forgetful.BaseAddress };

        var failures = await RunAllAsync(server);

        Assert.Equal(
            ["keeps-modifier-extensions", "keeps-extensions", "keeps-characters"],
            failures.Select(failure => failure.Split(':')[0])
        );
    }

    private static async Task<IReadOnlyList<string>> RunAllAsync(HttpClient server)
    {
        var failures = new List<string>();
        foreach (var script in Scripts)
        {
            failures.AddRange(await new TestScriptRun(script, server).RunAsync());
        }

        return failures;
    }
}
