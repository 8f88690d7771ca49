using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FhirRegimens.FunctionsHost;

/// <summary>A program that runs beside the tests and ends with them.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process shell;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource<int> id = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start)
    {
        shell = new Process { StartInfo = start };
        shell.OutputDataReceived += (_, line) => AddOutput(line.Data);
        shell.ErrorDataReceived += (_, line) => Add(error, line.Data);
    }

    /// <summary>The program's process id.</summary>
    public int Id => id.Task.Result;

    /// <summary>What it wrote to standard output until now.</summary>
    public string Output => Read(output);

    /// <summary>What it wrote to standard error until now.</summary>
    public string Error => Read(error);

    /// <summary>Ends when the program does.</summary>
    public Task Ended => shell.WaitForExitAsync();

    /// <summary>Whether the program has ended.</summary>
    public bool HasEnded => shell.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="environment">What is added to its environment; null takes a variable away.</param>
    /// <param name="program">The program's path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ChildProcess> StartAsync(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        string program,
        params IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(
            Checkout.PathOf("tests", "servers", "child", "until-input-ends"),
            [program, .. arguments]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var child = new ChildProcess(start);
        child.shell.Start();
        child.shell.BeginOutputReadLine();
        child.shell.BeginErrorReadLine();
        await child.id.Task.WaitAsync(Patience.Limit);
        return child;
    }

    /// <summary>Ends the program as the Functions host does: with SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (!shell.HasExited)
        {
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
        }
    }

    /// <summary>Asks the program to end, with SIGTERM.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await shell.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        shell.Dispose();
    }

    private void AddOutput(string? line)
    {
        if (!id.Task.IsCompleted && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            id.SetResult(number);
        }
        else
        {
            Add(output, line);
        }
    }

    private static void Add(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append(line is null ? "" : "\n");
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
