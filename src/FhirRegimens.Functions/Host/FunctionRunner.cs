using System.Text.Json;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Telemetry;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Web;
using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions.Host;

/// <summary>
/// Runs functions within their time, and turns every failure into an answer: no message and no request ends the
/// process.
/// </summary>
internal sealed class FunctionRunner(
    Connections connections,
    IEnumerable<ITriggerFunction> triggers,
    IEnumerable<IHttpFunction> answers,
    TimeProvider clock,
    ILogger log
)
{
    /// <summary>Shorter than functionTimeout of host.json, after which the host would end the process.</summary>
    internal static readonly TimeSpan TriggerLimit = TimeSpan.FromMinutes(8);

    private readonly Dictionary<string, ITriggerFunction> byName = triggers.ToDictionary(
        function => function.Name,
        StringComparer.Ordinal
    );

    private readonly IReadOnlyList<IHttpFunction> httpFunctions = [.. answers];

    /// <summary>The function that a timer, a queue or a blob starts under this name; null where there is none.</summary>
    public ITriggerFunction? Trigger(string name) => byName.GetValueOrDefault(name);

    /// <summary>The function that answers requests under this name; null where there is none.</summary>
    public IHttpFunction? HttpByName(string name) => httpFunctions.FirstOrDefault(function => function.Name == name);

    /// <summary>The function that answers requests for this path; null where there is none.</summary>
    public IHttpFunction? HttpByPath(string path) =>
        httpFunctions.FirstOrDefault(function =>
        {
            const string AllBelow = "/{*path}";
            var own = path.TrimEnd('/') + "/";
            return function.Route.EndsWith(AllBelow, StringComparison.Ordinal)
                ? own.StartsWith(function.Route[..^AllBelow.Length] + "/", StringComparison.OrdinalIgnoreCase)
                : own.Equals(function.Route + "/", StringComparison.OrdinalIgnoreCase);
        });

    /// <summary>Runs a function that was triggered.</summary>
    /// <returns>The answer, or why it failed.</returns>
    public async Task<(TriggerAnswer? Answer, string? Failure)> RunAsync(
        ITriggerFunction function,
        TriggerInvocation invocation
    )
    {
        var start = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(TriggerLimit, clock);
        try
        {
            return (await function.RunAsync(invocation, limit.Token), null);
        }
        catch (Exception failure)
        {
            var reason = Reason(failure, TriggerLimit);
            if (failure is not TryLaterException)
            {
                log.FunctionFailed(function.Name, reason);
            }

            return (null, reason);
        }
        finally
        {
            RegimenTelemetry.Record(function.Name, clock.GetElapsedTime(start));
        }
    }

    /// <summary>Answers a request.</summary>
    public async Task<FunctionResponse> AnswerAsync(IHttpFunction function, FunctionRequest request)
    {
        if (request.Method != function.Method)
        {
            return FunctionResponse.Error(405, "not-supported", $"{function.Name} takes {function.Method} only.") with
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Allow"] = function.Method },
            };
        }

        var start = clock.GetTimestamp();
        var time = connections.RequestLimits.Time;
        try
        {
            using var limit = new CancellationTokenSource(time, clock);
            // What cannot be interrupted goes on by itself; it is bounded by the size of the request.
            return await Task.Run(() => function.RunAsync(request, limit.Token), limit.Token)
                .WaitAsync(time, clock, CancellationToken.None);
        }
        catch (Exception failure)
        {
            var reason = Reason(failure, time);
            log.FunctionFailed(function.Name, reason);
            return failure switch
            {
                OperationCanceledException or TimeoutException => FunctionResponse.Error(503, "timeout", reason),
                UsageException => FunctionResponse.Error(500, "exception", reason),
                FhirServerException or TerminologyException => FunctionResponse.Error(503, "transient", reason),
                _ => FunctionResponse.Error(500, "exception", "The program failed on this request; its log says more."),
            };
        }
        finally
        {
            RegimenTelemetry.Record(function.Name, clock.GetElapsedTime(start));
        }
    }

    private static string Reason(Exception failure, TimeSpan time) =>
        failure switch
        {
            OperationCanceledException or TimeoutException => $"It took longer than {time.TotalSeconds:0} seconds.",
            TryLaterException
            or UsageException
            or FhirServerException
            or TerminologyException
            or WebSourceException
            or JsonException => failure.Message,
            _ => $"{failure.GetType().Name}: {failure.Message}",
        };
}
