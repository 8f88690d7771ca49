using FhirRegimens.Pipeline.ServerChecks;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Repository;
using static FhirRegimens.Pipeline.Tests.ServerChecks.FrontServer;

namespace FhirRegimens.Pipeline.Tests.ServerChecks;

/// <summary>Servers that are none, that end, that refuse, or that lie.</summary>
public sealed class OddServerTests : IAsyncLifetime
{
    private const string Run = "0a1b2c3d";

    private readonly string folder = Directory.CreateTempSubdirectory("odd-server-").FullName;
    private EmbeddedRepository repository = null!;

    public async Task InitializeAsync() => repository = await EmbeddedRepository.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await repository.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task AnAddressWithNothingBehindFailsAtTheFirstCheckAndTriesNoOther()
    {
        var report = await RunAsync(new Uri("http://127.0.0.1:9/fhir"));

        Assert.Equal((CheckOutcome.NotSupported, "No answer came"), OutcomeOf(report, "metadata", ':'));
        Assert.All(report.Checks.Skip(1), check => Assert.Equal(CheckOutcome.NotTried, check.Outcome));
        Assert.False(report.CanPublish);
        Assert.Empty(report.Leftovers);
    }

    [Fact]
    public async Task WhatAnswersWithAPageIsNoServerAndIsNotWrittenTo()
    {
        var methods = new List<string>();
        using var pages = new FrontServer(
            repository.BaseAddress,
            (method, _) =>
            {
                methods.Add(method);
                return new Reply.Instead(200, "text/html", "<html>Welcome</html>");
            }
        );

        var report = await RunAsync(pages.BaseAddress);

        var first = report.Checks[0];
        Assert.Equal(CheckOutcome.NotAsSpecified, first.Outcome);
        Assert.Equal(
            $"The answer is text/html and no CapabilityStatement. Is {pages.BaseAddress} the base address of a FHIR server?",
            first.Remark
        );
        Assert.Equal(new ReceivedAnswer(200, "text/html", "<html>Welcome</html>"), first.Answer);
        Assert.Equal(["GET"], methods);
    }

    [Fact]
    public async Task AServerOfAnotherVersionIsNotWrittenTo()
    {
        const string R5 = """{"resourceType":"CapabilityStatement","fhirVersion":"5.0.0"}""";
        using var r5 = new FrontServer(
            repository.BaseAddress,
            (_, _) => new Reply.Instead(200, "application/fhir+json", R5)
        );

        var report = await RunAsync(r5.BaseAddress);

        Assert.Equal((CheckOutcome.NotSupported, "It speaks FHIR 5"), OutcomeOf(report, "fhir-version", '.'));
        Assert.All(report.Checks.Skip(2), check => Assert.Equal(CheckOutcome.NotTried, check.Outcome));
    }

    [Fact]
    public async Task WhatAServerThatDiesMayStillHaveIsNamed()
    {
        var requests = 0;
        using var dying = new FrontServer(
            repository.BaseAddress,
            (_, _) => ++requests <= 10 ? new Reply.Forwarded() : new Reply.Cut()
        );

        var report = await RunAsync(dying.BaseAddress);

        Assert.Equal("The server no longer answers.", report.Checks[^1].Remark);
        Assert.False(report.CanPublish);
        Assert.Equal(
            [
                $"ActivityDefinition/fhir-regimens-check-{Run}-stored",
                $"Library/fhir-regimens-check-{Run}-stored",
                $"PlanDefinition/fhir-regimens-check-{Run}-stored",
                $"Provenance/fhir-regimens-check-{Run}-stored",
            ],
            report.Leftovers
        );
    }

    [Fact]
    public async Task AConnectionThatBreaksOnceIsOneFailedCheck()
    {
        using var breaking = new FrontServer(
            repository.BaseAddress,
            (_, path) => path.Contains("_sort", StringComparison.Ordinal) ? new Reply.Cut() : new Reply.Forwarded()
        );

        var report = await RunAsync(breaking.BaseAddress);

        Assert.True(report.CanPublish);
        Assert.Equal((CheckOutcome.NotSupported, "No answer came"), OutcomeOf(report, "sort", ':'));
        Assert.Empty(report.Leftovers);
    }

    [Fact]
    public async Task WithoutDeletePublishingIsPossibleAndWhatRemainsIsNamed()
    {
        using var keeping = new FrontServer(
            repository.BaseAddress,
            (method, _) =>
                method == "DELETE"
                    ? new Reply.Instead(405, "application/fhir+json", """{"resourceType":"OperationOutcome"}""")
                    : new Reply.Forwarded()
        );

        var report = await RunAsync(keeping.BaseAddress);

        Assert.True(report.CanPublish);
        Assert.Equal(CheckOutcome.NotSupported, OutcomeOf(report, "delete").Outcome);
        Assert.Equal(Remaining(), report.Leftovers);
    }

    [Fact]
    public async Task WhatWasWrittenThoughTheAnswerWasAnErrorIsDeletedToo()
    {
        using var failing = new FrontServer(
            repository.BaseAddress,
            (method, path) =>
                method == "POST" && path == "PlanDefinition"
                    ? new Reply.Instead(500, "text/html", "<html>Oops</html>", Act: true)
                    : new Reply.Forwarded()
        );

        var report = await RunAsync(failing.BaseAddress);

        Assert.Equal(CheckOutcome.NotSupported, OutcomeOf(report, "create").Outcome);
        Assert.Empty(report.Leftovers);
        Assert.Empty(Remaining());
    }

    [Fact]
    public async Task WhereSearchesIgnoreTheirParametersWhatOthersWroteIsUntouched()
    {
        using var http = new HttpClient { BaseAddress = repository.BaseAddress };
        const string Theirs = """{"resourceType":"PlanDefinition","id":"theirs","status":"active"}""";
        await http.PutAsync("PlanDefinition/theirs", new StringContent(Theirs, null, "application/fhir+json"));
        var found = $$"""
            {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{{Theirs}},"search":{"mode":"match"} }]}
            """;
        using var ignorant = new FrontServer(
            repository.BaseAddress,
            (method, path) =>
                method == "GET" && path.Contains('?')
                    ? new Reply.Instead(200, "application/fhir+json", found)
                    : new Reply.Forwarded()
        );

        var report = await RunAsync(ignorant.BaseAddress);

        Assert.False(report.CanPublish);
        Assert.Equal(CheckOutcome.NotTried, OutcomeOf(report, "conditional-update").Outcome);
        Assert.Contains("\"versionId\":\"1\"", (await http.GetStringAsync("PlanDefinition/theirs")).Replace(" ", ""));
        Assert.Equal(["PlanDefinition/theirs"], Remaining());
    }

    [Fact]
    public async Task WhereAPageLeadsToAnotherServerItIsNotFollowed()
    {
        const string Page = """
            {"resourceType":"Bundle","type":"searchset",
             "link":[{"relation":"next","url":"http://other.example/fhir/Library?page=2"}],
             "entry":[{"resource":{"resourceType":"Library","id":"x"},"search":{"mode":"match"}}]}
            """;
        using var leading = new FrontServer(
            repository.BaseAddress,
            (_, path) =>
                path.Contains("_count=2", StringComparison.Ordinal)
                    ? new Reply.Instead(200, "application/fhir+json", Page)
                    : new Reply.Forwarded()
        );

        var report = await RunAsync(leading.BaseAddress);

        Assert.Equal(
            (
                CheckOutcome.NotAsSpecified,
                "It leads on to http://other.example/fhir/Library?page=2, which is not on this server."
            ),
            OutcomeOf(report, "paging")
        );
        Assert.NotEqual(CheckOutcome.NotTried, OutcomeOf(report, "batch").Outcome);
    }

    [Fact]
    public async Task ARunThatIsStoppedStillCleansUp()
    {
        using var stop = new CancellationTokenSource();
        var requests = 0;
        using var counting = new FrontServer(
            repository.BaseAddress,
            (_, _) =>
            {
                if (++requests == 20)
                {
                    stop.Cancel();
                }

                return new Reply.Forwarded();
            }
        );

        var report = await RunAsync(counting.BaseAddress, stop.Token);

        Assert.Equal((CheckOutcome.NotTried, "The run was stopped."), OutcomeOf(report, "batch"));
        Assert.Empty(report.Leftovers);
        Assert.Empty(Remaining());
    }

    private static Task<ServerCheckReport> RunAsync(Uri server, CancellationToken cancellation = default) =>
        ServerChecker.RunAsync(
            server,
            new FhirRegimensOptions { Retries = 0 },
            Run,
            TimeProvider.System,
            progress: null,
            cancellation
        );

    /// <summary>Outcome and remark of a check; of the remark what stands before a character.</summary>
    private static (CheckOutcome Outcome, string? Remark) OutcomeOf(
        ServerCheckReport report,
        string key,
        char end = '\0'
    )
    {
        var check = report.Checks.Single(check => check.Key == key);
        return (check.Outcome, check.Remark?.Split(end)[0]);
    }

    /// <summary>References of what is in the repository's folder and not deleted, in order.</summary>
    private IEnumerable<string> Remaining() =>
        Directory
            .EnumerateDirectories(folder)
            .Where(type => !Path.GetFileName(type).StartsWith('.'))
            .SelectMany(Directory.EnumerateDirectories)
            .Where(id => !Directory.EnumerateFiles(id, "*.deleted.json").Any())
            .Select(id => $"{Path.GetFileName(Path.GetDirectoryName(id))}/{Path.GetFileName(id)}")
            .Order(StringComparer.Ordinal);
}
