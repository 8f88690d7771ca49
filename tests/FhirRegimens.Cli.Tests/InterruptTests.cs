using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>The program as a process of its own that is interrupted while a wiki keeps it waiting.</summary>
public sealed class InterruptTests : IDisposable
{
    private static readonly string Sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");

    private readonly TemporaryFolder folder = new();
    private readonly TcpListener wiki = new(IPAddress.Loopback, 0);

    public InterruptTests() => wiki.Start();

    public void Dispose()
    {
        wiki.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task AnInterruptedConversionLeavesWholeFilesAndTheNextRunCompletesIt(string signal)
    {
        var run = await InterruptAsync(signal, "convert", "--out", folder.PathOf("out"), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Stopped after 1 source, 1 of 2 files.", run.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal("Autoimmune cytopenias", document.RootElement[0].GetProperty("source").GetString());
        Assert.StartsWith("Stopped", document.RootElement[1].GetProperty("error").GetString());
        Assert.All(Directory.GetFiles(folder.PathOf("out")), file => JsonDocument.Parse(File.ReadAllBytes(file)));
        var before = folder.Files("out");

        var next = await CliRun.OfAsync(folder, "convert", Sample, "--out", folder.PathOf("out"));

        Assert.Equal(0, next.ExitCode);
        Assert.Equal(before, folder.Files("out").Where(file => file.Key != "report.json"));
    }

    [Fact]
    public async Task WhatWasPublishedBeforeAnInterruptionStays()
    {
        var run = await InterruptAsync("INT", "publish");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Stopped after 1 source, 1 of 2 files.", run.Error, StringComparison.Ordinal);

        var next = await CliRun.OfAsync(folder, "publish", Sample);

        Assert.Equal(0, next.ExitCode);
        Assert.Contains("0 created", next.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public async Task AnInterruptedPassReportsWhatWasDoneAndTheNextDoesTheRest(string format)
    {
        const string arm = "Cyclosporine is started at 3 mg/kg/day. Treatment lasts 6 months.";
        using var registry = new StubRegistry(
            new Dictionary<string, StubTrial>(StringComparer.Ordinal)
            {
                ["NCT90000001"] = new("2026-01-31", arm),
                ["NCT90000002"] = new("2026-01-31", arm),
            }
        );
        using var interruption = new CancellationTokenSource();
        using var watching = new InterruptingWriter("1 of 2 sources", interruption);
        string[] pass =
        [
            "republish",
            "--registry",
            registry.Address.AbsoluteUri,
            "--trial",
            "NCT90000001",
            "--trial",
            "NCT90000002",
            "--format",
            format,
        ];

        var run = await CliRun.UntilAsync(
            interruption.Token,
            folder,
            [],
            terminal => terminal with { Error = watching, IsWatched = true },
            pass
        );
        var next = await CliRun.OfAsync(folder, pass);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Stopped after 1 of 2 sources.", watching.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, next.ExitCode);
        if (format == "text")
        {
            Assert.StartsWith("NCT90000001: new\n", run.Out, StringComparison.Ordinal);
            Assert.EndsWith("2 trials watched, 0 unchanged\n", run.Out, StringComparison.Ordinal);
            Assert.StartsWith("NCT90000002: new\n", next.Out, StringComparison.Ordinal);
            return;
        }

        using var document = JsonDocument.Parse(run.Out);
        var (report, error) = (document.RootElement[0], document.RootElement[1]);
        Assert.Equal("NCT90000001", Assert.Single(Texts(report, "published", "title")));
        Assert.Equal("NCT90000002", Assert.Single(report.GetProperty("notReached").EnumerateArray()).GetString());
        Assert.StartsWith("Stopped after 1 of 2 sources.", error.GetProperty("error").GetString());
        using var rest = JsonDocument.Parse(next.Out);
        Assert.Equal("NCT90000002", Assert.Single(Texts(rest.RootElement, "published", "title")));
        Assert.Empty(rest.RootElement.GetProperty("notReached").EnumerateArray());
    }

    private static IEnumerable<string?> Texts(JsonElement element, string list, string name) =>
        element.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).GetString());

    /// <summary>A terminal of a person who presses Ctrl+C when some words appear.</summary>
    private sealed class InterruptingWriter(string words, CancellationTokenSource interruption) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains(words, StringComparison.Ordinal) == true)
            {
                interruption.Cancel();
            }
        }
    }

    /// <summary>Runs a command on the sample and a page whose wiki never answers, and signals it when it waits.</summary>
    private async Task<CliRun> InterruptAsync(string signal, string command, params string[] options)
    {
        var page = $"http://{wiki.LocalEndpoint}/wiki/Page";
        // A process that was started in the background may have to ignore SIGINT; env gives it back.
        var start = new ProcessStartInfo("env")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
            Environment =
            {
                ["FhirRegimens__Contact"] = "pharmacy@hospital.example",
                ["FhirRegimens__Repository"] = folder.PathOf("repository"),
            },
        };
        foreach (
            var word in new[] { "--default-signal=INT", "dotnet", typeof(CommandLine).Assembly.Location, command }
                .Append(Sample)
                .Append(page)
                .Concat(options)
        )
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (asked, ended) = (wiki.AcceptTcpClientAsync(), process.WaitForExitAsync());
        if (await Task.WhenAny(asked, ended) == ended)
        {
            Assert.Fail($"It ended with {process.ExitCode} before it asked the wiki: {await error}");
        }

        using var waiting = await asked;
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await ended;
        return new(process.ExitCode, await output, await error);
    }
}
