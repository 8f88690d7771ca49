using System.Diagnostics;

namespace FhirRegimens.Repository;

/// <summary>An embedded repository in a process of its own (Program.cs), to be killed by the test that started it.</summary>
internal sealed class RepositoryProcess : IAsyncDisposable
{
    private readonly Process process;

    private RepositoryProcess(Process process, Uri baseAddress)
    {
        this.process = process;
        BaseAddress = baseAddress;
    }

    public Uri BaseAddress { get; }

    public int Id => process.Id;

    public static async Task<RepositoryProcess> StartAsync(string folder)
    {
        var child = Process.Start(StartInfo(folder))!;
        var address = await child.StandardOutput.ReadLineAsync();
        return address is null
            ? throw new InvalidOperationException(await child.StandardError.ReadToEndAsync())
            : new RepositoryProcess(child, new Uri(address));
    }

    public static ProcessStartInfo StartInfo(string folder) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(RepositoryProcess).Assembly.Location, folder },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Ends the process as kill -9 does.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }
}
