using System.Text;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli.Tests;

/// <summary>The embedded repository as a person or a program finds it.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly string Sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WhatWasPublishedIsServedUntilTheCommandIsStopped()
    {
        await CliRun.OfAsync(folder, "publish", Sample);

        var (exitCode, found, _) = await ServeAsync("Library/autoimmune-cytopenias");

        Assert.Equal(0, exitCode);
        Assert.Contains("\"asset-collection\"", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedFileIsNamed()
    {
        await CliRun.OfAsync(folder, "publish", Sample);
        var file = Directory
            .EnumerateFiles(folder.PathOf("repository/ActivityDefinition"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        await File.WriteAllTextAsync(file, "{");

        var (_, _, error) = await ServeAsync("metadata");

        Assert.Contains(Path.GetFileName(Path.GetDirectoryName(file)!), error, StringComparison.Ordinal);
        Assert.Contains("damaged", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreviewPagesAreServedBesideTheEndpointAndFollowWhatIsWritten()
    {
        await CliRun.OfAsync(folder, "publish", Sample);
        const string Plan = "PlanDefinition/autoimmune-cytopenias-sirolimus-monotherapy-1.0.0";

        var (exitCode, found, error) = await ServeAsync(async http =>
        {
            var before = await http.GetStringAsync("../site/");
            var plan = await http.GetStringAsync(Plan);
            using var changed = new StringContent(
                plan.Replace("\"status\":\"draft\"", "\"status\":\"active\"", StringComparison.Ordinal),
                Encoding.UTF8,
                "application/fhir+json"
            );
            using var written = await http.PutAsync(Plan, changed);
            written.EnsureSuccessStatusCode();
            return before + "<hr>" + await http.GetStringAsync("../site/");
        });

        var pages = found.Split("<hr>");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Sirolimus monotherapy</a>", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("badge active", pages[0], StringComparison.Ordinal);
        Assert.Contains("badge active", pages[1], StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Found, string Error)> ServeAsync(string path) =>
        ServeAsync(http => http.GetStringAsync(path));

    private async Task<(int ExitCode, string Found, string Error)> ServeAsync(Func<HttpClient, Task<string>> ask)
    {
        using var stop = new CancellationTokenSource();
        using var output = new FirstLine();
        using var error = new StringWriter();
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = () => Stream.Null,
            Configuration = new ConfigurationBuilder()
                .AddInMemoryCollection([
                    KeyValuePair.Create("FhirRegimens:Repository", (string?)folder.PathOf("repository")),
                ])
                .Build(),
        };
        var serving = CommandLine.RunAsync(["serve", "--urls", "http://127.0.0.1:0"], terminal, stop.Token);
        var announced = await output.Line;
        using var http = new HttpClient { BaseAddress = new Uri(announced.Split(' ')[3]) };
        var found = await ask(http);
        await stop.CancelAsync();
        return (await serving, found, error.ToString());
    }

    /// <summary>Tells when the first line was written.</summary>
    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> written = new();

        public Task<string> Line => written.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value)
        {
            written.TrySetResult(value ?? "");
            return base.WriteLineAsync(value);
        }
    }
}
