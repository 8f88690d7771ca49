using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FhirRegimens.FunctionsHost;
using FhirRegimens.Repository;
using FhirRegimens.Testing;

namespace FhirRegimens.Bench;

/// <summary>
/// The function app as it is deployed, self-contained: how soon its handler gives the first correct answer, against the
/// start of the least ASP.NET Core program (target 4), and how many pages a second come through the queue.
/// </summary>
internal static class FunctionsPairs
{
    private const int Starts = 15;
    private const int Pages = 300;

    public static async Task ReportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fhir-regimens-bench-").FullName;
        try
        {
            var app = await PublishAsync("src/FhirRegimens.Functions", folder);
            var minimal = await PublishAsync("bench/FhirRegimens.MinimalServer", folder);
            await ReportStartAsync(
                Path.Combine(app, "fhir-regimens-functions"),
                Path.Combine(minimal, "FhirRegimens.MinimalServer")
            );
            await using var storage = await StorageEmulator.StartAsync();
            foreach (var handlers in new[] { 1, 2 })
            {
                await ReportPagesAsync(FunctionApp.Read(app), storage, handlers);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> PublishAsync(string project, string folder)
    {
        var output = Path.Combine(folder, Path.GetFileName(project));
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                project,
                "-c",
                "Release",
                "-r",
                "linux-x64",
                "--self-contained",
                "-o",
                output,
                "-v",
                "q",
                "--nologo",
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var words = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? output : throw new InvalidOperationException(words);
    }

    private static async Task ReportStartAsync(string handler, string minimal)
    {
        var (first, reference) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < Starts; run++)
        {
            reference = Math.Min(reference, await MillisecondsAsync(minimal, IsReadyAsync));
            first = Math.Min(first, await MillisecondsAsync(handler, ValidatesAsync));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"First correct validation: {first / reference:F2} times the first answer of a minimal program "
                    + $"({first:F0} against {reference:F0} ms)"
            )
        );
    }

    private static async Task<double> MillisecondsAsync(string program, Func<HttpClient, Task<bool>> answers)
    {
        var port = FreePort();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var info = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}" },
        };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        try
        {
            while (!await TryAsync(answers, http))
            {
                await Task.Delay(2);
            }

            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> TryAsync(Func<HttpClient, Task<bool>> answers, HttpClient http)
    {
        try
        {
            return await answers(http);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http) => await http.GetStringAsync("") == "ready";

    private static async Task<bool> ValidatesAsync(HttpClient http)
    {
        using var patient = new StringContent(
            """{"resourceType":"Patient","gender":"unsure"}""",
            Encoding.UTF8,
            "application/fhir+json"
        );
        using var answer = await http.PostAsync("api/validate", patient);
        var outcome = await answer.Content.ReadAsStringAsync();
        return
            outcome.Contains("\"error\"", StringComparison.Ordinal)
            && outcome.Contains("Patient.gender", StringComparison.Ordinal)
            ? true
            : throw new InvalidOperationException(outcome);
    }

    private static async Task ReportPagesAsync(FunctionApp app, StorageEmulator storage, int handlers)
    {
        var folder = Directory.CreateTempSubdirectory("fhir-regimens-bench-").FullName;
        var text = await File.ReadAllTextAsync(Path.Combine("samples", "Autoimmune_cytopenias.wiki"));
        using var wiki = new StubWiki(
            Enumerable
                .Range(1, Pages)
                .ToDictionary(
                    number => string.Create(CultureInfo.InvariantCulture, $"Page {number:D4}"),
                    number => (number, text)
                )
        );
        await using var repository = await EmbeddedRepository.StartAsync(folder);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["FhirRegimens__Server"] = repository.BaseAddress.AbsoluteUri,
            ["FhirRegimens__Wiki"] = wiki.Api.AbsoluteUri,
            ["FhirRegimens__Categories"] = "All",
            ["FhirRegimens__Contact"] = "pharmacy@hospital.example",
        };
        var hosts = new List<FunctionsHostSimulator>();
        try
        {
            for (var handler = 0; handler < handlers; handler++)
            {
                hosts.Add(await FunctionsHostSimulator.StartAsync(app, storage, settings));
            }

            await hosts[0].TickAsync("PollSources");
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(hosts.Select(host => host.DrainAsync(CancellationToken.None)));
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var failed = hosts.Sum(host => host.Results.Count(result => !result.IsSuccess));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Pages} pages through the queue with {handlers} handler(s): {Pages / seconds:F1} pages a second, {failed} tried again"
                )
            );
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }

            await repository.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
