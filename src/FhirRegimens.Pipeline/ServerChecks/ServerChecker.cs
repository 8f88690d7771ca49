using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.ServerChecks.Checks;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>
/// Finds out by trying what a server can do for us. Whatever a run writes is deleted at its end, also where the run is
/// stopped or the server fails.
/// </summary>
public static class ServerChecker
{
    private const int LargestAnswer = 64 << 20;
    private const string Stopped = "The run was stopped.";

    /// <summary>Every check, in the order in which they are tried.</summary>
    internal static IReadOnlyList<ServerCheck> All { get; } =
    [
        .. StatementChecks.All,
        .. StorageChecks.All,
        .. WriteChecks.All,
        .. ConditionChecks.All,
        .. ContentChecks.All,
        .. SearchChecks.All,
        .. BundleChecks.All,
        .. ProtocolChecks.All,
    ];

    /// <summary>Tries everything.</summary>
    /// <param name="server">The server's base address.</param>
    /// <param name="options">How to sign in, how often to ask a busy server again, what kind of server it is.</param>
    /// <param name="run">A word of letters and digits that no other run has: it stands in all that is written.</param>
    /// <param name="clock">Measures waits.</param>
    /// <param name="progress">Told the title of each check before it is tried; null for nobody.</param>
    /// <param name="cancellation">Stops the trying, not the cleaning up.</param>
    /// <exception cref="UsageException">The sign-in cannot be made as the settings say.</exception>
    public static async Task<ServerCheckReport> RunAsync(
        Uri server,
        FhirRegimensOptions options,
        string run,
        TimeProvider clock,
        IProgress<string>? progress,
        CancellationToken cancellation
    )
    {
        var baseAddress = new Uri(server.AbsoluteUri.TrimEnd('/') + "/");
        using var http = SignIns.Client(options, baseAddress, clock);
        http.MaxResponseContentBufferSize = LargestAnswer;
        var policy = new RetryPolicy
        {
            Retries = options.Retries,
            FirstWait = TimeSpan.FromSeconds(options.FirstRetrySeconds),
        };
        var trial = new Trial(http, baseAddress, policy, clock, run)
        {
            KnownKind = options.ServerKind is { } kind ? ServerKind.Named(kind) : null,
            TransactionEntries = options.TransactionEntries,
            Cancellation = cancellation,
        };
        var results = await TryAllAsync(trial, progress);
        trial.Cancellation = CancellationToken.None;
        var leftovers = await CleanUp.RunAsync(trial);
        return new(
            baseAddress,
            trial.Capabilities?.Software is { Length: > 0 } software ? software : null,
            trial.Capabilities?.FhirVersion,
            run,
            CheckSummary.Of(results),
            results,
            leftovers
        );
    }

    /// <summary>Whether an exception says that no answer came from the server.</summary>
    internal static bool IsNoAnswer(Exception failure) =>
        failure is HttpRequestException or IOException or FhirServerException or OperationCanceledException;

    private static async Task<IReadOnlyList<CheckResult>> TryAllAsync(Trial trial, IProgress<string>? progress)
    {
        var results = new List<CheckResult>();
        string? stopped = null;
        foreach (var check in All)
        {
            if (stopped is null)
            {
                progress?.Report(check.Title);
                results.Add(await TryAsync(check, trial));
                stopped = await WhyStopAsync(check, results[^1], trial);
            }
            else
            {
                results.Add(Result(check, CheckOutcome.NotTried, stopped, exchange: null));
            }
        }

        return results;
    }

    private static async Task<CheckResult> TryAsync(ServerCheck check, Trial trial)
    {
        trial.Begin();
        try
        {
            await check.TryAsync(trial);
            return Result(check, CheckOutcome.Supported, trial.Remark, exchange: null);
        }
        catch (UnmetExpectation unmet)
        {
            return Result(check, unmet.Outcome, unmet.Message, unmet.Exchange);
        }
        catch (OperationCanceledException) when (trial.Cancellation.IsCancellationRequested)
        {
            return Result(check, CheckOutcome.NotTried, Stopped, exchange: null);
        }
        catch (Exception failure) when (IsNoAnswer(failure))
        {
            return Result(
                check,
                CheckOutcome.NotSupported,
                $"No answer came: {failure.Message.TrimEnd('.')}.",
                exchange: null
            );
        }
    }

    /// <summary>Why nothing further is tried; null to go on.</summary>
    private static async Task<string?> WhyStopAsync(ServerCheck check, CheckResult result, Trial trial)
    {
        if (trial.Cancellation.IsCancellationRequested)
        {
            return Stopped;
        }

        if (result.Outcome == CheckOutcome.Supported)
        {
            return null;
        }

        if (check.IsGate)
        {
            return $"It needs {check.Key}.";
        }

        if (result.Request is null && !await AnswersAsync(trial))
        {
            return "The server no longer answers.";
        }

        return null;
    }

    private static async Task<bool> AnswersAsync(Trial trial)
    {
        try
        {
            await trial.GetAsync("metadata");
            return true;
        }
        catch (Exception failure) when (IsNoAnswer(failure))
        {
            return false;
        }
    }

    private static CheckResult Result(ServerCheck check, CheckOutcome outcome, string? remark, Exchange? exchange) =>
        new(
            check.Key,
            check.Title,
            check.Purpose,
            check.IsRequired,
            outcome,
            remark,
            exchange?.Request,
            exchange?.Answer
        );
}
