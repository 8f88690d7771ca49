using System.Text.RegularExpressions;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.ServerChecks;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;

namespace FhirRegimens.Pipeline.Tests.ServerChecks;

/// <summary>The checks on servers that work: our repository, and Medplum's router.</summary>
public sealed partial class ServerCheckerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("server-check-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What Medplum's router does not do, and why that is so.</summary>
    private static readonly Dictionary<string, string> LackingInMedplum = new(StringComparer.Ordinal)
    {
        ["unchanged-update"] = "its memory repository does not compare; R4 leaves it open",
        ["validate"] = "the router offers it only where the server around it does",
        ["create-only-if-absent"] = "R4 does not say what If-None-Match means of an update",
        ["keeps-digits"] = "its numbers are JavaScript's",
        ["search-context-type-value"] = "it has no composite parameters",
        ["unknown-parameter"] = "it takes them for criteria that nothing meets",
        ["transaction-100"] = "it takes at most 50 updates; the publisher knows and sends 50",
        ["transaction-500"] = "the same",
        ["not-acceptable"] = "the host around the router knows JSON alone and does not look at Accept",
        ["unsupported-media-type"] = "nor at Content-Type",
    };

    [Fact]
    public async Task TheEmbeddedRepositoryDoesEverythingAndNothingOfTheCheckRemains()
    {
        await using var repository = await EmbeddedRepository.StartAsync(
            new RepositorySettings { Folder = folder, Validator = ResourceValidators.Create([]) },
            configure: null
        );
        using var http = new HttpClient { BaseAddress = repository.BaseAddress };
        const string Theirs = """{"resourceType":"PlanDefinition","id":"theirs","status":"active"}""";
        await http.PutAsync("PlanDefinition/theirs", new StringContent(Theirs, null, "application/fhir+json"));

        var report = await RunAsync(repository.BaseAddress);

        Assert.All(
            report.Checks,
            check => Assert.Equal((check.Key, CheckOutcome.Supported), (check.Key, check.Outcome))
        );
        Assert.Empty(report.Leftovers);
        Approved.Matches("embedded.json", Normalized(report));
        var newest = Directory
            .EnumerateDirectories(folder)
            .Where(type => !Path.GetFileName(type).StartsWith('.'))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(id => Directory.EnumerateFiles(id).MaxBy(NumberOf)!)
            .ToList();
        Assert.True(newest.Count > 100);
        Assert.Equal(
            [Path.Combine(folder, "PlanDefinition", "theirs", "1.json")],
            newest.Where(file => !file.EndsWith(".deleted.json", StringComparison.Ordinal))
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task MedplumsRouterDoesWhatPublishingNeeds()
    {
        await using var medplum = await MedplumServer.StartAsync();

        var report = await RunAsync(medplum.BaseAddress);

        Assert.True(report.CanPublish);
        Assert.Equal(
            LackingInMedplum.Keys,
            report.Checks.Where(check => check.Outcome != CheckOutcome.Supported).Select(check => check.Key)
        );
        Assert.Empty(report.Leftovers);
        Approved.Matches("medplum.json", Normalized(report));
        using var http = medplum.CreateClient();
        foreach (var type in ServerCapabilities.PublishedTypes)
        {
            Assert.Contains("\"total\":0", await http.GetStringAsync($"{type}?_count=1"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryCheckHasAKeyOfItsOwn()
    {
        var keys = ServerChecker.All.Select(check => check.Key).ToList();

        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", key));
    }

    [Fact]
    public void WhatIsWrittenIsValid()
    {
        var validator = ResourceValidators.Create([]);
        var resources = new TrialResources("0a1b2c3d");

        Assert.All(
            ServerCapabilities.PublishedTypes,
            type =>
            {
                var json = System.Text.Encoding.UTF8.GetBytes(resources.Of(type, "valid").ToJsonString());
                Assert.True(validator.Validate(json, []).IsValid, type);
            }
        );
    }

    private static Task<ServerCheckReport> RunAsync(Uri server) =>
        ServerChecker.RunAsync(
            server,
            new FhirRegimensOptions { Retries = 0 },
            "0a1b2c3d",
            TimeProvider.System,
            progress: null,
            CancellationToken.None
        );

    private static int NumberOf(string file) =>
        int.Parse(Path.GetFileName(file).Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The report without what differs from run to run: ports, ids of the server and times.</summary>
    private static string Normalized(ServerCheckReport report)
    {
        var json = ReportJson.Serialize(report).Replace(report.Server.AbsoluteUri, "http://server/fhir/");
        json = Guids().Replace(json, "00000000-0000-0000-0000-000000000000");
        return Times().Replace(json, "2026-01-01T00:00:00.000Z") + "\n";
    }

    [GeneratedRegex(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Guids();

    [GeneratedRegex(
        @"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|\+00:00)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Times();
}
