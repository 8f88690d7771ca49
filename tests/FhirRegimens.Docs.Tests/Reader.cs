using System.Text;
using FhirRegimens.Cli;
using FhirRegimens.Pipeline.Settings;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Docs.Tests;

/// <summary>
/// Somebody who follows the documentation: in a folder of their own with the samples, one command after the other,
/// with the settings that were exported before.
/// </summary>
internal sealed class Reader : IDisposable
{
    private readonly string before = Directory.GetCurrentDirectory();
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings = new() { ["FhirRegimens:Retries"] = "0" };

    public Reader()
    {
        Directory.CreateDirectory(folder.PathOf("samples"));
        foreach (var sample in Directory.GetFiles(Checkout.PathOf("samples")))
        {
            File.Copy(sample, folder.PathOf("samples", Path.GetFileName(sample)));
        }

        Directory.SetCurrentDirectory(folder.Path);
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        folder.Dispose();
    }

    /// <summary>Puts a file into the folder.</summary>
    public void Write(string name, byte[] bytes) => File.WriteAllBytes(folder.PathOf(name), bytes);

    /// <summary>Sets a setting from here on, by the name of an environment variable.</summary>
    public void Set(string name, string? value) => settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;

    /// <summary>The settings so far, as the program understands them.</summary>
    public FhirRegimensOptions Options => FhirRegimensOptions.Read(Configuration);

    /// <summary>Runs a command to its end; <c>serve</c> until it has said where.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> arguments)
    {
        using var stop = new CancellationTokenSource();
        using var output = new Announcements();
        var running = RunAsync(arguments, output, stop.Token);
        if (arguments[0] == "serve")
        {
            await Task.WhenAny(output.Address, running);
            await stop.CancelAsync();
        }

        return (await running, output.ToString());
    }

    /// <summary>Serves this reader's repository while <paramref name="work"/> goes on.</summary>
    public async Task ServeWhileAsync(Func<Uri, Task> work)
    {
        using var stop = new CancellationTokenSource();
        using var output = new Announcements();
        Set("FhirRegimens__Repository", folder.PathOf("repository"));
        var serving = RunAsync(["serve", "--urls", "http://127.0.0.1:0"], output, stop.Token);
        await work(new Uri(await output.Address));
        await stop.CancelAsync();
        await serving;
    }

    private IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation) =>
        CommandLine.RunAsync(
            [.. arguments],
            new Terminal
            {
                Out = output,
                Error = output,
                In = () => Stream.Null,
                Configuration = Configuration,
            },
            cancellation
        );

    /// <summary>Tells the address that <c>serve</c> names in its first line.</summary>
    private sealed class Announcements : StringWriter
    {
        private readonly TaskCompletionSource<string> address = new();

        public Task<string> Address => address.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value)
        {
            if (value?.StartsWith("FHIR R4 endpoint: ", StringComparison.Ordinal) == true)
            {
                address.TrySetResult(value.Split(' ')[3]);
            }

            return base.WriteLineAsync(value);
        }
    }
}
