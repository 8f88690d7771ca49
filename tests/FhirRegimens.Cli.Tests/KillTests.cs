using System.Diagnostics;
using System.Globalization;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Repository;
using FhirRegimens.Testing.Faults;

namespace FhirRegimens.Cli.Tests;

/// <summary>
/// Kills the publisher's process at every single write: just before it reaches the server, and just after the server
/// has acted. The next run ends with exactly the resources that an undisturbed run ends with (publishing rule 14). Of the
/// first publication of the samples, with all definitions, only one write by default; FHIR_REGIMENS_KILLS=all takes every
/// one, and some minutes.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AChangedDoseIsPublishedWhereverTheProcessWasKilled()
    {
        var regimen = Page[..Page.IndexOf("==Sirolimus", StringComparison.Ordinal)];
        var file = folder.Write("Page.wiki", regimen);
        await CliRun.OfAsync(folder, "publish", file);
        await CliRun.OfAsync(folder, "approve", file, "--by", "A. Pharmacist");
        folder.Write("Page.wiki", regimen.Replace("10 mg IV over 4 hours", "20 mg IV over 4 hours"));

        await AssertSurvivesKillsAsync(file, transactionEntries: 2, step: 1);
    }

    [Fact]
    public async Task AChangedTrialIsPublishedWhereverTheProcessWasKilled()
    {
        var trial = File.ReadAllText(
            Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus", "two-arms.json")
        );
        var file = folder.Write("trial.json", trial);
        Assert.Equal(0, (await CliRun.OfAsync(folder, "publish", file)).ExitCode);
        folder.Write("trial.json", trial.Replace("ACTIVE_NOT_RECRUITING", "COMPLETED").Replace("18 Years", "16 Years"));

        await AssertSurvivesKillsAsync(file, transactionEntries: 3, step: 1);
    }

    [Fact]
    public async Task AFirstPublicationIsCompleteWhereverTheProcessWasKilled()
    {
        var step = Environment.GetEnvironmentVariable("FHIR_REGIMENS_KILLS") == "all" ? 1 : 15;
        Directory.CreateDirectory(folder.PathOf("repository"));
        await AssertSurvivesKillsAsync(Checkout.PathOf("samples"), transactionEntries: 5, step);
    }

    /// <summary>Publishes to what is prepared in the folder's repository, killed at each so-manieth write in turn.</summary>
    private async Task AssertSurvivesKillsAsync(string source, int transactionEntries, int step)
    {
        string[] settings = ["TransactionEntries", transactionEntries.ToString(CultureInfo.InvariantCulture)];
        await using var proxy = await FaultProxy.StartAsync(new Uri("http://127.0.0.1:9/fhir/"));
        var right = await OnACopyAsync(proxy, () => CompleteAsync(proxy, source, settings));
        var writes = proxy.Requests.Count(request => request.IsWrite);
        Assert.InRange(writes, Math.Max(3, step), int.MaxValue);
        for (var at = step; at <= writes; at += step)
        {
            foreach (var acts in new[] { false, true })
            {
                var end = await OnACopyAsync(
                    proxy,
                    async () =>
                    {
                        await KillAsync(proxy, at, acts, source, settings);
                        await CompleteAsync(proxy, source, settings);
                    }
                );

                var place = $"killed {(acts ? "after" : "before")} write {at} of {writes}";
                Assert.Equal((place, ""), (place, right.Differences(end)));
            }
        }
    }

    /// <summary>What a copy of the repository holds after some work.</summary>
    private async Task<ServerContent> OnACopyAsync(FaultProxy proxy, Func<Task> work)
    {
        using var copy = new TemporaryFolder();
        Folders.Copy(folder.PathOf("repository"), copy.PathOf("repository"));
        await using var repository = await EmbeddedRepository.StartAsync(copy.PathOf("repository"));
        using var http = new HttpClient();
        proxy.Server = repository.BaseAddress;
        proxy.ExpectNothing();
        await work();
        var content = await ServerContent.ReadAsync(http, repository.BaseAddress, ServerCapabilities.PublishedTypes);
        Assert.Empty(content.BrokenPins());
        return content;
    }

    private async Task CompleteAsync(FaultProxy proxy, string source, string[] settings)
    {
        var run = await CliRun.WithAsync(
            folder,
            [KeyValuePair.Create<string, string?>($"FhirRegimens:{settings[0]}", settings[1])],
            "publish",
            source,
            "--server",
            proxy.BaseAddress.ToString()
        );
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private async Task KillAsync(FaultProxy proxy, int at, bool acts, string source, string[] settings)
    {
        var started = new TaskCompletionSource<Process>();
        var fault = new Fault(
            "the publisher is killed",
            FaultKind.Lasting,
            async exchange =>
            {
                if (acts)
                {
                    await exchange.ForwardAsync();
                }

                var victim = await started.Task;
                victim.Kill();
                await victim.WaitForExitAsync();
            }
        )
        {
            CanHappenTo = exchange => exchange.IsWrite,
        };
        proxy.Expect(fault, at);
        using var process = Start(proxy.BaseAddress, source, settings);
        started.SetResult(process);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        proxy.ExpectNothing();
        Assert.True(process.ExitCode > 2, $"It ended by itself, with {process.ExitCode}: {await output}{errors}");
        using var http = new HttpClient();
        Assert.Empty(
            (await ServerContent.ReadAsync(http, proxy.Server, ServerCapabilities.PublishedTypes)).BrokenPins()
        );
    }

    /// <summary>The real command line in a process of its own.</summary>
    private Process Start(Uri server, string source, string[] settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(CommandLine).Assembly.Location, "publish", source, "--server", server.ToString() },
            WorkingDirectory = folder.PathOf("."),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [$"FhirRegimens__{settings[0]}"] = settings[1] },
        };
        return Process.Start(start)!;
    }
}
