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
            await PutAsync(
                http,
                Plan,
                plan.Replace("\"status\":\"draft\"", "\"status\":\"active\"", StringComparison.Ordinal)
            );
            return before + "<hr>" + await http.GetStringAsync("../site/");
        });

        var pages = found.Split("<hr>");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Sirolimus monotherapy</a>", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("badge active", pages[0], StringComparison.Ordinal);
        Assert.Contains("badge active", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenTimesTheDoseIsNamedOnThePageOfWhatWaitsAndOnThatOfTheVersion()
    {
        var page = folder.PathOf("Autoimmune_cytopenias.wiki");
        File.Copy(Sample, page);
        await CliRun.OfAsync(folder, "publish", page, "--release", "automatic");
        var tenTimes = (await File.ReadAllTextAsync(page)).Replace("10 mg IV over 4 hours", "100 mg IV over 4 hours");
        await File.WriteAllTextAsync(page, tenTimes);
        await CliRun.OfAsync(folder, "publish", page, "--release", "automatic");

        var (_, found, _) = await ServeAsync(async http =>
            await http.GetStringAsync("../site/waiting.html")
            + "<hr>"
            + await http.GetStringAsync("../site/plan/autoimmune-cytopenias-alemtuzumab-monotherapy-2.0.0.html")
        );

        const string Reason = "Alemtuzumab, days 1 to 10: dose: 10 mg became 100 mg";
        var pages = found.Split("<hr>");
        Assert.Contains(Reason, pages[0], StringComparison.Ordinal);
        Assert.Contains($"</strong> This version waits for a person: {Reason}.", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrialsThatTheServerHoldsHavePages()
    {
        var source = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus", "two-arms.json");
        await CliRun.OfAsync(folder, "convert", source, "--out", folder.PathOf("out"));
        var trial = Assert.Single(Directory.EnumerateFiles(folder.PathOf("out"), "ResearchStudy-*.json"));
        var group = Assert.Single(Directory.EnumerateFiles(folder.PathOf("out"), "Group-*.json"));
        var id = Path.GetFileNameWithoutExtension(trial)["ResearchStudy-".Length..];

        var (exitCode, found, _) = await ServeAsync(async http =>
        {
            await PutAsync(http, $"ResearchStudy/{id}", await File.ReadAllTextAsync(trial));
            await PutAsync(http, $"Group/{id}", await File.ReadAllTextAsync(group));
            return await http.GetStringAsync("../site/studies.html")
                + "<hr>"
                + await http.GetStringAsync($"../site/trial/{id}.html");
        });

        var pages = found.Split("<hr>");
        Assert.Equal(0, exitCode);
        Assert.Contains($"href=\"trial/{id}.html\"", pages[0], StringComparison.Ordinal);
        Assert.Contains("18 Years", pages[1], StringComparison.OrdinalIgnoreCase);
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task PreviewPagesOfAnotherServerAreServed()
    {
        await using var medplum = await MedplumServer.StartAsync();
        string[] server = ["--server", medplum.BaseAddress.ToString()];
        await CliRun.OfAsync(folder, ["publish", Sample, .. server]);

        var (exitCode, found, error) = await ServeAsync(http => http.GetStringAsync(""), "Preview pages: ", server);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Sirolimus monotherapy</a>", found, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("repository")));
    }

    [Fact]
    public async Task PagesOfAnotherServerAreForThisMachineOnly()
    {
        var run = await ServeOfNobodyAsync("http://0.0.0.0:0");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--urls must be a loopback address where --server is given", run.Error);
    }

    [Fact]
    public async Task AServerThatDoesNotAnswerIsNamedBeforeAnythingIsServed()
    {
        var run = await ServeOfNobodyAsync("http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("http://127.0.0.1:1/fhir", run.Error);
    }

    private Task<CliRun> ServeOfNobodyAsync(string urls) =>
        CliRun.OfAsync(folder, "serve", "--server", "http://127.0.0.1:1/fhir", "--urls", urls);

    private Task<(int ExitCode, string Found, string Error)> ServeAsync(string path) =>
        ServeAsync(http => http.GetStringAsync(path));

    private Task<(int ExitCode, string Found, string Error)> ServeAsync(Func<HttpClient, Task<string>> ask) =>
        ServeAsync(ask, "FHIR R4 endpoint: ");

    private async Task<(int ExitCode, string Found, string Error)> ServeAsync(
        Func<HttpClient, Task<string>> ask,
        string announcement,
        params string[] further
    )
    {
        using var stop = new CancellationTokenSource();
        using var output = new Announced(announcement);
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
        var serving = CommandLine.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. further], terminal, stop.Token);
        Assert.True(await Task.WhenAny(output.Line, serving) == output.Line, $"It ended by itself: {error}");
        var announced = await output.Line;
        using var http = new HttpClient { BaseAddress = new Uri(announced[announcement.Length..].Split(' ')[0]) };
        var found = await ask(http);
        await stop.CancelAsync();
        return (await serving, found, error.ToString());
    }

    private static async Task PutAsync(HttpClient http, string place, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/fhir+json");
        using var written = await http.PutAsync(place, content);
        written.EnsureSuccessStatusCode();
    }

    /// <summary>Tells when a line that begins so was written.</summary>
    private sealed class Announced(string beginning) : StringWriter
    {
        private readonly TaskCompletionSource<string> written = new();

        public Task<string> Line => written.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value)
        {
            if (value?.StartsWith(beginning, StringComparison.Ordinal) == true)
            {
                written.TrySetResult(value);
            }

            return base.WriteLineAsync(value);
        }
    }
}
