using System.Diagnostics;
using System.Text;

namespace FhirRegimens.Testing;

/// <summary>
/// A FHIR server that this project did not write: Medplum's router over its memory repository, run by node
/// (tests/servers/medplum). Empty at first; what is written is gone when it stops. A test that uses it needs
/// <c>[NpmFact("@medplum/fhir-router", "node")]</c>.
/// </summary>
/// <remarks>
/// What it does otherwise than others: at most 50 updates a transaction, at most 8 entries of which any is conditional,
/// numbers are JavaScript's (<c>1.50</c> comes back as <c>1.5</c>), an unchanged update makes a new version, an update
/// that creates answers 200, a deleted resource answers 404.
/// </remarks>
public sealed class MedplumServer : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly StringBuilder log;

    private MedplumServer(Process process, StringBuilder log, Uri baseAddress)
    {
        this.process = process;
        this.log = log;
        BaseAddress = baseAddress;
    }

    /// <summary>The FHIR base address, with a slash at its end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What the server has written to its standard error so far; empty when nothing went wrong.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Starts a server of its own and returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It ended or stayed silent; the message holds its log.</exception>
    public static async Task<MedplumServer> StartAsync()
    {
        var node = new Process
        {
            StartInfo = new ProcessStartInfo
            {
                FileName = NpmPackages.PathOf(Path.Combine(".bin", "node")),
                ArgumentList = { Checkout.PathOf("tests", "servers", "medplum", "host.mjs") },
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var errors = new StringBuilder();
        node.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.Append(line.Data).Append(line.Data is null ? "" : "\n");
            }
        };
        node.Start();
        node.BeginErrorReadLine();
        var address = await FirstLineAsync(node);
        if (Uri.TryCreate(address, UriKind.Absolute, out var baseAddress))
        {
            return new MedplumServer(node, errors, baseAddress);
        }

        await StopAsync(node);
        lock (errors)
        {
            throw new InvalidOperationException($"The Medplum host did not start. It said: {address}{errors}");
        }
    }

    /// <summary>A client of its own whose base address is the server's.</summary>
    public HttpClient CreateClient() => new() { BaseAddress = BaseAddress };

    /// <summary>Stops this process: by closing its input, or else by ending it.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(process);
        process.Dispose();
    }

    private static async Task<string?> FirstLineAsync(Process node)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        try
        {
            return await node.StandardOutput.ReadLineAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task StopAsync(Process node)
    {
        node.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await node.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
            await node.WaitForExitAsync(CancellationToken.None);
        }
    }
}
