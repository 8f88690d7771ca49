using System.Text.Json;
using System.Text.RegularExpressions;
using FhirRegimens.Repository;

namespace FhirRegimens.Cli.Tests;

/// <summary>What a server can do, as people and programs are told.</summary>
public sealed partial class CheckServerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AServerThatDoesWhatIsNeededIsATableAndZero()
    {
        await using var repository = await EmbeddedRepository.StartAsync(folder.PathOf("server"));

        var run = await CliRun.OfAsync(folder, "check-server", repository.BaseAddress.AbsoluteUri);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Matches(
            "check-server.txt",
            RunWord().Replace(run.Out, "check-RUN").Replace(repository.BaseAddress.AbsoluteUri, "http://server/fhir/")
        );
    }

    [Fact]
    public async Task ANarrowTerminalShowsAList()
    {
        await using var repository = await EmbeddedRepository.StartAsync(folder.PathOf("server"));

        var run = await CliRun.OnAsync(
            folder,
            [],
            terminal => terminal with { Width = 40 },
            "check-server",
            repository.BaseAddress.AbsoluteUri
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "needed to publish:\nworks: metadata\n  It answers at /metadata with a CapabilityStatement.\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("|", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsAReportAndOne()
    {
        var run = await CliRun.OfAsync(folder, "check-server", "http://127.0.0.1:9/fhir", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var report = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["server", "run", "summary", "checks", "leftovers"],
            report.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("not-supported", report.RootElement.GetProperty("checks")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task OfAServerThatIsNotThereAPersonReadsTwoLines()
    {
        var run = await CliRun.OfAsync(folder, "check-server", "http://127.0.0.1:9/fhir");

        Assert.Equal(
            (
                1,
                "http://127.0.0.1:9/fhir/: No answer came: Connection refused (127.0.0.1:9). Nothing further was tried.\n"
                    + "Regimens cannot be published to this server. Check the address.\n"
            ),
            (run.ExitCode, run.Out)
        );
    }

    [Theory]
    [InlineData("check-server")]
    [InlineData("check-server", "hospital")]
    [InlineData("check-server", "ftp://hospital.example/fhir")]
    public async Task WhatIsNoAddressIsWrongUsage(params string[] arguments)
    {
        var run = await CliRun.OfAsync(folder, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
    }

    [GeneratedRegex("check-[0-9a-f]{8}", RegexOptions.NonBacktracking)]
    private static partial Regex RunWord();
}
