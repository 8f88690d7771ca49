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
        using var waiting = await wiki.AcceptTcpClientAsync();
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
