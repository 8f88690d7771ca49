using System.Diagnostics;
using System.Text;

namespace FhirRegimens.Testing;

/// <summary>
/// A real MediaWiki (Debian's package) with a database of its own in a temporary folder, on a free port of this
/// machine. It takes some seconds to start: share it as a class fixture, and mark the tests that use it with
/// <see cref="MediaWikiFactAttribute"/>; where the packages are missing the fixture does nothing.
/// </summary>
public sealed class MediaWikiServer : IAsyncLifetime
{
    private const string Program = "/usr/share/mediawiki";
    private const int MostStarts = 5;

    private readonly StringBuilder log = new();
    private DirectoryInfo? folder;
    private Process? server;

    /// <summary>Whether MediaWiki and PHP are installed on this machine.</summary>
    public static bool IsInstalled => File.Exists($"{Program}/api.php") && File.Exists("/usr/bin/php");

    /// <summary>The wiki's address, with a slash at its end.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The address of the wiki's API.</summary>
    public Uri Api => new(BaseAddress, "api.php");

    /// <summary>The address of a page, as the wiki's own links have it.</summary>
    /// <param name="title">The title, escaped as in an address.</param>
    public Uri PageAddress(string title) => new(BaseAddress, $"index.php/{title}");

    /// <summary>Installs the wiki into a new folder and starts it.</summary>
    public async Task InitializeAsync()
    {
        if (!IsInstalled && !Checkout.InCi)
        {
            return;
        }

        folder = Directory.CreateTempSubdirectory("mediawiki-");
        await MaintainAsync(
            "install",
            "",
            ["--confpath", folder.FullName, "--dbtype", "sqlite", "--dbpath", Path.Combine(folder.FullName, "db")],
            ["--dbname", "wiki", "--scriptpath", "", "--lang", "en", "--pass", "only-for-tests", "Regimens", "Admin"]
        );
        await File.AppendAllTextAsync(
            LocalSettings,
            $"\nrequire '{Checkout.PathOf("tests", "servers", "mediawiki", "settings.php")}';\n"
        );
        await ServeAsync();
    }

    /// <summary>Stops this wiki and removes its folder.</summary>
    public async Task DisposeAsync()
    {
        await StopAsync();
        folder?.Delete(recursive: true);
    }

    /// <summary>Makes a page, or a new revision of it.</summary>
    public Task PutAsync(string title, string text) => MaintainAsync("edit", text, ["-u", "Admin", title]);

    /// <summary>Gives a page another title and leaves a redirect.</summary>
    public Task MoveAsync(string from, string to) => MaintainAsync("moveBatch", $"{from}|{to}\n", ["-u", "Admin"]);

    /// <summary>Deletes a page.</summary>
    public Task DeleteAsync(string title) => MaintainAsync("deleteBatch", title + "\n", ["-u", "Admin"]);

    /// <summary>The XML export of all pages with all revisions.</summary>
    public Task<string> ExportAsync() => MaintainAsync("dumpBackup", "", ["--full", "--quiet"]);

    private string LocalSettings => Path.Combine(folder!.FullName, "LocalSettings.php");

    /// <summary>Starts the server on a free port; where somebody else was quicker to take it, on another.</summary>
    private async Task ServeAsync()
    {
        for (var starts = 0; starts < MostStarts; starts++)
        {
            BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
            server = Start(Checkout.PathOf("tests", "servers", "mediawiki", "serve"), [BaseAddress.Authority]);
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            server.ErrorDataReceived += (_, line) => Log(line.Data, started);
            server.BeginErrorReadLine();
            server.BeginOutputReadLine();
            if (await Task.WhenAny(started.Task, server.WaitForExitAsync(), Task.Delay(Patience.Limit)) == started.Task)
            {
                return;
            }

            await StopAsync();
        }

        lock (log)
        {
            throw new InvalidOperationException($"MediaWiki did not start: {log}");
        }
    }

    private async Task StopAsync()
    {
        if (server is not null)
        {
            server.StandardInput.Close();
            using var limit = new CancellationTokenSource(Patience.Limit);
            await server.WaitForExitAsync(limit.Token);
            server.Dispose();
            server = null;
        }
    }

    private void Log(string? line, TaskCompletionSource started)
    {
        lock (log)
        {
            log.Append(line).Append('\n');
        }

        if (line?.EndsWith("started", StringComparison.Ordinal) == true)
        {
            started.TrySetResult();
        }
    }

    /// <summary>Runs one of MediaWiki's maintenance scripts and returns what it printed.</summary>
    private async Task<string> MaintainAsync(string script, string input, params string[][] arguments)
    {
        using var php = Start(
            "/usr/bin/php",
            [$"{Program}/maintenance/{script}.php", .. arguments.SelectMany(part => part)]
        );
        using var limit = new CancellationTokenSource(Patience.Limit);
        var output = php.StandardOutput.ReadToEndAsync(limit.Token);
        var error = php.StandardError.ReadToEndAsync(limit.Token);
        await php.StandardInput.WriteAsync(input);
        php.StandardInput.Close();
        await php.WaitForExitAsync(limit.Token);
        return php.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{script}.php failed: {await output}{await error}");
    }

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            Environment =
            {
                ["MW_CONFIG_FILE"] = LocalSettings,
                ["WIKI_SERVER"] = BaseAddress.GetLeftPart(UriPartial.Authority),
            },
        };
        return Process.Start(start)!;
    }
}

/// <summary>A test that needs Debian's MediaWiki: skipped where it is not installed, never in CI.</summary>
public sealed class MediaWikiFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the packages are missing.</summary>
    public MediaWikiFactAttribute()
    {
        if (!MediaWikiServer.IsInstalled && !Checkout.InCi)
        {
            Skip = "needs MediaWiki: run .ci/install-debian-packages";
        }
    }
}
